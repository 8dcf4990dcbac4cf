use super::parsed::parsed;
use super::{Format, Sources};
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// A mark that systems recognise a digital address by: letters, digits, hyphens and underscores.
    Referentie: |text| REFERENTIE.has(text), REFERENTIE.rule; "portaal-1", not "portaal 1"
}

/// The form of a [`Referentie`].
pub static REFERENTIE: Format = Format {
    rule: &RULE,
    min: 1,
    max: 50,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    pattern: "[-_A-Za-z0-9]+",
    annotation: None,
    suspect: None,
    sources: Sources::new("Klantinteracties API 0.9.0: `^[-a-zA-Z0-9_]+$`", "the same"),
};

static RULE: Rule = by_value(
    "format-referentie",
    "Klantinteracties API 0.9.0",
    Message {
        nl: "Gebruik alleen letters, cijfers, streepjes en lage streepjes.",
        en: "Use letters, digits, hyphens and underscores only.",
    },
    Example::new(
        Some(Objecttype::DigitaalAdres),
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","referentie":"werk-adres"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","referentie":"werk adres"}"#,
    ),
);

fn is_valid(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
