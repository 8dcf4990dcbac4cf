//! Writes values in their normal form, and reports what that changed.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::json::json;
use crate::json::to_json;
use crate::model::Objecttype;
use crate::options::Options;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::scan;
use crate::shape::{Property, Type};
use crate::text::{Message, Texts, Wording};
use crate::tree::Reading;
use crate::tree::{JsonValue, Object, Value};
use crate::value::character::{is_copied, is_space, is_white, without_copied};
use crate::value::{Format, Normal};

/// Removes white space around a text.
static WHITE_SPACE: Normal = Normal { code: "white-space", write: |text| Some(trimmed(text).to_owned()) };

/// Removes invisible characters.
static INVISIBLE_CHARACTERS: Normal =
    Normal { code: "invisible-characters", write: |text| Some(without_invisible(text, false).into_owned()) };

/// Keeps the last of several members with the same name.
static DUPLICATE_KEY: Normal = Normal { code: "json-duplicate-key", write: |_| None };

/// Returns what was changed, for the person who filled in the form.
fn message(normal: &'static Normal) -> Texts {
    if *normal == WHITE_SPACE {
        return Texts::same(Message {
            nl: "De spaties om de tekst zijn weggehaald.",
            en: "The white space around the text has been taken away.",
        });
    }
    if *normal == DUPLICATE_KEY {
        return Texts {
            medewerker: Message {
                nl: "Deze naam stond er meer dan één keer. De laatste waarde is gebleven.",
                en: "This name stood there more than once. The last value has been kept.",
            },
            klant: Message {
                nl: "Dit onderdeel stond er meer dan één keer. Het laatste antwoord is gebleven.",
                en: "This part stood there more than once. The last answer has been kept.",
            },
        };
    }
    let of_form = Format::ALL.into_iter().find(|format| format.normal() == Some(normal));
    of_form.and_then(|format| format.definition().normalized).unwrap_or(Texts::same(Message {
        nl: "Onzichtbare tekens zijn uit de tekst weggehaald.",
        en: "Invisible characters have been taken out of the text.",
    }))
}

/// Returns the code and the message of every change, for JavaScript, which adds the messages to the changes.
pub fn change_catalogue(wording: impl Into<Wording>) -> Vec<(&'static str, &'static str)> {
    let wording = wording.into();
    let forms = Format::ALL.into_iter().filter_map(Format::normal);
    let changes = [&WHITE_SPACE, &INVISIBLE_CHARACTERS, &DUPLICATE_KEY].into_iter().chain(forms);
    changes.map(|normal| (normal.code, message(normal).template(wording))).collect()
}

/// A property that normalising changed.
///
/// It holds neither the old nor the new value, because reports of changes end up in logs and the values are personal
/// data.
#[derive(Debug, Clone, PartialEq)]
pub struct Rewritten {
    /// The path of the property, as a JSON Pointer (RFC 6901).
    pub path: String,
    normal: &'static Normal,
    wording: Wording,
}

impl Rewritten {
    /// Returns the stable code of the change: `white-space`, `invisible-characters`, `json-duplicate-key`, or the form
    /// that the value now has, such as `telefoonnummer`, `postcode`, `email`, `iban` or `bsn`.
    pub fn code(&self) -> &'static str {
        self.normal.code
    }

    /// Returns what was changed, for the person who filled in the form.
    pub fn message(&self) -> &'static str {
        message(self.normal).template(self.wording)
    }
}

json! {
    Rewritten, this => {
        "path": this.path,
        "code": this.code(),
        "message" rust: this.message(),
    }
}

/// A document in its normal form, and the changes. It is serialised as `{"value", "changes"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized<'de> {
    value: Option<Value<'de>>,
    changes: Vec<Rewritten>,
}

impl Normalized<'_> {
    /// Returns the changes, in document order. There are none if the document was in its normal form already.
    pub fn changes(&self) -> &[Rewritten] {
        &self.changes
    }

    /// Returns the whole document, including members that are not declared; `None` if the text could not be read.
    pub fn value(&self) -> Option<impl Serialize> {
        self.value.as_ref().map(JsonValue::everything)
    }
}

json! {
    Normalized<'_>, this => {
        "value" optional: this.value.as_ref().map(JsonValue::everything),
        "changes": this.changes,
    }
}

/// Writes values in their normal form, where there is no doubt what was meant:
///
/// - White space around a text is removed, and so are invisible characters that come along when text is copied.
/// - A telefoonnummer gets no spaces, dashes or brackets, and `00` becomes `+`.
/// - A postcode becomes `1234 AB`.
/// - A date such as `31-5-2024`, with the day first, becomes `2024-05-31`.
/// - The domain of an e-mail address gets lower case.
/// - An IBAN gets capitals and no spaces.
/// - The numbers of registers get no spaces, points or dashes, and a BSN gets the zero in front that it lost.
/// - Of several members with the same name, the last is kept.
///
/// A value without such a form stays as it is, and so does a text without any visible character. In a text of several
/// lines, invisible characters are removed from the start and the end only, because inside they can be part of a word.
/// Normalising a second time changes nothing.
///
/// The option [`normalize`](Options::normalize) does the same before a document is validated.
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
    let read = if json.len() > options.max_bytes {
        None
    } else {
        Reading::document(options.profile).read(json, objecttype.shape()).ok()
    };
    let (value, changes) = match read {
        Some(Value::Object(mut object)) => {
            let changes = normalize_object(&mut object, options.wording);
            (Some(Value::Object(object)), changes)
        }
        other => (other, Vec::new()),
    };
    Normalized { value, changes }
}

/// Normalises an object, and returns the changes.
pub(crate) fn normalize_object(object: &mut Object<'_>, wording: Wording) -> Vec<Rewritten> {
    let mut normalizer = Normalizer { wording, changes: Vec::new() };
    normalizer.object(object, &Path::Root, true);
    normalizer.changes
}

