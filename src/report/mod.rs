//! The report of a validation.

mod parameter;
mod rule;
mod severity;

pub use parameter::{Parameter, ParameterKind};
pub use rule::Rule;
pub use severity::{Setting, Severity};

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Deref;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::json::{ToJson, Writer, json};
use crate::pointer::unescaped;
use crate::scan::replaced;
use crate::text::{Language, Message, Texts, Wording};
use crate::word::words;

/// One thing that is wrong in a document, with its path.
///
/// A violation never holds a value of the document: reports end up in logs, and the values are personal data.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// The severity, which depends on the profile and the options.
    pub severity: Severity,
    /// The path, as a JSON Pointer (RFC 6901); empty for the whole document.
    pub path: String,
    /// The parameters of the message.
    pub params: Params,
    /// In which words the message is.
    pub wording: Wording,
}

impl Violation {
    /// Returns the stable code of the rule.
    pub fn code(&self) -> &'static str {
        self.rule.code.name()
    }
}

/// The violations in a document. This is an error type, and dereferences to a slice of violations.
///
/// ```
/// use klantinteracties::{Options, Violations, model::Categorie};
///
/// fn read(json: &str) -> Result<(), Violations> {
///     let categorie = Categorie::from_json(json, &Options::default())?;
///     assert_eq!(categorie.naam, None);
///     Ok(())
/// }
/// let violations = read(r#"{"naam": 1}"#).unwrap_err();
/// assert_eq!(violations.to_string(), "/naam: Hier hoort een ander soort waarde (tekst). Pas de waarde aan.");
/// assert_eq!(violations[0].code(), "type");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Violations(Vec<Violation>);

json! { Violations, this = this.0 }

/// A problem in an answer over HTTP (RFC 9457), with media type `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemDetails {
    /// The type of the problem: `about:blank`, which means that only the status tells it.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// A sentence that says what is wrong.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The violations.
    pub invalid_params: Vec<InvalidParam>,
}

impl From<Vec<Violation>> for Violations {
    fn from(violations: Vec<Violation>) -> Self {
        Self(violations)
    }
}

impl Deref for Violations {
    type Target = [Violation];

