//! A name stands once in an object.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::JsonDuplicateKey,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "RFC 8259",
    message: Texts {
        medewerker: Message {
            nl: "Deze naam staat er twee keer. Laat er één staan.",
            en: "This name stands there twice. Keep one.",
        },
        klant: Message {
            nl: "Dit onderdeel is twee keer verstuurd. Vul het formulier opnieuw in, of neem contact op met de gemeente.",
            en: "This part was sent twice. Fill in the form again, or get in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt een naam die twee keer in één object staat.",
        en: "Reports a name that stands twice in one object.",
    },
    why: Message {
        nl: "Het ene systeem neemt de eerste waarde en het andere de laatste. Een medewerker ziet dan iets anders dan de inwoner heeft opgegeven.",
        en: "One system takes the first value and another the last. A clerk then sees something else than the inhabitant gave.",
    },
    link: link::JSON,
    example: Example {
        base: &base::CATEGORIE,
        keeps: &[Change::Text("/naam", "a")],
        breaks: &[Change::Set("", r#"{"naam":"a","naam":"b"}"#)],
    },
};
