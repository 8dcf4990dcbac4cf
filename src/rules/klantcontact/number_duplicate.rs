//! A number names one klantcontact.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactReferentienummerDuplicate,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/referentienummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Een ander klantcontact heeft hetzelfde nummer. Geef elk klantcontact een eigen nummer.",
            en: "Another klantcontact has the same number. Give each klantcontact its own.",
        },
        klant: Message {
            nl: "Dit nummer hoort al bij een ander contact met de gemeente. Vul een ander nummer in.",
            en: "This number belongs to another contact with the municipality already. Fill in another number.",
        },
    },
    what: Message {
        nl: "Meldt twee contacten met hetzelfde nummer.",
        en: "Reports two contacts with the same number.",
    },
    why: Message {
        nl: "De inwoner noemt een nummer, en de medewerker opent het contact van iemand anders.",
        en: "The inhabitant gives a number, and the clerk opens somebody else's contact.",
    },
    link: link::OPEN_KLANT,
    example: Example { base: &base::PLAN, keeps: &[], breaks: &[Change::Text("/1/referentienummer", "12")] },
};
