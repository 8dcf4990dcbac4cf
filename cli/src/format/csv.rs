//! For spreadsheets: CSV (RFC 4180) with a line for each violation. No value of a document stands in it.

use csv::{Terminator, Writer, WriterBuilder};

use super::Format;
use crate::finding::{Document, Finding};
use crate::output;

const HEADER: [&str; 8] = ["file", "document", "line", "column", "severity", "code", "path", "message"];

pub struct Csv;

fn writer(into: &mut Vec<u8>) -> Writer<&mut Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(into)
}

impl Format for Csv {
    fn begin(&self) -> String {
        HEADER.join(",") + "\r\n"
    }

    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
        if findings.is_empty() {
            return Ok(());
        }
        let mut writer = writer(into);
        for Finding { line, column, violation, .. } in findings {
            let numbers = [document.start.line, *line, *column].map(|number| number.to_string());
            let [begin, line, column] = &numbers;
            let (severity, message) = (violation.severity.name(), violation.message());
            writer.write_record([
                document.file,
                begin,
                line,
                column,
                severity,
                violation.code(),
                &violation.path,
                &message,
            ])?;
        }
        Ok(writer.flush()?)
    }
}
