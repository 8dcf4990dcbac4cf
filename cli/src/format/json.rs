//! For programs: the report of each document, with its place.

use serde::Serialize;

use super::{Format, Totals};
use crate::finding::{Document, Finding};
use crate::output;

/// The report of a document.
#[derive(Serialize)]
struct Report<'r> {
    file: &'r str,
    /// Where the document begins.
    line: usize,
    valid: bool,
    violations: &'r [Finding],
}

fn write(document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
    let valid = crate::finding::is_valid(findings);
    let report = Report { file: document.file, line: document.start.line, valid, violations: findings };
    Ok(serde_json::to_writer(into, &report)?)
}

/// One object.
pub struct Json;

impl Format for Json {
    fn begin(&self) -> String {
        "{\"reports\": [\n".to_owned()
    }

    fn separator(&self) -> &'static str {
        ",\n"
    }

    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
        write(document, findings, into)
    }

    fn end(&self, totals: &Totals) -> output::Text {
        let counts = totals.counts();
        let Totals { documents, invalid, unreadable, .. } = totals;
        Ok(format!(
            "\n], \"documents\": {documents}, \"invalid\": {invalid}, \"errors\": {}, \"warnings\": {}, \"unreadable\": {}}}\n",
            counts.errors,
            counts.warnings,
            serde_json::to_string(unreadable)?,
        ))
    }
}

/// An object on each line.
pub struct Lines;

impl Format for Lines {
    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
        write(document, findings, into)?;
        into.push(b'\n');
        Ok(())
    }
}
