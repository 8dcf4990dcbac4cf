//! A document that is being filled in.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::check::Judged;
use crate::model::Objecttype;
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::report::{Expected, Params, Violation};
use crate::rules::value as rules;
use crate::shape::Shape;
use crate::tree::{How, Value, JsonValue, steps};
use crate::tree::{MAX_DEPTH, Reading};
use crate::validate::{is_valid, of_document, validate};

/// A document that is being filled in, value by value. After each edit the violations are those that
/// [`validate`] finds in the whole document; an edit tells which came and which went.
///
/// Paths are JSON Pointers (RFC 6901). In a list, the index behind the last element, or `-`, stands for a new one. What is
/// declared and not there yet is made on the way: to set `/bezoekadres/postcode` makes the `bezoekadres`.
///
/// ```
/// use klantinteracties::{Draft, Objecttype, Options};
///
/// let options = Options::default();
/// let mut draft = Draft::new(Objecttype::DigitaalAdres, r#"{"soortDigitaalAdres": "email"}"#, &options);
/// let changed = draft.set("/adres", r#""jan@example""#, &options)?;
/// assert_eq!((changed.removed[0].code(), changed.added[0].code()), ("required", "format-email"));
/// let changed = draft.set("/adres", r#""jan@example.nl""#, &options)?;
/// assert!(changed.added.is_empty());
/// # Ok::<(), klantinteracties::EditError>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Draft {
    objecttype: Objecttype,
    /// Nothing, when the text that it began with could not be read.
    document: Option<Value<'static>>,
    /// Its normal form, where the options ask that to be judged.
    normal: Option<Value<'static>>,
    judged: Judged,
    /// By which options; nothing before it has been judged.
    by: Option<Options>,
}

/// What an edit changed of the violations, both in document order. An element that moves takes its violations along to
/// another path.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Change {
    /// What is wrong now, and was not before.
    pub added: Vec<Violation>,
    /// What was wrong, and no longer is.
    pub removed: Vec<Violation>,
}

impl Change {
    /// Whether nothing changed.
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// An edit that cannot be made; nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no such place in the document.
    Place,
    /// The value is no JSON, or makes the document too deep.
    Json,
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Place => "path: use a JSON Pointer to a place in the document, such as /hadBetrokkenen/0/rol",
            Self::Json => "value: use one that JSON can write",
        })
    }
}

impl std::error::Error for EditError {}

impl Draft {
    /// Begins with a document, given as JSON text: what a form shows at first.
    pub fn new(objecttype: Objecttype, json: &(impl AsRef<[u8]> + ?Sized), options: &Options) -> Self {
        let report = validate(objecttype, json, options);
        let document = report.tree().map(|value| {
            let mut value = value.to_static();
            value.keep_last();
            value
        });
        let judged = Judged::unread(report.violations().to_vec());
        let mut draft = Self { objecttype, document, normal: None, judged, by: None };
        if draft.document.is_some() {
            draft.judge(options, &[]);
        }
        draft
    }

    /// Gives a property or an element a value, given as JSON text.
    ///
    /// # Errors
    /// When there is no such place, or the value is no JSON.
    pub fn set(&mut self, path: &str, json: &str, options: &Options) -> Result<Change, EditError> {
        self.put(path, json, How::Replace, options)
    }

    /// Puts an element before the one at the path, or after the last; a property gets the value.
    ///
    /// # Errors
    /// When there is no such place, or the value is no JSON.
    pub fn insert(&mut self, path: &str, json: &str, options: &Options) -> Result<Change, EditError> {
        self.put(path, json, How::Insert, options)
    }

    /// Takes a property or an element away; the elements behind it move down. Taking away a property that is not there
    /// changes nothing.
    ///
    /// # Errors
    /// When there is no such element, or what should hold the property cannot.
    pub fn remove(&mut self, path: &str, options: &Options) -> Result<Change, EditError> {
        let steps = steps(path).ok_or(EditError::Place)?;
        let document = self.document.as_mut().ok_or(EditError::Place)?;
        if document.take(&steps).is_none() && !document.lacks(&steps) {
            return Err(EditError::Place);
        }
        let holder = steps.split_last().and_then(|(_, steps)| document.at(steps));
        let stays = !matches!(holder, Some(Value::List(_)));
        Ok(self.judge(options, if stays { &steps } else { &[] }))
    }

