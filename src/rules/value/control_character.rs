//! A text holds no control characters.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::ControlCharacter,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Unicode 15, General Category Cc; Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Op regel {line}, teken {column} staat een onzichtbaar teken dat niet mag. Haal het weg.",
            en: "At line {line}, column {column} there is an invisible character that is not allowed. Remove it.",
        },
        klant: Message {
            nl: "In uw tekst staat een onzichtbaar teken dat niet mag (regel {line}, teken {column}). Typ dat stuk opnieuw.",
            en: "Your text has an invisible character that is not allowed (line {line}, column {column}). Type that part again.",
        },
    },
    what: Message {
        nl: "Meldt een stuurteken of een teken dat de schrijfrichting omdraait.",
        en: "Reports a control character or one that turns the direction of writing.",
    },
    why: Message {
        nl: "Niemand ziet zo'n teken, maar het kan de tekst eromheen anders laten lijken dan hij is. Daar kan een medewerker door worden misleid.",
        en: "Nobody sees such a character, but it can make the text around it look different. A clerk can be deceived by that.",
    },
    link: link::UNICODE,
    example: Example {
        base: &base::CATEGORIE,
        keeps: &[Change::Text("/naam", "ab")],
        breaks: &[Change::Set("/naam", r#""a\u0000b""#)],
    },
};
