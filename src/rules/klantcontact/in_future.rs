//! A planned contact is not a klantcontact.

use chrono::{DateTime, TimeDelta, Utc};

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-in-future",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/plaatsgevondenOp",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Klantcontact 5",
    message: Message {
        nl: "Dit contact ligt in de toekomst. Registreer het pas als het heeft plaatsgevonden.",
        en: "This contact lies in the future. Register it when it has taken place.",
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
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2099-01-01T00:00:00Z"
        }"#,
    ),
};

/// How far clocks may differ.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

pub(super) fn applies(situation: &Situation) -> bool {
    situation.planned == Some(true)
}

/// Whether a moment is later than `now` by more than clocks differ.
pub(crate) fn is_later(moment: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    moment.signed_duration_since(now) > TOLERANCE
}
