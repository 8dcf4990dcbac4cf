//! A required value is there.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::Required,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message { nl: "Dit is verplicht. Vul het in.", en: "This is required. Fill it in." }),
    what: Message { nl: "Meldt een verplicht gegeven dat ontbreekt.", en: "Reports a required value that is missing." },
    why: Message {
        nl: "Zonder dit gegeven weet een medewerker niet genoeg om iemand te helpen. Het register weigert het ook.",
        en: "Without this value a clerk does not know enough to help somebody. The register refuses it too.",
    },
    link: link::API,
    example: Example { base: &base::DIGITAAL_ADRES, keeps: &[], breaks: &[Change::Remove("/adres")] },
};
