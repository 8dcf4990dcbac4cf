use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::{Message, Texts};

parsed! {
    /// The number of a registration in the Handelsregister of the Kamer van Koophandel: eight digits.
    KvkNummer: KvkNummer; "12345678", not "1234567"
}

/// The form of a [`KvkNummer`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatKvkNummer,
    source: "Handelsregister",
    message: Texts::same(Message {
        nl: "Dit is geen geldig KVK-nummer. Gebruik acht cijfers.",
        en: "This is not a valid KVK number. Use eight digits.",
    }),
    min: 8,
    max: 8,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het KVK-nummer is als acht cijfers geschreven, met niets ertussen.",
        en: "The KVK number has been written as eight digits with nothing between them.",
    })),
    pattern: "[0-9]{8}",
    annotation: None,
    suspect: None,
    sources: Sources::new("Handelsregister: eight digits", "eight digits of any script"),
};

fn is_valid(text: &str, profile: Profile) -> bool {
    super::digits(text, 8, profile)
}

static NORMAL: Normal = Normal {
    code: "kvk-nummer",
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};
