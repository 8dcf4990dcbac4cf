//! Data fit their schema.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::SchemaMismatch,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "JSON Schema 2020-12",
    message: Texts {
        medewerker: Message {
            nl: "Deze waarde past niet bij het schema ({keyword}). Pas de waarde aan.",
            en: "This value does not fit the schema ({keyword}). Change it.",
        },
        klant: Message {
            nl: "Dit antwoord past niet bij de vraag ({keyword}). Pas uw antwoord aan.",
            en: "This answer does not fit the question ({keyword}). Change your answer.",
        },
    },
    what: Message {
        nl: "Meldt een waarde die niet bij het schema past.",
        en: "Reports a value that does not fit the schema.",
    },
    why: Message {
        nl: "De aanvraag van de inwoner kan niet verwerkt worden zolang zij niet bij het formulier past.",
        en: "The inhabitant's application cannot be handled as long as it does not fit the form.",
    },
    link: link::JSON_SCHEMA,
    example: Example {
        base: &base::DATA,
        keeps: &[Change::Set("/schema", r#"{"enum": ["boom", "tak"]}"#), Change::Text("/data", "boom")],
        breaks: &[Change::Text("/data", "blad")],
    },
};
