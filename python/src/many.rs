//! The bindings for many documents.

use std::panic::resume_unwind;
use std::thread::{ScopedJoinHandle, available_parallelism, scope};

use klantinteracties::{Invalid, ManyReport, Objecttype, Options, Violation, validate, validate_many};
use pyo3::pybacked::PyBackedBytes;
use pyo3::{PyResult, Python, pyclass, pymethods};
use serde::de::IgnoredAny;

use crate::argument::json;
use crate::validator::Validator;

/// The report of many documents, to which more are added.
#[pyclass(module = "klantinteracties._native")]
#[derive(Default)]
pub(crate) struct Many {
    report: ManyReport,
}

#[pymethods]
impl Many {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// Judges the documents in a JSON array or in NDJSON.
    fn judge_text(&mut self, py: Python<'_>, validator: &Validator, text: &[u8], now: Option<i64>, threads: usize) {
        py.detach(|| {
            let options = validator.at(now);
            match if threads == 1 { None } else { lines(text) } {
                Some(lines) => self.judge_all(validator.objecttype(), &lines, &options, threads),
                None => self.report = validate_many(validator.objecttype(), text, &options),
            }
        });
    }

    /// Judges documents, and adds what was found.
    fn judge(
        &mut self,
        py: Python<'_>,
        validator: &Validator,
        documents: Vec<PyBackedBytes>,
        now: Option<i64>,
        threads: usize,
    ) {
        py.detach(|| self.judge_all(validator.objecttype(), &documents, &validator.at(now), threads));
    }

    /// How many documents were judged, and how many of them are valid.
    #[getter]
    const fn counts(&self) -> (usize, usize) {
        (self.report.total, self.report.valid)
    }

    /// Answers with the report as JSON text.
    fn json(&self, py: Python<'_>) -> PyResult<String> {
        py.detach(|| json(&self.report))
    }
}

impl Many {
    fn judge_all<D: AsRef<[u8]> + Sync>(
        &mut self,
        objecttype: Objecttype,
        documents: &[D],
        options: &Options,
        threads: usize,
    ) {
        let found = in_parts(documents, threads, |part| {
            let found = part.iter().map(|document| {
                let report = validate(objecttype, document, options);
                (!report.is_valid()).then(|| report.violations().to_vec())
            });
            found.collect::<Vec<Option<Vec<Violation>>>>()
        });
        for violations in found.into_iter().flatten() {
            match violations {
                Some(violations) => self.report.invalid.push(Invalid { index: self.report.total, violations }),
                None => self.report.valid += 1,
            }
            self.report.total += 1;
        }
    }
}

/// Works on the parts of a list, each in a thread of its own. The results are in the order of the parts. No threads stand
/// for as many as there are cores.
fn in_parts<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let threads = if threads == 0 { available_parallelism().map_or(1, usize::from) } else { threads };
    let size = items.len().div_ceil(threads).max(1);
    let work = &work;
    scope(|scope| {
        let parts: Vec<_> = items.chunks(size).map(|part| scope.spawn(move || work(part))).collect();
        let join = |part: ScopedJoinHandle<'_, R>| part.join().unwrap_or_else(|panic| resume_unwind(panic));
        parts.into_iter().map(join).collect()
    })
}

/// Returns the lines that are not empty, if the text is NDJSON: its first line is JSON, and no list. What else it may be is
/// for the library to see.
fn lines(text: &[u8]) -> Option<Vec<&[u8]>> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let lines: Vec<_> = lines.collect();
    let first = lines.first()?.trim_ascii_start();
    let is_document = !first.starts_with(b"[") && serde_json::from_slice::<IgnoredAny>(first).is_ok();
    is_document.then_some(lines)
}
