//! Drafts, which are documents that are being filled in.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use serde::Serialize;

use crate::check::Judged;
use crate::json::json;
use crate::model::Objecttype;
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::report::{Expected, Params, Violation};
use crate::rules::value as rules;
use crate::shape::Shape;
use crate::tree::{How, JsonValue, Target, Value, steps};
use crate::tree::{MAX_DEPTH, Reading};
use crate::validate::{is_valid, of_document, validate};

/// A document that is being filled in, value by value. After each edit it has the violations that [`validate`] would
/// find in the whole document, and the edit returns which violations were added and removed.
///
/// Paths are JSON Pointers (RFC 6901). In a list, the index after the last element, or `-`, stands for a new element.
/// Declared objects and lists on the path are made if they are absent: setting `/bezoekadres/postcode` makes the
/// `bezoekadres`.
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
    /// The document; `None` if the initial text could not be read.
    document: Option<Value<'static>>,
    /// The normal form of the document, if the options ask to validate that.
    normal: Option<Value<'static>>,
    judged: Judged,
    /// The options of the last validation; `None` before the first.
    by: Option<Options>,
}

/// How an edit changed the violations, in document order. When an element moves, its violations are removed at the old
/// path and added at the new one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    /// The violations that are new.
    pub added: Vec<Violation>,
    /// The violations that are gone.
    pub removed: Vec<Violation>,
}

json! { Change { "added": added, "removed": removed, } }

impl Change {
    /// Returns whether the violations did not change.
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// The error that an edit cannot be made. The draft is unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// The path does not lead to a place in the document.
    Place,
    /// The value is not JSON, or gives the document too many levels.
    Json,
}

impl EditError {
    /// Returns what is wrong and what to do.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Place => "path: use a JSON Pointer to a place in the document, such as /hadBetrokkenen/0/rol",
            Self::Json => "value: use one that JSON can write",
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl core::error::Error for EditError {}

impl Draft {
    /// Makes a draft from JSON text, which is what a form shows at first.
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

    /// Sets a property or an element to a value, given as JSON text.
    ///
    /// # Errors
    /// Fails if the path leads nowhere, or the value is not JSON.
    pub fn set(&mut self, path: &str, json: &str, options: &Options) -> Result<Change, EditError> {
        self.put(path, json, How::Replace, options)
    }

    /// Inserts an element before the element at the path, or after the last element. At the path of a property this
    /// sets the property.
    ///
    /// ```
    /// use klantinteracties::{Draft, Objecttype, Options};
    ///
    /// let options = Options::default();
    /// let mut draft = Draft::new(Objecttype::Klantcontact, r#"{"hadBetrokkenen": [{"rol": "klant"}]}"#, &options);
    /// draft.insert("/hadBetrokkenen/0", r#"{"rol": "vertegenwoordiger"}"#, &options)?;
    /// assert_eq!(serde_json::to_value(&draft)?["hadBetrokkenen"][1]["rol"], "klant");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Fails if the path leads nowhere, or the value is not JSON.
    pub fn insert(&mut self, path: &str, json: &str, options: &Options) -> Result<Change, EditError> {
        self.put(path, json, How::Insert, options)
    }

    /// Removes a property or an element. The elements after it move down. Removing an absent property changes nothing.
    ///
    /// ```
    /// use klantinteracties::{Draft, Objecttype, Options};
    ///
    /// let options = Options::default();
    /// let mut draft = Draft::new(Objecttype::Categorie, r#"{"naam": 1}"#, &options);
    /// assert_eq!(draft.remove("/naam", &options)?.removed[0].code(), "type");
    /// assert!(draft.remove("/naam", &options)?.is_empty());
    /// # Ok::<(), klantinteracties::EditError>(())
    /// ```
    ///
    /// # Errors
    /// Fails if there is no such element, or if the parent of the property is not an object.
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

    /// Removes a property or an element, and then inserts it at another path as [`insert`](Self::insert) does.
    ///
    /// ```
    /// use klantinteracties::{Draft, Objecttype, Options};
    ///
    /// let options = Options::default();
    /// let json = r#"{"hadBetrokkenen": [{"rol": "klant"}, {"rol": "vertegenwoordiger"}]}"#;
    /// let mut draft = Draft::new(Objecttype::Klantcontact, json, &options);
    /// draft.move_to("/hadBetrokkenen/1", "/hadBetrokkenen/0", &options)?;
    /// assert_eq!(serde_json::to_value(&draft)?["hadBetrokkenen"][1]["rol"], "klant");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Fails if there is nothing at `from`, or if `path` leads nowhere after the removal.
    pub fn move_to(&mut self, from: &str, path: &str, options: &Options) -> Result<Change, EditError> {
        let (from, to) = (steps(from).ok_or(EditError::Place)?, steps(path).ok_or(EditError::Place)?);
        let mut document = self.document.clone().ok_or(EditError::Place)?;
        let value = document.take(&from).ok_or(EditError::Place)?;
        if to.len() + value.levels() > MAX_DEPTH {
            return Err(EditError::Json);
        }
        let shape = self.objecttype.shape();
        let declared = document.shape_at(&to, shape);
        let value = if value.is_declared_as(declared) { value } else { value.declared_as(declared) };
        document.put(&to, value, shape, How::Insert).ok_or(EditError::Place)?;
        document.forget_repeated(&to);
        self.document = Some(document);
        Ok(self.judge(options, &[]))
    }

