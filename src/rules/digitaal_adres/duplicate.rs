//! The same address stands in a list once.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::DigitaalAdresDuplicate,
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/adres",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "klantinteracties",
    message: Texts::same(Message {
        nl: "Dit adres staat er twee keer. Laat er één staan.",
        en: "This address stands there twice. Keep one.",
    }),
    what: Message {
        nl: "Meldt een adres dat twee keer in één lijst staat, ook als het anders geschreven is.",
        en: "Reports an address that stands twice in one list, also when it is spelt differently.",
    },
    why: Message {
        nl: "De inwoner krijgt elk bericht dan twee keer. Wie het adres wijzigt, vergeet het tweede.",
        en: "The inhabitant then gets every message twice. Whoever changes the address forgets the second one.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[Change::Set(
            "/digitaleAdressen",
            r#"[
                {"adres": "ans@example.nl", "soortDigitaalAdres": "email"},
                {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}
            ]"#,
        )],
        breaks: &[
            Change::Text("/digitaleAdressen/1/adres", "ans@example.nl"),
            Change::Text("/digitaleAdressen/1/soortDigitaalAdres", "email"),
        ],
    },
};
