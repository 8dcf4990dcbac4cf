use std::fmt;

use crate::rules::Rule;
use crate::text::{Language, Message};

/// Why a text is not the value that it should be. It never holds the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InvalidValue(pub(super) &'static Rule);

impl InvalidValue {
    /// The stable name of the rule that is broken, as in a [`Violation`](crate::Violation).
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// What is wrong and what to do.
    pub const fn message(self, language: Language) -> &'static str {
        let message: &Message = &self.0.message;
        message.template(language)
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message(Language::default()))
    }
}

impl std::error::Error for InvalidValue {}

/// Declares the type of a value that has been parsed: a text of a form, and never another. Beside the meaning stand a
/// text that has the form and one that does not.
macro_rules! parsed {
    ($(#[doc = $about:literal])+ $name:ident: $check:expr, $rule:expr; $valid:literal, not $invalid:literal) => {
        $(#[doc = $about])+
        ///
        /// It is parsed once, and keeps its text. Debug output does not show it, because it may be personal data.
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
        pub struct $name(String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let check: fn(&str) -> bool = $check;
                if check(text) { Ok(Self(text.to_owned())) } else { Err($crate::value::InvalidValue($rule)) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::value::InvalidValue;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use parsed;
