//! Values with a form of their own: each with its check, its message and the rule that a report names.

mod bic;
mod bsn;
mod date;
mod date_time;
mod email;
mod iban;
mod kvk_nummer;
mod land;
mod nummeraanduiding;
mod postcode;
mod referentie;
mod referentienummer;
mod rsin;
mod taal;
mod telefoonnummer;
mod uri;
mod uuid;
mod vestigingsnummer;

pub use bic::BIC;
pub use bsn::BSN;
pub use date::DATE;
pub use date_time::{DATE_TIME, parse_date_time};
pub use email::EMAIL;
pub use iban::IBAN;
pub use kvk_nummer::KVK_NUMMER;
pub use land::LAND;
pub use nummeraanduiding::NUMMERAANDUIDING;
pub use postcode::POSTCODE;
pub use referentie::REFERENTIE;
pub use referentienummer::REFERENTIENUMMER;
pub use rsin::RSIN;
pub use taal::is_taal;
pub use telefoonnummer::TELEFOONNUMMER;
pub use uri::URI;
pub use uuid::UUID;
pub use vestigingsnummer::VESTIGINGSNUMMER;

use crate::rules::Rule;

/// The form of a text.
#[derive(Debug)]
pub struct Format {
    /// What a report says of a text that does not have it.
    pub rule: &'static Rule,
    /// The fewest code points.
    pub min: usize,
    /// The most code points.
    pub max: usize,
    /// Whether a text has this form.
    pub check: fn(&str) -> bool,
    /// Whether an empty text stands for no value, where none is required.
    pub or_empty: bool,
}

/// Whether the text is exactly `length` digits.
fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The check on numbers of nine digits that both BSN and RSIN must pass: the digits, weighed 9 to 2 and the last one -1,
/// add up to a multiple of eleven.
fn elfproef(text: &str) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    digits(text, 9)
        && WEIGHTS.iter().zip(text.bytes()).map(|(weight, digit)| weight * i32::from(digit - b'0')).sum::<i32>() % 11
            == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::elfproef;

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes_the_elfproef(eight in 0_u32..100_000_000, place in 0_usize..9, by in 1_u32..10) {
            let Some(number) = (0..10).map(|last| format!("{eight:08}{last}")).find(|number| elfproef(number)) else {
                // The check digit would be ten.
                return Ok(());
            };
            let mut digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
            digits[place] = (digits[place] + by) % 10;
            let changed: String = digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
            prop_assert!(!elfproef(&changed));
        }
    }

    #[test]
    fn known_numbers() {
        assert!(elfproef("123456782"));
        assert!(elfproef("111222333"));
        assert!(!elfproef("123456789"));
        assert!(!elfproef("12345678"));
    }
}
