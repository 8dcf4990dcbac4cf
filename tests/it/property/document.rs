//! Documents from bytes: much as the model has them, with what people do wrong in them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use arbitrary::{Result, Unstructured};
use klantinteracties::{Objecttype, json_schema};
use serde_json::{Map, Value, json};

use super::MARK;

/// How deep objects are made within objects.
const LEVELS: usize = 6;

/// Values of each format of the schemas, right and wrong.
pub const FORMATS: &[(&str, &[&str])] = &[
    (
        "uuid",
        &[
            "11111111-1111-4111-8111-111111111101",
            "11111111-1111-4111-8111-111111111102",
            "11111111-1111-4111-8111-111111111110",
            "11111111-1111-4111-8111-11111111110",
        ],
    ),
    (
        "date-time",
        &["2024-05-21T10:15:00Z", "2024-06-01T12:00:01+00:00", "2024-05-21T10:15:00", "2024-02-30T10:15:00Z"],
    ),
    ("date", &["2024-05-21", "2030-01-01", "31-5-2024", "2023-02-29"]),
    ("uri", &["https://register.example/api/v1/partijen/1", "register.example", "https://x "]),
];

/// Values of forms that have no format in a schema.
pub const TEXTS: &[&str] = &[
    "klant",
    "balie",
    "Paspoort",
    "nld",
    "NL",
    "jan@example.nl",
    "Jan@EXAMPLE.nl",
    "a@b.n\u{200b}",
    "+31612345678",
    "06-12345678",
    "0612345678",
    "123456782",
    "1234.56.782",
    "999990019",
    "12345678",
    "12 34 56 78",
    "000012345678",
    "0363200002188908",
    "0363 2000 0021 8908",
    "NL91 ABNA 0417 1643 00",
    "NL91ABNA0417164300",
    "ABNANL2A",
    "ABNANL2\u{200b}",
    "1234 AB",
    "1234ab",
    "portaal-1",
    "0000000001",
    "bsn",
    "rsin",
    "kvk_nummer",
    "vestigingsnummer",
    "brp",
    "hr",
    "natuurlijk_persoon",
    "niet_natuurlijk_persoon",
    "vestiging",
    "zaak",
    "klantcontact",
    "openklant",
    "می\u{200c}خواهم 👩\u{200d}👧",
    "\u{200b}",
    " ",
    "",
    MARK,
];

/// Signs that come along when a text is copied, and others that are easily mistaken.
const SIGNS: &[char] = &[
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{202a}', '\u{2060}', '\u{2066}', '\u{feff}', '\u{ad}', '\u{a0}', '\u{2009}',
    ' ', '\u{1f}', '\u{180e}', '.', '-', '\n', '\t', '\u{fe0f}', 'é', '7', '\0',
];

pub fn schemas() -> &'static BTreeMap<&'static str, Value> {
    static SCHEMAS: OnceLock<BTreeMap<&'static str, Value>> = OnceLock::new();
    SCHEMAS.get_or_init(|| {
        let schema =
            |objecttype: &Objecttype| (objecttype.name(), serde_json::to_value(json_schema(*objecttype)).unwrap());
        Objecttype::ALL.iter().map(schema).collect()
    })
}

/// Makes a document. When the bytes come to an end, what is left is as short as can be.
pub fn document(choices: &mut Unstructured<'_>, objecttype: Objecttype) -> Result<Value> {
    let schema = &schemas()[objecttype.name()];
    Maker { choices, defs: &schema["$defs"] }.object(schema, 0)
}

/// Makes a text, of a format or not.
pub fn text(choices: &mut Unstructured<'_>, format: Option<&str>) -> Result<String> {
    let of_format = FORMATS.iter().find(|(name, _)| Some(*name) == format).map(|(_, values)| *values);
    let known = *choices.choose(of_format.unwrap_or(TEXTS))?;
    let kind = choices.int_in_range(0..=15_u8)?;
    match kind {
        15 => Ok(choices.arbitrary::<&str>()?.to_owned()),
        13 | 14 => copied(choices, known),
        12 => Ok((*choices.choose(TEXTS)?).to_owned()),
        _ => Ok(known.to_owned()),
    }
}

