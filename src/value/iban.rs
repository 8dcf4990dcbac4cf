use core::str::FromStr;

use iban::BaseIban;

use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::text::{Message, Texts};

parsed! {
    /// An international bank account number, without spaces, with the right check digits.
    Iban: Iban; "NL91ABNA0417164300", not "NL00ABNA0417164300"
}

/// The form of an [`Iban`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatIban,
    source: "ISO 13616",
    message: Texts::same(Message {
        nl: "Dit is geen geldig IBAN. Neem het over zonder spaties, zoals NL91ABNA0417164300.",
        en: "This is not a valid IBAN. Copy it without spaces, like NL91ABNA0417164300.",
    }),
    min: 5,
    max: 34,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het IBAN is zonder spaties en in hoofdletters geschreven.",
        en: "The IBAN has been written without spaces and in capitals.",
    })),
    pattern: "[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}",
    annotation: None,
    suspect: None,
    sources: Sources::new(
        "ISO 13616: in capitals, with the length and form that each country chose, and the check digits",
        "two letters, two digits, 1 to 30 letters and digits; and the check digits of ISO 13616",
    ),
};

/// Checks the length and the check digits. The profile `open-klant` accepts lower case and any layout, because the
/// server does not check the layout of each country.
fn is_valid(text: &str, profile: Profile) -> bool {
    let is_bare = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_bare
        && match profile {
            Profile::Basisterminologie => {
                !text.bytes().any(|byte| byte.is_ascii_lowercase()) && iban::Iban::from_str(text).is_ok()
            }
            Profile::OpenKlant => BaseIban::from_str(&text.to_ascii_uppercase()).is_ok(),
        }
}

static NORMAL: Normal = Normal {
    code: "iban",
    write: |text| {
        let iban = without_separators(text).to_ascii_uppercase();
        is_valid(&iban, Profile::OpenKlant).then_some(iban)
    },
};