/// Normalises a text that has a form, and returns the change.
pub(crate) fn normalize_value(value: &mut Value<'_>, format: Format, wording: Wording) -> Option<Rewritten> {
    let cleaned = clean(value, false);
    let normal = rewrite(value, Some(format), cleaned)?;
    Some(Rewritten { path: String::new(), normal, wording })
}

struct Normalizer {
    wording: Wording,
    changes: Vec<Rewritten>,
}

impl Normalizer {
    /// Normalises an object in the document. In an object that is not declared, only members with the same name are
    /// merged.
    fn object(&mut self, object: &mut Object<'_>, path: &Path<'_>, is_declared: bool) {
        object.keep_last();
        let repeated: Vec<_> = object.members().iter().map(|member| member.name.repeated).collect();
        let is_free = is_declared && object.shape().has_free_names();
        let lines = |property: Option<&Property>| match property.map(|property| &property.kind) {
            Some(Type::Text(declared)) => Some(declared.lines),
            Some(Type::Choice(_)) => Some(false),
            Some(_) => None,
            None => is_free.then_some(false),
        };
        // The texts are cleaned first, because one of them can be the word that gives another its form.
        let cleaned: Vec<_> = object.values_mut().map(|(property, _, value)| clean(value, lines(property)?)).collect();
        let formats: Vec<_> = object.formats().collect();
        let before = repeated.into_iter().zip(cleaned).zip(formats);
        for ((property, name, value), ((repeated, cleaned), format)) in object.values_mut().zip(before) {
            let path = Path::Name(path, name);
            if repeated {
                self.changed(&DUPLICATE_KEY, &path);
            }
            if let Some(normal) = rewrite(value, format, cleaned) {
                self.changed(normal, &path);
            }
            let kind = property.map(|property| &property.kind);
            match value {
                Value::Object(object) => {
                    self.object(object, &path, is_declared && matches!(kind, Some(Type::Object(_) | Type::Entries(_))));
                }
                Value::List(values) => self.list(values, &path, is_declared && matches!(kind, Some(Type::List(_)))),
                _ => {}
            }
        }
    }

    fn list(&mut self, values: &mut [Value<'_>], path: &Path<'_>, is_declared: bool) {
        for (index, value) in values.iter_mut().enumerate() {
            let path = Path::Index(path, index);
            match value {
                Value::Object(object) => self.object(object, &path, is_declared),
                Value::List(values) => self.list(values, &path, false),
                _ => {}
            }
        }
    }

    fn changed(&mut self, normal: &'static Normal, path: &Path<'_>) {
        self.changes.push(Rewritten { path: path.pointer(), normal, wording: self.wording });
    }
}

/// A text that cleaning changed.
struct Cleaned<'de> {
    normal: &'static Normal,
    /// The original text.
    before: Cow<'de, str>,
}

/// Removes white space and invisible characters around a text, and returns what that changed.
fn clean<'de>(value: &mut Value<'de>, lines: bool) -> Option<Cleaned<'de>> {
    let Value::Text(text) = value else { return None };
    let cleaned = match &*text {
        Cow::Borrowed(text) => without_invisible(text, lines),
        Cow::Owned(text) => Cow::Owned(without_invisible(text, lines).into_owned()),
    };
    let is_for_a_person = cleaned.is_empty() && !is_white(text);
    if cleaned.len() == text.len() || is_for_a_person {
        return None;
    }
    let normal = if cleaned == trimmed(text) { &WHITE_SPACE } else { &INVISIBLE_CHARACTERS };
    Some(Cleaned { normal, before: core::mem::replace(text, cleaned) })
}

fn trimmed(text: &str) -> &str {
    scan::trimmed(text, is_space)
}

fn without_invisible(text: &str, lines: bool) -> Cow<'_, str> {
    if lines {
        return Cow::Borrowed(scan::trimmed(text, |character| is_space(character) || is_copied(character)));
    }
    match without_copied(text) {
        Cow::Borrowed(text) => Cow::Borrowed(trimmed(text)),
        Cow::Owned(text) => Cow::Owned(trimmed(&text).to_owned()),
    }
}

/// Writes a value in the normal form of its format, if it has one. Returns the change, which includes cleaning.
fn rewrite(value: &mut Value<'_>, format: Option<Format>, cleaned: Option<Cleaned<'_>>) -> Option<&'static Normal> {
    let changed = cleaned.as_ref().map(|cleaned| cleaned.normal);
    let Some(format) = format else { return changed };
    let is_without_invisible = changed == Some(&INVISIBLE_CHARACTERS);
    let written = format.normal().and_then(|normal| match value {
        // A text that lost invisible characters is reported by its form, even if it was in its normal form otherwise.
        Value::Text(text) => (normal.write)(text).filter(|written| written != text || is_without_invisible),
        // A number has lost its leading zeros, which some forms can restore.
        Value::Integer(number) => (normal.write)(&to_json(number)),
        _ => None,
    });
    if let Some(written) = written {
        *value = Value::Text(Cow::Owned(written));
        return format.normal();
    }
    match (value, cleaned) {
        (Value::Text(text), Some(Cleaned { before, .. })) if is_without_invisible => {
            // Some forms allow invisible characters. A text that has its form only with them is not changed.
            let has_form = |text: &str| format.check()(text, Profile::OpenKlant);
            let kept = trimmed(&before);
            if has_form(text) || !has_form(kept) {
                return changed;
            }
            let is_trimmed = kept.len() < before.len();
            *text = Cow::Owned(kept.to_owned());
            is_trimmed.then_some(&WHITE_SPACE)
        }
        _ => changed,
    }
}
