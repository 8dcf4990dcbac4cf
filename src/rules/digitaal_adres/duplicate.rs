//! The same address stands in a list once.

use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "digitaal-adres-duplicate",
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/adres",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "klantinteracties",
    message: Message {
        nl: "Dit adres staat er twee keer. Laat er één staan.",
        en: "This address stands there twice. Keep one.",
    },
    example: Example::new(
        Some(Objecttype::Partij),
        r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email"}, {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}]
        }"#,
        r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email"}, {"adres": "ans@example.nl", "soortDigitaalAdres": "email"}]
        }"#,
    ),
};
