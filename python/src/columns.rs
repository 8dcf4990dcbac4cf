//! The binding for tables of documents.

use klantinteracties::validate;
use pyo3::pybacked::PyBackedBytes;
use pyo3::{PyResult, Python, pyfunction};

use crate::argument::json;
use crate::validator::Validator;

/// What documents are, and their violations, one after another.
type Columns = (Vec<bool>, Vec<usize>, [Vec<&'static str>; 3], [Vec<String>; 3]);

/// Judges documents, and answers with columns: whether each is valid, and the number of violations up to and with its own;
/// and of all violations the codes, severities and sources, and the paths, messages and params, the last as JSON text.
#[pyfunction]
pub(crate) fn columns(
    py: Python<'_>,
    validator: &Validator,
    documents: Vec<PyBackedBytes>,
    now: Option<i64>,
) -> PyResult<Columns> {
    py.detach(|| {
        let options = validator.at(now);
        let (mut valid, mut ends) = (Vec::new(), Vec::new());
        let [mut codes, mut severities, mut sources] = [const { Vec::new() }; 3];
        let [mut paths, mut messages, mut params] = [const { Vec::new() }; 3];
        for document in &documents {
            let report = validate(validator.objecttype(), document, &options);
            for violation in report.violations() {
                codes.push(violation.code());
                severities.push(violation.severity.name());
                sources.push(violation.source());
                paths.push(violation.path.clone());
                messages.push(violation.message());
                params.push(json(&violation.params)?);
            }
            valid.push(report.is_valid());
            ends.push(codes.len());
        }
        Ok((valid, ends, [codes, severities, sources], [paths, messages, params]))
    })
}
