//! Messages for people, in Dutch and English.

use crate::word::words;

words! {
    /// The language of messages.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Language {
        /// Dutch.
        #[default]
        Nl "nl",
        /// English.
        En "en",
    }
}

/// A text in both languages. The message of a rule says what is wrong and what to do, and `{name}` in it stands for a
/// parameter of the violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// The text in Dutch, at language level B1.
    pub nl: &'static str,
    /// The text in English.
    pub en: &'static str,
}

impl Message {
    /// Returns the text in one language, with its placeholders.
    ///
    /// ```
    /// use klantinteracties::{Language, Message};
    ///
    /// let message = Message { nl: "Gebruik hooguit {max} tekens.", en: "Use at most {max} characters." };
    /// assert_eq!(message.template(Language::En), "Use at most {max} characters.");
    /// ```
    pub const fn template(&self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}
