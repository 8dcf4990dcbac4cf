use super::InvalidValue;
use crate::code::Code;
use crate::text::{Message, Texts};

/// A house number, from 1 to 99999 inclusive.
///
/// ```
/// use klantinteracties::value::Huisnummer;
///
/// assert_eq!(Huisnummer::try_from(12)?.get(), 12);
/// assert!(Huisnummer::try_from(0).is_err());
/// # Ok::<(), klantinteracties::value::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Huisnummer(i64);

impl Huisnummer {
    /// The lowest house number.
    pub const MIN: i64 = 1;
    /// The highest house number.
    pub const MAX: i64 = 99_999;

    /// Returns the number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

/// The code and the message of the rule about the range of a number.
pub(crate) const RANGE: (Code, Texts) = (
    Code::Range,
    Texts::same(Message {
        nl: "Dit getal moet tussen {min} en {max} liggen. Pas het aan.",
        en: "This number must lie between {min} and {max}. Change it.",
    }),
);

impl TryFrom<i64> for Huisnummer {
    type Error = InvalidValue;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        let is_in_range = (Self::MIN..=Self::MAX).contains(&number);
        if is_in_range { Ok(Self(number)) } else { Err(InvalidValue::new(RANGE).between(Self::MIN, Self::MAX)) }
    }
}

/// Shows no value: it is personal data, and debug output ends up in logs.
impl core::fmt::Debug for Huisnummer {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_tuple("Huisnummer").finish_non_exhaustive()
    }
}
