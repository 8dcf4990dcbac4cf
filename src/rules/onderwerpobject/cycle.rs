//! Contacts follow each other in time, so they cannot follow each other in a circle.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "onderwerpobject-cycle",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Message {
        nl: "Dit contact verwijst naar een contact dat zelf weer een vervolg is op dit contact. Verwijs alleen naar een eerder contact.",
        en: "This contact refers to a contact that itself follows from this contact. Refer only to an earlier contact.",
    },
    example: Example::new(
        None,
        r#"[
            {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "balie", "onderwerp": "Paspoort", "vertrouwelijk": false},
            {"uuid": "11111111-1111-4111-8111-111111111111", "kanaal": "telefoon", "onderwerp": "Paspoort", "vertrouwelijk": false,
             "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]}
        ]"#,
        r#"[
            {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "balie", "onderwerp": "Paspoort", "vertrouwelijk": false,
             "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]}
        ]"#,
    ),
};
