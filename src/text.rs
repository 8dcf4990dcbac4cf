//! Messages for people, in Dutch and English, and in the words of whoever reads them.

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

words! {
    /// For whom messages are written.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Audience {
        /// An employee of the municipality, who knows the words of the standard.
        #[default]
        Medewerker "medewerker",
        /// An inhabitant, who fills in a form of the municipality.
        Klant "klant",
    }
}

/// In which words a message is: its language, and for whom it is. A language alone stands for messages to employees.
///
/// ```
/// use klantinteracties::{Audience, FollowUp, Language, ContactSituation, Wording, contact_details};
///
/// let caller = ContactSituation { known: false, follow_up: FollowUp::NeedsContact, other_details: false };
/// let wording = Wording { audience: Audience::Klant, ..Language::En.into() };
/// let reason = contact_details(&caller, wording).reason();
/// assert_eq!(reason, "The municipality does not know you yet and has to be able to reach you. Fill in at least one contact detail.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The reader.
    pub audience: Audience,
}

impl From<Language> for Wording {
    fn from(language: Language) -> Self {
        Self { language, audience: Audience::default() }
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

/// A message to each audience, with the same placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    /// The message to an employee.
    pub medewerker: Message,
    /// The message to an inhabitant, which is the same where that serves both.
    pub klant: Message,
}

impl Texts {
    /// Makes the texts of a message that serves everybody.
    ///
    /// ```
    /// use klantinteracties::{Message, Texts};
    ///
    /// let texts = Texts::same(Message { nl: "Vul het in.", en: "Fill it in." });
    /// assert_eq!(texts.klant, texts.medewerker);
    /// ```
    pub const fn same(message: Message) -> Self {
        Self { medewerker: message, klant: message }
    }

    /// Returns the message in these words, with its placeholders.
    ///
    /// ```
    /// use klantinteracties::{Language, Message, Texts};
    ///
    /// let texts = Texts::same(Message { nl: "Vul het in.", en: "Fill it in." });
    /// assert_eq!(texts.template(Language::En.into()), "Fill it in.");
    /// ```
    pub const fn template(&self, wording: Wording) -> &'static str {
        let message = match wording.audience {
            Audience::Medewerker => &self.medewerker,
            Audience::Klant => &self.klant,
        };
        message.template(wording.language)
    }
}
