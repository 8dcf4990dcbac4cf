//! The declarations as JSON Schema, for whoever has a use for that.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::draft::{Object, Value, Written};
use crate::model::{FREE, Form, Nested, Objecttype, Property, Required, Shape, Text, Type};
use crate::options::Profile;
use crate::value::Format;

/// A JSON Schema (2020-12).
#[derive(Debug, Clone, PartialEq)]
pub struct JsonSchema(Object<'static>);

impl Serialize for JsonSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written::declared(&self.0).serialize(serializer)
    }
}

/// The JSON Schema (2020-12) of an object, with what each property means. What it rejects, [`validate`](crate::validate())
/// rejects in the profile `basisterminologie`; of what `validate` rejects, it knows what a schema can say of one value:
/// whether it is there, its type, length, characters, choices, range and pattern. It knows no check digits and none of
/// the rules of the domain.
///
/// ```
/// use klantinteracties::{Objecttype, json_schema};
///
/// let schema = serde_json::to_value(json_schema(Objecttype::Categorie))?;
/// assert_eq!(schema["properties"]["naam"]["maxLength"], 80);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn json_schema(objecttype: Objecttype) -> JsonSchema {
    let mut definitions = Definitions::default();
    let shape = objecttype.shape();
    let object = definitions.object(shape, None, true);
    let mut schema = members([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", text(format!("{BASE}{}", shape.name))),
        ("title", text(shape.name)),
    ]);
    schema.extend(object);
    if !definitions.written.is_empty() {
        let written = definitions.written;
        schema.push((
            Cow::Borrowed("$defs"),
            object_of(written.into_iter().map(|(name, schema)| (Cow::Owned(name), schema))),
        ));
    }
    JsonSchema(free(schema))
}

/// Names the schemas; there is nothing to fetch.
const BASE: &str = "urn:klantinteracties:";

type Members = Vec<(Cow<'static, str>, Value<'static>)>;

/// The schemas of the objects in an object; `null` for one that is being made.
#[derive(Default)]
struct Definitions {
    written: Vec<(String, Value<'static>)>,
}

impl Definitions {
    /// An object in another; `variant` is the kind that the other says it is.
    fn nested(&mut self, nested: &Nested, variant: Option<&str>) -> Value<'static> {
        let shape = (nested.shape)();
        let name = variant.map_or_else(|| shape.name.to_owned(), |variant| format!("{}-{variant}", shape.name));
        if !self.written.iter().any(|(written, _)| *written == name) {
            let place = self.written.len();
            self.written.push((name.clone(), Value::Null));
            let schema = object_of(self.object(shape, variant, false));
            if let Some((_, written)) = self.written.get_mut(place) {
                *written = schema;
            }
        }
        let whole = object_of(members([("$ref", text(format!("#/$defs/{name}")))]));
        if nested.or_reference { self.or_reference(shape, whole) } else { whole }
    }

