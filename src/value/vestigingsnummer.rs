use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::{Message, Texts};

parsed! {
    /// The number of a vestiging (a location of an organisation) in the Handelsregister: twelve digits.
    Vestigingsnummer: Vestigingsnummer; "000012345678", not "1234567"
}

/// The form of a [`Vestigingsnummer`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatVestigingsnummer,
    source: "Handelsregister",
    message: Texts::same(Message {
        nl: "Dit is geen geldig vestigingsnummer. Gebruik twaalf cijfers.",
        en: "This is not a valid vestigingsnummer. Use twelve digits.",
    }),
    min: 12,
    max: 12,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het vestigingsnummer is als twaalf cijfers geschreven, met niets ertussen.",
        en: "The vestigingsnummer has been written as twelve digits with nothing between them.",
    })),
    pattern: "[0-9]{12}",
    annotation: None,
    suspect: None,
    sources: Sources::new("Handelsregister: twelve digits", "twelve digits of any script"),
};

fn is_valid(text: &str, profile: Profile) -> bool {
    super::digits(text, 12, profile)
}

static NORMAL: Normal = Normal {
    code: "vestigingsnummer",
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};
