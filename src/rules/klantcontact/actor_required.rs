//! Somebody or something acts for the municipality; a chatbot will do.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactActorRequired,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenActoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 2",
    message: Texts {
        medewerker: Message {
            nl: "Er is niemand van de gemeente bij dit contact. Voeg een actor toe: een medewerker, een afdeling of een systeem.",
            en: "Nobody from the municipality takes part in this contact. Add an actor: an employee, a department or a system.",
        },
        klant: Message {
            nl: "Er staat niet bij wie van de gemeente contact met u heeft. Kies een medewerker of een afdeling.",
            en: "It does not say who of the municipality is in touch with you. Choose an employee or a department.",
        },
    },
    what: Message {
        nl: "Meldt een contact waarbij niemand namens de gemeente handelt.",
        en: "Reports a contact in which nobody acts for the municipality.",
    },
    why: Message {
        nl: "De inwoner kan dan niet zien met wie hij of zij sprak, en niemand is aanspreekbaar. Een chatbot is ook goed.",
        en: "The inhabitant then cannot see whom they spoke with, and nobody can be asked. A chatbot will do.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Set("/hadBetrokkenActoren", "[]")] },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.actor == Some(false)
}
