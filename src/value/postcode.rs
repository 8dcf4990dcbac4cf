use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::text::{Message, Texts};

parsed! {
    /// A Dutch postcode: four digits, a space, and two capitals.
    Postcode: Postcode; "1234 AB", not "1234AB"
}

/// The form of a [`Postcode`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatPostcode,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Dit is geen geldige postcode. Schrijf vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB.",
        en: "This is not a valid postcode. Write four digits, a space and two capitals, like 1234 AB.",
    }),
    min: 7,
    max: 7,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "De postcode is geschreven als vier cijfers, een spatie en twee hoofdletters.",
        en: "The postcode has been written as four digits, a space and two capitals.",
    })),
    pattern: "[1-9][0-9]{3} [A-Z]{2}",
    annotation: None,
    suspect: None,
    sources: Sources::new("Klantinteracties API 0.9.0: `^[1-9][0-9]{3} [A-Z]{2}$`", "the same"),
};

fn is_valid(text: &str) -> bool {
    let [first, digits @ .., space, letter, last] = text.as_bytes() else {
        return false;
    };
    (b'1'..=b'9').contains(first)
        && digits.len() == 3
        && digits.iter().all(u8::is_ascii_digit)
        && *space == b' '
        && letter.is_ascii_uppercase()
        && last.is_ascii_uppercase()
}

static NORMAL: Normal = Normal {
    code: "postcode",
    write: |text| {
        let bare = without_separators(text).to_ascii_uppercase();
        let (digits, letters) = bare.split_at_checked(4)?;
        Some([digits, " ", letters].concat()).filter(|postcode| is_valid(postcode))
    },
};
