//! Contacts follow each other in time, so they cannot follow each other in a circle.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::OnderwerpobjectCycle,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact verwijst naar een contact dat zelf weer een vervolg is op dit contact. Verwijs alleen naar een eerder contact.",
            en: "This contact refers to a contact that itself follows from this contact. Refer only to an earlier contact.",
        },
        klant: Message {
            nl: "U verwijst naar een contact dat juist een vervolg is op dit contact. Kies een contact dat eerder was.",
            en: "You refer to a contact that itself follows from this one. Choose a contact that was earlier.",
        },
    },
    what: Message {
        nl: "Meldt contacten die elkaar in een kring opvolgen.",
        en: "Reports contacts that follow each other in a circle.",
    },
    why: Message {
        nl: "De medewerker kan niet zien met welke vraag het begon.",
        en: "The clerk cannot see with which question it began.",
    },
    link: link::TERMS_FOLLOW_UP,
    example: Example {
        base: &base::THREAD,
        keeps: &[],
        breaks: &[
            Change::Set(
                "/0/gingOverOnderwerpobjecten",
                r#"[{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]"#,
            ),
            Change::Remove("/1"),
        ],
    },
};
