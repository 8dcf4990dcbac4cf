//! A partij has one address of a kind with a referentie: systems recognise it by that.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "digitaal-adres-referentie-duplicate",
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/referentie",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Een ander adres van deze soort heeft bij deze partij dezelfde referentie. Geef elk een eigen referentie.",
        en: "Another address of this kind has the same referentie with this partij. Give each its own.",
    },
    example: Example::new(
        Some(Objecttype::Partij),
        r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email", "referentie": "portaal"}, {"adres": "ans@example.org", "soortDigitaalAdres": "email", "referentie": "werk"}]
        }"#,
        r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email", "referentie": "portaal"}, {"adres": "ans@example.org", "soortDigitaalAdres": "email", "referentie": "portaal"}]
        }"#,
    ),
};
