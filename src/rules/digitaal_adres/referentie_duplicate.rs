//! A partij has one address of a kind with a referentie: systems recognise it by that.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::DigitaalAdresReferentieDuplicate,
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/referentie",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Een ander adres van deze soort heeft bij deze partij dezelfde referentie. Geef elk een eigen referentie.",
            en: "Another address of this kind has the same referentie with this partij. Give each its own.",
        },
        klant: Message {
            nl: "Een ander adres van deze soort heeft dezelfde referentie. Geef elk adres een eigen referentie.",
            en: "Another address of this kind has the same referentie. Give each address its own.",
        },
    },
    what: Message {
        nl: "Meldt twee adressen van één soort met dezelfde referentie bij één partij.",
        en: "Reports two addresses of one kind with the same referentie with one partij.",
    },
    why: Message {
        nl: "Een systeem werkt dan het verkeerde adres bij, en berichten komen op de verkeerde plaats aan.",
        en: "A system then updates the wrong address, and messages arrive in the wrong place.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[Change::Set(
            "/digitaleAdressen",
            r#"[
                {"adres": "ans@example.nl", "soortDigitaalAdres": "email", "referentie": "portaal"},
                {"adres": "ans@example.org", "soortDigitaalAdres": "email", "referentie": "werk"}
            ]"#,
        )],
        breaks: &[Change::Text("/digitaleAdressen/1/referentie", "portaal")],
    },
};
