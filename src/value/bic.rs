use super::Format;
use super::parsed::parsed;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The code of a bank: eight or eleven letters and digits.
    Bic: |text| BIC.has(text), BIC.rule; "ABNANL2A", not "ABN"
}

/// The form of a [`Bic`].
pub static BIC: Format = Format {
    rule: &RULE,
    min: 8,
    max: 11,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    pattern: r"[^\s\u0000-\u001f\u007f-\u009f]{8,11}",
    annotation: None,
};

static RULE: Rule = by_value(
    "format-bic",
    "ISO 9362",
    Message {
        nl: "Dit is geen geldige BIC. Gebruik 8 of 11 letters en cijfers, zoals ABNANL2A.",
        en: "This is not a valid BIC. Use 8 or 11 letters and digits, like ABNANL2A.",
    },
    Example::new(
        Some(Objecttype::Rekeningnummer),
        r#"{"iban":"NL91ABNA0417164300","bic":"ABNANL2A"}"#,
        r#"{"iban":"NL91ABNA0417164300","bic":"ABNA"}"#,
    ),
);

fn is_valid(text: &str) -> bool {
    (8..=11).contains(&text.chars().count()) && !text.contains(char::is_whitespace)
}
