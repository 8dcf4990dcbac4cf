//! The preferred address is one of the partij's own.

use super::{is_not_own, is_same};
use crate::code::Code;
use crate::model::{Objecttype, Partij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijVoorkeursadresNotOwn,
    objecttype: Some(Objecttype::Partij),
    path: "/voorkeursDigitaalAdres",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Het voorkeursadres is niet een van de eigen digitale adressen. Kies een adres uit de lijst van deze partij.",
            en: "The preferred address is not one of its own digital addresses. Choose one from the list of this partij.",
        },
        klant: Message {
            nl: "Het adres van uw voorkeur staat niet bij uw eigen adressen. Kies een adres uit uw lijst.",
            en: "The address that you prefer is not among your own addresses. Choose an address from your list.",
        },
    },
    what: Message {
        nl: "Meldt een voorkeursadres dat niet een van de eigen adressen is.",
        en: "Reports a preferred address that is not one of the partij's own.",
    },
    why: Message {
        nl: "Berichten met persoonlijke gegevens gaan dan naar het adres van een ander.",
        en: "Messages with personal data then go to the address of somebody else.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[
            Change::Set("/digitaleAdressen", r#"[{"uuid": "11111111-1111-4111-8111-111111111151"}]"#),
            Change::Set("/voorkeursDigitaalAdres", r#"{"uuid": "11111111-1111-4111-8111-111111111151"}"#),
        ],
        breaks: &[Change::Text("/voorkeursDigitaalAdres/uuid", "11111111-1111-4111-8111-111111111150")],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    is_not_own(partij.voorkeurs_digitaal_adres(), partij.digitale_adressen(), |preferred, own| {
        is_same(preferred.uuid().value(), own.uuid().value(), preferred.same_as_key(), own.same_as_key())
    })
}
