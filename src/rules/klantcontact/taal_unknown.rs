//! The language is a code of ISO 639-2, terminological or bibliographic.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::value::{TAAL_UNKNOWN, is_taal};
use crate::value::character::is_blank;

pub(super) static RULE: Rule = Rule {
    code: TAAL_UNKNOWN.0,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/taal",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Referentielijst Taal; ISO 639-2",
    message: TAAL_UNKNOWN.1,
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
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "xyz",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Scene<'_>) -> bool {
    // A blank or too long text is reported as such.
    klantcontact.taal().value().is_some_and(|taal| {
        !is_blank(taal) && taal.chars().nth(LENGTH).is_none() && !is_taal(taal)
    })
}

const LENGTH: usize = 3;
