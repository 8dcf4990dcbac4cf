//! At least one person or organisation from outside the municipality takes part.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactBetrokkeneRequired,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 1",
    message: Texts {
        medewerker: Message {
            nl: "Er is niemand van buiten de gemeente bij dit contact. Voeg een betrokkene toe; een intern contact is geen klantcontact.",
            en: "Nobody from outside the municipality takes part in this contact. Add a betrokkene; an internal contact is not a klantcontact.",
        },
        klant: Message {
            nl: "Er staat niet bij wie contact heeft met de gemeente. Vul in wie u bent.",
            en: "It does not say who is in touch with the municipality. Fill in who you are.",
        },
    },
    what: Message {
        nl: "Meldt een contact waarbij niemand van buiten de gemeente is betrokken.",
        en: "Reports a contact in which nobody from outside the municipality takes part.",
    },
    why: Message {
        nl: "Een klantcontact is er voor de inwoner of ondernemer. Overleg tussen collega's hoort er niet tussen te staan.",
        en: "A klantcontact is there for the inhabitant or entrepreneur. Talks between colleagues do not belong among them.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Set("/hadBetrokkenen", "[]")] },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.betrokkene == Some(false)
}
