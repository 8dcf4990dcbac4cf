//! Data are not nested too deeply.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::JsonDepth,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "klantinteracties",
    message: Texts {
        medewerker: Message {
            nl: "De gegevens zijn te diep genest: meer dan {max} niveaus bij regel {line}, teken {column}.",
            en: "The data are nested too deeply: more than {max} levels at line {line}, column {column}.",
        },
        klant: Message {
            nl: "Uw gegevens zijn te ingewikkeld: meer dan {max} niveaus bij regel {line}, teken {column}. Neem contact op met de gemeente.",
            en: "Your details are too complex: more than {max} levels at line {line}, column {column}. Get in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt gegevens die te diep in elkaar zitten.",
        en: "Reports data that are nested too deeply.",
    },
    why: Message {
        nl: "Wie zulke gegevens verstuurt, kan een dienst stilleggen. Anderen kunnen de gemeente dan niet bereiken.",
        en: "Whoever sends such data can bring a service down. Others then cannot reach the municipality.",
    },
    link: link::JSON_LIMITS,
    example: Example { base: &base::CATEGORIE, keeps: &[], breaks: &[Change::Set("/naam", TOO_DEEP)] },
};

/// One level more than is read.
const TOO_DEEP: &str = concat!(
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
);