    fn deref(&self) -> &[Violation] {
        &self.0
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = alloc::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'v> IntoIterator for &'v Violations {
    type Item = &'v Violation;
    type IntoIter = core::slice::Iter<'v, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl core::error::Error for Violations {}

/// The parameters of the message of a violation. The enum has no variant that could hold a value of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Params {
    /// The message has no parameters.
    None,
    /// The position at which reading stopped, or at which a forbidden character stands.
    Position {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The position at which a document has too many levels.
    Depth {
        /// The maximum number of levels.
        max: usize,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The size of the document is over its limit.
    Size {
        /// The maximum number of bytes.
        max: usize,
    },
    /// The length of a text is over its limit.
    MaxLength {
        /// The maximum number of code points.
        max: usize,
        /// The number of code points of the text.
        length: usize,
    },
    /// The length of a text is below its limit.
    MinLength {
        /// The minimum number of code points.
        min: usize,
    },
    /// The words to choose from.
    Choices(&'static [&'static str]),
    /// The range of a number, inclusive.
    Range {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// The type of value that is expected.
    Expected(Expected),
    /// The keyword of a JSON Schema that the value does not fit.
    Keyword(&'static str),
    /// The declared name that is most like an unknown one.
    Suggestion(&'static str),
}

words! {
    /// The type of value that a property accepts.
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Expected {
        Text "text",
        Boolean "boolean",
        Number "number",
        Object "object",
        List "list",
    }
}

impl Expected {
    /// Returns the words for the type in messages.
    pub const fn word(self, language: Language) -> &'static str {
        let word = match self {
            Self::Text => Message { nl: "tekst", en: "text" },
            Self::Boolean => Message { nl: "ja of nee", en: "yes or no" },
            Self::Number => Message { nl: "getal", en: "number" },
            Self::Object => Message { nl: "object", en: "object" },
            Self::List => Message { nl: "lijst", en: "list" },
        };
        word.template(language)
    }
}

/// One parameter of a message, as a report shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A number.
    Number(i64),
    /// A word that this library defines.
    Text(&'static str),
    /// Words that this library defines.
    List(&'static [&'static str]),
}

impl ToJson for Param {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Number(number) => number.write(json),
            Self::Text(text) => text.write(json),
            Self::List(words) => words.write(json),
        }
    }
}

impl Params {
    /// Iterates over the parameters with their names.
    pub fn members(&self) -> impl Iterator<Item = (&'static str, Param)> {
        let number = |name, number: usize| Some((name, Param::Number(i64::try_from(number).unwrap_or(i64::MAX))));
        let members = match *self {
            Self::None => [None, None, None],
            Self::Position { line, column } => [number("line", line), number("column", column), None],
            Self::Depth { max, line, column } => [number("max", max), number("line", line), number("column", column)],
            Self::Size { max } => [number("max", max), None, None],
            Self::MaxLength { max, length } => [number("max", max), number("length", length), None],
            Self::MinLength { min } => [number("min", min), None, None],
            Self::Choices(choices) => [Some(("choices", Param::List(choices))), None, None],
            Self::Range { min, max } => [Some(("min", Param::Number(min))), Some(("max", Param::Number(max))), None],
            Self::Expected(expected) => [Some(("expected", Param::Text(expected.name()))), None, None],
            Self::Keyword(keyword) => [Some(("keyword", Param::Text(keyword))), None, None],
            Self::Suggestion(name) => [Some(("suggestion", Param::Text(name))), None, None],
        };
        members.into_iter().flatten()
    }

    /// Fills in the parameters of a message. A part of it in square brackets is left out without parameters.
    pub(crate) fn fill(&self, texts: &Texts, wording: Wording) -> String {
        let mut text = texts.template(wording).to_owned();
        if let Some((before, (optional, after))) =
            text.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
        {
            text = [before, if *self == Self::None { "" } else { optional }, after].concat();
        }
        for (name, param) in self.members() {
            let value = match (self, param) {
                (Self::Expected(expected), _) => expected.word(wording.language).to_owned(),
                (_, Param::Number(number)) => number.to_string(),
                (_, Param::Text(text)) => text.to_owned(),
                (_, Param::List(words)) => words.join(", "),
            };
            text = replaced(&text, &["{", name, "}"].concat(), &value);
        }
        text
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, param) in self.members() {
            map.serialize_entry(name, &param)?;
        }
        map.end()
    }
}

impl ToJson for Params {
    fn write(&self, json: &mut Writer) {
        json.raw("{");
        for (name, param) in self.members() {
            json.name(name);
            param.write(json);
        }
        json.raw("}");
    }
}

/// A violation in the form that the APIs of Dutch municipalities answer with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidParam {
    /// The path in the notation of the APIs: names and indexes with points between them.
    pub name: String,
    /// The stable code of the rule.
    pub code: String,
    /// What is wrong and what to do.
    pub reason: String,
}

json! { InvalidParam { "name": name, "code": code, "reason": reason, } }

impl InvalidParam {
    /// Makes the parameter from the path, the code and the message of a violation.
    pub(crate) fn new(path: &str, code: &str, message: String) -> Self {
        Self { name: parameter_name(path), code: code.to_owned(), reason: message }
    }
}

/// Returns a path in the notation of the APIs of Dutch municipalities, as an [`InvalidParam`] has it.
///
/// ```
/// use klantinteracties::parameter_name;
///
/// assert_eq!(parameter_name("/hadBetrokkenen/0/rol"), "hadBetrokkenen.0.rol");
/// assert_eq!(parameter_name(""), "nonFieldErrors");
/// ```
pub fn parameter_name(path: &str) -> String {
    match path.strip_prefix('/') {
        None => "nonFieldErrors".to_owned(),
        Some(path) => unescaped(&replaced(path, "/", ".")).into_owned(),
    }
}
