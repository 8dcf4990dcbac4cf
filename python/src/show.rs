//! The bindings for what people see of klantcontacten.

use chrono::DateTime;
use klantinteracties::timeline::{Builder, Options};
use klantinteracties::{DiagramOptions, Moment, Notation, untyped};
use pyo3::pybacked::PyBackedBytes;
use pyo3::{PyResult, Python, pyfunction};

use crate::argument::{json, refused, word};

/// Answers with the timeline of sources, as JSON text. Python passes the moment unless the options have one.
#[pyfunction]
pub(crate) fn timeline(
    py: Python<'_>,
    sources: Vec<PyBackedBytes>,
    options_json: &str,
    now: Option<i64>,
) -> PyResult<String> {
    let mut options = Options::from_json(options_json).map_err(refused)?;
    if let Some(now) = now.and_then(DateTime::from_timestamp_millis) {
        options = options.now(Moment::from(now));
    }
    py.detach(|| {
        let mut builder = Builder::new(&options);
        sources.iter().for_each(|source| builder.add(&**source));
        json(&builder.timeline())
    })
}

/// Draws a klantcontact, or a list of them.
#[pyfunction]
pub(crate) fn diagram(py: Python<'_>, klantcontact: &[u8], notation: &str, values: bool) -> PyResult<String> {
    let notation = word("notation", Notation::from_name, Notation::WORDS, notation)?;
    Ok(py.detach(|| untyped::diagram(klantcontact, notation, DiagramOptions::default().values(values))))
}
