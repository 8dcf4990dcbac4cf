use super::character::is_space;
use super::parsed::parsed;
use super::{Definition, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::scan::{has, length};
use crate::text::{Message, Texts};

parsed! {
    /// The code of a bank: eight or eleven capitals and digits, of which the fifth and sixth are the country.
    Bic: Bic; "ABNANL2A", not "ABNA"
}

/// The form of a [`Bic`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatBic,
    source: "ISO 9362",
    message: Texts::same(Message {
        nl: "Dit is geen geldige BIC. Gebruik 8 of 11 hoofdletters en cijfers, zoals ABNANL2A.",
        en: "This is not a valid BIC. Use 8 or 11 capitals and digits, like ABNANL2A.",
    }),
    min: 8,
    max: 11,
    check: is_valid,
    or_empty: true,
    normal: None,
    normalized: None,
    pattern: "[0-9A-Z]{4}[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{3})?",
    annotation: None,
    suspect: None,
    sources: Sources::new(
        "ISO 9362: eight or eleven capitals and digits, with the two letters of a country in the middle",
        "8 to 11 characters, none of them white space",
    ),
};

/// Checks the parts of the code in ISO 9362: four characters for the bank, two letters for the country, and two or five
/// characters for the branch. The server checks only the length, and that there is no white space.
fn is_valid(text: &str, profile: Profile) -> bool {
    match profile {
        Profile::Basisterminologie => {
            let is_sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
            let is_country = |(index, byte): (usize, u8)| !(4..6).contains(&index) || byte.is_ascii_uppercase();
            matches!(text.len(), 8 | 11) && text.bytes().all(is_sign) && text.bytes().enumerate().all(is_country)
        }
        Profile::OpenKlant => (8..=11).contains(&length(text)) && !has(text, is_space),
    }
}
