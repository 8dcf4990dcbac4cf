use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::{Message, Texts};

parsed! {
    /// The number of a legal entity in the Handelsregister: nine digits that pass the elfproef.
    Rsin: Rsin; "123456782", not "123456789"
}

/// The form of an [`Rsin`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatRsin,
    source: "Handelsregister",
    message: Texts::same(Message {
        nl: "Dit is geen geldig RSIN. Neem de negen cijfers over, ook een nul vooraan.",
        en: "This is not a valid RSIN. Copy all nine digits, a zero in front as well.",
    }),
    min: 9,
    max: 9,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het RSIN is als negen cijfers geschreven, met niets ertussen.",
        en: "The RSIN has been written as nine digits with nothing between them.",
    })),
    pattern: "[0-9]{9}",
    annotation: None,
    suspect: Some(super::is_zero),
    sources: Sources::new(
        "Handelsregister: nine digits that pass the elfproef, not all zero",
        "nine digits of any script that pass the elfproef; all zero is a warning",
    ),
};

/// Rejects zeros, which pass the elfproef, because people enter them for an unknown number.
fn is_valid(text: &str, profile: Profile) -> bool {
    super::elfproef(text, profile) && (profile == Profile::OpenKlant || !super::is_zero(text))
}

static NORMAL: Normal = Normal {
    code: "rsin",
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};
