//! `completions` and `man`: what shells and manuals know of the command.

use std::io;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::{Outcome, Result};

/// Print a script with which a shell completes this command
#[derive(Debug, Args)]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn run(&self) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "klantinteracties", &mut script);
        io::Write::write_all(&mut io::stdout(), &script)?;
        Ok(Outcome::Valid)
    }
}

/// Print the manual page of this command, or of one of its subcommands
#[derive(Debug, Args)]
pub struct Man {
    /// A subcommand, such as validate
    subcommand: Option<String>,
}

impl Man {
    pub fn run(&self) -> Result<Outcome> {
        let mut command = Arguments::command();
        command.build();
        if let Some(name) = &self.subcommand {
            command = command.find_subcommand(name).ok_or("there is no such subcommand")?.clone();
        }
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        io::Write::write_all(&mut io::stdout(), &page)?;
        Ok(Outcome::Valid)
    }
}
