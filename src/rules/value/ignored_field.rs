//! A request holds only what the server stores.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::IgnoredField,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Off,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Het register slaat dit niet op: het vult dit zelf in, of wil er een eigen verzoek voor.",
            en: "The register does not store this: it fills this in itself, or wants a request of its own for it.",
        },
        klant: Message {
            nl: "De gemeente bewaart dit niet: zij vult dit zelf in, of vraagt er apart om. U hoeft dit niet in te vullen.",
            en: "The municipality does not keep this: it fills this in itself, or asks for it separately. You need not fill this in.",
        },
    },
    what: Message {
        nl: "Meldt een gegeven dat Open Klant in dit verzoek niet opslaat.",
        en: "Reports a value that Open Klant does not store in this request.",
    },
    why: Message {
        nl: "De afzender denkt dat het is opgeslagen, maar een medewerker ziet het later niet terug.",
        en: "The sender believes that it has been stored, but a clerk does not find it later.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::BETROKKENE,
        keeps: &[],
        breaks: &[Change::Set(
            "/digitaleAdressen",
            r#"[{"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}]"#,
        )],
    },
};
