//! A partij has one standard address of a soort.

use crate::code::Code;
use crate::model::{Objecttype, Partij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::table::PairSet;
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijStandaardadresMultiple,
    objecttype: Some(Objecttype::Partij),
    path: "/digitaleAdressen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Er is meer dan één standaardadres van dezelfde soort. Laat dit bij één adres aan staan.",
        en: "There is more than one standard address of one kind. Leave this on for one address.",
    }),
    what: Message {
        nl: "Meldt twee standaardadressen van één soort bij een partij.",
        en: "Reports two standard addresses of one kind with a partij.",
    },
    why: Message {
        nl: "Het systeem kiest er zelf een. De inwoner krijgt berichten op het adres dat hij of zij niet bedoelde.",
        en: "The system picks one by itself. The inhabitant gets messages at the address that they did not mean.",
    },
    link: link::API,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[Change::Set(
            "/digitaleAdressen",
            r#"[
                {"adres": "ans@example.nl", "soortDigitaalAdres": "email", "isStandaardAdres": true},
                {
                    "adres": "0612345678",
                    "soortDigitaalAdres": "telefoonnummer",
                    "isStandaardAdres": true
                }
            ]"#,
        )],
        breaks: &[
            Change::Text("/digitaleAdressen/1/adres", "werk@example.nl"),
            Change::Text("/digitaleAdressen/1/soortDigitaalAdres", "email"),
        ],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    let mut known = PairSet::default();
    let standard = partij.digitale_adressen().items().filter(|adres| adres.is_standaard_adres().value() == Some(true));
    standard
        .filter_map(|adres| adres.soort_digitaal_adres().value())
        .any(|soort| !known.is_new(("adres", soort.name())))
}
