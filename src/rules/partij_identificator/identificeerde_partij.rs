//! An identificator that is nested in its partij does not name that partij: the server refuses it.

use crate::code::Code;
use crate::model::{Objecttype, Partij, PartijIdentificator};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorIdentificeerdePartij,
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/identificeerdePartij",
    basisterminologie: Setting::Off,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Deze identificator staat al bij zijn partij. Laat identificeerdePartij weg.",
            en: "This identificator stands with its partij already. Leave identificeerdePartij out.",
        },
        klant: Message {
            nl: "Het is al bekend van wie dit nummer is. Vul dat hier niet nog een keer in.",
            en: "It is known already whose number this is. Do not fill that in here again.",
        },
    },
    what: Message {
        nl: "Meldt een identificator die binnen een partij nog eens zijn partij noemt.",
        en: "Reports an identificator that names its partij again within that partij.",
    },
    why: Message {
        nl: "Open Klant weigert het verzoek, dus de partij wordt niet geregistreerd.",
        en: "Open Klant refuses the request, so the partij is not registered.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[],
        breaks: &[Change::Set(
            "/partijIdentificatoren/0/identificeerdePartij",
            r#"{"uuid": "11111111-1111-4111-8111-111111111101"}"#,
        )],
    },
};

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, context: &Context<'_>) -> bool {
    let partij = context.within::<Partij>();
    // A register always says it of what it has.
    partij.is_some_and(|partij| !context.is_registered(partij))
        && identificator.identificeerde_partij().value().is_some()
}
