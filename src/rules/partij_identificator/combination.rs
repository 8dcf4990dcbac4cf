//! Register, objecttype and soortObjectId belong together.

use crate::code::Code;
use crate::model::{
    Objecttype, ObjecttypeIdentificator, PartijIdentificator, RegisterIdentificator, SoortIdentificator,
};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorCombination,
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/partijIdentificator",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Register, soort object en soort nummer horen niet bij elkaar. Kies bijvoorbeeld brp, natuurlijk_persoon en bsn.",
            en: "Register, kind of object and kind of number do not belong together. Choose for example brp, natuurlijk_persoon and bsn.",
        },
        klant: Message {
            nl: "Uw keuzes bij dit nummer passen niet bij elkaar. Kies bijvoorbeeld brp, natuurlijk_persoon en bsn.",
            en: "Your choices for this number do not go together. Choose for example brp, natuurlijk_persoon and bsn.",
        },
    },
    what: Message {
        nl: "Meldt een register, een soort object en een soort nummer die niet bij elkaar horen.",
        en: "Reports a register, a kind of object and a kind of number that do not belong together.",
    },
    why: Message {
        nl: "Een BSN staat niet in het Handelsregister. Wie de partij daar zoekt, vindt niemand.",
        en: "A BSN is not in the Handelsregister. Whoever looks for the partij there finds nobody.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ_IDENTIFICATOR,
        keeps: &[],
        breaks: &[Change::Text("/partijIdentificator/codeRegister", "hr")],
    },
};

/// Which register holds which numbers, of what.
const COMBINATIONS: [(RegisterIdentificator, ObjecttypeIdentificator, SoortIdentificator); 4] = [
    (RegisterIdentificator::Brp, ObjecttypeIdentificator::NatuurlijkPersoon, SoortIdentificator::Bsn),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::NietNatuurlijkPersoon, SoortIdentificator::Rsin),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::NietNatuurlijkPersoon, SoortIdentificator::KvkNummer),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::Vestiging, SoortIdentificator::Vestigingsnummer),
];

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, _: &Context<'_>) -> bool {
    let combination = identificator.partij_identificator().value().and_then(|group| {
        Some((group.code_register().value()?, group.code_objecttype().value()?, group.code_soort_object_id().value()?))
    });
    // An unknown word is reported as such.
    combination.is_some_and(|combination| !COMBINATIONS.contains(&combination))
}
