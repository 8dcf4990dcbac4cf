//! Validates one value, such as a BSN in a field of a form that is about nothing else.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::check_value as check;
use crate::json::json;
use crate::normalize::{Rewritten, normalize_value};
use crate::options::Options;
use crate::report::Violation;
use crate::shape::Property;
use crate::tree::Value;
use crate::validate::is_valid;
use crate::value::Format;

/// The result of validating one value.
#[derive(Clone, PartialEq)]
pub struct ValueReport {
    value: String,
    violations: Vec<Violation>,
    changes: Vec<Rewritten>,
}

impl ValueReport {
    /// Returns whether the value is valid: no violation is an error.
    pub fn is_valid(&self) -> bool {
        is_valid(&self.violations)
    }

    /// Returns the value in its normal form, valid or not. This is what to register.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Returns the violations. Their path is empty, because the value is the whole document.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Returns what normalising changed.
    pub fn changes(&self) -> &[Rewritten] {
        &self.changes
    }
}

/// Shows no value, because that can be personal data.
impl core::fmt::Debug for ValueReport {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self { value: _, violations, changes } = self;
        formatter
            .debug_struct("ValueReport")
            .field("violations", violations)
            .field("changes", changes)
            .finish_non_exhaustive()
    }
}

json! {
    ValueReport, this => {
        "valid": this.is_valid(),
        "violations": this.violations,
        "changes": this.changes,
        "value": this.value,
    }
}

/// Validates one text that must have a form, in its normal form: people write `06-12 34 56 78`, and a register wants
/// `0612345678`. An empty text is not valid, because leaving out a value is for the form to allow.
///
/// ```
/// use klantinteracties::value::Format;
/// use klantinteracties::{Options, check_value};
///
/// let report = check_value(Format::Telefoonnummer, "06-12 34 56 78", &Options::default());
/// assert_eq!((report.is_valid(), report.value()), (true, "0612345678"));
/// assert_eq!(report.changes()[0].code(), "telefoonnummer");
///
/// let report = check_value(Format::Bsn, "123456789", &Options::default());
/// assert_eq!(report.violations()[0].code(), "format-bsn");
/// ```
pub fn check_value(format: Format, text: &str, options: &Options) -> ValueReport {
    let mut value = Value::Text(Cow::Borrowed(text));
    let changes = normalize_value(&mut value, format, options.wording).into_iter().collect();
    let violations = check(&value, &Property::formatted("", format).required(), options);
    ValueReport { value: value.as_text().map(Into::into).unwrap_or_default(), violations, changes }
}
