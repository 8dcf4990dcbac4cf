use super::InvalidValue;
use crate::rules::value::RANGE;

/// The number of a house: from 1 up to and including 99999.
///
/// ```
/// use klantinteracties::value::Huisnummer;
///
/// assert_eq!(Huisnummer::try_from(12)?.get(), 12);
/// assert!(Huisnummer::try_from(0).is_err());
/// # Ok::<(), klantinteracties::value::InvalidValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Huisnummer(i64);

impl Huisnummer {
    /// The lowest.
    pub const MIN: i64 = 1;
    /// The highest.
    pub const MAX: i64 = 99_999;

    /// The number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Huisnummer {
    type Error = InvalidValue;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        if (Self::MIN..=Self::MAX).contains(&number) { Ok(Self(number)) } else { Err(InvalidValue(&RANGE)) }
    }
}
