use alloc::borrow::Cow;

use super::character::is_separator;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::scan::{replaced, without};
use crate::text::{Message, Texts};

parsed! {
    /// A telephone number: ten digits that begin with 0, or a number with its country code.
    Telefoonnummer: Telefoonnummer; "0612345678", not "06-12345678"
}

/// The form of a [`Telefoonnummer`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatTelefoonnummer,
    source: "Open Klant 2.18",
    message: Texts::same(Message {
        nl: "Dit is geen geldig telefoonnummer. Schrijf alleen cijfers, zoals 0612345678 of +31612345678.",
        en: "This is not a valid telephone number. Write digits only, like 0612345678 or +31612345678.",
    }),
    min: 9,
    max: 20,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het telefoonnummer is zonder spaties, streepjes en haakjes geschreven, en met + voor het landnummer.",
        en: "The telephone number has been written without spaces, dashes and brackets, and with + for the country.",
    })),
    pattern: r"\+[0-9]{9,15}|00[0-9]{7,13}|0([1-7][0-9]{2}|[89](0[1-9]|[1-9][0-9]))[0-9]{6}",
    annotation: None,
    suspect: None,
    sources: Sources::new(
        "Open Klant 2.18: `^(0[1-9][0-9]{8}|\\+[0-9]{9,15}|00[0-9]{7,13})$`, and no number that begins with 0800 or 0900",
        "the same",
    ),
};

fn is_valid(text: &str) -> bool {
    let digits = |text: &str, lengths: core::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    match text.strip_prefix('+') {
        Some(number) => digits(number, 9..=15),
        None => match text.strip_prefix("00") {
            Some(number) => digits(number, 7..=13),
            None => {
                text.starts_with('0')
                    && digits(text, 10..=10)
                    && !SERVICE_NUMBERS.iter().any(|begin| text.starts_with(begin))
            }
        },
    }
}

/// The prefixes of free and paid numbers, which cannot be called back.
const SERVICE_NUMBERS: [&str; 2] = ["0800", "0900"];

static NORMAL: Normal = Normal {
    code: "telefoonnummer",
    write: |text| {
        let number = without(&replaced(text, "(0)", ""), is_filler);
        let number = number.strip_prefix("00").map_or_else(|| number.clone(), |number| ["+", number].concat());
        is_valid(&number).then_some(number)
    },
};

/// Returns the number as it is dialled in the Netherlands, so that two spellings of one number are equal.
pub(crate) fn dialled(text: &str) -> Cow<'_, str> {
    // Most numbers are written that way already.
    if text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let Some(number) = (NORMAL.write)(text) else { return Cow::Borrowed(text) };
    // Some people keep the leading zero of the Dutch number after the country code.
    let national = number.strip_prefix("+31").map(|number| number.strip_prefix('0').unwrap_or(number));
    Cow::Owned(national.map(|national| ["0", national].concat()).unwrap_or(number))
}

/// Returns whether people write the character between the digits of a telephone number.
fn is_filler(character: char) -> bool {
    matches!(character, '/' | '(' | ')') || is_separator(character)
}
