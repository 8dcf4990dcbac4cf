//! A known persoon or organisatie is identified in a register; a contactpersoon need not be.

use crate::code::Code;
use crate::model::{Objecttype, Partij, SoortPartij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorRequired,
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Partijgegevens en basisgegevens",
    message: Texts {
        medewerker: Message {
            nl: "Van deze partij is geen nummer in een register bekend. Voeg een identificator toe, zoals een BSN of KVK-nummer.",
            en: "No number in a register is known of this partij. Add an identificator, such as a BSN or KVK number.",
        },
        klant: Message {
            nl: "De gemeente heeft nog geen nummer waaraan zij u herkent. Vul een nummer in, zoals uw BSN of KVK-nummer.",
            en: "The municipality has no number yet by which it recognises you. Fill in a number, such as your BSN or KVK number.",
        },
    },
    what: Message {
        nl: "Meldt een persoon of organisatie zonder nummer in een register.",
        en: "Reports a persoon or organisatie without a number in a register.",
    },
    why: Message {
        nl: "Zonder nummer is niet zeker wie het is. Na inloggen ziet de inwoner de eigen contacten niet.",
        en: "Without a number it is not certain who it is. After logging in the inhabitant does not see their own contacts.",
    },
    link: link::TERMS_PARTIJ,
    example: Example { base: &base::PARTIJ, keeps: &[], breaks: &[Change::Remove("/partijIdentificatoren")] },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    matches!(partij.soort_partij().value(), Some(SoortPartij::Persoon | SoortPartij::Organisatie))
        && partij.partij_identificatoren().has_none()
}
