//! The bindings for validation.

use klantinteracties::value::Format;
use klantinteracties::{Objecttype, Options, normalize, situation_of, validate};
use pyo3::{PyResult, Python, pyclass, pyfunction, pymethods};

use crate::argument::{at, json, objecttype, options, word};

/// An objecttype with options, which are read once. Each function is given a document, and the moment unless the options
/// have one.
#[pyclass(frozen, module = "klantinteracties._native")]
pub(crate) struct Validator {
    objecttype: Objecttype,
    options: Options,
}

impl Validator {
    pub(crate) const fn objecttype(&self) -> Objecttype {
        self.objecttype
    }

    pub(crate) fn at(&self, now: Option<i64>) -> Options {
        at(&self.options, now)
    }
}

#[pymethods]
impl Validator {
    /// Reads an objecttype, and options from JSON text.
    #[new]
    fn new(objecttype_name: &str, options_json: &str) -> PyResult<Self> {
        Ok(Self { objecttype: objecttype(objecttype_name)?, options: options(options_json)? })
    }

    /// Answers whether the document is valid, with the violations as JSON text if there are any.
    fn violations(&self, py: Python<'_>, document: &[u8], now: Option<i64>) -> PyResult<(bool, Option<String>)> {
        py.detach(|| {
            let report = validate(self.objecttype, document, &self.at(now));
            let violations = (!report.violations().is_empty()).then(|| json(report.violations())).transpose()?;
            Ok((report.is_valid(), violations))
        })
    }

    /// Answers with the well-formed object as JSON text, or with nothing if the document is not valid.
    fn value(&self, py: Python<'_>, document: &[u8], now: Option<i64>) -> PyResult<Option<String>> {
        py.detach(|| {
            let object = validate(self.objecttype, document, &self.at(now)).into_result().ok();
            object.map(|object| json(&object)).transpose()
        })
    }

    /// Answers with the changes of normalising as JSON text, if the options ask to normalise.
    fn changes(&self, py: Python<'_>, document: &[u8]) -> PyResult<String> {
        py.detach(|| json(validate(self.objecttype, document, &self.options).changes()))
    }

    /// Answers with a document in its normal form and the changes, as JSON text.
    fn normalize(&self, py: Python<'_>, document: &[u8]) -> PyResult<String> {
        py.detach(|| json(&normalize(self.objecttype, document, &self.options)))
    }

    /// Derives from a klantcontact what `may_register` asks.
    fn situation(&self, py: Python<'_>, document: &[u8], now: Option<i64>) -> PyResult<String> {
        py.detach(|| json(&situation_of(document, &self.at(now))))
    }
}

/// Validates one text that must have a form, and answers with the report as JSON text.
#[pyfunction]
pub(crate) fn check_value(kind: &str, text: &str, options_json: &str, now: Option<i64>) -> PyResult<String> {
    let names: Vec<_> = Format::ALL.into_iter().map(Format::name).collect();
    let format = word("kind", Format::from_name, &names, kind)?;
    json(&klantinteracties::check_value(format, text, &at(&options(options_json)?, now)))
}
