//! The explanation of a rule: what people read about it and judging does not need.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};

use serde_json::Value;

use super::base::Base;
use crate::report::Rule;
use crate::text::{Message, Texts};

/// What a rule does and why, for the people whom it concerns.
///
/// No rule refers to its explanation, so a program that shows none does not contain them. JavaScript has the texts as data.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub(crate) rule: &'static Rule,
    /// The source of the rule, such as a page of the standard.
    pub(crate) source: &'static str,
    /// What is wrong and what to do.
    pub(crate) message: Texts,
    /// What the rule reports, in a sentence.
    pub(crate) what: Message,
    /// Why that is wrong for the people concerned: the inhabitant, the clerk, the partij.
    pub(crate) why: Message,
    /// Where the source can be read.
    pub(crate) link: &'static str,
    pub(crate) example: Example,
}

/// A document that keeps to the rule, and what makes it break this rule and no other.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) base: &'static Base,
    /// What is changed in the base for a document that keeps to the rule.
    pub(crate) keeps: &'static [Change],
    /// What is changed in that document for one that breaks it.
    pub(crate) breaks: &'static [Change],
}

/// A change of a document, at a place that a JSON Pointer gives.
#[derive(Debug)]
pub(crate) enum Change {
    /// The place gets this value, as JSON text. A list grows when the place is the one behind its last element. For the
    /// whole document (an empty pointer) it may be any text, such as one that is not JSON.
    Set(&'static str, &'static str),
    /// The place gets this text, written without quotes.
    Text(&'static str, &'static str),
    /// The place disappears.
    Remove(&'static str),
}

impl Change {
    pub(crate) const fn pointer(&self) -> &'static str {
        match self {
            Self::Set(pointer, _) | Self::Text(pointer, _) | Self::Remove(pointer) => pointer,
        }
    }

    /// The new value as JSON text; `None` when there is none any more.
    pub(crate) fn value(&self) -> Option<String> {
        match self {
            Self::Set(_, json) => Some((*json).to_owned()),
            Self::Text(_, text) => Some(Value::from(*text).to_string()),
            Self::Remove(_) => None,
        }
    }

    /// Changes a document. `None` when there is no such place.
    fn apply(&self, document: &str) -> Option<String> {
        let Some((holder, name)) = self.pointer().rsplit_once('/') else {
            return self.value();
        };
        let mut document: Value = serde_json::from_str(document).ok()?;
        let value = self.value().map(|json| serde_json::from_str(&json)).transpose().ok()?;
        match (document.pointer_mut(holder)?, value) {
            (Value::Object(members), Some(value)) => {
                members.insert(name.to_owned(), value);
            }
            (Value::Object(members), None) => {
                members.remove(name)?;
            }
            (Value::Array(elements), Some(value)) => match elements.get_mut(name.parse::<usize>().ok()?) {
                Some(element) => *element = value,
                None => elements.push(value),
            },
            (Value::Array(elements), None) => {
                let index = name.parse().ok()?;
                elements.get(index)?;
                elements.remove(index);
            }
            _ => return None,
        }
        serde_json::to_string(&document).ok()
    }
}

impl Example {
    /// The document that keeps to the rule, as JSON text.
    pub(crate) fn accepted(&self) -> String {
        changed(self.base.document, self.keeps)
    }

    /// The document that breaks it.
    pub(crate) fn rejected(&self) -> String {
        changed(&self.accepted(), self.breaks)
    }
}

/// A document with changes, one after the other. Those of the rules are tried by a test.
#[expect(clippy::expect_used, reason = "the documents and the changes are those of this library")]
fn changed(document: &str, changes: &[Change]) -> String {
    changes.iter().fold(document.to_owned(), |document, change| {
        change.apply(&document).expect("each change is of a place in its document")
    })
}
