//! Validates JSON text, and returns a report.

use crate::check::check;
use crate::decision::Situation;
use crate::json::json;
use crate::model::Objecttype;
use crate::normalize::{Rewritten, normalize_object};
use crate::options::Options;
use crate::report::{Expected, Params, Severity, Violation, Violations};
use crate::rules::{Rule, value as rules};
use crate::shape::FREE;
use crate::tree::{JsonValue, Value};
use crate::tree::{Reading, Unreadable, without_byte_order_mark};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// The result of validating one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'de> {
    violations: Vec<Violation>,
    changes: Vec<Rewritten>,
    tree: Option<Value<'de>>,
}

impl<'de> Report<'de> {
    /// Makes the report of a document that could be read.
    #[cfg(feature = "json-schema")]
    pub(crate) const fn of_data(violations: Vec<Violation>, data: Value<'de>) -> Self {
        Self { violations, changes: Vec::new(), tree: Some(data) }
    }

    /// Makes the report of a document that could not be read, or was not.
    pub(crate) const fn unread(violations: Vec<Violation>) -> Self {
        Self { violations, changes: Vec::new(), tree: None }
    }

    /// Returns whether the document is valid: no violation is an error.
    pub fn is_valid(&self) -> bool {
        is_valid(&self.violations)
    }

    /// Returns the violations, in document order.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Returns the tree of the document, valid or not.
    pub(crate) const fn tree(&self) -> Option<&Value<'de>> {
        self.tree.as_ref()
    }

    /// Returns the changes that the option `normalize` made.
    pub fn changes(&self) -> &[Rewritten] {
        &self.changes
    }

    /// Returns the well-formed object, or the violations. Warnings do not make a document invalid.
    ///
    /// ```
    /// use klantinteracties::{Objecttype, Options, validate};
    ///
    /// let report = validate(Objecttype::Categorie, r#"{"naam": "Ondernemer", "kleur": "rood"}"#, &Options::default());
    /// assert_eq!(report.violations()[0].code(), "unknown-field");
    /// assert_eq!(serde_json::to_value(report.into_result()?)?, serde_json::json!({"naam": "Ondernemer"}));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Fails with all violations if one of them is an error.
    pub fn into_result(self) -> Result<WellFormed<'de>, Violations> {
        self.into_tree().map(|(tree, _)| WellFormed::new(tree))
    }

    /// Returns the tree of a valid document, with the warnings.
    pub(crate) fn into_tree(self) -> Result<(Value<'de>, Vec<Violation>), Violations> {
        match self.tree {
            Some(tree) if is_valid(&self.violations) => Ok((tree, self.violations)),
            _ => Err(self.violations.into()),
        }
    }
}

/// A well-formed object whose type is known only at run time. It is serialised with its declared members only.
#[derive(Debug, Clone, PartialEq)]
pub struct WellFormed<'de>(Value<'de>);

impl<'de> WellFormed<'de> {
    pub(crate) const fn new(value: Value<'de>) -> Self {
        Self(value)
    }

    pub(crate) fn into_tree(self) -> Value<'de> {
        self.0
    }
}

json! { WellFormed<'_>, this = JsonValue::declared(&this.0) }

json! {
    Report<'_>, this => {
        "valid": this.is_valid(),
        "violations": this.violations,
    }
}

/// Returns whether no violation is an error.
pub(crate) fn is_valid(violations: &[Violation]) -> bool {
    violations.iter().all(|violation| violation.severity != Severity::Error)
}

/// The result of validating many documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ManyReport {
    /// The number of documents.
    pub total: usize,
    /// The number of valid documents.
    pub valid: usize,
    /// The documents that are not valid.
    pub invalid: Vec<Invalid>,
}

/// A document that is not valid.
#[derive(Debug, Clone, PartialEq)]
pub struct Invalid {
    /// The index of the document, from 0.
    pub index: usize,
    /// The violations in the document.
    pub violations: Vec<Violation>,
}

json! { ManyReport { "total": total, "valid": valid, "invalid": invalid, } }

json! { Invalid { "index": index, "violations": violations, } }

impl ManyReport {
    fn add(&mut self, violations: Vec<Violation>) {
        if is_valid(&violations) {
            self.valid += 1;
        } else {
            self.invalid.push(Invalid { index: self.total, violations });
        }
        self.total += 1;
    }
}

/// Validates one document, given as JSON text. A text that is not JSON gives a report with a violation too.
///
/// ```
/// use klantinteracties::{Objecttype, Options, validate};
///
/// let report = validate(Objecttype::DigitaalAdres, r#"{"verstrektDoorPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "soortDigitaalAdres": "email"}"#, &Options::default());
/// let [violation] = report.violations() else { panic!() };
/// assert_eq!((violation.code(), violation.path.as_str()), ("required", "/adres"));
/// assert_eq!(violation.message(), "Dit is verplicht. Vul het in.");
/// ```
pub fn validate<'de>(objecttype: Objecttype, json: &'de (impl AsRef<[u8]> + ?Sized), options: &Options) -> Report<'de> {
    validate_bytes(objecttype, json.as_ref(), options)
}

