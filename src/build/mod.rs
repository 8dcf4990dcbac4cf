//! From what happened to well-formed objects.
//!
//! What comes in are plain drafts, as JSON text; what comes out is well-formed, or everything that is wrong with it, at
//! the places of the object that would have been made.

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

/// What is made, or what is wrong with it; warnings do not stand in the way.
pub type Built<T> = Result<T, Vec<Violation>>;

/// Reads what something is made of, which may be what a register answered.
///
/// # Errors
/// Why the text cannot be read, or which names stand twice in it: nothing is made of what may have been meant otherwise.
fn read<'de>(objecttype: Objecttype, json: &'de [u8], options: &Options) -> Built<Value<'de>> {
    let mut value = document(objecttype, json, options)?;
    value.keep_last();
    let mut violations = Vec::new();
    report_repeated(&value, &Path::Root, true, options, &mut violations);
    if is_valid(&violations) { Ok(value) } else { Err(violations) }
}

/// Reads a draft of an object.
fn draft(objecttype: Objecttype, json: &[u8], options: &Options) -> Built<Object<'static>> {
    match read(objecttype, json, options)? {
        Value::Object(object) => Ok(object.to_static()),
        _ => Err(of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
    }
}

/// The object, when it is well-formed.
fn built(mut object: Object<'static>, options: &Options) -> Built<WellFormed<'static>> {
    let violations = judged(&mut object, options);
    if is_valid(&violations) { Ok(WellFormed::new(Value::Object(object))) } else { Err(violations) }
}

/// What is wrong with an object, which is in its normal form from then on when the options ask for that.
fn judged(object: &mut Object<'static>, options: &Options) -> Vec<Violation> {
    if options.normalize {
        normalize_object(object, options.language);
    }
    check(object, options)
}

/// Whether nothing stands in a property.
fn is_absent(object: &Object<'static>, name: &str) -> bool {
    object.member(name).is_none_or(|value| *value == Value::Null)
}

/// A text in a group of an object.
fn text_in<'v>(object: &'v Value<'_>, group: &str, name: &str) -> Option<&'v str> {
    object.member(group)?.member(name)?.as_text()
}

/// The list in a property, for adding to it; `None` when something else stands there.
fn list<'o>(object: &'o mut Object<'static>, name: &'static str) -> Option<&'o mut Vec<Value<'static>>> {
    if is_absent(object, name) {
        object.put(name.into(), Value::List(Vec::new()));
    }
    match object.member_mut(name) {
        Some(Value::List(values)) => Some(values),
        _ => None,
    }
}

/// An object with these members.
fn object(shape: &'static Shape, members: impl IntoIterator<Item = (&'static str, Value<'static>)>) -> Value<'static> {
    let mut object = Object::new(shape);
    members.into_iter().for_each(|(name, value)| object.put(name.into(), value));
    Value::Object(object)
}

/// A text of our own.
fn text(text: &'static str) -> Value<'static> {
    Value::Text(text.into())
}
