use super::character::without_separators;
use super::parsed::parsed;
use super::{Format, Normal, Sources};
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The identification of an address in the BAG: sixteen digits.
    Nummeraanduiding: |text| NUMMERAANDUIDING.has(text), NUMMERAANDUIDING.rule; "0363200000218908", not "363200000218908"
}

/// The form of a [`Nummeraanduiding`].
pub static NUMMERAANDUIDING: Format = Format {
    rule: &RULE,
    min: 16,
    max: 16,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: Some(&NORMAL),
    pattern: "[0-9]{16}",
    annotation: None,
    suspect: None,
    sources: Sources::new("BAG: sixteen digits", "the same"),
};

static RULE: Rule = by_value(
    "format-nummeraanduiding",
    "Klantinteracties API 0.9.0",
    Message {
        nl: "Dit is geen geldige BAG-identificatie. Gebruik zestien cijfers.",
        en: "This is not a valid BAG identification. Use sixteen digits.",
    },
    Example::new(
        Some(Objecttype::Betrokkene),
        r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"nummeraanduidingId":"0363200000123456"}}"#,
        r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"nummeraanduidingId":"0363"}}"#,
    ),
);

fn is_valid(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit())
}

static NORMAL: Normal = Normal {
    code: "nummeraanduiding",
    message: Message {
        nl: "De BAG-identificatie is als zestien cijfers geschreven, met niets ertussen.",
        en: "The BAG identification has been written as sixteen digits with nothing between them.",
    },
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number)),
};
