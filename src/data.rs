//! Validates the data of an e-form by the JSON Schema of its objecttype.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use std::collections::BTreeMap;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ReferencingError, Retrieve, Uri, ValidationError, Validator};

use crate::options::Options;
use crate::pointer::Path;
use crate::report::{Expected, Params, Violation};
use crate::rules::{Rule, data as rules, value};
use crate::shape::FREE;
use crate::tree::Value;
use crate::tree::{Reading, without_byte_order_mark};
use crate::validate::{Report, of_document};
use crate::value::character::position;

/// A JSON Schema that is compiled once, and validates data many times.
///
/// Formats such as `date` and `email` are checked in every draft. The draft is the one in `$schema`, and 2020-12
/// without `$schema`. A schema elsewhere is never fetched.
#[derive(Debug)]
pub struct DataSchema {
    /// The validator, or the rule that the schema breaks.
    compiled: Result<Validator, &'static Rule>,
    options: Options,
}

impl DataSchema {
    /// Compiles a schema. Of the options, only the language, the audience, the maximum size and the severities of rules
    /// are used. If the schema cannot be used, each report says so.
    ///
    /// ```
    /// use klantinteracties::{DataSchema, Options, validate_data};
    ///
    /// let schema = DataSchema::new(r#"{"type": "object", "required": ["soort"]}"#, &Options::default());
    /// let report = validate_data(&schema, r#"{"omvang": 3}"#);
    /// assert_eq!((report.violations()[0].code(), report.violations()[0].path.as_str()), ("required", "/soort"));
    ///
    /// let elsewhere = DataSchema::new(r#"{"$ref": "https://example.nl/schema.json"}"#, &Options::default());
    /// assert_eq!(validate_data(&elsewhere, "{}").violations()[0].code(), "schema-remote");
    /// ```
    pub fn new(schema: &(impl AsRef<[u8]> + ?Sized), options: &Options) -> Self {
        Self { compiled: compile(schema.as_ref()), options: options.clone() }
    }
}

fn compile(schema: &[u8]) -> Result<Validator, &'static Rule> {
    let schema = without_byte_order_mark(schema);
    let schema: serde_json::Value = serde_json::from_slice(schema).map_err(|_| &rules::SCHEMA_INVALID)?;
    let options = jsonschema::options().should_validate_formats(true).with_retriever(Nowhere);
    options.build(&schema).map_err(|error| match error.kind() {
        ValidationErrorKind::Referencing(ReferencingError::Unretrievable { .. }) => &rules::SCHEMA_REMOTE,
        _ => &rules::SCHEMA_INVALID,
    })
}

/// A retriever that fetches nothing.
struct Nowhere;

impl Retrieve for Nowhere {
    fn retrieve(&self, _: &Uri<String>) -> Result<serde_json::Value, Box<dyn std::error::Error + Send + Sync>> {
        Err("schemas elsewhere are not fetched".into())
    }
}

/// Validates data by a schema. Like the report of [`validate`](crate::validate()), the report has all violations in
/// document order, and no values.
pub fn validate_data<'de>(schema: &DataSchema, data: &'de (impl AsRef<[u8]> + ?Sized)) -> Report<'de> {
    let DataSchema { compiled, options } = schema;
    let data = data.as_ref();
    let unread = |rule, params| Report::unread(of_document(rule, params, options));
    if data.len() > options.max_bytes {
        return unread(&value::JSON_SIZE, Params::Size { max: options.max_bytes });
    }
    let validator = match compiled {
        Ok(validator) => validator,
        Err(rule) => return unread(rule, Params::None),
    };
    let read = match Reading::document(options.profile).read(data, &FREE) {
        Ok(read) => read,
        Err(unreadable) => {
            let (rule, params) = value::of_unreadable(unreadable);
            return unread(rule, params);
        }
    };
    let instance = instance(&read);
    let mut found = Collector { options, violations: Vec::new() };
    validator.iter_errors(&instance).for_each(|error| found.add(&error));
    found.unreadable(&read, &Path::Root);
    Report::of_data(found.in_document_order(&read), read)
}

/// Converts a value to the type of the validator. A number that is too large becomes the largest number of that type.
fn instance(value: &Value<'_>) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Boolean(value) => (*value).into(),
        Value::Integer(number) => (*number).into(),
        Value::Number(written) => serde_json::from_str(written)
            .unwrap_or_else(|_| if written.starts_with('-') { f64::MIN } else { f64::MAX }.into()),
        Value::Text(text) => text.as_ref().into(),
        Value::List(values) => values.iter().map(instance).collect(),
        Value::Object(object) => {
            let members = object.members().iter();
            members.map(|member| (member.name.text(object.shape()).to_owned(), instance(&member.value))).collect()
        }
    }
}

struct Collector<'o> {
    options: &'o Options,
    violations: Vec<Violation>,
}

