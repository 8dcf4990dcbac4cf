//! A text is as long as its schema asks.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::MinLength,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "JSON Schema 2020-12",
    message: Texts::same(Message {
        nl: "Deze tekst is te kort. Gebruik er minstens {min} tekens voor.",
        en: "This text is too short. Use at least {min} characters.",
    }),
    what: Message {
        nl: "Meldt een tekst die korter is dan het schema toestaat.",
        en: "Reports a text that is shorter than the schema allows.",
    },
    why: Message {
        nl: "Met een te kort antwoord kan een medewerker niet verder, en de inwoner moet opnieuw beginnen.",
        en: "A clerk cannot go on with an answer that is too short, and the inhabitant has to begin again.",
    },
    link: link::JSON_SCHEMA,
    example: Example {
        base: &base::DATA,
        keeps: &[Change::Set("/schema", r#"{"minLength": 2}"#), Change::Text("/data", "ab")],
        breaks: &[Change::Text("/data", "a")],
    },
};