    /// A reference has a uuid, and of what else is declared at most a url.
    fn or_reference(&mut self, shape: &'static Shape, whole: Value<'static>) -> Value<'static> {
        let others = shape.properties.iter().filter(|property| !matches!(property.name, "uuid" | "url"));
        let without = others.map(|property| (Cow::Borrowed(property.name), Value::Boolean(false)));
        let uuid = shape.properties.iter().find(|property| property.name == "uuid");
        let uuid = uuid.map(|property| (Cow::Borrowed(property.name), self.property(property)));
        object_of(members([
            (
                "if",
                object_of(members([
                    ("type", text("object")),
                    ("required", list([text("uuid")])),
                    ("properties", object_of(without)),
                ])),
            ),
            ("then", object_of(members([("properties", object_of(uuid))]))),
            ("else", whole),
        ]))
    }

    fn object(&mut self, shape: &'static Shape, variant: Option<&str>, standalone: bool) -> Members {
        let of_variant = |property: &&Property| {
            property.only.is_empty() || variant.is_none_or(|variant| property.only.contains(&variant))
        };
        let is_required = |property: &&Property| match property.required {
            Required::Yes => true,
            Required::Standalone => standalone,
            Required::For(variants) => variant.is_some_and(|variant| variants.contains(&variant)),
            Required::No | Required::ByOpenKlant => false,
        };
        let properties = || shape.properties.iter().filter(of_variant);
        let mut schema = members([("description", text(shape.meaning.trim())), ("type", text("object"))]);
        let written: Members =
            properties().map(|property| (Cow::Borrowed(property.name), self.property(property))).collect();
        schema.push((Cow::Borrowed("properties"), object_of(written)));
        let required: Vec<_> = properties().filter(is_required).map(|property| text(property.name)).collect();
        if !required.is_empty() {
            schema.push((Cow::Borrowed("required"), Value::List(required)));
        }
        let depending: Vec<_> = properties().flat_map(|property| self.depending(property)).collect();
        if !depending.is_empty() {
            schema.push((Cow::Borrowed("allOf"), Value::List(depending)));
        }
        schema
    }

    fn property(&mut self, property: &'static Property) -> Value<'static> {
        let mut schema = members([("description", text(property.meaning.trim()))]);
        if property.read_only {
            schema.push((Cow::Borrowed("readOnly"), Value::Boolean(true)));
        }
        if property.deprecated {
            schema.push((Cow::Borrowed("deprecated"), Value::Boolean(true)));
        }
        let value = match &property.kind {
            Type::Text(declared) => string(declared, property),
            Type::Choice(choices) => {
                members([("type", text("string")), ("enum", list(choices.iter().map(|choice| text(*choice))))])
            }
            Type::Boolean => members([("type", text("boolean"))]),
            Type::Integer { min, max } => members([
                ("type", text("integer")),
                ("minimum", Value::Integer(*min)),
                ("maximum", Value::Integer(*max)),
            ]),
            Type::Entries(declared) => members([
                ("type", text("object")),
                ("additionalProperties", object_of(limited(declared, &visible(declared, true)))),
            ]),
            // What it is depends on the word beside it.
            Type::Object(nested) if nested.variant.is_some() => members([("type", text("object"))]),
            Type::Object(nested) => {
                let Value::Object(nested) = self.nested(nested, None) else { return Value::Null };
                nested
                    .members()
                    .iter()
                    .map(|member| (Cow::Owned(member.name.text(&FREE).to_owned()), member.value.clone()))
                    .collect()
            }
            Type::List(nested) => members([("type", text("array")), ("items", self.nested(nested, None))]),
        };
        if property.nullable {
            schema
                .push((Cow::Borrowed("anyOf"), list([object_of(value), object_of(members([("type", text("null"))]))])));
        } else {
            schema.extend(value);
        }
        object_of(schema)
    }

    /// What depends on the word beside a property.
    fn depending(&mut self, property: &'static Property) -> Vec<Value<'static>> {
        match &property.kind {
            Type::Text(Text { form: Form::By(name, forms), .. }) => forms
                .iter()
                .map(|(word, format)| {
                    when(name, word, property, object_of(members([("pattern", text(pattern(format, property)))])))
                })
                .collect(),
            Type::Object(nested @ Nested { variant: Some(name), .. }) => {
                let shape = (nested.shape)();
                let mut words: Vec<&'static str> = Vec::new();
                for word in shape.properties.iter().flat_map(|property| property.only) {
                    if !words.contains(word) {
                        words.push(word);
                    }
                }
                words.into_iter().map(|word| when(name, word, property, self.nested(nested, Some(word)))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// When the property `name` is this word, the value of another one is as `then` says.
fn when(name: &'static str, word: &'static str, property: &Property, then: Value<'static>) -> Value<'static> {
    let is_word = object_of([(Cow::Borrowed(name), object_of(members([("const", text(word))])))]);
    object_of(members([
        ("if", object_of(members([("required", list([text(name)])), ("properties", is_word)]))),
        ("then", object_of(members([("properties", object_of([(Cow::Borrowed(property.name), then)]))]))),
    ]))
}

fn string(declared: &Text, property: &Property) -> Members {
    match declared.form {
        Form::Format(format) => {
            let mut schema = limited(declared, &pattern(format, property));
            schema.extend(format.annotation.map(|annotation| (Cow::Borrowed("format"), text(annotation))));
            schema
        }
        _ => limited(declared, &visible(declared, property.required != Required::No)),
    }
}

fn limited(declared: &Text, pattern: &str) -> Members {
    let max = i64::try_from(declared.max).unwrap_or(i64::MAX);
    members([("type", text("string")), ("maxLength", Value::Integer(max)), ("pattern", text(pattern.to_owned()))])
}

/// The pattern of a format; nothing at all stands for no value, where that will do.
fn pattern(format: &Format, property: &Property) -> String {
    let may_be_empty = property.required == Required::No && format.takes_empty(Profile::Basisterminologie);
    format!("^({}){}$", format.pattern, if may_be_empty { "?" } else { "" })
}

/// The pattern of a text without characters that nobody can see; with something else than white space, where there must
/// be a text.
fn visible(declared: &Text, required: bool) -> String {
    let invisible = if declared.lines { LINES } else { ONE_LINE };
    if required {
        format!("^[^{invisible}]*[^{invisible}{WHITE_SPACE}][^{invisible}]*$")
    } else {
        format!("^[^{invisible}]*$")
    }
}

const ONE_LINE: &str = r"\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069";
/// With tabs and line ends.
const LINES: &str = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069";
/// The property White_Space of Unicode.
const WHITE_SPACE: &str = r"\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

fn members<const N: usize>(members: [(&'static str, Value<'static>); N]) -> Members {
    members.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect()
}

fn free(members: impl IntoIterator<Item = (Cow<'static, str>, Value<'static>)>) -> Object<'static> {
    let mut object = Object::new(&FREE);
    members.into_iter().for_each(|(name, value)| *object.other(name) = value);
    object
}

fn object_of(members: impl IntoIterator<Item = (Cow<'static, str>, Value<'static>)>) -> Value<'static> {
    Value::Object(Box::new(free(members)))
}

fn list(values: impl IntoIterator<Item = Value<'static>>) -> Value<'static> {
    Value::List(values.into_iter().collect())
}

fn text(text: impl Into<Cow<'static, str>>) -> Value<'static> {
    Value::Text(text.into())
}
