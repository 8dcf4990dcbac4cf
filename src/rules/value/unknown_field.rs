//! Every name is one that the model has.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::UnknownField,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Deze naam is niet bekend en wordt genegeerd. [Misschien is {suggestion} bedoeld. ]Kijk of hij goed gespeld is.",
            en: "This name is not known and is ignored. [Perhaps {suggestion} is meant. ]See whether it is spelt well.",
        },
        klant: Message {
            nl: "De gemeente kent dit onderdeel niet en gebruikt het niet. Vul dit ergens anders in, of neem contact op met de gemeente.",
            en: "The municipality does not know this part and does not use it. Fill this in elsewhere, or get in touch with the municipality.",
        },
    },
    what: Message {
        nl: "Meldt een naam die niet in het model staat.",
        en: "Reports a name that the model does not have.",
    },
    why: Message {
        nl: "Een register laat zo'n gegeven stil weg. Wie het invulde, denkt dat het bewaard is.",
        en: "A register silently drops such a value. Whoever filled it in believes that it is kept.",
    },
    link: link::API,
    example: Example { base: &base::CATEGORIE, keeps: &[], breaks: &[Change::Text("/namm", "Buurt")] },
};