impl Collector<'_> {
    fn report(&mut self, rule: &'static Rule, path: String, params: Params) {
        if let Some(severity) = self.options.severity(rule) {
            self.violations.push(Violation { rule, severity, path, params, wording: self.options.wording });
        }
    }

    /// Reports an error of the validator by its kind. Its message is not used, because it can hold values.
    fn add(&mut self, error: &ValidationError<'_>) {
        let path = error.instance_path().as_str();
        let below = |name: &str| format!("{path}{}", Path::Name(&Path::Root, name).pointer());
        let length = || error.instance().as_str().map_or(0, |text| text.chars().count());
        match error.kind() {
            ValidationErrorKind::Required { property } => {
                self.report(&value::REQUIRED, below(property.as_str().unwrap_or_default()), Params::None);
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    self.mismatch(below(name), error.kind());
                }
            }
            ValidationErrorKind::MaxLength { limit } => {
                let max = usize::try_from(*limit).unwrap_or(usize::MAX);
                self.report(&value::MAX_LENGTH, path.to_owned(), Params::MaxLength { max, length: length() });
            }
            ValidationErrorKind::MinLength { limit } => {
                let min = usize::try_from(*limit).unwrap_or(usize::MAX);
                self.report(&rules::MIN_LENGTH, path.to_owned(), Params::MinLength { min });
            }
            ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => match expected(*kind) {
                Some(expected) => self.report(&value::TYPE, path.to_owned(), Params::Expected(expected)),
                None => self.mismatch(path.to_owned(), error.kind()),
            },
            kind => self.mismatch(path.to_owned(), kind),
        }
    }

    fn mismatch(&mut self, path: String, kind: &ValidationErrorKind) {
        self.report(&rules::SCHEMA_MISMATCH, path, Params::Keyword(keyword(kind)));
    }

    /// Reports what the validator does not see: two members with the same name, of which it judges the last, and texts
    /// with a lone surrogate or U+0000.
    fn unreadable(&mut self, value: &Value<'_>, path: &Path<'_>) {
        match value {
            Value::Text(text) => self.characters(text, path),
            Value::Object(object) => {
                let mut names = BTreeMap::new();
                for member in object.members() {
                    let name = member.name.text(object.shape());
                    let path = Path::Name(path, name);
                    if names.insert(name, ()).is_some() {
                        self.report(&value::JSON_DUPLICATE_KEY, path.pointer(), Params::None);
                    }
                    self.characters(name, &path);
                    self.unreadable(&member.value, &path);
                }
            }
            Value::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    self.unreadable(value, &Path::Index(path, index));
                }
            }
            _ => {}
        }
    }

    fn characters(&mut self, text: &str, path: &Path<'_>) {
        if let Some((line, column)) = position(text, |character| character == '\0') {
            self.report(&value::CONTROL_CHARACTER, path.pointer(), Params::Position { line, column });
        }
    }

    /// Sorts the violations, because the validator has its own order. A missing member is sorted by the start of the
    /// object that should hold it.
    fn in_document_order(mut self, document: &Value<'_>) -> Vec<Violation> {
        if self.violations.len() > 1 {
            let mut places = BTreeMap::new();
            number(document, String::new(), &mut places);
            self.violations.sort_by_cached_key(|violation| {
                let holder = || violation.path.rsplit_once('/').map_or("", |(holder, _)| holder);
                places.get(&violation.path).or_else(|| places.get(holder())).copied()
            });
        }
        self.violations
    }
}

/// Numbers every value of a document by its pointer.
fn number(value: &Value<'_>, pointer: String, places: &mut BTreeMap<String, usize>) {
    match value {
        Value::Object(object) => {
            places.insert(pointer.clone(), places.len());
            for member in object.members() {
                let name = Path::Name(&Path::Root, member.name.text(object.shape())).pointer();
                number(&member.value, format!("{pointer}{name}"), places);
            }
        }
        Value::List(values) => {
            places.insert(pointer.clone(), places.len());
            for (index, value) in values.iter().enumerate() {
                number(value, format!("{pointer}/{index}"), places);
            }
        }
        _ => {
            places.insert(pointer, places.len());
        }
    }
}

const fn expected(kind: JsonType) -> Option<Expected> {
    match kind {
        JsonType::String => Some(Expected::Text),
        JsonType::Boolean => Some(Expected::Boolean),
        JsonType::Number | JsonType::Integer => Some(Expected::Number),
        JsonType::Object => Some(Expected::Object),
        JsonType::Array => Some(Expected::List),
        JsonType::Null => None,
    }
}

/// Returns the keyword that a value does not fit, as a static word.
fn keyword(kind: &ValidationErrorKind) -> &'static str {
    KEYWORDS.into_iter().find(|keyword| *keyword == kind.keyword()).unwrap_or("schema")
}

const KEYWORDS: [&str; 26] = [
    "additionalItems",
    "additionalProperties",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maximum",
    "maxProperties",
    "minItems",
    "minimum",
    "minProperties",
    "multipleOf",
    "not",
    "oneOf",
    "pattern",
    "propertyNames",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
];
