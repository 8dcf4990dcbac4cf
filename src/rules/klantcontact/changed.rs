//! A klantcontact that is registered changes only to repair an error.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-changed",
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "basisterminologie, Klantcontact 7",
    message: Message {
        nl: "Dit is nieuw, en geen herstel van een fout. Registreer een nieuw klantcontact, of leg het vast in een interne taak.",
        en: "This is new, and repairs no error. Register a new klantcontact, or record it in an interne taak.",
    },
    example: Example::new(
        None,
        r#"{
            "original": {"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Paspoort", "inhoud": "Paspoort verlorne"},
            "changed": {"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Paspoort", "inhoud": "Paspoort verloren"}
        }"#,
        r#"{
            "original": {"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Paspoort", "inhoud": "Paspoort verloren"},
            "changed": {"uuid": "11111111-1111-4111-8111-111111111110", "onderwerp": "Paspoort", "inhoud": "Paspoort verloren", "reactie": "Gevonden"}
        }"#,
    ),
};
