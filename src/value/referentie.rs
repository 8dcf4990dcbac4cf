use super::parsed::parsed;
use super::{Definition, Sources};
use crate::code::Code;
use crate::text::{Message, Texts};

parsed! {
    /// A text by which systems recognise a digital address: letters, digits, hyphens and underscores.
    Referentie: Referentie; "werk-adres", not "werk adres"
}

/// The form of a [`Referentie`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatReferentie,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Gebruik alleen letters, cijfers, streepjes en lage streepjes.",
        en: "Use letters, digits, hyphens and underscores only.",
    }),
    min: 1,
    max: 50,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    normalized: None,
    pattern: "[-_A-Za-z0-9]+",
    annotation: None,
    suspect: None,
    sources: Sources::new("Klantinteracties API 0.9.0: `^[-a-zA-Z0-9_]+$`", "the same"),
};

fn is_valid(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
