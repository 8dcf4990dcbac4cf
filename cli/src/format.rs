//! The forms in which reports are written.

mod csv;
mod json;
mod sarif;
mod summary;
mod text;

use std::collections::BTreeMap;

use clap::ValueEnum;
use klantinteracties::{Language, Severity};

use crate::finding::{Document, Finding};
use crate::output;

/// In which form reports are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Name {
    /// A line for each violation, for people
    Text,
    /// One JSON object with the report of each document
    Json,
    /// The report of each document as JSON on a line of its own
    Ndjson,
    /// SARIF 2.1.0, which editors and code hosts show
    Sarif,
    /// A line for each violation, for spreadsheets
    Csv,
    /// How often each rule is broken
    Summary,
}

/// Writes reports.
pub trait Format: Sync {
    /// Returns what comes before the first report.
    fn begin(&self) -> String {
        String::new()
    }

    /// Returns what stands between two reports.
    fn separator(&self) -> &'static str {
        ""
    }

    /// Adds the report of a document to `into`, if this form shows it.
    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written;

    /// Returns what comes after the last report.
    fn end(&self, _totals: &Totals) -> output::Text {
        Ok(String::new())
    }
}

impl Name {
    /// Returns what writes reports in this form. `is_quiet` leaves out the totals in text.
    pub fn format(self, language: Language, is_quiet: bool) -> Box<dyn Format> {
        match self {
            Self::Text => Box::new(text::Text::new(is_quiet)),
            Self::Json => Box::new(json::Json),
            Self::Ndjson => Box::new(json::Lines),
            Self::Sarif => Box::new(sarif::Sarif::new(language)),
            Self::Csv => Box::new(csv::Csv),
            Self::Summary => Box::new(summary::Summary),
        }
    }
}

/// What was found in all documents.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    /// The size of what was read.
    pub bytes: u64,
    pub documents: usize,
    pub invalid: usize,
    /// The numbers of errors and warnings by the code of their rule.
    pub codes: BTreeMap<&'static str, Counts>,
    /// Why files could not be read.
    pub unreadable: Vec<String>,
}

/// How many violations there are.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
    }
}

impl Totals {
    /// Counts a violation.
    pub fn count(&mut self, code: &'static str, severity: Severity) {
        let counts = self.codes.entry(code).or_default();
        match severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
        }
    }

    /// Adds what was found in other documents.
    pub fn add(&mut self, other: Self) {
        self.bytes += other.bytes;
        self.documents += other.documents;
        self.invalid += other.invalid;
        for (code, counts) in other.codes {
            self.codes.entry(code).or_default().add(counts);
        }
        self.unreadable.extend(other.unreadable);
    }

    /// The violations of all rules.
    pub fn counts(&self) -> Counts {
        let mut all = Counts::default();
        self.codes.values().for_each(|counts| all.add(*counts));
        all
    }
}

/// A number of things, with their name.
pub fn number(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}
