//! null stands only where a value may be empty.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::Null,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit mag niet leeg (null) zijn. Vul iets in of laat het helemaal weg.",
            en: "This must not be empty (null). Fill something in or leave it out altogether.",
        },
        klant: Message {
            nl: "Dit mag niet leeg zijn. Vul iets in, of sla het over als dat mag.",
            en: "This must not be empty. Fill something in, or skip it where that is allowed.",
        },
    },
    what: Message {
        nl: "Meldt null op een plaats waar dat niet mag.",
        en: "Reports null in a place where it is not allowed.",
    },
    why: Message {
        nl: "Leeg kan betekenen: niet bekend, of: niet ingevuld. Een medewerker kan dat verschil niet zien.",
        en: "Empty can mean not known, or not filled in. A clerk cannot see the difference.",
    },
    link: link::API,
    example: Example { base: &base::CATEGORIE, keeps: &[], breaks: &[Change::Set("/naam", "null")] },
};
