//! What is registered already was accepted once: of that, nothing is wrong any more.

use crate::draft::{Object, Value, steps};
use crate::model::Objecttype;
use crate::options::Options;
use crate::report::Violation;

/// The violations in a document of which parts are registered: what is wrong with what has yet to be, and with how the rest
/// is referred to. The register fills in what no request may hold, so its own answers break rules about requests.
pub(crate) fn check_new(object: &Object<'_>, options: &Options) -> Vec<Violation> {
    let mut violations = super::check(object, options);
    violations.retain(|violation| !is_of_registered(object, &violation.path));
    violations
}

/// Whether a place is one in an object that has a uuid, other than the uuid itself.
fn is_of_registered(document: &Object<'_>, path: &str) -> bool {
    let Some(steps) = steps(path) else { return false };
    let is_uuid = steps.last().is_some_and(|step| step == "uuid");
    let mut is_registered = has_uuid(document);
    let mut value = None;
    for step in &steps {
        value = match value {
            None => document.member(step),
            Some(value) => element(value, step),
        };
        match value {
            // A group is a part of the object that holds it.
            Some(Value::Object(object)) if Objecttype::from_name(object.shape().name).is_some() => {
                is_registered = has_uuid(object);
            }
            Some(_) => {}
            None => break,
        }
    }
    is_registered && !is_uuid
}

fn element<'v, 'de>(value: &'v Value<'de>, step: &str) -> Option<&'v Value<'de>> {
    match value {
        Value::List(values) => values.get(step.parse::<usize>().ok()?),
        value => value.member(step),
    }
}

fn has_uuid(object: &Object<'_>) -> bool {
    object.text("uuid").is_some_and(|uuid| !uuid.trim().is_empty())
}
