//! For people: a line for each violation, which editors and terminals recognise as a place in a file.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use klantinteracties::Severity;

use super::{Format, Totals, number};
use crate::finding::{Document, Finding};
use crate::output;

/// The styles of what people look for.
#[derive(Default)]
struct Styles {
    place: Style,
    error: Style,
    warning: Style,
    code: Style,
}

pub struct Text {
    styles: Styles,
    is_quiet: bool,
}

impl Text {
    pub fn new(is_quiet: bool) -> Self {
        let is_plain = anstream::AutoStream::choice(&io::stdout()) == anstream::ColorChoice::Never;
        let styles = if is_plain {
            Styles::default()
        } else {
            Styles {
                place: Style::new().bold(),
                error: AnsiColor::Red.on_default().bold(),
                warning: AnsiColor::Yellow.on_default().bold(),
                code: Style::new().dimmed(),
            }
        };
        Self { styles, is_quiet }
    }
}

impl Format for Text {
    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
        let Styles { place, error, warning, code } = &self.styles;
        for Finding { line, column, violation, .. } in findings {
            let severity = match violation.severity {
                Severity::Error => error,
                Severity::Warning => warning,
            };
            write!(into, "{place}{}:{line}:{column}:{place:#} ", document.file)?;
            write!(into, "{severity}{}{severity:#}", violation.severity)?;
            if !violation.path.is_empty() {
                write!(into, " {}", violation.path)?;
            }
            writeln!(into, ": {} {code}({}){code:#}", violation.message(), violation.code())?;
        }
        Ok(())
    }

    fn end(&self, totals: &Totals) -> output::Text {
        if self.is_quiet {
            return Ok(String::new());
        }
        let counts = totals.counts();
        Ok(format!(
            "{}: {} not valid, {}, {}\n",
            number(totals.documents, "document", "documents"),
            totals.invalid,
            number(counts.errors, "error", "errors"),
            number(counts.warnings, "warning", "warnings"),
        ))
    }
}
