//! Judges a document of which a part is registered already. That part was accepted once, so nothing is wrong with it.

use super::edit::Edit;
use crate::model::Objecttype;
use crate::options::Options;
use crate::report::Violation;
use crate::rules::{Document, OF_USE, STANDAARDADRES_MULTIPLE};
use crate::scan::{cut_last, number};
use crate::tree::{Object, Value, steps};
use alloc::vec::Vec;

/// Returns what is wrong with the parts of a document that are not registered yet, and with how they refer to the rest.
///
/// The rest is not judged, because a register fills in what no request may hold: its own answers break rules about
/// requests.
pub(crate) fn check_new(object: &Object<'_>, options: &Options) -> Vec<Violation> {
    let document = Document::new(options, object).planned();
    let mut violations = super::judge(&document, object, options, &[], Edit::Here);
    violations.retain(|violation| !is_of_registered(object, violation));
    violations
}

/// Returns whether everything that a violation is about is registered: the object that the rule is about, and what that
/// object holds at the place that the rule points to. A violation of a uuid itself always counts, because the uuid is what
/// says that an object is registered.
fn is_of_registered(document: &Object<'_>, violation: &Violation) -> bool {
    let Violation { rule, path, .. } = violation;
    let about = match rule.objecttype {
        Some(_) => path.strip_suffix(rule.path).unwrap_or(path),
        // A rule about a value is about the object that holds the value.
        None => cut_last(path, b'/').map_or("", |(holder, _)| holder),
    };
    let (Some(steps), Some(to_object)) = (steps(path), steps(about)) else { return false };
    let mut is_registered = document.has_uuid();
    let mut is_user_registered = is_registered;
    let mut value = None;
    for (index, step) in steps.iter().enumerate() {
        let is_held = index >= to_object.len();
        value = match value {
            None => document.member(step),
            Some(value) => element(value, step),
        };
        match value {
            // A group of values is part of the object that holds it, so only objects with an objecttype count.
            Some(Value::Object(object)) if Objecttype::from_name(object.shape().name).is_some() => {
                is_user_registered = is_registered;
                is_registered = object.has_uuid() && (is_registered || !is_held);
            }
            // A new standard address replaces the registered one, so that rule holds for lists with registered elements.
            Some(Value::List(values))
                if is_held && index + 1 == steps.len() && !core::ptr::eq(*rule, STANDAARDADRES_MULTIPLE) =>
            {
                let is_old = |value: &Value<'_>| matches!(value, Value::Object(object) if object.has_uuid());
                is_registered &= values.iter().all(is_old);
            }
            Some(_) => {}
            None => break,
        }
    }
    let is_of_use = OF_USE.iter().any(|of_use| core::ptr::eq(*of_use, *rule));
    let is_uuid = steps.last().is_some_and(|step| step == "uuid");
    is_registered && (is_user_registered || !is_of_use) && !is_uuid
}

fn element<'v, 'de>(value: &'v Value<'de>, step: &str) -> Option<&'v Value<'de>> {
    match value {
        Value::List(values) => values.get(number::<usize>(step)?),
        value => value.member(step),
    }
}
