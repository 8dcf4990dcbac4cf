//! Somebody or something acts for the municipality; a chatbot will do.

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-actor-required",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenActoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Klantcontact 2",
    message: Message {
        nl: "Er is niemand van de gemeente bij dit contact. Voeg een actor toe: een medewerker, een afdeling of een systeem.",
        en: "Nobody from the municipality takes part in this contact. Add an actor: an employee, a department or a system.",
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
            "hadBetrokkenActoren": [],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
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
    situation.actor == Some(false)
}
