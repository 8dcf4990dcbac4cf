use crate::profile::Profile;
use crate::scan;

/// The digit zero of every script (general category Nd of Unicode 14). The digits 1 to 9 follow each of them.
const ZEROS: [u32; 66] = [
    0x00030, 0x00660, 0x006f0, 0x007c0, 0x00966, 0x009e6, 0x00a66, 0x00ae6, 0x00b66, 0x00be6, 0x00c66, 0x00ce6,
    0x00d66, 0x00de6, 0x00e50, 0x00ed0, 0x00f20, 0x01040, 0x01090, 0x017e0, 0x01810, 0x01946, 0x019d0, 0x01a80,
    0x01a90, 0x01b50, 0x01bb0, 0x01c40, 0x01c50, 0x0a620, 0x0a8d0, 0x0a900, 0x0a9d0, 0x0a9f0, 0x0aa50, 0x0abf0,
    0x0ff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0,
    0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2,
    0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// Returns the value of a digit. The server accepts the digits of any script; the terminology accepts ASCII digits
/// only.
pub(super) fn digit(character: char, profile: Profile) -> Option<u32> {
    match profile {
        Profile::OpenKlant if !character.is_ascii() => {
            let code = u32::from(character);
            let zeros_up_to = ZEROS.partition_point(|zero| *zero <= code);
            let zero = ZEROS.get(zeros_up_to.checked_sub(1)?)?;
            Some(code - zero).filter(|value| *value <= 9)
        }
        _ => character.to_digit(10),
    }
}

/// Returns whether every digit is zero, in any script.
pub(super) fn is_zero(text: &str) -> bool {
    text.chars().all(|character| digit(character, Profile::OpenKlant) == Some(0))
}

/// Returns whether the text consists of exactly `length` digits.
pub(super) fn digits(text: &str, length: usize, profile: Profile) -> bool {
    scan::length(text) == length && text.chars().all(|character| digit(character, profile).is_some())
}

/// Returns whether a number of nine digits passes the elfproef, the check on a BSN and an RSIN: the sum of the digits,
/// with the weights 9 to 2 and -1 for the last digit, is a multiple of eleven.
pub(super) fn elfproef(text: &str, profile: Profile) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = text.chars().filter_map(|character| i32::try_from(digit(character, profile)?).ok());
    digits(text, WEIGHTS.len(), profile)
        && WEIGHTS.iter().zip(values).map(|(weight, value)| weight * value).sum::<i32>() % 11 == 0
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::elfproef;
    use crate::profile::Profile::{Basisterminologie, OpenKlant};

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes_the_elfproef(eight in 0_u32..100_000_000, place in 0_usize..9, by in 1_u32..10) {
            let Some(number) = (0..10).map(|last| format!("{eight:08}{last}")).find(|number| elfproef(number, Basisterminologie)) else {
                // No number exists here, because the check digit would be ten.
                return Ok(());
            };
            let mut digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
            digits[place] = (digits[place] + by) % 10;
            let changed: String = digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
            prop_assert!(!elfproef(&changed, Basisterminologie));
        }
    }

    #[test]
    fn known_numbers() {
        assert!(elfproef("123456782", Basisterminologie));
        assert!(elfproef("111222333", Basisterminologie));
        assert!(!elfproef("123456789", Basisterminologie));
        assert!(!elfproef("12345678", Basisterminologie));
        assert!(elfproef("١٢٣٤٥٦٧٨٢", OpenKlant));
        assert!(!elfproef("١٢٣٤٥٦٧٨٢", Basisterminologie));
        assert!(!elfproef("²²²²²²²²²", OpenKlant));
    }
}
