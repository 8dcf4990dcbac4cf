//! What a request to the register holds.

use crate::model::Objecttype;
use crate::profile::Profile;
use crate::register::ALWAYS_SENT;
use crate::shape::{FREE, Form, Nested, Property, Text, Type};
use crate::tree::{Object, Value, key};
use alloc::borrow::ToOwned;
use alloc::vec::Vec;

/// Returns the names of the properties that the register must be sent too, when it is sent `body`. Without the word for
/// its kind, the register drops the group that depends on the kind.
pub(super) fn always_sent(objecttype: Objecttype, body: &Object<'_>) -> Vec<&'static str> {
    let mut names = if objecttype == Objecttype::Partij { ALWAYS_SENT.to_vec() } else { Vec::new() };
    for property in objecttype.shape().properties {
        if let (Type::Object(Nested { variant: Some(name), .. }), Some(_)) =
            (&property.kind, body.member(property.name))
        {
            names.push(name);
        }
    }
    names
}

/// Returns a value as a request holds it: without what the register fills in, and with references to the objects that are
/// registered by themselves. `None` when such an object has no id, because the register would drop it.
pub(super) fn sent(value: &Value<'_>) -> Option<Value<'static>> {
    let Value::Object(object) = value else { return Some(value.to_static()) };
    let shape = object.shape();
    let mut body = Object::new(&FREE);
    for member in object.members() {
        let name = member.name.declared(shape);
        let value = match member.name.property(shape) {
            Some(property) if property.read_only || name == "uuid" => continue,
            // The register answers with `null` for some properties that may not be `null` in a request.
            Some(Property { nullable: false, .. }) if member.value == Value::Null => continue,
            Some(Property { kind: Type::Object(Nested { or_reference: true, .. }), .. }) => reference(&member.value)?,
            _ => sent(&member.value)?,
        };
        body.put(name.to_owned().into(), value);
    }
    Some(Value::Object(body))
}

/// Returns the reference to an object, or `null` for anything else.
fn reference(value: &Value<'_>) -> Option<Value<'static>> {
    let Value::Object(object) = value else { return Some(Value::Null) };
    let mut reference = Object::new(&FREE);
    reference.put("uuid".into(), Value::Text(key(object)?.into_owned().into()));
    Some(Value::Object(reference))
}

/// Returns what a request holds for a value that is removed; `None` when the API takes no empty value there.
pub(super) fn emptied(property: &Property) -> Option<Value<'static>> {
    match &property.kind {
        _ if property.nullable => Some(Value::Null),
        Type::Text(Text { form: Form::Format(format), .. }) if !format.takes_empty(Profile::OpenKlant) => None,
        Type::Text(_) => Some(Value::Text("".into())),
        Type::Entries(_) | Type::Object(_) => Some(Value::Object(Object::new(&FREE))),
        Type::List(_) => Some(Value::List(Vec::new())),
        Type::Choice(_) | Type::Boolean | Type::Integer { .. } => None,
    }
}
