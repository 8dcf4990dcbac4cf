//! The command `klantinteracties`, which does with files what the library does with texts. `docs/command.md` is its page
//! for users.
//!
//! It exits with 0 when every document is valid, with 1 when one is not, and with 2 when it is used wrongly or a file cannot
//! be read. What it says about its use and about files holds no value of a document.

mod arguments;
mod check_value;
mod diagram;
mod documents;
mod finding;
mod format;
mod inputs;
mod normalize;
mod output;
mod pipeline;
mod plan;
mod progress;
mod rules;
mod schema;
mod shell;
mod timeline;
mod validate;

use std::process::ExitCode;

/// A result whose error is a message for the person at the terminal.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// What the command found, from good to bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Valid,
    Invalid,
    /// A file could not be read.
    Unreadable,
}

impl Outcome {
    /// The code with which the command exits.
    const fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid => 1,
            Self::Unreadable => 2,
        }
    }
}

fn main() -> ExitCode {
    match arguments::parse().run() {
        Ok(outcome) => outcome.code().into(),
        // Whoever reads the output has seen enough.
        Err(problem) if output::is_closed(&*problem) => Outcome::Valid.code().into(),
        Err(problem) => {
            anstream::eprintln!("klantinteracties: {problem}");
            Outcome::Unreadable.code().into()
        }
    }
}
