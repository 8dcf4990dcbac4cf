//! The preferred account is one of the partij's own.

use super::{is_not_own, is_same};
use crate::code::Code;
use crate::model::{Objecttype, Partij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijVoorkeursrekeningnummerNotOwn,
    objecttype: Some(Objecttype::Partij),
    path: "/voorkeursRekeningnummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Het voorkeursrekeningnummer is niet een van de eigen rekeningnummers. Kies er een uit de lijst van deze partij.",
            en: "The preferred account is not one of its own. Choose one from the list of this partij.",
        },
        klant: Message {
            nl: "Het rekeningnummer van uw voorkeur staat niet bij uw eigen rekeningnummers. Kies er een uit uw lijst.",
            en: "The account that you prefer is not among your own accounts. Choose one from your list.",
        },
    },
    what: Message {
        nl: "Meldt een voorkeursrekening die niet een van de eigen rekeningen is.",
        en: "Reports a preferred account that is not one of the partij's own.",
    },
    why: Message {
        nl: "Geld van de inwoner wordt dan op de rekening van een ander gestort.",
        en: "The inhabitant's money is then paid into the account of somebody else.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[
            Change::Set("/rekeningnummers", r#"[{"uuid": "11111111-1111-4111-8111-111111111160"}]"#),
            Change::Set("/voorkeursRekeningnummer", r#"{"uuid": "11111111-1111-4111-8111-111111111160"}"#),
        ],
        breaks: &[Change::Remove("/rekeningnummers")],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    is_not_own(partij.voorkeurs_rekeningnummer(), partij.rekeningnummers(), |preferred, own| {
        is_same(preferred.uuid().value(), own.uuid().value(), preferred.iban().value(), own.iban().value())
    })
}
