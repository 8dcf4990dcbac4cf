//! The register accepts what is sent to it.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::RegisterRefused,
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
            nl: "Het register neemt dit niet aan. Kijk of het klopt en pas het aan.",
            en: "The register does not accept this. See whether it is right and change it.",
        },
        klant: Message {
            nl: "De gemeente kan dit zo niet opslaan. Kijk of het klopt en pas het aan.",
            en: "The municipality cannot save this as it is. See whether it is right and change it.",
        },
    },
    what: Message {
        nl: "Meldt een gegeven dat een register weigert om een reden die deze bibliotheek niet kent.",
        en: "Reports a value that a register refuses for a reason that this library does not know.",
    },
    why: Message {
        nl: "Er is dan niets geregistreerd. De inwoner wacht op iets waar niemand van weet.",
        en: "Nothing is registered then. The inhabitant waits for something that nobody knows of.",
    },
    link: link::API,
    example: Example {
        base: &base::REFUSAL,
        keeps: &[],
        breaks: &[Change::Set(
            "/invalidParams/0",
            r#"{"name": "adres", "code": "invalid", "reason": "Voer een geldig e-mailadres in."}"#,
        )],
    },
};
