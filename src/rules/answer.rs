//! The rules about what registers answer.

use super::{Example, Rule, by_value};
use crate::model::Objecttype;
use crate::options::Setting;
use crate::text::Message;

/// A list of contacts, and what is wrong with it.
const fn answer(accepts: &'static str, rejects: &'static str) -> Example {
    Example::new(None, accepts, rejects)
}

/// Something with an identification that is no object of this API.
pub(crate) const ANSWER_UNKNOWN: &Rule = &UNKNOWN;

/// Something of this API that belongs to no klantcontact that was given.
pub(crate) const ANSWER_UNPLACED: &Rule = &UNPLACED;

static UNKNOWN: Rule = Rule {
    objecttype: Some(Objecttype::Klantcontact),
    ..by_value(
        "answer-unknown",
        "Klantinteracties API 0.9.0",
        Message {
            nl: "Dit is geen object van Klantinteracties. Kijk of het uit het juiste register komt.",
            en: "This is no object of Klantinteracties. See whether it comes from the right register.",
        },
        answer(
            r#"[{"uuid":"11111111-1111-4111-8111-111111111110","kanaal":"balie","onderwerp":"Paspoort","vertrouwelijk":false}]"#,
            r#"[{"url":"https://zaken.example/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111110","zaaktype":"https://zaken.example/1"}]"#,
        ),
    )
};

static UNPLACED: Rule = Rule {
    objecttype: Some(Objecttype::Klantcontact),
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    ..by_value(
        "answer-unplaced",
        "klantinteracties",
        Message {
            nl: "Dit hoort bij geen klantcontact in het antwoord. Vraag de klantcontacten erbij op.",
            en: "This belongs to no klantcontact in the answer. Ask the register for the klantcontacten too.",
        },
        answer(
            r#"[{"klantcontacten":[{"uuid":"11111111-1111-4111-8111-111111111110","kanaal":"balie","onderwerp":"Paspoort","vertrouwelijk":false}],"bijlagen":[{"uuid":"11111111-1111-4111-8111-111111111180","wasBijlageVanKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}]}]"#,
            r#"[{"uuid":"11111111-1111-4111-8111-111111111101","soortPartij":"persoon","indicatieActief":true}]"#,
        ),
    )
};
