//! The bindings for what the library knows: the model, the rules and the words of the standard.

use klantinteracties::CodeObjecttype;
use pyo3::{PyResult, pyfunction};

use crate::argument::{json, language, objecttype};

/// Answers with what a form shows of a place in a document, as JSON text; with nothing if the model has no such place.
#[pyfunction]
pub(crate) fn describe(objecttype_name: &str, path: &str, language_name: &str) -> PyResult<Option<String>> {
    let (objecttype, language) = (objecttype(objecttype_name)?, language(language_name)?);
    klantinteracties::describe(objecttype, path, language).map(|description| json(&description)).transpose()
}

/// Answers with the JSON Schema of an object, as JSON text.
#[pyfunction]
pub(crate) fn json_schema(objecttype_name: &str) -> PyResult<String> {
    json(&klantinteracties::json_schema(objecttype(objecttype_name)?))
}

/// Answers with every rule, as JSON text.
#[pyfunction]
pub(crate) fn rule_catalogue(language_name: &str) -> PyResult<String> {
    json(&klantinteracties::rule_catalogue(language(language_name)?))
}

/// Answers with the canonical spelling of the kind of object that a code stands for.
#[pyfunction]
pub(crate) fn recognise_code_objecttype(code: &str) -> Option<&'static str> {
    CodeObjecttype::recognise(code).map(CodeObjecttype::as_str)
}