    /// Returns the number of elements of the list at a path, which is 0 if a list that is declared there is absent, and
    /// `None` if the path leads to something else. Forms ask it to show a list, and to tell whether a path can exist.
    ///
    /// ```
    /// use klantinteracties::{Draft, EditError, Objecttype, Options};
    ///
    /// let json = r#"{"hadBetrokkenen": [{"rol": "klant"}]}"#;
    /// let draft = Draft::new(Objecttype::Klantcontact, json, &Options::default());
    /// assert_eq!(draft.elements("/hadBetrokkenen"), Ok(Some(1)));
    /// assert_eq!(draft.elements("/hadBetrokkenen/0/digitaleAdressen"), Ok(Some(0)));
    /// assert_eq!(draft.elements("/onderwerp"), Ok(None));
    /// assert_eq!(draft.elements("/onderwrp"), Err(EditError::Place));
    /// ```
    ///
    /// # Errors
    /// Fails if neither the model nor the document has such a path.
    pub fn elements(&self, path: &str) -> Result<Option<usize>, EditError> {
        let steps = steps(path).ok_or(EditError::Place)?;
        match self.document.as_ref().and_then(|document| document.at(&steps)) {
            Some(Value::List(values)) => Ok(Some(values.len())),
            Some(value) if *value != Value::Null => Ok(None),
            _ => {
                let declared = Target::at(self.objecttype.shape(), &steps).ok_or(EditError::Place)?;
                Ok(declared.is_list().then_some(0))
            }
        }
    }

    /// Returns the violations, in document order.
    pub fn violations(&self) -> &[Violation] {
        &self.judged.violations
    }

    /// Returns whether the document is valid: no violation is an error.
    pub fn is_valid(&self) -> bool {
        is_valid(&self.judged.violations)
    }

    /// Returns the well-formed object, with its declared members only; `None` if the document is not valid.
    pub fn value(&self) -> Option<impl Serialize> {
        self.well_formed()
    }

    pub(crate) fn well_formed(&self) -> Option<JsonValue<'_>> {
        self.judged_value().filter(|_| self.is_valid()).map(JsonValue::declared)
    }

    fn put(&mut self, path: &str, json: &str, how: How, options: &Options) -> Result<Change, EditError> {
        let steps = steps(path).ok_or(EditError::Place)?;
        let shape = self.objecttype.shape();
        let declared = self.document.as_ref().map_or(shape, |document| document.shape_at(&steps, shape));
        let value = read(json, steps.len(), declared, options)?;
        if steps.is_empty() {
            self.document = Some(value);
        } else {
            let document = self.document.as_mut().ok_or(EditError::Place)?;
            document.put(&steps, value, shape, how).ok_or(EditError::Place)?;
            document.forget_repeated(&steps);
        }
        // Inserting moves other elements, and a new element has no index yet. Then the whole document is judged.
        let stays = how == How::Replace && !steps.iter().any(|step| step == "-");
        Ok(self.judge(options, if stays { &steps } else { &[] }))
    }

    /// Returns the document, in its normal form if the options ask for that.
    fn judged_value(&self) -> Option<&Value<'static>> {
        self.normal.as_ref().or(self.document.as_ref())
    }

    /// Judges the document after an edit at the end of the steps. Without steps, everything may have changed.
    fn judge(&mut self, options: &Options, edit: &[Cow<'_, str>]) -> Change {
        self.normal = if options.normalize { self.document.clone() } else { None };
        if let Some(Value::Object(object)) = &mut self.normal {
            normalize_object(object, options.wording);
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
        let before = core::mem::replace(&mut self.judged, judged);
        changed(&before.violations, &self.judged.violations)
    }
}

/// Reads the value for a place that is so many levels down.
fn read(json: &str, levels: usize, shape: &'static Shape, options: &Options) -> Result<Value<'static>, EditError> {
    let reading = Reading::document(options.profile).within(levels);
    let mut value = reading.read(json.as_bytes(), shape).map_err(|_| EditError::Json)?.to_static();
    value.keep_last();
    Ok(value)
}

/// Returns the violations that were added and removed. Edits are local, so equal violations at the start and the end
/// are skipped.
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

// The document is written with the members that are not declared, and as `null` if the initial text could not be read.
json! { Draft, this = this.document.as_ref().map(JsonValue::everything) }

/// Shows the objecttype only: values are personal data, and debug output ends up in logs.
impl fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Draft").field("objecttype", &self.objecttype).finish_non_exhaustive()
    }
}
