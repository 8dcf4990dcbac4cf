//! What a register answers is an object of Klantinteracties.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::AnswerUnknown,
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit is geen object van Klantinteracties. Kijk of het uit het juiste register komt.",
            en: "This is no object of Klantinteracties. See whether it comes from the right register.",
        },
        klant: Message {
            nl: "Deze gegevens van de gemeente zijn niet te lezen. Neem contact op met de gemeente.",
            en: "These details of the municipality cannot be read. Get in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt iets in het antwoord van een register dat geen object van Klantinteracties is.",
        en: "Reports something in the answer of a register that is no object of Klantinteracties.",
    },
    why: Message {
        nl: "De medewerker ziet dan gegevens uit een ander register, of mist een contact van de inwoner.",
        en: "The clerk then sees data from another register, or misses a contact of the inhabitant.",
    },
    link: link::API,
    example: Example {
        base: &base::ANSWER,
        keeps: &[],
        breaks: &[Change::Set(
            "/0",
            r#"{
                "url": "https://zaken.example/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111110",
                "zaaktype": "https://zaken.example/1"
            }"#,
        )],
    },
};
