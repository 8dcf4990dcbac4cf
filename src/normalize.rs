//! What people write otherwise than systems want it: one explicit step, which says what it changes.

use std::borrow::Cow;

use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::draft::{Object, Value, WrittenValue};
use crate::model::{Objecttype, Property, Type};
use crate::options::Options;
use crate::pointer::Path;
use crate::read::Reading;
use crate::text::{Language, Message};
use crate::value::{Format, Normal};

/// The white space around a text.
static WHITE_SPACE: Normal = Normal {
    code: "white-space",
    message: Message {
        nl: "De spaties om de tekst zijn weggehaald.",
        en: "The white space around the text has been taken away.",
    },
    write: |text| Some(text.trim().to_owned()),
};

/// A property that was written otherwise.
///
/// It holds neither the old nor the new value: like violations, changes end up in logs.
#[derive(Debug, Clone, PartialEq)]
pub struct Rewritten {
    /// Where, as a JSON Pointer (RFC 6901).
    pub path: String,
    normal: &'static Normal,
    language: Language,
}

impl Rewritten {
    /// The stable name of what was changed: `white-space`, or the form that the value now has, such as
    /// `telefoonnummer`, `postcode`, `email`, `iban` or `bsn`.
    pub fn code(&self) -> &'static str {
        self.normal.code
    }

    /// What was changed, for the person who filled in the form.
    pub fn message(&self) -> &'static str {
        self.normal.message.template(self.language)
    }
}

impl Serialize for Rewritten {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut change = serializer.serialize_struct("Rewritten", 3)?;
        change.serialize_field("path", &self.path)?;
        change.serialize_field("code", self.code())?;
        change.serialize_field("message", self.message())?;
        change.end()
    }
}

/// A document in its normal form, and what was changed to get it. Serialised it is `{"value", "changes"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized<'de> {
    value: Option<Value<'de>>,
    changes: Vec<Rewritten>,
}

impl Normalized<'_> {
    /// What was changed, property by property, in document order; nothing when it was in its normal form already.
    pub fn changes(&self) -> &[Rewritten] {
        &self.changes
    }

    /// The whole document, with what is not declared too; `None` when the text cannot be read.
    pub fn value(&self) -> Option<impl Serialize> {
        self.value.as_ref().map(WrittenValue::everything)
    }
}

impl Serialize for Normalized<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = self.value() {
            map.serialize_entry("value", &value)?;
        }
        map.serialize_entry("changes", &self.changes)?;
        map.end()
    }
}

/// Writes values as systems want them, where there is no doubt what was meant: without white space around texts, a
/// telefoonnummer without spaces, dashes and brackets and with `+` for `00`, a postcode as `1234 AB`, the domain of an
/// e-mail address in small letters, an IBAN without spaces and in capitals, a BSN with the zero in front that it lost.
/// What has no such form stays as it is. To normalise a second time changes nothing.
///
/// The same is done before judging with the option [`normalize`](Options::normalize).
///
/// ```
/// use klantinteracties::{Objecttype, Options, normalize};
///
/// let json = r#"{"adres": "06-12 34 56 78", "soortDigitaalAdres": "telefoonnummer", "omschrijving": " mobiel "}"#;
/// let normalized = normalize(Objecttype::DigitaalAdres, json, &Options::default());
/// let changes: Vec<_> = normalized.changes().iter().map(|change| (change.path.as_str(), change.code())).collect();
/// assert_eq!(changes, [("/adres", "telefoonnummer"), ("/omschrijving", "white-space")]);
/// assert_eq!(
///     serde_json::to_value(normalized.value())?,
///     serde_json::json!({"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer", "omschrijving": "mobiel"}),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn normalize<'de>(
    objecttype: Objecttype,
    json: &'de (impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Normalized<'de> {
    let json = json.as_ref();
    let read =
        if json.len() > options.max_bytes { None } else { Reading::new(options).read(json, objecttype.shape()).ok() };
    let (value, changes) = match read {
        Some(Value::Object(mut object)) => {
            let changes = normalize_object(&mut object, options.language);
            (Some(Value::Object(object)), changes)
        }
        other => (other, Vec::new()),
    };
    Normalized { value, changes }
}

/// Normalises what was read; what it says is what it changed.
pub(crate) fn normalize_object(object: &mut Object<'_>, language: Language) -> Vec<Rewritten> {
    let mut normalizer = Normalizer { language, changes: Vec::new() };
    normalizer.object(object, &Path::Root);
    normalizer.changes
}

struct Normalizer {
    language: Language,
    changes: Vec<Rewritten>,
}

impl Normalizer {
    fn object(&mut self, object: &mut Object<'_>, path: &Path<'_>) {
        // A word may say which form the text beside it has, so words come first.
        let is_free = object.shape().has_free_names();
        let is_text = |property: Option<&Property>| match property {
            Some(property) => matches!(property.kind, Type::Text(_) | Type::Choice(_)),
            None => is_free,
        };
        let trimmed: Vec<bool> =
            object.values_mut().map(|(property, _, value)| is_text(property) && trim(value)).collect();
        let formats: Vec<_> = object.formats().collect();
        for (((property, name, value), trimmed), format) in object.values_mut().zip(trimmed).zip(formats) {
            let path = Path::Name(path, name);
            let normal = rewrite(value, format).or_else(|| trimmed.then_some(&WHITE_SPACE));
            if let Some(normal) = normal {
                self.changes.push(Rewritten { path: path.pointer(), normal, language: self.language });
            }
            match (value, property.map(|property| &property.kind)) {
                (Value::Object(object), Some(Type::Object(_) | Type::Entries(_))) => self.object(object, &path),
                (Value::List(values), Some(Type::List(_))) => self.list(values, &path),
                _ => {}
            }
        }
    }

    fn list(&mut self, values: &mut [Value<'_>], path: &Path<'_>) {
        for (index, value) in values.iter_mut().enumerate() {
            if let Value::Object(object) = value {
                self.object(object, &Path::Index(path, index));
            }
        }
    }
}

/// Takes the white space around a text away; whether there was any.
fn trim(value: &mut Value<'_>) -> bool {
    let Value::Text(text) = value else { return false };
    let trimmed = text.trim();
    if trimmed.len() == text.len() {
        return false;
    }
    *text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(_) => Cow::Owned(trimmed.to_owned()),
    };
    true
}

/// Writes a value in the normal form of its format, where it has one; what was changed.
fn rewrite(value: &mut Value<'_>, format: Option<&'static Format>) -> Option<&'static Normal> {
    let normal = format?.normal?;
    let written = match value {
        Value::Text(text) => (normal.write)(text).filter(|written| written != text)?,
        // A number loses the zeros in front, and some forms can tell which.
        Value::Integer(number) => (normal.write)(&number.to_string())?,
        _ => return None,
    };
    *value = Value::Text(Cow::Owned(written));
    Some(normal)
}
