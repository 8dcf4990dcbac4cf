//! The bindings for the answers of a register.

use klantinteracties::register::from_open_klant as read;
use pyo3::{PyResult, Python, pyfunction};

use crate::argument::{json, worded};

/// Answers with the klantcontacten and the problems in the answer of a register, as JSON text.
#[pyfunction]
pub(crate) fn from_open_klant(py: Python<'_>, response: &[u8], language: &str, audience: &str) -> PyResult<String> {
    let options = worded(language, audience)?;
    py.detach(|| json(&read(response, &options)))
}

/// Answers with what a register refused, as the JSON text of violations.
#[pyfunction]
pub(crate) fn from_invalid_params(
    py: Python<'_>,
    answer: &[u8],
    at: &str,
    language: &str,
    audience: &str,
) -> PyResult<String> {
    let options = worded(language, audience)?;
    py.detach(|| json(&klantinteracties::from_invalid_params(answer, at, &options)))
}

/// Answers with the name that a path has in the answers of the APIs of Dutch municipalities.
#[pyfunction]
pub(crate) fn parameter_name(path: &str) -> String {
    klantinteracties::parameter_name(path)
}
