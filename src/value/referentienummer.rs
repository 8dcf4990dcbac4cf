use super::character::{is_copied, is_space};
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::scan::without;
use crate::text::{Message, Texts};

parsed! {
    /// A number by which people refer to a contact or task: digits only.
    Referentienummer: Referentienummer; "12", not "KC-12"
}

/// The form of a [`Referentienummer`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatReferentienummer,
    source: "Open Klant 2.18",
    message: Texts::same(Message {
        nl: "Gebruik voor dit nummer alleen cijfers.",
        en: "Use digits only for this number.",
    }),
    min: 1,
    max: 10,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "De spaties zijn uit het nummer weggehaald.",
        en: "The spaces have been taken out of the number.",
    })),
    pattern: "-?[0-9]+",
    annotation: None,
    suspect: None,
    sources: Sources::new(
        "SIM 2.0.0, Identificerend nummer: an integer",
        "`^-?\\d+$`, digits of any script; nothing at all is a warning",
    ),
};

/// Checks that the text has digits only: the information model declares it as an integer. The server also accepts an
/// empty text for an absent number.
fn is_valid(text: &str, profile: Profile) -> bool {
    let number = text.strip_prefix('-').unwrap_or(text);
    match profile {
        Profile::OpenKlant if text.is_empty() => true,
        _ => !number.is_empty() && number.chars().all(|character| super::digit(character, profile).is_some()),
    }
}

static NORMAL: Normal = Normal {
    code: "referentienummer",
    write: |text| {
        // Dashes and points stay, because they can be part of the number. Nothing is written if there was no space to
        // remove, so that a JSON number stays as it is.
        let number = without(text, |character| is_space(character) || is_copied(character));
        (number.len() < text.len() && is_valid(&number, Profile::Basisterminologie)).then_some(number)
    },
};
