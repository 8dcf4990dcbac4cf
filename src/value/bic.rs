use super::character::is_space;
use super::parsed::parsed;
use super::{Format, Sources};
use crate::model::Objecttype;
use crate::options::Profile;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The code of a bank: eight or eleven capitals and digits, with a country in them.
    Bic: |text| BIC.has(text), BIC.rule; "ABNANL2A", not "ABNA12NL"
}

/// The form of a [`Bic`].
pub static BIC: Format = Format {
    rule: &RULE,
    min: 8,
    max: 11,
    check: is_valid,
    or_empty: true,
    normal: None,
    pattern: "[0-9A-Z]{4}[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{3})?",
    annotation: None,
    suspect: None,
    sources: Sources::new(
        "ISO 9362: eight or eleven capitals and digits, with the two letters of a country in the middle",
        "8 to 11 characters, none of them white space",
    ),
};

static RULE: Rule = by_value(
    "format-bic",
    "ISO 9362",
    Message {
        nl: "Dit is geen geldige BIC. Gebruik 8 of 11 hoofdletters en cijfers, zoals ABNANL2A.",
        en: "This is not a valid BIC. Use 8 or 11 capitals and digits, like ABNANL2A.",
    },
    Example::new(
        Some(Objecttype::Rekeningnummer),
        r#"{"iban":"NL91ABNA0417164300","bic":"ABNANL2A"}"#,
        r#"{"iban":"NL91ABNA0417164300","bic":"ABNA"}"#,
    ),
);

/// ISO 9362 names the parts of a code: four signs for the party, two letters for the country, and two or five signs for the
/// place. The server counts characters.
fn is_valid(text: &str, profile: Profile) -> bool {
    match profile {
        Profile::Basisterminologie => {
            let is_sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
            let is_country = |(index, byte): (usize, u8)| !(4..6).contains(&index) || byte.is_ascii_uppercase();
            matches!(text.len(), 8 | 11) && text.bytes().all(is_sign) && text.bytes().enumerate().all(is_country)
        }
        Profile::OpenKlant => (8..=11).contains(&text.chars().count()) && !text.contains(is_space),
    }
}
