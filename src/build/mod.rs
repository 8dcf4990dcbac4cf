//! Makes well-formed objects of what happened.
//!
//! Each function takes plain drafts, as JSON text. It returns an object that is well-formed, or everything that is wrong
//! with that object, with paths in the object that would have been made.

mod answer;
mod callback;
mod correct;
mod effective;
mod partij;
mod split;
pub(crate) mod typed;

pub use answer::answer;
pub use callback::callback_request;
pub use correct::{Correction, correct};
pub use effective::{EffectiveAddress, EffectiveContact, Why, effective_contact};
pub use partij::{Ground, register_partij};
pub use split::split_interaction;

use crate::check::check;
use crate::model::Objecttype;
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::register::{document, report_repeated};
use crate::report::{Expected, Params, Violation};
use crate::rules::value as rules;
use crate::shape::Shape;
use crate::tree::{Object, Value};
use crate::validate::{WellFormed, is_valid, of_document};
use alloc::vec::Vec;

/// What was made, or what is wrong with it. An object with warnings only is made.
pub type Built<T> = Result<T, Vec<Violation>>;

/// Reads a text that something is made of. It may be what a register answered.
///
/// # Errors
/// The text cannot be read, or has a name twice. Nobody knows which of the two values was meant, so nothing is made of it.
fn read<'de>(objecttype: Objecttype, json: &'de [u8], options: &Options) -> Built<Value<'de>> {
    let mut value = document(objecttype, json, options)?;
    value.keep_last();
    let mut violations = Vec::new();
    report_repeated(&value, &Path::Root, true, options, &mut violations);
    if is_valid(&violations) { Ok(value) } else { Err(violations) }
}

/// Reads a draft of an object.
///
/// # Errors
/// The text cannot be read, or is no object.
fn draft(objecttype: Objecttype, json: &[u8], options: &Options) -> Built<Object<'static>> {
    match read(objecttype, json, options)? {
        Value::Object(object) => Ok(object.to_static()),
        _ => Err(of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
    }
}

/// Returns the object, when it is well-formed.
///
/// # Errors
/// Everything that is wrong with it.
fn built(mut object: Object<'static>, options: &Options) -> Built<WellFormed<'static>> {
    let violations = judged(&mut object, options);
    if is_valid(&violations) { Ok(WellFormed::new(Value::Object(object))) } else { Err(violations) }
}

/// Brings an object in its normal form, when the options ask for that, and returns what is wrong with it.
fn judged(object: &mut Object<'static>, options: &Options) -> Vec<Violation> {
    if options.normalize {
        normalize_object(object, options.wording);
    }
    check(object, options)
}

/// Returns whether an object has no value for a property, or `null`.
fn is_absent(object: &Object<'static>, name: &str) -> bool {
    object.member(name).is_none_or(|value| *value == Value::Null)
}

/// Returns the list in a property, to add to it. A list that is absent or `null` is made; `None` means that the property
/// holds something else.
fn list<'o>(object: &'o mut Object<'static>, name: &'static str) -> Option<&'o mut Vec<Value<'static>>> {
    if is_absent(object, name) {
        object.put(name.into(), Value::List(Vec::new()));
    }
    match object.member_mut(name) {
        Some(Value::List(values)) => Some(values),
        _ => None,
    }
}

/// Returns an object with these members.
fn object(shape: &'static Shape, members: impl IntoIterator<Item = (&'static str, Value<'static>)>) -> Value<'static> {
    let mut object = Object::new(shape);
    members.into_iter().for_each(|(name, value)| object.put(name.into(), value));
    Value::Object(object)
}

/// Returns a text that the library writes itself.
fn text(text: &'static str) -> Value<'static> {
    Value::Text(text.into())
}