fn validate_bytes<'de>(objecttype: Objecttype, json: &'de [u8], options: &Options) -> Report<'de> {
    match read(objecttype, json, Reading::document(options.profile), options) {
        Ok(value) => judge(value, options),
        Err(violations) => Report::unread(violations),
    }
}

/// Reads the tree of a document, valid or not.
///
/// # Errors
/// Fails with a violation if the text cannot be read.
pub(crate) fn read<'de>(
    objecttype: Objecttype,
    json: &'de [u8],
    reading: Reading<'_>,
    options: &Options,
) -> Result<Value<'de>, Vec<Violation>> {
    let unread = |rule, params| of_document(rule, params, options);
    if json.len() > options.max_bytes {
        return Err(unread(&rules::JSON_SIZE, Params::Size { max: options.max_bytes }));
    }
    reading.read(json, objecttype.shape()).map_err(|unreadable| {
        let (rule, params) = rules::of_unreadable(unreadable);
        unread(rule, params)
    })
}

/// Makes a violation about the whole document. It is always an error, whatever the options say, because a document that
/// cannot be read cannot be valid.
#[cold]
#[inline(never)]
pub(crate) fn of_document(rule: &'static Rule, params: Params, options: &Options) -> Vec<Violation> {
    vec![Violation { rule, severity: Severity::Error, path: String::new(), params, wording: options.wording }]
}

/// Judges a tree that was read. It is not inlined because every kind of validation calls it, and one copy keeps the
/// wasm file small.
#[inline(never)]
fn judge<'de>(value: Value<'de>, options: &Options) -> Report<'de> {
    match value {
        Value::Object(mut object) => {
            let changes = if options.normalize { normalize_object(&mut object, options.wording) } else { Vec::new() };
            Report { violations: check(&object, options), changes, tree: Some(Value::Object(object)) }
        }
        _ => Report::unread(of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
    }
}

/// Derives from a document what [`may_register`](crate::may_register) asks. A document that cannot be read gives an
/// empty situation.
///
/// ```
/// use klantinteracties::{Language, Options, Outcome, may_register, situation_of};
///
/// let situation = situation_of(r#"{"hadBetrokkenActoren": []}"#, &Options::default());
/// assert_eq!(may_register(&situation, Language::Nl).decision, Outcome::NotAKlantcontact);
/// ```
pub fn situation_of(json: &(impl AsRef<[u8]> + ?Sized), options: &Options) -> Situation {
    let shape = Objecttype::Klantcontact.shape();
    let read = Reading::document(options.profile).read(json.as_ref(), shape).ok();
    match read {
        Some(Value::Object(klantcontact)) => Situation::of(&klantcontact, options),
        _ => Situation::default(),
    }
}

/// Validates many documents, given as a JSON array or as NDJSON (one document on each line). Only one document is in
/// memory at a time. If an array is not JSON, the report ends with a violation for the first document that cannot be
/// read. In NDJSON every line is read separately. A text that is one document on several lines is also accepted.
///
/// ```
/// use klantinteracties::{Objecttype, Options, validate_many};
///
/// let report = validate_many(Objecttype::Categorie, "{}\n{\"naam\": 1}\n", &Options::default());
/// assert_eq!((report.total, report.valid, report.invalid[0].index), (2, 1, 1));
///
/// let report = validate_many(Objecttype::Categorie, "{\n  \"naam\": 1\n}\n", &Options::default());
/// assert_eq!((report.total, report.invalid[0].violations[0].path.as_str()), (1, "/naam"));
/// ```
pub fn validate_many(objecttype: Objecttype, json: &(impl AsRef<[u8]> + ?Sized), options: &Options) -> ManyReport {
    let json = without_byte_order_mark(json.as_ref());
    let mut many = ManyReport::default();
    if json.trim_ascii_start().starts_with(b"[") {
        let mut each = |document: Value<'_>, _| many.add(judge(document, options).violations);
        let read = Reading::each(options.profile, &mut each).read(json, objecttype.shape());
        if let Err(unreadable) = read {
            let (rule, params) = rules::of_unreadable(unreadable);
            many.add(of_document(rule, params, options));
        }
    } else if is_one_document(json, options) {
        many.add(validate_bytes(objecttype, json, options).violations);
    } else {
        lines(json).for_each(|line| many.add(validate_bytes(objecttype, line, options).violations));
    }
    many
}

/// Iterates over the lines that are not empty.
fn lines(text: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty())
}

/// Returns whether the text is one document on several lines, rather than NDJSON: the first line is not JSON, and
/// neither is the last line unless the whole text is.
fn is_one_document(text: &[u8], options: &Options) -> bool {
    let is_json = |text: &[u8]| {
        let read = Reading::document(options.profile).read(text, &FREE);
        !matches!(read, Err(Unreadable::Malformed { .. }))
    };
    let mut lines = lines(text);
    match (lines.next(), lines.next_back()) {
        (Some(first), Some(last)) => !is_json(first) && (!is_json(last) || is_json(text)),
        _ => false,
    }
}
