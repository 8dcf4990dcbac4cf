//! `diagram`: draws klantcontacten.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use klantinteracties::{DiagramOptions, Notation, untyped};

use crate::arguments::word;
use crate::inputs::Inputs;
use crate::output::print;
use crate::{Outcome, Result};

/// Draw klantcontacten with what belongs to them, as the standard draws them
#[derive(Debug, Args)]
pub struct Diagram {
    #[command(flatten)]
    inputs: Inputs,

    /// The notation
    #[arg(long, short, default_value = Notation::Mermaid.name(), value_parser = word(Notation::WORDS, Notation::from_name))]
    format: Notation,

    /// Show names, numbers, addresses and subjects, which are personal data
    #[arg(long)]
    values: bool,

    /// Write the drawing to this file
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Diagram {
    pub fn run(&self) -> Result<Outcome> {
        let (klantcontacten, outcome) = self.inputs.klantcontacten()?;
        let Some(klantcontacten) = klantcontacten else { return Ok(outcome) };
        let options = DiagramOptions::default().values(self.values);
        let drawing = untyped::diagram(&klantcontacten, self.format, options);
        match &self.output {
            None => print(&drawing)?,
            Some(path) => fs::write(path, drawing).map_err(|problem| format!("{}: {problem}", path.display()))?,
        }
        Ok(outcome)
    }
}
