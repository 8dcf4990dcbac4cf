//! How often each rule is broken.

use std::fmt::Write;

use super::{Counts, Format, Totals};
use crate::finding::{Document, Finding};
use crate::output;

pub struct Summary;

impl Format for Summary {
    fn document(&self, _: &Document<'_>, _: &[Finding], _: &mut Vec<u8>) -> output::Written {
        Ok(())
    }

    fn end(&self, totals: &Totals) -> output::Text {
        let mut text = String::new();
        let Totals { documents, invalid, codes, .. } = totals;
        let width = codes.keys().map(|code| code.len()).max().unwrap_or(0).max("documents".len());
        for (name, count) in [("documents", documents), ("valid", &(documents - invalid)), ("not valid", invalid)] {
            writeln!(text, "{name:width$}  {count:>8}")?;
        }
        if !codes.is_empty() {
            writeln!(text, "\n{:width$}  {:>8}  {:>8}", "code", "errors", "warnings")?;
        }
        let mut all = Counts::default();
        for (code, counts) in codes {
            writeln!(text, "{code:width$}  {:>8}  {:>8}", counts.errors, counts.warnings)?;
            all.add(*counts);
        }
        if !codes.is_empty() {
            writeln!(text, "{:width$}  {:>8}  {:>8}", "all", all.errors, all.warnings)?;
        }
        Ok(text)
    }
}
