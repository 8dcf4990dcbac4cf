//! An onderwerpobject points to a klantcontact or to an identified object.

use crate::code::Code;
use crate::model::{Objecttype, Onderwerpobject};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::OnderwerpobjectTargetRequired,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Onderwerpobject",
    message: Texts {
        medewerker: Message {
            nl: "Dit onderwerpobject wijst nergens naar. Noem een klantcontact, of een object met zijn vier kenmerken.",
            en: "This onderwerpobject points to nothing. Name a klantcontact, or an object with its four characteristics.",
        },
        klant: Message {
            nl: "Er staat niet bij waar dit over gaat. Kies een eerder contact, of vul alle vier de kenmerken van het onderwerp in.",
            en: "It does not say what this is about. Choose an earlier contact, or fill in all four characteristics of the subject.",
        },
    },
    what: Message {
        nl: "Meldt een onderwerpobject dat nergens naar wijst.",
        en: "Reports an onderwerpobject that points to nothing.",
    },
    why: Message {
        nl: "De medewerker ziet dat er een onderwerp is, maar kan het niet openen.",
        en: "The clerk sees that there is a subject, but cannot open it.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::ONDERWERPOBJECT,
        keeps: &[],
        breaks: &[
            Change::Remove("/onderwerpobjectidentificator"),
            Change::Set("/klantcontact", r#"{"uuid": "11111111-1111-4111-8111-111111111110"}"#),
        ],
    },
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Context<'_>) -> bool {
    let identificator = object.onderwerpobjectidentificator();
    object.was_klantcontact().is_empty()
        && (identificator.is_empty() || identificator.value().is_some_and(|identificator| !identificator.is_complete()))
}
