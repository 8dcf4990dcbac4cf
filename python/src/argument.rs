//! Reads what Python passes beside documents, and writes what goes back. A mistake of the caller is a `ValueError`.

use std::fmt::Display;

use chrono::DateTime;
use klantinteracties::{Audience, Language, Moment, Objecttype, Options, Wording};
use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use serde::Serialize;

/// Makes the exception for a mistake of the caller. No message of the library holds a value of a document.
pub(crate) fn refused(problem: impl Display) -> pyo3::PyErr {
    PyValueError::new_err(problem.to_string())
}

/// Returns a value as JSON text.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> PyResult<String> {
    serde_json::to_string(value).map_err(|_| refused("this cannot be written as JSON"))
}

/// Reads options from JSON text; an empty text stands for no options.
pub(crate) fn options(json: &str) -> PyResult<Options> {
    if json.is_empty() { Ok(Options::default()) } else { Options::from_json(json).map_err(refused) }
}

/// Returns options with a moment, in milliseconds since 1970. Python passes none when the options have one.
pub(crate) fn at(options: &Options, now: Option<i64>) -> Options {
    let options = options.clone();
    match now.and_then(DateTime::from_timestamp_millis) {
        Some(now) => options.now(Moment::from(now)),
        None => options,
    }
}

/// Returns the choice with a name.
pub(crate) fn word<T>(argument: &str, read: fn(&str) -> Option<T>, words: &[&str], name: &str) -> PyResult<T> {
    read(name).ok_or_else(|| refused(format!("{argument}: use one of {}", words.join(", "))))
}

pub(crate) fn objecttype(name: &str) -> PyResult<Objecttype> {
    Objecttype::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Objecttype::ALL.iter().map(|objecttype| objecttype.name()).collect();
        refused(format!("unknown objecttype; use one of {}", names.join(", ")))
    })
}

pub(crate) fn language(name: &str) -> PyResult<Language> {
    word("language", Language::from_name, Language::WORDS, name)
}

pub(crate) fn wording(language_name: &str, audience: &str) -> PyResult<Wording> {
    let audience = word("audience", Audience::from_name, Audience::WORDS, audience)?;
    Ok(Wording { language: language(language_name)?, audience })
}

/// Returns options that say in which words messages are, and nothing else.
pub(crate) fn worded(language: &str, audience: &str) -> PyResult<Options> {
    let wording = wording(language, audience)?;
    Ok(Options::default().language(wording.language).audience(wording.audience))
}
