//! A word is one of those to choose from.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::Choice,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Kies een van deze waarden: {choices}.",
        en: "Choose one of these values: {choices}.",
    }),
    what: Message {
        nl: "Meldt een woord dat niet in de keuzelijst staat.",
        en: "Reports a word that is not among the choices.",
    },
    why: Message {
        nl: "Systemen zoeken op deze woorden. Een ander woord vinden zij niet, en de inwoner die erbij hoort ook niet.",
        en: "Systems search for these words. They do not find another word, nor the inhabitant who belongs to it.",
    },
    link: link::API,
    example: Example {
        base: &base::DIGITAAL_ADRES,
        keeps: &[],
        breaks: &[Change::Text("/soortDigitaalAdres", "e-mail")],
    },
};
