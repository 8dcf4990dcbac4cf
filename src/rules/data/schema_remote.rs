//! A schema holds all that it refers to.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::SchemaRemote,
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
            nl: "Het schema verwijst naar een schema elders, en dat wordt niet opgehaald. Zet het erbij onder $defs.",
            en: "The schema refers to a schema elsewhere, which is not fetched. Put it under $defs.",
        },
        klant: Message {
            nl: "Van dit formulier ontbreekt een deel. Neem contact op met de gemeente.",
            en: "A part of this form is missing. Get in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt een schema dat naar een schema elders verwijst.",
        en: "Reports a schema that refers to a schema elsewhere.",
    },
    why: Message {
        nl: "Deze bibliotheek haalt niets op van internet. Anders zou een ander zien dat een inwoner een aanvraag doet.",
        en: "This library fetches nothing from the internet. Otherwise somebody else would see that an inhabitant applies for something.",
    },
    link: link::JSON_SCHEMA,
    example: Example {
        base: &base::DATA,
        keeps: &[Change::Set("/schema", r##"{"$defs": {"naam": {"type": "string"}}, "$ref": "#/$defs/naam"}"##)],
        breaks: &[Change::Set("/schema", r#"{"$ref": "https://example.nl/naam.json"}"#)],
    },
};
