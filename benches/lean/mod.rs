//! The lean peer: what a Rust developer writes who needs one form only, with serde for the shape, garde for the fields, and
//! the domain rules by hand. benches/npm/lean-ajv.mjs and lean-zod.mjs are of the same form.

mod model;
mod rules;

use std::borrow::Cow;
use std::error::Error;

use chrono::{DateTime, FixedOffset};
use garde::Validate;
use garde::rules::length::chars::HasChars;
use serde::Deserialize;

pub(crate) use model::Klantcontact;
pub(crate) use rules::{Severity, Violation};

/// Cases of the form, each with what differs from the registration and the codes that this library finds.
pub(crate) const CASES: &str = include_str!("cases.json");

/// The text of a field: `Borrowed` for who only validates, and `String` for who keeps the object.
pub(crate) trait Text: AsRef<str> + HasChars + Default {}

impl Text for String {}
impl Text for Borrowed<'_> {}

/// A text of the document itself, unless JSON writes it with escapes.
#[derive(Deserialize, Default)]
pub(crate) struct Borrowed<'a>(#[serde(borrow)] Cow<'a, str>);

impl AsRef<str> for Borrowed<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl HasChars for Borrowed<'_> {
    fn num_chars(&self) -> usize {
        self.0.num_chars()
    }
}

/// Reads a klantcontact and judges it. Returns it with the violations of rules that are errors or warnings, or an error when
/// its shape or its fields are wrong.
pub(crate) fn read<'a, T: Text + Deserialize<'a>>(
    json: &'a str,
    now: DateTime<FixedOffset>,
) -> Result<(Klantcontact<T>, Vec<Violation>), Box<dyn Error>> {
    let klantcontact: Klantcontact<T> = serde_json::from_str(json)?;
    klantcontact.validate()?;
    let violations = rules::judge(&klantcontact, now);
    Ok((klantcontact, violations))
}