/// A text with a few signs more.
fn copied(choices: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let mut signs: Vec<char> = text.chars().collect();
    for _ in 0..choices.int_in_range(1..=4_u8)? {
        let at = choices.choose_index(signs.len() + 1)?;
        signs.insert(at, *choices.choose(SIGNS)?);
    }
    Ok(signs.into_iter().collect())
}

/// A value that belongs in few places.
pub fn odd(choices: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match choices.int_in_range(0..=11_u8)? {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(choices.arbitrary::<i64>()?),
        // serde_json reads this as it was written, and others with a last digit that may differ.
        3 => json!(f64::from(choices.arbitrary::<i32>()?) + 0.5),
        4 => json!([]),
        5 => json!({}),
        6 => json!([null, {"rol": "klant"}, [MARK]]),
        7 => json!({"uuid": "11111111-1111-4111-8111-111111111101"}),
        8 => json!({"uuid": "11111111-1111-4111-8111-111111111101", "onbekend": MARK}),
        9 => json!(text(choices, None)?.repeat(40)),
        _ => json!(text(choices, None)?),
    })
}

struct Maker<'a, 'b> {
    choices: &'a mut Unstructured<'b>,
    defs: &'static Value,
}

impl Maker<'_, '_> {
    fn object(&mut self, schema: &'static Value, level: usize) -> Result<Value> {
        let mut object = Map::new();
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let is_required = required.iter().any(|required| *required == name);
            let is_there = match is_required {
                true => self.choices.is_empty() || !self.choices.ratio(1, 32)?,
                false => level < LEVELS && !self.choices.is_empty() && self.choices.ratio(1, 4)?,
            };
            if is_there {
                object.insert(name.clone(), self.value(name, property, level + 1)?);
            }
        }
        if !self.choices.is_empty() && self.choices.ratio(1, 24)? {
            object.insert((*self.choices.choose(&["onbekend", "soort_partij", "", "a/b~c"])?).to_owned(), json!(MARK));
        }
        Ok(Value::Object(object))
    }

    fn value(&mut self, name: &str, schema: &'static Value, level: usize) -> Result<Value> {
        if !self.choices.is_empty() && self.choices.ratio(1, 24)? {
            return odd(self.choices);
        }
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap();
            return self.value(name, &self.defs[name], level);
        }
        if let Some(kinds) = schema["anyOf"].as_array() {
            let is_null = !self.choices.is_empty() && self.choices.ratio(1, 16)?;
            return if is_null { Ok(Value::Null) } else { self.value(name, &kinds[0], level) };
        }
        if schema.get("else").is_some() {
            let refers = level >= LEVELS || self.choices.is_empty() || self.choices.ratio(1, 3)?;
            return self.value(name, &schema[if refers { "then" } else { "else" }], level);
        }
        if let Some(words) = schema["enum"].as_array() {
            return Ok(self.choices.choose(words)?.clone());
        }
        Ok(match schema["type"].as_str() {
            Some("string") => json!(text(self.choices, schema["format"].as_str())?),
            Some("boolean") => json!(self.choices.arbitrary::<bool>()?),
            Some("integer") => json!(self.choices.int_in_range(-1..=9_999_999_999_i64)?),
            Some("array") => {
                let count =
                    if self.choices.is_empty() || level >= LEVELS { 0 } else { self.choices.int_in_range(0..=3_u8)? };
                let elements: Result<Vec<_>> = (0..count).map(|_| self.value(name, &schema["items"], level)).collect();
                Value::Array(elements?)
            }
            _ if schema.get("additionalProperties").is_some() => {
                let name = *self.choices.choose(&["kenmerk", "", "a/b~c", "\u{202e}"])?;
                json!({name: text(self.choices, None)?})
            }
            _ if schema.get("properties").is_some() => self.object(schema, level)?,
            // What it holds depends on what kind of object holds it.
            _ => {
                let defs = self.defs.as_object().unwrap();
                let kinds: Vec<_> = defs.iter().filter(|(kind, _)| kind.split('-').next() == Some(name)).collect();
                let (_, kind) = *self.choices.choose(&kinds)?;
                self.object(kind, level)?
            }
        })
    }
}
