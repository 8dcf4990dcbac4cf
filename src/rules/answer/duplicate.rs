//! The register does not have yet what is sent to it.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::RegisterDuplicate,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Dit staat al in het register. Gebruik wat er al staat, of pas het aan.",
            en: "This is in the register already. Use what is there, or change it.",
        },
        klant: Message {
            nl: "De gemeente heeft dit al. Kijk of het klopt en pas het aan.",
            en: "The municipality has this already. See whether it is right and change it.",
        },
    },
    what: Message {
        nl: "Meldt een nummer of een verband dat een register al heeft.",
        en: "Reports a number or a relation that a register has already.",
    },
    why: Message {
        nl: "Wie twee keer in het register staat, krijgt van de ene medewerker een ander antwoord dan van de andere.",
        en: "Whoever is in the register twice gets one answer from one clerk and another from the next.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::REFUSAL,
        keeps: &[],
        breaks: &[Change::Set(
            "/invalidParams/0",
            r#"{
                "name": "referentienummer",
                "code": "unique",
                "reason": "Er bestaat al een klantcontact met eenzelfde referentienummer."
            }"#,
        )],
    },
};
