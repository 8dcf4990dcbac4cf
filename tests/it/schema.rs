//! The JSON Schemas against the library itself, over all cases and over documents made from the declarations.

use std::collections::BTreeMap;

use jsonschema::Validator;
use klantinteracties::model::{Form, Required, Shape, Text, Type};
use klantinteracties::{Objecttype, Options, Severity, json_schema, validate};
use serde_json::{Map, Value, json};

use crate::cases::case_files;

/// What a schema can say of a value, so that what breaks it breaks the schema too.
const EXPRESSIBLE: [&str; 18] = [
    "required",
    "null",
    "type",
    "blank",
    "max-length",
    "choice",
    "range",
    "control-character",
    "format-bic",
    "format-kvk-nummer",
    "format-nummeraanduiding",
    "format-postcode",
    "format-referentie",
    "format-referentienummer",
    "format-telefoonnummer",
    "format-uuid",
    "format-vestigingsnummer",
    "json-depth",
];

fn validators() -> BTreeMap<&'static str, Validator> {
    let validator = |objecttype: &Objecttype| {
        let schema = serde_json::to_value(json_schema(*objecttype)).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{}", objecttype.name());
        (objecttype.name(), jsonschema::draft202012::new(&schema).unwrap())
    };
    Objecttype::ALL.iter().map(validator).collect()
}

/// How the schema and the library judge a document; what is wrong when they do not agree.
fn disagreement(validator: &Validator, objecttype: Objecttype, document: &Value) -> Result<bool, String> {
    let json = document.to_string();
    let report = validate(objecttype, &json, &Options::default());
    let errors = || report.violations().iter().filter(|violation| violation.severity == Severity::Error);
    let by_schema: Vec<_> = validator.iter_errors(document).map(|error| error.to_string()).collect();
    match (by_schema.is_empty(), report.is_valid()) {
        (false, true) => Err(format!("the schema rejects {json}: {by_schema:?}")),
        (true, false) => match errors().find(|violation| EXPRESSIBLE.contains(&violation.code())) {
            Some(violation) => Err(format!("the schema accepts {json}, with {violation:?}")),
            None => Ok(true),
        },
        (by_schema, _) => Ok(by_schema),
    }
}

#[test]
fn cases() {
    let validators = validators();
    let mut count = 0;
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in file.cases {
            if let Some(input) = &case.input {
                count += 1;
                let input: Value = serde_json::from_str(&input.to_string()).unwrap();
                disagreement(&validators[objecttype.name()], objecttype, &input)
                    .unwrap_or_else(|problem| panic!("{name}: {}: {problem}", case.description));
            }
        }
    }
    assert!(count > 400, "{count} cases");
}

#[test]
fn ten_thousand_documents() {
    const EACH: u64 = 10_000 / 15 + 1;
    let validators = validators();
    let mut accepted = 0;
    let mut count = 0;
    for objecttype in Objecttype::ALL {
        for number in 0..EACH {
            let mut seed = number;
            // Some documents are nearly right, others are not.
            let wrong = number % 30;
            let document = Maker { seed: &mut seed, wrong }.object(objecttype.shape(), 0);
            count += 1;
            match disagreement(&validators[objecttype.name()], *objecttype, &document) {
                Ok(by_schema) => accepted += usize::from(by_schema),
                Err(problem) => panic!("{}: {problem}", objecttype.name()),
            }
        }
    }
    println!("{count} documents, of which the schemas accept {accepted}");
    assert!(count >= 10_000 && accepted > 1_000 && accepted < 9_000, "{accepted} of {count} accepted");
}

/// Makes documents of a shape, with something wrong here and there.
struct Maker<'s> {
    seed: &'s mut u64,
    /// How many of a hundred values are not what they should be.
    wrong: u64,
}

