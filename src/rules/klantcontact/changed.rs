//! A klantcontact that is registered changes only to repair an error.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactChanged,
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 7",
    message: Texts {
        medewerker: Message {
            nl: "Dit is nieuw, en geen herstel van een fout. Registreer een nieuw klantcontact, of leg het vast in een interne taak.",
            en: "This is new, and repairs no error. Register a new klantcontact, or record it in an interne taak.",
        },
        klant: Message {
            nl: "Dit is nieuwe informatie, en geen verbetering van een fout. Stuur de gemeente een nieuw bericht.",
            en: "This is new information, and corrects no mistake. Send the municipality a new message.",
        },
    },
    what: Message {
        nl: "Meldt iets nieuws in een contact dat al geregistreerd is.",
        en: "Reports something new in a contact that is already registered.",
    },
    why: Message {
        nl: "De inwoner moet kunnen teruglezen wat er toen gezegd is. Een nieuw antwoord hoort in een nieuw contact.",
        en: "The inhabitant must be able to read back what was said at the time. A new answer belongs in a new contact.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example {
        base: &base::CORRECTION,
        keeps: &[Change::Text("/original/inhoud", "Paspoort verlorne")],
        breaks: &[Change::Text("/original/inhoud", "Paspoort verloren"), Change::Text("/changed/reactie", "Gevonden")],
    },
};
