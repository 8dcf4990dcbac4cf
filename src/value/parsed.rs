use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::fmt;

use super::Format;
use crate::code::Code;
use crate::profile::Profile;
use crate::scan::replaced;
use crate::text::{Texts, Wording};

/// The error that a text or number is not a value of the type. It never holds that text or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidValue {
    code: Code,
    texts: Texts,
    /// The smallest and the largest number, if the number is outside that range.
    range: Option<(i64, i64)>,
}

impl InvalidValue {
    pub(super) const fn new((code, texts): (Code, Texts)) -> Self {
        Self { code, texts, range: None }
    }

    pub(super) const fn of(format: Format) -> Self {
        Self::new((format.code(), format.definition().message))
    }

    pub(super) const fn between(self, min: i64, max: i64) -> Self {
        Self { range: Some((min, max)), ..self }
    }

    /// Returns the code of the rule that is broken, as in a violation.
    pub const fn code(self) -> &'static str {
        self.code.name()
    }

    /// Returns what is wrong and what to do.
    pub fn message(self, wording: impl Into<Wording>) -> String {
        let message = self.texts.template(wording.into());
        match self.range {
            Some((min, max)) => replaced(&replaced(message, "{min}", &min.to_string()), "{max}", &max.to_string()),
            None => message.to_owned(),
        }
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Wording::default()))
    }
}

impl core::error::Error for InvalidValue {}

/// The type of values that have a form.
pub(crate) trait Formatted: Sized {
    /// The form of the values.
    const FORMAT: Format;

    /// Parses a text that has the form.
    fn parsed(text: &str) -> Option<Self>;

    /// Returns the text that stands for the value.
    fn written(&self) -> Cow<'_, str>;

    /// Parses a text that has the form in any profile. A register can hold a value that its server accepted and the
    /// standard does not allow.
    fn of_register(text: &str) -> Option<Self> {
        let check = Self::FORMAT.check();
        let is_taken = check(text, Profile::Basisterminologie) || check(text, Profile::OpenKlant);
        if is_taken { Self::parsed(text) } else { None }
    }
}

/// Declares the type of a value that has a form. The declaration gives its meaning, a text that has the form, and a
/// text that does not.
macro_rules! parsed {
    ($(#[doc = $about:literal])+ $name:ident: $format:ident; $valid:literal, not $invalid:literal) => {
        $(#[doc = $about])+
        ///
        /// The text is checked once, when it is parsed. Debug output does not show it, because it can be personal data.
        ///
        /// ```
        #[doc = concat!("use klantinteracties::value::", stringify!($name), ";")]
        ///
        #[doc = concat!("let value: ", stringify!($name), " = \"", $valid, "\".parse()?;")]
        #[doc = concat!("assert_eq!(value.as_str(), \"", $valid, "\");")]
        #[doc = concat!("assert!(\"", $invalid, "\".parse::<", stringify!($name), ">().is_err());")]
        /// # Ok::<(), klantinteracties::value::InvalidValue>(())
        /// ```
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(alloc::string::String);

        /// A text that has the form, and one that does not.
        pub(crate) const SAMPLE: $crate::value::Sample = $crate::value::Sample { valid: $valid, invalid: $invalid };

        impl $name {
            /// Returns the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::value::Formatted for $name {
            const FORMAT: $crate::value::Format = $crate::value::Format::$format;

            fn parsed(text: &str) -> Option<Self> {
                Some(Self(text.into()))
            }

            fn written(&self) -> alloc::borrow::Cow<'_, str> {
                alloc::borrow::Cow::Borrowed(&self.0)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::value::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                if <Self as $crate::value::Formatted>::FORMAT.has(text) { Ok(Self(text.into())) } else { Err($crate::value::InvalidValue::of(<Self as $crate::value::Formatted>::FORMAT)) }
            }
        }

        impl TryFrom<alloc::string::String> for $name {
            type Error = $crate::value::InvalidValue;

            fn try_from(text: alloc::string::String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for alloc::string::String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.debug_tuple(stringify!($name)).finish_non_exhaustive()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                alloc::string::String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use parsed;
