//! A contact is not its own subject.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype, Onderwerpobject};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::OnderwerpobjectSelfReference,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "/wasKlantcontact",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Onderwerp van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Een contact is niet zijn eigen onderwerp. Verwijs naar een eerder contact.",
            en: "A contact is not its own subject. Refer to an earlier contact.",
        },
        klant: Message {
            nl: "Dit contact verwijst naar zichzelf. Kies een eerder contact met de gemeente.",
            en: "This contact refers to itself. Choose an earlier contact with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt een contact dat zichzelf als onderwerp heeft.",
        en: "Reports a contact that has itself as its subject.",
    },
    why: Message {
        nl: "De medewerker zoekt het eerdere contact en komt steeds bij hetzelfde uit.",
        en: "The clerk looks for the earlier contact and keeps ending up at the same one.",
    },
    link: link::TERMS_SUBJECT,
    example: Example {
        base: &base::VERVOLG,
        keeps: &[],
        breaks: &[Change::Text("/wasKlantcontact/uuid", "11111111-1111-4111-8111-111111111110")],
    },
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, context: &Context<'_>) -> bool {
    let Some(subject) = object.was_klantcontact().value().and_then(|contact| contact.uuid().value()) else {
        return false;
    };
    let named = object.klantcontact().value().and_then(|contact| contact.uuid().value());
    let around = context.within::<Klantcontact>().and_then(|klantcontact| klantcontact.uuid().value());
    [named, around].iter().flatten().any(|uuid| uuid.eq_ignore_ascii_case(subject))
}
