//! What was corrected in a klantcontact, and what to send to the register: [`correct`].

mod compare;
mod repair;
mod request;
mod same;

use self::compare::Comparison;
use super::read;
use crate::check::check;
use crate::json::json;
use crate::model::Objecttype;
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::register::Request;
use crate::report::{Expected, Params, Violation};
use crate::rules::value as rules;
use crate::table::{PairSet, Table};
use crate::tree::{Object, Value};
use crate::validate::{is_valid, of_document};
use alloc::string::String;
use alloc::vec::Vec;

/// What was corrected in a klantcontact, and what to send to the register.
///
/// It serialises as `{"differences", "violations", "requests"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    differences: Vec<String>,
    violations: Vec<Violation>,
    requests: Vec<Request>,
}

impl Correction {
    /// Returns where the two states differ, as JSON Pointers, in the order of the changed one.
    pub fn differences(&self) -> &[String] {
        &self.differences
    }

    /// Returns the differences that are no repair (`klantcontact-changed`), and what is wrong with the changed state where
    /// the original was right.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Returns what to send to the register: for each object that differs, the properties that differ. There are no
    /// requests when a violation is an error.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }
}

json! { Correction { "differences": differences, "violations": violations, "requests": requests, } }

/// Compares two states of a registered klantcontact, and returns what was corrected.
///
/// After registration a klantcontact changes only to repair it (basisterminologie, "Klantcontact", 7). A value that becomes
/// another one, or is removed, is a repair. A value where there was none is new, and so are other people, actors, tasks,
/// subjects, zaken and bijlagen: those belong in a new klantcontact or in an interne taak.
///
/// Both states can be what a register answered. What the register fills in may be left out.
///
/// ```
/// use klantinteracties::Options;
/// use klantinteracties::untyped::correct;
///
/// let uuid = "11111111-1111-4111-8111-111111111110";
/// let original = format!(r#"{{"uuid": "{uuid}", "onderwerp": "Pasport", "inhoud": "Verloren"}}"#);
/// let changed = format!(r#"{{"uuid": "{uuid}", "onderwerp": "Paspoort", "inhoud": "Verloren", "reactie": "Gevonden"}}"#);
/// let correction = correct(&original, &changed, &Options::default());
/// assert_eq!(correction.differences(), ["/onderwerp", "/reactie"]);
/// let violation = &correction.violations()[0];
/// assert_eq!((violation.code(), violation.path.as_str()), ("klantcontact-changed", "/reactie"));
/// ```
pub fn correct(
    original: &(impl AsRef<[u8]> + ?Sized),
    changed: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Correction {
    of_states(state(original.as_ref(), options), state(changed.as_ref(), options), options)
}

/// Compares two states.
pub(super) fn of_states((before, was_wrong): State<'_>, (after, is_wrong): State<'_>, options: &Options) -> Correction {
    let mut comparison = Comparison::new(options);
    match (before, after) {
        (Some(original), Some(changed)) => {
            comparison.object(Objecttype::Klantcontact, &original, &changed, &Path::Root);
        }
        // A state that cannot be read cannot be compared, and its violations say why.
        _ => comparison.violations.extend(was_wrong.iter().cloned()),
    }
    let Comparison { differences, mut violations, requests, .. } = comparison;
    add_new(is_wrong, &was_wrong, &differences, &mut violations);
    let requests = if is_valid(&violations) { requests } else { Vec::new() };
    Correction { differences, violations, requests }
}

/// A state of a klantcontact, unless it cannot be read, and what is wrong with it.
type State<'de> = (Option<Object<'de>>, Vec<Violation>);

/// Reads a state of a klantcontact.
fn state<'de>(json: &'de [u8], options: &Options) -> State<'de> {
    let given = read(Objecttype::Klantcontact, json, options).map(|given| match given {
        Value::List(mut page) if page.len() == 1 => page.pop().unwrap_or(Value::Null),
        given => given,
    });
    match given {
        Ok(Value::Object(object)) => judged(object, options),
        Ok(_) => (None, of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
        Err(violations) => (None, violations),
    }
}

/// Judges a state, in its normal form when the options ask for that.
pub(super) fn judged<'de>(mut object: Object<'de>, options: &Options) -> State<'de> {
    if options.normalize {
        normalize_object(&mut object, options.wording);
    }
    let violations = check(&object, options);
    (Some(object), violations)
}

/// Adds what is wrong with the changed state and was not wrong before. A correction need not repair everything at once. A
/// `null` where none is allowed counts only where the states differ, because a register answers with it for an empty value.
fn add_new(is_wrong: Vec<Violation>, was_wrong: &[Violation], differences: &[String], violations: &mut Vec<Violation>) {
    let mut differing = PairSet::default();
    for difference in differences {
        differing.is_new(("", difference));
    }
    let mut wrong_before = Table::<Vec<&Violation>>::default();
    for violation in was_wrong {
        wrong_before.change((violation.code(), &violation.path), |same| same.push(violation));
    }
    let is_old = |violation: &Violation| {
        let is_null = core::ptr::eq(violation.rule, &rules::NULL) && !differing.contains(("", &violation.path));
        is_null || wrong_before.get((violation.code(), &violation.path)).is_some_and(|same| same.contains(&violation))
    };
    violations.extend(is_wrong.into_iter().filter(|violation| !is_old(violation)));
}
