//! Reads what callers pass: words for choices, and JSON with settings. Unlike documents, these are read strictly: a
//! mistake is an error that says what to do, and never holds a value.

use alloc::string::String;
use core::fmt;

use crate::shape::FREE;
use crate::tree::Reading;
use crate::tree::{Object, Value};
use crate::word::{Word, one_of};

/// The error that an option does not exist or has a wrong value. Its text says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionError(pub(crate) String);

impl fmt::Display for OptionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl core::error::Error for OptionError {}

pub(crate) type Result<T> = core::result::Result<T, OptionError>;

/// A setting: its name and its value.
#[derive(Clone, Copy)]
pub(crate) struct Argument<'v> {
    pub(crate) name: &'v str,
    value: &'v Value<'v>,
}

/// Reads JSON that a caller passed for `name`.
pub(crate) fn read<'j>(name: &str, json: &'j str) -> Result<Value<'j>> {
    Reading::strict().read(json.as_bytes(), &FREE).map_err(|_| OptionError([name, ": this is not JSON"].concat()))
}

/// Reads the object that a caller passed for `name`, and calls `set` for each member.
pub(crate) fn settings(name: &str, json: &str, set: &mut dyn FnMut(Argument<'_>) -> Result<()>) -> Result<()> {
    let read = read(name, json)?;
    Argument::new(name, &read).members()?.try_for_each(set)
}

impl<'v> Argument<'v> {
    pub(crate) const fn new(name: &'v str, value: &'v Value<'v>) -> Self {
        Self { name, value }
    }

    fn expected<T>(self, expected: &str) -> Result<T> {
        Err(self.use_instead(expected))
    }

    #[cold]
    #[inline(never)]
    fn use_instead(self, expected: &str) -> OptionError {
        OptionError([self.name, ": use ", expected].concat())
    }

    /// Iterates over the members of the value, which must be an object.
    pub(crate) fn members(self) -> Result<impl Iterator<Item = Self>> {
        let Value::Object(object) = self.value else { return self.expected("an object") };
        let object: &'v Object<'v> = object;
        let members = object.members().iter();
        Ok(members.map(|member| Self::new(member.name.text(object.shape()), &member.value)))
    }

    /// Iterates over the elements of the value, which must be a list. Each has the name of the setting.
    pub(crate) fn elements(self) -> Result<impl Iterator<Item = Self>> {
        let Value::List(values) = self.value else { return self.expected("a list") };
        let name = self.name;
        Ok(values.iter().map(move |value| Self::new(name, value)))
    }

    // The methods below are not inlined, because they are called for every setting, and one copy keeps the wasm file
    // small.

    #[inline(never)]
    pub(crate) fn text(self) -> Result<&'v str> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => self.expected("a text"),
        }
    }

    #[inline(never)]
    pub(crate) fn boolean(self) -> Result<bool> {
        match self.value {
            Value::Boolean(value) => Ok(*value),
            _ => self.expected("true or false"),
        }
    }

    #[inline(never)]
    pub(crate) fn size(self) -> Result<usize> {
        match self.value {
            Value::Integer(number) => usize::try_from(*number).or_else(|_| self.expected("a number from 0")),
            _ => self.expected("a whole number"),
        }
    }

    pub(crate) fn word<T: Word>(self) -> Result<T> {
        let known = self.text().ok().and_then(known);
        known.ok_or_else(|| self.none_of(T::WORDS))
    }

    /// Returns which of the settings this is, by its name.
    pub(crate) fn setting<T: Word>(self) -> Result<T> {
        known(self.name).ok_or_else(|| unknown(T::WORDS))
    }

    #[cold]
    #[inline(never)]
    fn none_of(self, words: &[&str]) -> OptionError {
        OptionError([self.name, ": ", &one_of(words)].concat())
    }

    /// Returns the setting, unless its value is `null`.
    #[inline(never)]
    pub(crate) fn unless_null(self) -> Option<Self> {
        (*self.value != Value::Null).then_some(self)
    }
}

/// Returns the choice that is written as `word`. Documents are read with [`from_word`](crate::word::from_word), which is
/// compiled for each kind of choice and faster; settings are read once.
fn known<T: Word>(word: &str) -> Option<T> {
    T::ALL.get(position(T::WORDS, word)?).copied()
}

#[inline(never)]
fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// Returns the error that no setting has this name. It lists the names that exist.
#[cold]
#[inline(never)]
pub(crate) fn unknown(known: &[&str]) -> OptionError {
    OptionError(["unknown option; ", &one_of(known)].concat())
}
