//! Without a known partij and without follow-up a klantcontact has no use.

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::{FollowUp, Setting};
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-without-purpose",
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Message {
        nl: "Dit contact registreren dient geen doel: er is geen gekende partij bij en geen opvolging nodig. U hoeft niets vast te leggen.",
        en: "Registering this contact serves no purpose: no known partij takes part and no follow-up is needed. You need not record it.",
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
            "hadBetrokkenen": [{"rol": "klant", "initiator": true}],
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
    situation.known == Some(false) && situation.follow_up == Some(FollowUp::None)
}
