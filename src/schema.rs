//! Converts the declarations to JSON Schema.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::json::json;
use crate::model::{Objecttype, meanings};
use crate::profile::Profile;
use crate::shape::{FREE, Form, Nested, Property, Required, Shape, Text, Type};
use crate::tree::{JsonObject, Object, Value};
use crate::value::Format;

/// A JSON Schema (2020-12).
#[derive(Debug, Clone, PartialEq)]
pub struct JsonSchema(Object<'static>);

json! { JsonSchema, this = JsonObject::declared(&this.0) }

/// Returns the JSON Schema (2020-12) of an object, with the meaning of each property in Dutch. Everything that it
/// rejects, [`validate`](crate::validate()) rejects too in the profile `basisterminologie`. A schema can say less: it
/// knows which properties are required, and the type, length, characters, choices, range and pattern of each value, but
/// no check digits and no rules about several values.
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
    let schema = Schema::default()
        .text("$schema", "https://json-schema.org/draft/2020-12/schema")
        .with("$id", made_text(&[BASE, shape.name]))
        .text("title", shape.name);
    let schema = definitions.object(shape, None, true, schema);
    if definitions.written.is_empty() {
        return JsonSchema(schema.0);
    }
    let mut written = Object::new(&FREE);
    for (name, schema) in definitions.written {
        written.other(Cow::Owned(name), schema);
    }
    JsonSchema(schema.with("$defs", Schema(written).value()).0)
}

/// The start of the ids of the schemas. The ids are names, and nothing is fetched from them.
const BASE: &str = "urn:klantinteracties:";

/// A schema that is being made.
struct Schema(Object<'static>);

impl Default for Schema {
    fn default() -> Self {
        Self(Object::new(&FREE))
    }
}

impl Schema {
    /// Adds a member. It is not inlined because everything is built with it, and one copy keeps the wasm file small.
    #[inline(never)]
    fn with(mut self, name: &'static str, value: Value<'static>) -> Self {
        self.0.other(Cow::Borrowed(name), value);
        self
    }

    fn text(self, name: &'static str, value: &'static str) -> Self {
        self.with(name, text(value))
    }

    /// Adds a list, unless it is empty.
    fn list(self, name: &'static str, values: Vec<Value<'static>>) -> Self {
        if values.is_empty() { self } else { self.with(name, Value::List(values)) }
    }

    fn value(self) -> Value<'static> {
        Value::Object(self.0)
    }
}

fn text(text: &'static str) -> Value<'static> {
    Value::Text(Cow::Borrowed(text))
}

fn made_text(parts: &[&str]) -> Value<'static> {
    Value::Text(Cow::Owned(parts.concat()))
}

/// The schemas of nested objects, by name; `null` for one that is being made.
#[derive(Default)]
struct Definitions {
    written: Vec<(String, Value<'static>)>,
}

impl Definitions {
    /// Adds the schema of a nested object. `variant` is the variant that its holder says it is.
    fn nested(&mut self, nested: &Nested, variant: Option<&str>, schema: Schema) -> Schema {
        let shape = (nested.shape)();
        let name = match variant {
            Some(variant) => [shape.name, "-", variant].concat(),
            None => shape.name.to_owned(),
        };
        let whole = made_text(&["#/$defs/", &name]);
        if !self.written.iter().any(|(written, _)| *written == name) {
            let place = self.written.len();
            self.written.push((name, Value::Null));
            let schema = self.object(shape, variant, false, Schema::default()).value();
            if let Some((_, written)) = self.written.get_mut(place) {
                *written = schema;
            }
        }
        if nested.or_reference { self.or_reference(shape, whole, schema) } else { schema.with("$ref", whole) }
    }

    /// Adds the schema of an object or a reference, which holds a uuid and at most a url.
    fn or_reference(&mut self, shape: &'static Shape, whole: Value<'static>, schema: Schema) -> Schema {
        let (mut without, mut own) = (Schema::default(), Schema::default());
        for property in shape.properties {
            match property.name {
                "uuid" => own = own.with("uuid", self.property(shape, property)),
                "url" => {}
                name => without = without.with(name, Value::Boolean(false)),
            }
        }
        let is_reference = Schema::default()
            .text("type", "object")
            .list("required", vec![text("uuid")])
            .with("properties", without.value());
        schema
            .with("if", is_reference.value())
            .with("then", Schema::default().with("properties", own.value()).value())
            .with("else", Schema::default().with("$ref", whole).value())
    }

    /// Adds the schema of an object.
    fn object(&mut self, shape: &'static Shape, variant: Option<&str>, standalone: bool, schema: Schema) -> Schema {
        let of_variant = |property: &&Property| {
            property.only.is_empty() || variant.is_none_or(|variant| property.only.contains(&variant))
        };
        let properties: Vec<_> = shape.properties.iter().filter(of_variant).collect();
        let (mut written, mut required, mut depending) = (Schema::default(), Vec::new(), Vec::new());
        for property in &properties {
            written = written.with(property.name, self.property(shape, property));
            let is_required = match property.required {
                Required::Yes => true,
                Required::Standalone => standalone,
                Required::For(variants) => variant.is_some_and(|variant| variants.contains(&variant)),
                Required::No | Required::ByOpenKlant => false,
            };
            if is_required {
                required.push(text(property.name));
            }
        }
        // The definitions are in the order in which the properties first use them.
        for property in properties {
            self.depending(property, &mut depending);
        }
        schema
            .text("description", meanings(shape).object.trim())
            .text("type", "object")
            .with("properties", written.value())
            .list("required", required)
            .list("allOf", depending)
    }