    /// Takes a property or an element away, and puts it at another place in the document that is then left, as
    /// [`insert`](Self::insert) does.
    ///
    /// # Errors
    /// When nothing stands there, or there is no such place to put it.
    pub fn move_to(&mut self, from: &str, path: &str, options: &Options) -> Result<Change, EditError> {
        let (from, to) = (steps(from).ok_or(EditError::Place)?, steps(path).ok_or(EditError::Place)?);
        let mut document = self.document.clone().ok_or(EditError::Place)?;
        let value = document.take(&from).ok_or(EditError::Place)?;
        if to.len() + value.levels() > MAX_DEPTH {
            return Err(EditError::Json);
        }
        let shape = self.objecttype.shape();
        let declared = shape.below(&to);
        let value = if value.is_declared_as(declared) { value } else { value.declared_as(declared) };
        document.put(&to, value, shape, How::Insert).ok_or(EditError::Place)?;
        document.forget_repeated(&to);
        self.document = Some(document);
        Ok(self.judge(options, &[]))
    }

    /// What is wrong, in document order.
    pub fn violations(&self) -> &[Violation] {
        &self.judged.violations
    }

    /// Whether no violation is an error.
    pub fn is_valid(&self) -> bool {
        is_valid(&self.judged.violations)
    }

    /// The well-formed object as it is written as JSON: what is declared. `None` when the document is not valid.
    pub fn value(&self) -> Option<impl Serialize> {
        self.judged_value().filter(|_| self.is_valid()).map(JsonValue::declared)
    }

    fn put(&mut self, path: &str, json: &str, how: How, options: &Options) -> Result<Change, EditError> {
        let steps = steps(path).ok_or(EditError::Place)?;
        let shape = self.objecttype.shape();
        let value = read(json, &steps, shape, options)?;
        if steps.is_empty() {
            self.document = Some(value);
        } else {
            let document = self.document.as_mut().ok_or(EditError::Place)?;
            document.put(&steps, value, shape, how).ok_or(EditError::Place)?;
            document.forget_repeated(&steps);
        }
        // What is inserted moves others, and a new element has yet to be given its index.
        let stays = how == How::Replace && !steps.iter().any(|step| step == "-");
        Ok(self.judge(options, if stays { &steps } else { &[] }))
    }

    /// The document, in its normal form where the options ask for that.
    fn judged_value(&self) -> Option<&Value<'static>> {
        self.normal.as_ref().or(self.document.as_ref())
    }

    /// Judges the document again, after an edit at the end of the steps; without them everything may have changed.
    fn judge(&mut self, options: &Options, edit: &[Cow<'_, str>]) -> Change {
        self.normal = if options.normalize { self.document.clone() } else { None };
        if let Some(Value::Object(object)) = &mut self.normal {
            normalize_object(object, options.language);
        }
        let is_same = self.by.as_ref().is_some_and(|by| by.is_same_at_another_moment(options));
        let edit = if is_same { edit } else { &[] };
        let judged = match self.judged_value() {
            Some(Value::Object(object)) => self.judged.again(object, options, edit),
            _ => Judged::unread(of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
        };
        if !is_same {
            self.by = Some(options.clone());
        }
        let before = std::mem::replace(&mut self.judged, judged);
        changed(&before.violations, &self.judged.violations)
    }
}

/// Reads the value for a place.
fn read(
    json: &str,
    steps: &[Cow<'_, str>],
    shape: &'static Shape,
    options: &Options,
) -> Result<Value<'static>, EditError> {
    let reading = Reading::document(options.profile).within(steps.len());
    let mut value = reading.read(json.as_bytes(), shape.below(steps)).map_err(|_| EditError::Json)?.to_static();
    value.keep_last();
    Ok(value)
}

/// What came and what went. Edits are local, so most of what stands before and behind them is the same.
fn changed(before: &[Violation], after: &[Violation]) -> Change {
    let start = before.iter().zip(after).take_while(|(before, after)| before == after).count();
    let (before, after) = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
    let end = before.iter().rev().zip(after.iter().rev()).take_while(|(before, after)| before == after).count();
    let (before, after) = (without_last(before, end), without_last(after, end));
    let only_in = |these: &[Violation], those: &[Violation]| {
        these.iter().filter(|violation| !those.contains(violation)).cloned().collect()
    };
    Change { added: only_in(after, before), removed: only_in(before, after) }
}

fn without_last(violations: &[Violation], count: usize) -> &[Violation] {
    violations.get(..violations.len() - count).unwrap_or_default()
}

/// The document as it stands, with what is not declared too; `null` when the text that it began with could not be read.
impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.as_ref().map(JsonValue::everything).serialize(serializer)
    }
}

/// The values are personal data, and debug output ends up in logs: only what it is shows.
impl fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Draft").field("objecttype", &self.objecttype).finish_non_exhaustive()
    }
}
