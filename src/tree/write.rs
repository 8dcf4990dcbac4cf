use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Member, Object, Value};
use crate::json::{ToJson, Writer};

/// An object that is serialised as JSON.
pub(crate) struct JsonObject<'v> {
    object: &'v Object<'v>,
    /// Whether members that are not declared are written too.
    others: bool,
}

impl<'v> JsonObject<'v> {
    /// Writes only the declared members.
    pub(crate) const fn declared(object: &'v Object<'v>) -> Self {
        Self { object, others: false }
    }
}

impl JsonObject<'_> {
    /// Iterates over the members that are written, with their names.
    fn members(&self) -> impl Iterator<Item = (&str, JsonValue<'_>)> {
        let (shape, others) = (self.object.shape(), self.others);
        let is_all = others || shape.has_free_names();
        let is_written = move |member: &&Member<'_>| is_all || member.name.property(shape).is_some();
        let members = self.object.members().iter().filter(is_written);
        members.map(move |member| (member.name.declared(shape), JsonValue { value: &member.value, others }))
    }
}

impl Serialize for JsonObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.members())
    }
}

impl ToJson for JsonObject<'_> {
    fn write(&self, json: &mut Writer) {
        json.raw("{");
        for (name, value) in self.members() {
            json.name(name);
            value.write(json);
        }
        json.raw("}");
    }
}

/// A value that is serialised as JSON.
pub(crate) struct JsonValue<'v> {
    value: &'v Value<'v>,
    others: bool,
}

impl<'v> JsonValue<'v> {
    /// Writes only the declared members of objects.
    pub(crate) const fn declared(value: &'v Value<'v>) -> Self {
        Self { value, others: false }
    }

    /// Writes all members of objects.
    pub(crate) const fn everything(value: &'v Value<'v>) -> Self {
        Self { value, others: true }
    }
}

impl Serialize for JsonValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let others = self.others;
        match self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(value) => serializer.serialize_bool(*value),
            Value::Integer(number) => serializer.serialize_i64(*number),
            // The number is written as it was read. Every number in a tree is JSON.
            Value::Number(number) => match serde_json::from_str::<&RawValue>(number) {
                Ok(number) => number.serialize(serializer),
                Err(_) => serializer.serialize_unit(),
            },
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(values) => serializer.collect_seq(values.iter().map(|value| Self { value, others })),
            Value::Object(object) => JsonObject { object, others }.serialize(serializer),
        }
    }
}

impl ToJson for JsonValue<'_> {
    fn write(&self, json: &mut Writer) {
        let others = self.others;
        match self.value {
            Value::Null => json.raw("null"),
            Value::Boolean(value) => value.write(json),
            Value::Integer(number) => number.write(json),
            // The number is written as it was read. Every number in a tree is JSON.
            Value::Number(number) => json.raw(number),
            Value::Text(text) => text.as_ref().write(json),
            Value::List(values) => json.list(values.iter().map(|value| Self { value, others })),
            Value::Object(object) => JsonObject { object, others }.write(json),
        }
    }
}
