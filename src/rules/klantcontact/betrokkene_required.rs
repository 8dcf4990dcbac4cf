//! At least one person or organisation from outside the municipality takes part.

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-betrokkene-required",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Klantcontact 1",
    message: Message {
        nl: "Er is niemand van buiten de gemeente bij dit contact. Voeg een betrokkene toe; een intern contact is geen klantcontact.",
        en: "Nobody from outside the municipality takes part in this contact. Add a betrokkene; an internal contact is not a klantcontact.",
    },
    example: Example::new(
        Some(Objecttype::Klantcontact),
        r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#,
        r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#,
    ),
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.betrokkene == Some(false)
}
