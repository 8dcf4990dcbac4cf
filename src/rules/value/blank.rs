//! A text shows something.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::Blank,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Hier staat niets, of alleen tekens die niet te zien zijn. Vul iets in, of laat het weg als dat mag.",
        en: "There is nothing here, or only characters that cannot be seen. Fill something in, or leave it out where that is allowed.",
    }),
    what: Message {
        nl: "Meldt een tekst waarin niets te zien is.",
        en: "Reports a text in which nothing can be seen.",
    },
    why: Message {
        nl: "Het veld lijkt ingevuld, maar de medewerker die ermee verder moet, ziet niets.",
        en: "The field seems filled in, but the clerk who has to go on with it sees nothing.",
    },
    link: link::API,
    example: Example {
        base: &base::DIGITAAL_ADRES,
        keeps: &[Change::Text("/adres", "@jan"), Change::Text("/soortDigitaalAdres", "overig")],
        breaks: &[Change::Text("/adres", " ")],
    },
};
