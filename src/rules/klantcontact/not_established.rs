//! A failed attempt is not yet a klantcontact, though the information model can record one.

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-not-established",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/indicatieContactGelukt",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
    source: "basisterminologie, Klantcontact 5",
    message: Message {
        nl: "Dit contact kwam niet tot stand. Een poging is nog geen klantcontact: registreer het als het contact is gelukt.",
        en: "This contact did not come about. An attempt is not yet a klantcontact: register it when contact has been made.",
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
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "indicatieContactGelukt": true
        }"#,
        r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "indicatieContactGelukt": false
        }"#,
    ),
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.established == Some(false)
}
