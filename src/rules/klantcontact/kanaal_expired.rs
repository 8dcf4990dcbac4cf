//! The kanaal was in use at the moment of the contact.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::{Kanaal, Setting};
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "kanaal-expired",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/kanaal",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Referentielijst Kanaal",
    message: Message {
        nl: "Dit kanaal was op het moment van het contact niet in gebruik. Kies een ander kanaal.",
        en: "This kanaal was not in use at the moment of the contact. Choose another one.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "brief",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, scene: &Scene<'_>) -> bool {
    let (Some(code), Some(kanalen)) = (klantcontact.kanaal().value(), &scene.options.kanalen) else {
        return false;
    };
    let Some(day) = day(klantcontact, scene) else {
        return false;
    };
    let mut periods = kanalen.iter().filter(|kanaal| kanaal.code == code).peekable();
    periods.peek().is_some() && !periods.any(|kanaal| is_valid_on(kanaal, &day))
}

/// The day of the contact, or today; written as in the periods, so that they compare as text.
fn day(klantcontact: View<'_, Klantcontact>, scene: &Scene<'_>) -> Option<String> {
    match klantcontact.plaatsgevonden_op().value() {
        Some(moment) => moment.get(..DAY_LENGTH).map(str::to_owned),
        None => scene.options.now.map(|now| now.date_naive().to_string()),
    }
}

/// A period begins and ends on a whole day.
fn is_valid_on(kanaal: &Kanaal, day: &str) -> bool {
    let begun = kanaal.begindatum_geldigheid.as_deref().is_none_or(|begin| begin.get(..DAY_LENGTH).is_none_or(|begin| begin <= day));
    let ended = kanaal.einddatum_geldigheid.as_deref().is_some_and(|end| end.get(..DAY_LENGTH).is_some_and(|end| end < day));
    begun && !ended
}

/// `2024-05-31`.
const DAY_LENGTH: usize = 10;
