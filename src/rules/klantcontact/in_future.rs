//! A planned contact is not a klantcontact.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactInFuture,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/plaatsgevondenOp",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 5",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact ligt in de toekomst. Registreer het pas als het heeft plaatsgevonden.",
            en: "This contact lies in the future. Register it when it has taken place.",
        },
        klant: Message {
            nl: "Deze datum of tijd moet nog komen. Vul in wanneer u contact had met de gemeente.",
            en: "This date or time is yet to come. Fill in when you were in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt een contact dat meer dan vijf minuten in de toekomst ligt.",
        en: "Reports a contact that lies more than five minutes in the future.",
    },
    why: Message {
        nl: "De inwoner zou lezen over een gesprek dat nog niet gevoerd is. Vijf minuten verschil tussen klokken mag.",
        en: "The inhabitant would read of a conversation that has not been held yet. Clocks may differ by five minutes.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[],
        breaks: &[Change::Text("/plaatsgevondenOp", "2099-01-01T00:00:00Z")],
    },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.planned == Some(true)
}
