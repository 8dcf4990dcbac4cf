//! A number names one task.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "interne-taak-referentienummer-duplicate",
    objecttype: Some(Objecttype::InterneTaak),
    path: "/referentienummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Interne taak: Nummer; Open Klant 2.18",
    message: Message {
        nl: "Een andere taak van dit contact heeft hetzelfde nummer. Geef elke taak een eigen nummer.",
        en: "Another task of this contact has the same number. Give each task its own.",
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
            "leiddeTotInterneTaken": [{"referentienummer": "12", "gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}, {"referentienummer": "13", "gevraagdeHandeling": "Terugmailen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}]
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
            "leiddeTotInterneTaken": [{"referentienummer": "12", "gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}, {"referentienummer": "12", "gevraagdeHandeling": "Terugmailen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}]
        }"#,
    ),
};
