//! How far the command is, on standard error.

use std::io::{self, IsTerminal, Read, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, ProgressBar, ProgressStyle};

use crate::format::{Totals, number};

/// Shows how far the command is.
pub enum Progress {
    Hidden,
    /// On a terminal.
    Bar(ProgressBar),
    /// Elsewhere: a line from time to time. It was last written at this moment.
    Lines(Mutex<Instant>),
}

/// The time between two lines.
const INTERVAL: Duration = Duration::from_secs(1);

impl Progress {
    /// Shows progress on a terminal, and elsewhere if that `is_wanted`. `size` is the number of bytes to read, if known.
    pub fn new(size: Option<u64>, is_wanted: bool, is_quiet: bool) -> Self {
        if is_quiet {
            return Self::Hidden;
        }
        if !io::stderr().is_terminal() {
            return if is_wanted { Self::Lines(Mutex::new(Instant::now())) } else { Self::Hidden };
        }
        let (bar, template) = match size {
            Some(size) => {
                (ProgressBar::new(size), "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left, {msg}")
            }
            None => (ProgressBar::no_length(), "{spinner} {bytes}, {bytes_per_sec}, {msg}"),
        };
        Self::Bar(bar.with_style(ProgressStyle::with_template(template).unwrap_or(ProgressStyle::default_bar())))
    }

    /// Counts what is read from a file.
    pub fn of<'r>(&self, file: Box<dyn Read + 'r>) -> Box<dyn Read + 'r> {
        match self {
            Self::Bar(bar) => Box::new(bar.wrap_read(file)),
            _ => file,
        }
    }

    /// Shows what was found so far.
    pub fn show(&self, totals: &Totals) {
        match self {
            Self::Hidden => {}
            Self::Bar(bar) => bar.set_message(found(totals)),
            Self::Lines(shown) => {
                if let Ok(mut shown) = shown.lock()
                    && shown.elapsed() >= INTERVAL
                {
                    *shown = Instant::now();
                    tell(totals);
                }
            }
        }
    }

    /// Writes something else than progress.
    pub fn around<T>(&self, write: impl FnOnce() -> T) -> T {
        match self {
            Self::Bar(bar) => bar.suspend(write),
            _ => write(),
        }
    }

    /// Shows what was found in the end.
    pub fn finish(&self, totals: &Totals) {
        match self {
            Self::Hidden => {}
            Self::Bar(bar) => bar.abandon_with_message(found(totals)),
            Self::Lines(_) => tell(totals),
        }
    }
}

fn found(totals: &Totals) -> String {
    format!("{}, {} not valid", number(totals.documents, "document", "documents"), totals.invalid)
}

/// Writes a line. Nobody has to read it.
fn tell(totals: &Totals) {
    let read = HumanBytes(totals.bytes);
    let _ = writeln!(io::stderr(), "{read}, {}", found(totals));
}
