//! A text fits in its field.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::MaxLength,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Deze tekst is te lang: {length} tekens. Gebruik er hooguit {max}.",
        en: "This text is too long: {length} characters. Use {max} at most.",
    }),
    what: Message {
        nl: "Meldt een tekst die langer is dan het veld toestaat.",
        en: "Reports a text that is longer than the field allows.",
    },
    why: Message {
        nl: "Een register weigert de tekst of kapt hem af. De inwoner krijgt dan antwoord op een halve vraag.",
        en: "A register refuses the text or cuts it off. The inhabitant then gets an answer to half a question.",
    },
    link: link::API,
    example: Example {
        base: &base::CATEGORIE,
        keeps: &[Change::Text("/naam", "a")],
        breaks: &[Change::Text(
            "/naam",
            "Een naam van meer dan tachtig tekens is te lang om in een lijst met categorieën te staan",
        )],
    },
};
