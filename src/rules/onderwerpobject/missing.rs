//! The earlier contact that a contact follows is not there to be shown.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "onderwerpobject-missing",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Message {
        nl: "Het eerdere contact waar dit naar verwijst, is er niet bij. Haal ook dat contact op.",
        en: "The earlier contact that this refers to is not among these. Fetch that contact too.",
    },
    example: Example::new(
        None,
        r#"[
            {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "balie", "onderwerp": "Paspoort", "vertrouwelijk": false},
            {"uuid": "11111111-1111-4111-8111-111111111111", "kanaal": "telefoon", "onderwerp": "Paspoort", "vertrouwelijk": false,
             "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]}
        ]"#,
        r#"[
            {"uuid": "11111111-1111-4111-8111-111111111111", "kanaal": "telefoon", "onderwerp": "Paspoort", "vertrouwelijk": false,
             "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]}
        ]"#,
    ),
};
