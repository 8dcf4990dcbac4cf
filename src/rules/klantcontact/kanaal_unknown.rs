//! The kanaal is one of those that the caller gave.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;
use crate::value::character::is_blank;

pub(super) static RULE: Rule = Rule {
    code: "kanaal-unknown",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/kanaal",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Referentielijst Kanaal",
    message: Message {
        nl: "Dit kanaal staat niet in de lijst van de gemeente. Kies een kanaal uit de lijst.",
        en: "This kanaal is not in the list of the municipality. Choose one from the list.",
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
            "kanaal": "fax",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, scene: &Scene<'_>) -> bool {
    match (klantcontact.kanaal().value(), &scene.options.kanalen) {
        (Some(code), Some(kanalen)) => !is_blank(code) && !kanalen.iter().any(|kanaal| kanaal.code == code),
        _ => false,
    }
}
