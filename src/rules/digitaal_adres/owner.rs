//! A digital address has one owner; where it is nested, the nesting says which.

use crate::code::Code;
use crate::model::{DigitaalAdres, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, Verdict, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::DigitaalAdresOwner,
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Digitaal adres",
    message: Texts {
        medewerker: Message {
            nl: "Een digitaal adres hoort bij een betrokkene of bij een partij. Noem er precies één.",
            en: "A digital address belongs to a betrokkene or to a partij. Name exactly one.",
        },
        klant: Message {
            nl: "Het is niet duidelijk van wie dit adres is. Kies precies één persoon of organisatie.",
            en: "It is not clear whose address this is. Choose exactly one person or organisation.",
        },
    },
    what: Message {
        nl: "Meldt een digitaal adres zonder eigenaar, of met twee.",
        en: "Reports a digital address without an owner, or with two.",
    },
    why: Message {
        nl: "Niemand weet van wie het adres is. Een bericht kan dan bij de verkeerde persoon aankomen.",
        en: "Nobody knows whose address it is. A message can then reach the wrong person.",
    },
    link: link::INFORMATION_MODEL,
    example: Example { base: &base::DIGITAAL_ADRES_ANS, keeps: &[], breaks: &[Change::Remove("/verstrektDoorPartij")] },
};

pub(super) fn broken(adres: View<'_, DigitaalAdres>, context: &Context<'_>) -> Verdict {
    match (adres.verstrekt_door_betrokkene().is_empty(), adres.verstrekt_door_partij().is_empty()) {
        (true, true) => context.is_standalone().into(),
        (false, false) => Verdict::Tolerable,
        _ => Verdict::Kept,
    }
}
