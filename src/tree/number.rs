//! Reads numbers and keeps them as they are written, because no Rust type holds every number that JSON can write.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;

use super::Value;
use crate::scan::{cut, without_end};

impl<'de> Value<'de> {
    /// Makes a number from its JSON text. `12.0` is the whole number 12, because JSON has one type of number.
    pub(crate) fn number(written: &'de str) -> Self {
        whole(written).map_or(Value::Number(Cow::Borrowed(written)), Value::Integer)
    }

    /// Returns whether the value is a whole number, of any size.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Self::Integer(_) => true,
            Self::Number(number) => Decimal::new(number).exponent >= 0,
            _ => false,
        }
    }
}

/// Returns the number, if it is whole and fits in an `i64`.
fn whole(written: &str) -> Option<i64> {
    written.parse().ok().or_else(|| {
        let Decimal { digits, exponent } = Decimal::new(written);
        let power = 10_i64.checked_pow(u32::try_from(exponent).ok()?)?;
        digits.parse::<i64>().ok()?.checked_mul(power)
    })
}

/// The number `digits` followed by `exponent` zeros. The digits do not end with a zero, unless the number is zero.
struct Decimal {
    digits: String,
    exponent: i64,
}

impl Decimal {
    fn new(written: &str) -> Self {
        let (mantissa, exponent) = cut(written, b'e').or_else(|| cut(written, b'E')).unwrap_or((written, "0"));
        let (whole, fraction) = cut(mantissa, b'.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let digits = without_end(&all, b'0');
        if digits.bytes().all(|byte| byte == b'-') {
            return Self { digits: "0".to_owned(), exponent: 0 };
        }
        let limit = if exponent.starts_with('-') { i64::MIN } else { i64::MAX };
        let shift = count(all.len() - digits.len()).saturating_sub(count(fraction.len()));
        let exponent = exponent.parse().unwrap_or(limit).saturating_add(shift);
        Self { digits: digits.to_owned(), exponent }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn whole_numbers_are_whole_however_they_are_written() {
        for (written, whole) in [
            ("0", 0),
            ("-0", 0),
            ("-0.00e9", 0),
            ("12.0", 12),
            ("-1.20e+1", -12),
            ("1200e-2", 12),
            ("0.012E3", 12),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(Value::number(written), Value::Integer(whole), "{written}");
        }
        for (written, is_whole) in [
            ("12.5", false),
            ("1e-1", false),
            ("1e-99999999999999999999", false),
            ("9223372036854775808", true),
            ("1e400", true),
            ("1e99999999999999999999", true),
        ] {
            let number = Value::number(written);
            assert!(matches!(number, Value::Number(_)), "{written}");
            assert_eq!(number.is_whole(), is_whole, "{written}");
        }
    }
}
