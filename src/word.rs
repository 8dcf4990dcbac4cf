//! Choices that are written as words.

use alloc::string::String;

/// A choice that is written as a word.
pub(crate) trait Word: Copy + PartialEq + 'static {
    const ALL: &'static [Self];
    /// The words, in the order of the variants.
    const WORDS: &'static [&'static str];
}

pub(crate) fn from_word<T: Word>(word: &str) -> Option<T> {
    let position = T::WORDS.iter().position(|known| *known == word)?;
    T::ALL.get(position).copied()
}

/// Declares an enum whose variants are written as words.
macro_rules! words {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$meaning:meta])* $variant:ident $word:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$meaning])* $variant,)+
        }

        impl $name {
            /// The words, in the order of the variants.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// All variants.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the variant that is written as `word`.
            pub fn from_name(word: &str) -> Option<Self> {
                $crate::word::from_word(word)
            }

            /// Returns the word for the variant.
            #[expect(clippy::indexing_slicing, reason = "there is a word for each variant")]
            pub const fn name(self) -> &'static str {
                // One table for both directions, which is in each wasm file.
                Self::WORDS[self as usize]
            }
        }

        impl $crate::word::Word for $name {
            const ALL: &'static [Self] = Self::ALL;
            const WORDS: &'static [&'static str] = Self::WORDS;
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.write_str(self.name())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl $crate::json::ToJson for $name {
            fn write(&self, json: &mut $crate::json::Writer) {
                self.name().write(json);
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> core::result::Result<Self, D::Error> {
                let word = <alloc::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::from_name(&word).ok_or_else(|| serde::de::Error::custom($crate::word::one_of(Self::WORDS)))
            }
        }
    };
}

pub(crate) use words;

/// Returns the part of an error that lists the accepted words. Without inlining there is one copy of this code.
#[inline(never)]
pub(crate) fn one_of(words: &[&str]) -> String {
    ["use one of ", &words.join(", ")].concat()
}
