//! The bindings for the two decisions.

use klantinteracties::{ContactSituation, Situation};
use pyo3::{PyResult, pyfunction};

use crate::argument::{json, refused, wording};

/// Decides whether a contact may be registered. The situation and the answer are JSON text.
#[pyfunction]
pub(crate) fn may_register(situation: &str, language: &str, audience: &str) -> PyResult<String> {
    let situation = Situation::from_json(situation).map_err(refused)?;
    json(&klantinteracties::may_register(&situation, wording(language, audience)?))
}

/// Decides which contact details a betrokkene may have. The situation and the answer are JSON text.
#[pyfunction]
pub(crate) fn contact_details(situation: &str, language: &str, audience: &str) -> PyResult<String> {
    let situation = ContactSituation::from_json(situation).map_err(refused)?;
    json(&klantinteracties::contact_details(&situation, wording(language, audience)?))
}
