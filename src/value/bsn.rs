use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::{Message, Texts};

parsed! {
    /// A burgerservicenummer: nine digits that pass the elfproef.
    Bsn: Bsn; "123456782", not "123456789"
}

/// The form of a [`Bsn`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatBsn,
    source: "Wet algemene bepalingen burgerservicenummer",
    message: Texts::same(Message {
        nl: "Dit is geen geldig BSN. Neem de negen cijfers over, ook een nul vooraan.",
        en: "This is not a valid BSN. Copy all nine digits, a zero in front as well.",
    }),
    min: 9,
    max: 9,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het BSN is als negen cijfers geschreven, met niets ertussen en met de nul vooraan.",
        en: "The BSN has been written as nine digits with nothing between them, with the zero in front.",
    })),
    pattern: "[0-9]{9}",
    annotation: None,
    suspect: Some(super::is_zero),
    sources: Sources::new(
        "Wet algemene bepalingen burgerservicenummer: nine digits that pass the elfproef, not all zero",
        "nine digits of any script that pass the elfproef; all zero is a warning",
    ),
};

/// Rejects zeros, which pass the elfproef, because people enter them for an unknown number.
fn is_valid(text: &str, profile: Profile) -> bool {
    super::elfproef(text, profile) && (profile == Profile::OpenKlant || !super::is_zero(text))
}

static NORMAL: Normal = Normal {
    code: "bsn",
    write: |text| {
        let bare = without_separators(text);
        let padded = if bare.len() == 8 { ["0", &bare].concat() } else { bare.clone() };
        // Other numbers of nine digits are left as they are, because a person has to look at them.
        (bare.len() >= 8 && is_valid(&padded, Profile::Basisterminologie)).then_some(padded)
    },
};
