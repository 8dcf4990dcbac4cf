//! One contact has one initiator.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneMultipleInitiators,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenen",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Betrokkene bij klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Meer dan één betrokkene is initiator. Laat dit alleen aan staan bij degene die met het contact begon.",
            en: "More than one betrokkene is initiator. Leave this on only for the one who began the contact.",
        },
        klant: Message {
            nl: "Bij meer dan één persoon staat dat die met het contact begon. Kies er één.",
            en: "More than one person is said to have begun the contact. Choose one.",
        },
    },
    what: Message {
        nl: "Meldt een contact met meer dan één initiator.",
        en: "Reports a contact with more than one initiator.",
    },
    why: Message {
        nl: "De medewerker moet weten wie het contact begon, om die persoon te kunnen antwoorden.",
        en: "The clerk must know who began the contact, to be able to answer that person.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set(
            "/hadBetrokkenen/1",
            r#"{
                "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                "rol": "klant",
                "initiator": false
            }"#,
        )],
        breaks: &[Change::Set("/hadBetrokkenen/1/initiator", "true")],
    },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Context<'_>) -> bool {
    klantcontact.had_betrokkenen().items().filter(|betrokkene| betrokkene.initiator().value() == Some(true)).count() > 1
}
