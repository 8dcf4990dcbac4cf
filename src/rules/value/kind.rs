//! A value is of the kind that is declared.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::Type,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Hier hoort een ander soort waarde ({expected}). Pas de waarde aan.",
            en: "Another kind of value belongs here ({expected}). Change the value.",
        },
        klant: Message {
            nl: "U hebt hier iets anders ingevuld dan gevraagd wordt ({expected}). Pas uw antwoord aan.",
            en: "You filled in something else here than what is asked ({expected}). Change your answer.",
        },
    },
    what: Message {
        nl: "Meldt een waarde van de verkeerde soort, zoals een getal waar tekst hoort.",
        en: "Reports a value of the wrong kind, such as a number where a text belongs.",
    },
    why: Message {
        nl: "Een ander systeem leest zo'n waarde verkeerd of helemaal niet. Een nummer raakt zo zijn voorste nul kwijt.",
        en: "Another system reads such a value wrongly or not at all. A number loses its leading zero that way.",
    },
    link: link::API,
    example: Example {
        base: &base::CATEGORIE,
        keeps: &[Change::Text("/naam", "1")],
        breaks: &[Change::Set("/naam", "1")],
    },
};