    fn property(&mut self, shape: &'static Shape, property: &'static Property) -> Value<'static> {
        let mut schema = Schema::default().text("description", meanings(shape).of(property.name).trim());
        for (name, holds) in [("readOnly", property.read_only), ("deprecated", property.deprecated)] {
            if holds {
                schema = schema.with(name, Value::Boolean(true));
            }
        }
        if !property.nullable {
            return self.kind(property, schema).value();
        }
        let value = self.kind(property, Schema::default()).value();
        schema.list("anyOf", vec![value, Schema::default().text("type", "null").value()]).value()
    }

    /// Adds the schema of a property.
    fn kind(&mut self, property: &'static Property, schema: Schema) -> Schema {
        match &property.kind {
            Type::Text(declared) => string(declared, property, schema),
            Type::Choice(choices) => {
                schema.text("type", "string").list("enum", choices.iter().map(|choice| text(choice)).collect())
            }
            Type::Boolean => schema.text("type", "boolean"),
            Type::Integer { min, max } => schema
                .text("type", "integer")
                .with("minimum", Value::Integer(*min))
                .with("maximum", Value::Integer(*max)),
            Type::Entries(declared) => {
                let entry = limited(declared, visible(declared, true), Schema::default());
                let name = Schema::default().with("pattern", made_text(&["^[^", ONE_LINE, "]*$"]));
                schema
                    .text("type", "object")
                    .with("propertyNames", name.value())
                    .with("additionalProperties", entry.value())
            }
            // The schema of this object depends on a word, and is added by `depending`.
            Type::Object(nested) if nested.variant.is_some() => schema.text("type", "object"),
            Type::Object(nested) => self.nested(nested, None, schema),
            Type::List(nested) => {
                let items = self.nested(nested, None, Schema::default());
                schema.text("type", "array").with("items", items.value())
            }
        }
    }

    /// Adds a schema for each word on which the property depends.
    fn depending(&mut self, property: &'static Property, depending: &mut Vec<Value<'static>>) {
        match &property.kind {
            Type::Text(Text { form: Form::By(name, forms), .. }) => {
                for (word, format) in *forms {
                    let then = Schema::default().with("pattern", pattern(*format, property));
                    depending.push(when(name, word, property, then));
                }
            }
            Type::Object(nested @ Nested { variant: Some(name), .. }) => {
                let mut words: Vec<&'static str> = Vec::new();
                for word in (nested.shape)().properties.iter().flat_map(|property| property.only) {
                    if !words.contains(word) {
                        words.push(word);
                        let then = self.nested(nested, Some(word), Schema::default());
                        depending.push(when(name, word, property, then));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Makes the condition that if the property `name` is `word`, `property` fits `then`.
fn when(name: &'static str, word: &'static str, property: &Property, then: Schema) -> Value<'static> {
    let is_word = Schema::default().with(name, Schema::default().text("const", word).value());
    let condition = Schema::default().list("required", vec![text(name)]).with("properties", is_word.value());
    let then = Schema::default().with("properties", Schema::default().with(property.name, then.value()).value());
    Schema::default().with("if", condition.value()).with("then", then.value()).value()
}

fn string(declared: &Text, property: &Property, schema: Schema) -> Schema {
    match declared.form {
        Form::Format(format) => {
            let schema = limited(declared, pattern(format, property), schema);
            match format.definition().annotation {
                Some(annotation) => schema.text("format", annotation),
                None => schema,
            }
        }
        _ => limited(declared, visible(declared, property.required != Required::No), schema),
    }
}

fn limited(declared: &Text, pattern: Value<'static>, schema: Schema) -> Schema {
    let max = i64::try_from(declared.max).unwrap_or(i64::MAX);
    schema.text("type", "string").with("maxLength", Value::Integer(max)).with("pattern", pattern)
}

/// Returns the pattern of a format. It accepts the empty text if that stands for an absent value.
fn pattern(format: Format, property: &Property) -> Value<'static> {
    let may_be_empty = property.required == Required::No && format.takes_empty(Profile::Basisterminologie);
    made_text(&["^(", format.definition().pattern, if may_be_empty { ")?$" } else { ")$" }])
}

/// Returns the pattern of a text without forbidden characters. It requires a visible character if the text is required,
/// or if it holds more than white space.
fn visible(declared: &Text, required: bool) -> Value<'static> {
    let invisible = if declared.lines { LINES } else { ONE_LINE };
    let seen = ["[^", invisible, "]*[^", invisible, WHITE_SPACE, SHAPELESS, "][^", invisible, "]*"].concat();
    if required {
        made_text(&["^", &seen, "$"])
    } else {
        made_text(&["^([^", invisible, SHAPELESS, "]*|", &seen, ")$"])
    }
}

const ONE_LINE: &str = r"\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069";
/// The forbidden characters where tabs and line ends are allowed.
const LINES: &str = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069";
/// The property White_Space of Unicode. Other white space is among the forbidden characters.
const WHITE_SPACE: &str = r"\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
/// The characters without a shape. Supplementary characters are left out, because patterns write those in several ways.
const SHAPELESS: &str = r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8";
