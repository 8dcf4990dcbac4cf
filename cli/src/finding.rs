//! What is wrong in a document, with the place in its file.

use std::ops::Range;

use klantinteracties::{Params, Severity, Violation, locate};
use serde::Serialize;

use crate::documents::Cursor;

/// A document in a file.
#[derive(Debug, Clone, Copy)]
pub struct Document<'d> {
    /// The name of the file.
    pub file: &'d str,
    pub start: Cursor,
    pub text: &'d [u8],
}

/// A violation with the place in the file where it is.
#[derive(Serialize)]
pub struct Finding {
    pub line: usize,
    pub column: usize,
    /// Where the place ends.
    #[serde(skip)]
    pub end: Cursor,
    #[serde(flatten)]
    pub violation: Violation,
}

impl Document<'_> {
    /// Finds the places of violations.
    pub fn findings(&self, violations: &[Violation]) -> Vec<Finding> {
        let ranges = locate(self.text, violations.iter().map(|violation| violation.path.as_str()));
        let ranges = violations.iter().zip(ranges).map(|(violation, range)| self.broken_at(violation).unwrap_or(range));
        let places = self.places(&ranges.collect::<Vec<_>>());
        let found = violations.iter().zip(places).map(|(violation, (start, end))| {
            let mut violation = violation.clone();
            // The message says where to look, which is in the file.
            match &mut violation.params {
                Params::Position { line, column } | Params::Depth { line, column, .. } if violation.path.is_empty() => {
                    (*line, *column) = (start.line, start.column);
                }
                _ => {}
            }
            Finding { line: start.line, column: start.column, end, violation }
        });
        found.collect()
    }

    /// Returns where a text that cannot be read is broken.
    fn broken_at(&self, violation: &Violation) -> Option<Range<usize>> {
        let (Params::Position { line, column } | Params::Depth { line, column, .. }) = violation.params else {
            return None;
        };
        // A control character has a position too: that within its text.
        if !violation.path.is_empty() {
            return None;
        }
        let mark = "\u{feff}".as_bytes();
        let before = if self.text.starts_with(mark) { mark.len() } else { 0 };
        let lines = self.text.split(|byte| *byte == b'\n').take(line.saturating_sub(1));
        let start: usize = lines.map(|line| line.len() + 1).sum();
        let at = (start.max(before) + column.saturating_sub(1)).min(self.text.len());
        Some(at..at)
    }

    /// Returns where ranges of bytes begin and end in the file. The text is read once, whatever their order.
    fn places(&self, ranges: &[Range<usize>]) -> Vec<(Cursor, Cursor)> {
        let mut ends: Vec<_> = ranges
            .iter()
            .enumerate()
            .flat_map(|(number, range)| [(range.start, number), (range.end, number)])
            .collect();
        ends.sort_unstable();
        let mut places: Vec<(Option<Cursor>, Cursor)> = vec![(None, self.start); ranges.len()];
        let (mut cursor, mut read) = (self.start, 0);
        for (at, number) in ends {
            cursor.advance(self.text.get(read..at).unwrap_or_default());
            read = at;
            if let Some((start, end)) = places.get_mut(number) {
                start.get_or_insert(cursor);
                *end = cursor;
            }
        }
        places.into_iter().map(|(start, end)| (start.unwrap_or(end), end)).collect()
    }
}

/// Returns whether no violation is an error.
pub fn is_valid(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.violation.severity != Severity::Error)
}
