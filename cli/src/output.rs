//! Writing to standard output.

use std::error::Error;
use std::io::{self, Write};

use serde::Serialize;

use crate::Result;

/// Prints a text, and a line end if it has none.
pub fn print(text: &str) -> Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}

/// Prints a value as JSON for people and programs.
pub fn print_json(value: &impl Serialize) -> Result<()> {
    print(&serde_json::to_string_pretty(value)?)
}

/// Returns whether an error says that nobody reads the output any more.
pub fn is_closed(problem: &(dyn Error + 'static)) -> bool {
    problem.downcast_ref::<io::Error>().is_some_and(|problem| problem.kind() == io::ErrorKind::BrokenPipe)
}

/// The result of writing a report.
pub type Written = std::result::Result<(), Box<dyn Error + Send + Sync>>;

/// A text that was written.
pub type Text = std::result::Result<String, Box<dyn Error + Send + Sync>>;
