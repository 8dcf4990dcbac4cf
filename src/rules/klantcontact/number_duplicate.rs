//! A number names one klantcontact.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-referentienummer-duplicate",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/referentienummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Een ander klantcontact heeft hetzelfde nummer. Geef elk klantcontact een eigen nummer.",
        en: "Another klantcontact has the same number. Give each klantcontact its own.",
    },
    example: Example::new(
        None,
        r#"[
            {"referentienummer": "12", "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Verloren", "taal": "nld", "vertrouwelijk": false,
             "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
             "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]},
            {"referentienummer": "13", "kanaal": "balie", "onderwerp": "Rijbewijs", "inhoud": "Verloren", "taal": "nld", "vertrouwelijk": false,
             "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
             "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]}
        ]"#,
        r#"[
            {"referentienummer": "12", "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Verloren", "taal": "nld", "vertrouwelijk": false,
             "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
             "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]},
            {"referentienummer": "12", "kanaal": "balie", "onderwerp": "Rijbewijs", "inhoud": "Verloren", "taal": "nld", "vertrouwelijk": false,
             "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
             "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]}
        ]"#,
    ),
};
