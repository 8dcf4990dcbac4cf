use super::date_time::parse_day;
use super::parsed::parsed;
use super::{Format, Sources};
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// A day as `2024-05-31`.
    Datum: |text| DATE.has(text), DATE.rule; "2024-05-31", not "31-05-2024"
}

/// The form of a [`Datum`].
pub static DATE: Format = Format {
    rule: &RULE,
    min: 10,
    max: 10,
    check: |text, _| is_valid(text),
    or_empty: false,
    normal: None,
    pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    annotation: Some("date"),
    suspect: None,
    sources: Sources::new(
        "SIM 2.0.0, Datum: `YYYY-MM-DD` (ISO 8601)",
        "the same; what else `date.fromisoformat` of Python reads is refused",
    ),
};

static RULE: Rule = by_value(
    "format-date",
    "SIM 2.0.0, Datum",
    Message {
        nl: "Dit is geen geldige datum. Schrijf jaar, maand en dag als 2024-05-31.",
        en: "This is not a valid date. Write year, month and day as 2024-05-31.",
    },
    Example::new(
        Some(Objecttype::DigitaalAdres),
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","verificatieDatum":"2024-05-31"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","verificatieDatum":"31-05-2024"}"#,
    ),
);

fn is_valid(text: &str) -> bool {
    parse_day(text).is_some()
}
