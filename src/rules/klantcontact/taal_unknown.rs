//! The language is a code of ISO 639-2, terminological or bibliographic.

use crate::model::{Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::Message;
use crate::tree::View;
use crate::value::character::is_blank;
use crate::value::{TAAL_UNKNOWN, is_taal};

pub(crate) static RULE: Rule = Rule {
    code: TAAL_UNKNOWN.0,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/taal",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Referentielijst Taal; ISO 639-2",
    message: TAAL_UNKNOWN.1,
    what: Message {
        nl: "Meldt een taalcode die niet in ISO 639-2 staat.",
        en: "Reports a language code that is not in ISO 639-2.",
    },
    why: Message {
        nl: "Met de juiste code kan de gemeente de inwoner in de eigen taal antwoorden.",
        en: "With the right code the municipality can answer the inhabitant in their own language.",
    },
    link: link::LANGUAGES,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Text("/taal", "xyz")] },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Context<'_>) -> bool {
    // A blank or too long text is reported as such.
    klantcontact
        .taal()
        .value()
        .is_some_and(|taal| !is_blank(taal) && taal.chars().nth(LENGTH).is_none() && !is_taal(taal))
}

const LENGTH: usize = 3;
