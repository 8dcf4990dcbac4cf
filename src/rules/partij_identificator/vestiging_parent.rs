//! A vestigingsnummer is unique within a KVK number.

use crate::code::Code;
use crate::model::{Objecttype, PartijIdentificator, SoortIdentificator};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorVestigingParent,
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/subIdentificatorVan",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts::same(Message {
        nl: "Een vestigingsnummer hoort bij een KVK-nummer. Voeg het KVK-nummer toe.",
        en: "A vestigingsnummer belongs to a KVK number. Add the KVK number.",
    }),
    what: Message {
        nl: "Meldt een vestigingsnummer zonder het KVK-nummer waar het bij hoort.",
        en: "Reports a vestigingsnummer without the KVK number that it belongs to.",
    },
    why: Message {
        nl: "Zonder KVK-nummer is niet duidelijk van welk bedrijf de vestiging is, en wie er namens het bedrijf mag kijken.",
        en: "Without the KVK number it is not clear whose establishment it is, and who may look on behalf of the company.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ_IDENTIFICATOR,
        keeps: &[
            Change::Set(
                "/partijIdentificator",
                r#"{
                "codeObjecttype": "vestiging",
                "codeSoortObjectId": "vestigingsnummer",
                "objectId": "000012345678",
                "codeRegister": "hr"
            }"#,
            ),
            Change::Set(
                "/subIdentificatorVan",
                r#"{
                "partijIdentificator": {
                    "codeObjecttype": "niet_natuurlijk_persoon",
                    "codeSoortObjectId": "kvk_nummer",
                    "objectId": "12345678",
                    "codeRegister": "hr"
                }
            }"#,
            ),
        ],
        breaks: &[Change::Remove("/subIdentificatorVan")],
    },
};

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, _: &Context<'_>) -> bool {
    let other_than_kvk = |parent: View<'_, PartijIdentificator>| {
        parent.soort().is_some_and(|soort| soort != SoortIdentificator::KvkNummer)
    };
    identificator.soort() == Some(SoortIdentificator::Vestigingsnummer)
        && (identificator.sub_identificator_van().is_empty()
            || identificator.sub_identificator_van().value().is_some_and(other_than_kvk))
}
