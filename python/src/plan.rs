//! The bindings for the requests that register a klantcontact.

use klantinteracties::register::{self, Answer};
use klantinteracties::untyped;
use pyo3::{PyResult, Python, pyclass, pyfunction, pymethods};

use crate::argument::{at, json, options, refused};

/// The requests that register a klantcontact.
#[pyclass(module = "klantinteracties._native")]
pub(crate) struct RequestPlan(register::RequestPlan);

#[pymethods]
impl RequestPlan {
    /// Reads a plan from JSON text.
    #[new]
    fn new(plan: &str) -> PyResult<Self> {
        register::RequestPlan::from_json(plan).map(Self).map_err(refused)
    }

    /// Answers with the first request, or the previous one again, as JSON text.
    fn next(&mut self) -> PyResult<Option<String>> {
        self.0.next(None).map(|request| json(&request)).transpose()
    }

    /// Answers with the request after an answer of the register, as JSON text.
    fn answered(&mut self, status: u16, body: &[u8]) -> PyResult<Option<String>> {
        self.0.next(Some(Answer { status, body })).map(|request| json(&request)).transpose()
    }

    /// Answers with the request whose result is not known, as JSON text.
    fn pending(&self) -> PyResult<Option<String>> {
        self.0.pending().map(|request| json(&request)).transpose()
    }

    /// Answers with the requests that undo the plan, as JSON text.
    fn undo(&mut self) -> PyResult<String> {
        json(&self.0.undo())
    }

    /// Whether every request has been answered.
    fn done(&self) -> bool {
        self.0.is_done()
    }

    /// The paths that the plan does not register.
    fn left_out(&self) -> Vec<String> {
        self.0.left_out().to_vec()
    }

    /// Answers with the plan as JSON text.
    fn json(&self) -> PyResult<String> {
        json(&self.0)
    }
}

/// Plans the registration of a klantcontact: the plan, or the violations as JSON text.
#[pyfunction]
pub(crate) fn request_plan(
    py: Python<'_>,
    klantcontact: &[u8],
    options_json: &str,
    now: Option<i64>,
) -> PyResult<(Option<RequestPlan>, Option<String>)> {
    let options = at(&options(options_json)?, now);
    py.detach(|| match untyped::request_plan(klantcontact, &options) {
        Ok(plan) => Ok((Some(RequestPlan(plan)), None)),
        Err(violations) => Ok((None, Some(json(&violations)?))),
    })
}
