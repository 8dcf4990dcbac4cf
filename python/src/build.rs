//! The bindings for making objects of what happened.

use klantinteracties::{Ground, Violation, untyped};
use pyo3::{PyResult, Python, pyfunction};
use serde::Serialize;

use crate::argument::{at, json, options, word};

/// What was made as JSON text, or the violations.
pub(crate) type Made = (Option<String>, Option<String>);

fn made<T: Serialize>(built: Result<T, Vec<Violation>>) -> PyResult<Made> {
    match built {
        Ok(value) => Ok((Some(json(&value)?), None)),
        Err(violations) => Ok((None, Some(json(&violations)?))),
    }
}

/// Makes a klantcontact for each onderwerp of an interaction.
#[pyfunction]
pub(crate) fn split_interaction(
    py: Python<'_>,
    interaction: &[u8],
    options_json: &str,
    now: Option<i64>,
) -> PyResult<Made> {
    let options = at(&options(options_json)?, now);
    py.detach(|| made(untyped::split_interaction(interaction, &options)))
}

/// Makes a klantcontact with a task to call the customer back.
#[pyfunction]
pub(crate) fn callback_request(
    py: Python<'_>,
    klantcontact: &[u8],
    task: &[u8],
    options_json: &str,
    now: Option<i64>,
) -> PyResult<Made> {
    let options = at(&options(options_json)?, now);
    py.detach(|| made(untyped::callback_request(klantcontact, task, &options)))
}

/// Makes a klantcontact that answers another.
#[pyfunction]
pub(crate) fn answer(
    py: Python<'_>,
    original: &[u8],
    reply: &[u8],
    options_json: &str,
    now: Option<i64>,
) -> PyResult<Made> {
    let options = at(&options(options_json)?, now);
    py.detach(|| made(untyped::answer(original, reply, &options)))
}

/// Makes a partij to register.
#[pyfunction]
pub(crate) fn register_partij(
    py: Python<'_>,
    partij: &[u8],
    ground: Option<&str>,
    options_json: &str,
    now: Option<i64>,
) -> PyResult<Made> {
    let options = at(&options(options_json)?, now);
    let ground = ground.map(|name| word("ground", Ground::from_name, Ground::WORDS, name)).transpose()?;
    py.detach(|| made(untyped::register_partij(partij, ground, &options)))
}

/// Answers with the contact details that a follow-up uses. Those with one of the `referenties` come first.
#[pyfunction]
pub(crate) fn effective_contact(
    py: Python<'_>,
    betrokkene: &[u8],
    partij: Option<&[u8]>,
    referenties: Vec<String>,
    options_json: &str,
    now: Option<i64>,
) -> PyResult<Made> {
    let options = at(&options(options_json)?, now);
    py.detach(|| {
        let contact = untyped::effective_contact(betrokkene, partij, &options);
        made(contact.map(|contact| contact.preferring(&referenties)))
    })
}

/// Answers with what was corrected in a klantcontact, as JSON text.
#[pyfunction]
pub(crate) fn correct(
    py: Python<'_>,
    original: &[u8],
    changed: &[u8],
    options_json: &str,
    now: Option<i64>,
) -> PyResult<String> {
    let options = at(&options(options_json)?, now);
    py.detach(|| json(&untyped::correct(original, changed, &options)))
}
