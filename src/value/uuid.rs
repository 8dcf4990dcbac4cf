use super::parsed::parsed;
use super::{Format, Sources};
use crate::model::Objecttype;
use crate::options::Profile;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The identification of a registered object: 32 hexadecimal digits in five groups.
    Uuid: |text| UUID.has(text), UUID.rule; "11111111-1111-4111-8111-111111111101", not "11111111111141118111111111111101"
}

/// The form of a [`Uuid`].
pub static UUID: Format = Format {
    rule: &RULE,
    min: 36,
    max: LONGEST,
    check: is_valid,
    or_empty: false,
    normal: None,
    pattern: "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}",
    annotation: Some("uuid"),
    suspect: None,
    sources: Sources::new(
        "RFC 9562: five groups with hyphens",
        "`UUID` of Python: also without hyphens, in braces and as URN, in hexadecimal digits of ASCII",
    ),
};

/// `urn:uuid:` and the digits in five groups, which only the server takes.
const LONGEST: usize = 45;

static RULE: Rule = by_value(
    "format-uuid",
    "Klantinteracties API 0.9.0",
    Message {
        nl: "Dit is geen geldige verwijzing. Gebruik een UUID: 32 cijfers en letters in vijf groepen.",
        en: "This is not a valid reference. Use a UUID: 32 digits and letters in five groups.",
    },
    Example::new(
        Some(Objecttype::Betrokkene),
        r#"{"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
        r#"{"wasPartij":{"uuid":"1234"},"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
    ),
);

/// The server reads any of the spellings that its language knows: with braces, as URN, without hyphens.
fn is_valid(text: &str, profile: Profile) -> bool {
    match profile {
        Profile::Basisterminologie => text.len() == 36 && uuid::Uuid::try_parse(text).is_ok(),
        Profile::OpenKlant => {
            let bare = text.replace("urn:", "").replace("uuid:", "");
            let bare = bare.trim_matches(['{', '}']).replace('-', "");
            bare.len() == 32 && bare.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
    }
}
