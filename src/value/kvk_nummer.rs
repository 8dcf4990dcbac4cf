use super::character::without_separators;
use super::parsed::parsed;
use super::{Format, Normal};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::Message;

parsed! {
    /// The number of a registration in the Handelsregister of the Kamer van Koophandel: eight digits.
    KvkNummer: KVK_NUMMER; "12345678", not "1234567"
}

/// The form of a [`KvkNummer`].
pub static KVK_NUMMER: Format = Format {
    code: Code::FormatKvkNummer,
    source: "Handelsregister",
    message: Message {
        nl: "Dit is geen geldig KVK-nummer. Gebruik acht cijfers.",
        en: "This is not a valid KVK number. Use eight digits.",
    },
    min: 8,
    max: 8,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    pattern: "[0-9]{8}",
    annotation: None,
    suspect: None,
};

fn is_valid(text: &str, profile: Profile) -> bool {
    super::digits(text, 8, profile)
}

static NORMAL: Normal = Normal {
    code: "kvk-nummer",
    message: Message {
        nl: "Het KVK-nummer is als acht cijfers geschreven, met niets ertussen.",
        en: "The KVK number has been written as eight digits with nothing between them.",
    },
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};

/// The source that each profile follows for this form.
pub(super) const SOURCES: super::Sources =
    super::Sources::new("Handelsregister: eight digits", "eight digits of any script");
