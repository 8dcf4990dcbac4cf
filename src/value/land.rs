use iso3166::Country;

use super::Format;
use super::parsed::parsed;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// A country: the code of two capitals.
    Land: |text| LAND.has(text), LAND.rule; "BE", not "BEL"
}

/// The form of a [`Land`].
pub static LAND: Format = Format {
    rule: &RULE,
    min: 2,
    max: 2,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    pattern: "[A-Z]{2}",
    annotation: None,
};

static RULE: Rule = by_value(
    "format-land",
    "ISO 3166-1",
    Message {
        nl: "Dit is geen bekende landcode. Gebruik twee hoofdletters, zoals BE of DE.",
        en: "This is not a known country code. Use two capitals, like BE or DE.",
    },
    Example {
        objecttype: Some(Objecttype::Betrokkene),
        accepts: r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"land":"BE"}}"#,
        rejects: r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"land":"BEL"}}"#,
    },
);

fn is_valid(text: &str) -> bool {
    // Kosovo has no code in the standard; XK is what everybody uses.
    text == "XK" || Country::from_alpha2(text).is_some() && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
