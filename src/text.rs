//! Sentences for people, in Dutch and English.

use crate::report::{Param, Params};
use crate::word::words;

words! {
    /// The language of messages.
    #[derive(Default)]
    pub enum Language {
        /// Dutch.
        #[default]
        Nl "nl",
        /// English.
        En "en",
    }
}

/// A sentence in both languages: what is wrong and what to do. `{name}` stands for a parameter of the violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// Dutch, B1.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

/// A text that only the catalogue of rules and the JSON Schemas show: a wasm file without these is without the text.
pub(crate) const fn of_catalogue(text: &'static str) -> &'static str {
    if cfg!(all(target_family = "wasm", not(feature = "wasm"))) { "" } else { text }
}

impl Message {
    /// The sentence with its placeholders, in one language.
    pub const fn template(&self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }

    /// The sentence with the parameters filled in.
    pub(crate) fn fill(&self, language: Language, params: &Params) -> String {
        let mut text = self.template(language).to_owned();
        for (name, param) in params.members() {
            let value = match (params, param) {
                (Params::Expected(expected), _) => expected.word().template(language).to_owned(),
                (_, Param::Number(number)) => number.to_string(),
                (_, Param::Text(text)) => text.to_owned(),
                (_, Param::List(words)) => words.join(", "),
            };
            text = text.replace(&format!("{{{name}}}"), &value);
        }
        text
    }
}