/// Texts with and without the forms that properties have.
const TEXTS: [&str; 36] = [
    "NL91ABNA0417164300",
    "ABNANL2A",
    "",
    " ",
    "\u{a0}",
    "\u{85}",
    "x",
    "een\ntwee",
    "a\tb",
    "a\u{0}b",
    "a\u{202e}b",
    "\u{7f}",
    "é",
    "nld",
    "NL",
    "XK",
    "nl",
    "0612345678",
    "+31612345678",
    "0031612345678",
    "08001234567",
    "0800123456",
    "0900123456",
    "06-12345678",
    "jan@example.nl",
    "https://example.nl/1",
    "1234 AB",
    "1234AB",
    "0123 AB",
    "123456782",
    "12345678",
    "000012345678",
    "0363200000218908",
    "11111111-1111-4111-8111-111111111101",
    "2024-05-31",
    "2024-05-31T09:30:00+02:00",
];

impl Maker<'_> {
    fn below(&mut self, limit: u64) -> u64 {
        *self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*self.seed >> 33) % limit
    }

    fn one_of<'t, T: ?Sized>(&mut self, words: &[&'t T]) -> &'t T {
        words[usize::try_from(self.below(words.len() as u64)).unwrap()]
    }

    fn object(&mut self, shape: &Shape, depth: u64) -> Value {
        let mut members = Map::new();
        if self.below(6) == 0 && depth > 0 {
            let uuid = if self.below(100) < self.wrong {
                self.text(36)
            } else {
                json!("11111111-1111-4111-8111-111111111101")
            };
            members.insert("uuid".to_owned(), uuid);
            return Value::Object(members);
        }
        for property in shape.properties {
            let needed = property.required != Required::No;
            let odds = if needed { 100 - self.wrong } else { 40 / (depth + 1) };
            if self.below(100) < odds {
                let value =
                    if self.below(100) < self.wrong { self.anything() } else { self.value(&property.kind, depth) };
                members.insert(property.name.to_owned(), value);
            }
        }
        if self.below(100) < self.wrong {
            members.insert("onbekend".to_owned(), self.anything());
        }
        Value::Object(members)
    }

    fn value(&mut self, kind: &Type, depth: u64) -> Value {
        match kind {
            Type::Text(text) => self.formed(text),
            Type::Choice(choices) => json!(self.one_of(choices)),
            Type::Boolean => json!(self.below(2) == 0),
            Type::Integer { min, max } => match self.below(10) {
                0 => json!(min - 1),
                1 => json!(max + 1),
                2 => json!(1.5),
                3 => json!(12.0),
                4 => json!(1e30),
                _ => json!(self.below(1_000) + 1),
            },
            Type::Entries(text) => json!({"bron": self.text(text.max), "soort": "formulier"}),
            Type::Object(nested) => self.object((nested.shape)(), depth + 1),
            Type::List(nested) => (0..self.below(3)).map(|_| self.object((nested.shape)(), depth + 1)).collect(),
        }
    }

    /// Mostly a text of the right form.
    fn formed(&mut self, text: &Text) -> Value {
        match text.form {
            Form::Format(format) if self.below(100) >= self.wrong => {
                let right: Vec<&str> = TEXTS.into_iter().filter(|text| format.has(text)).collect();
                json!(self.one_of(&right))
            }
            Form::Free if self.below(100) >= self.wrong => json!("abc"),
            _ => self.text(text.max),
        }
    }

    fn text(&mut self, max: usize) -> Value {
        match self.below(100) {
            0..=2 => json!("é".repeat(max)),
            3 => json!("é".repeat(max + 1)),
            4..40 => json!("tekst"),
            _ => json!(self.one_of(&TEXTS)),
        }
    }

    fn anything(&mut self) -> Value {
        match self.below(8) {
            0 => Value::Null,
            1 => json!(1),
            2 => json!([]),
            3 => json!({}),
            4 => json!(true),
            5 => json!([null, "x", {}]),
            _ => self.text(20),
        }
    }
}
