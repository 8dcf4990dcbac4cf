//! A task names the klantcontact that led to it, unless it is nested in that klantcontact.

use crate::code::Code;
use crate::model::{InterneTaak, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::InterneTaakKlantcontactRequired,
    objecttype: Some(Objecttype::InterneTaak),
    path: "/aanleidinggevendKlantcontact",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Interne taak",
    message: Texts {
        medewerker: Message {
            nl: "Een taak bestaat door een klantcontact. Noem het contact waardoor deze taak ontstond.",
            en: "A task exists because of a klantcontact. Name the contact that led to this task.",
        },
        klant: Message {
            nl: "Er staat niet bij door welk contact met de gemeente dit komt. Kies dat contact.",
            en: "It does not say which contact with the municipality led to this. Choose that contact.",
        },
    },
    what: Message {
        nl: "Meldt een taak zonder het contact waardoor die ontstond.",
        en: "Reports a task without the contact that led to it.",
    },
    why: Message {
        nl: "De medewerker weet niet wie er iets vroeg, en wat.",
        en: "The clerk does not know who asked for something, and for what.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::INTERNE_TAAK,
        keeps: &[],
        breaks: &[Change::Remove("/aanleidinggevendKlantcontact")],
    },
};

pub(super) fn broken(taak: View<'_, InterneTaak>, context: &Context<'_>) -> bool {
    context.is_standalone() && taak.aanleidinggevend_klantcontact().is_absent()
}
