//! A schema is itself valid.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::SchemaInvalid,
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
            nl: "Het schema zelf is niet geldig. Laat de beheerder van het formulier ernaar kijken.",
            en: "The schema itself is not valid. Let whoever keeps the form look at it.",
        },
        klant: Message {
            nl: "Er zit een fout in dit formulier. Neem contact op met de gemeente.",
            en: "There is a mistake in this form. Get in touch with the municipality.",
        },
    },
    what: Message { nl: "Meldt een schema dat zelf niet klopt.", en: "Reports a schema that is itself wrong." },
    why: Message {
        nl: "De inwoner kan hier niets aan doen: elke aanvraag wordt geweigerd tot het schema is hersteld.",
        en: "The inhabitant can do nothing about it: every application is refused until the schema is mended.",
    },
    link: link::JSON_SCHEMA,
    example: Example { base: &base::DATA, keeps: &[], breaks: &[Change::Text("/schema/type", "tekst")] },
};
