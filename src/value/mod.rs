//! Values with a form of their own: each with its check, its message and the rule that a report names.

mod bic;
mod bsn;
mod date;
mod date_time;
mod digit;
mod email;
mod host;
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

use digit::{digit, digits, elfproef};

use crate::options::Profile;
use crate::rules::Rule;
use crate::text::Message;

/// The form of a text.
#[derive(Debug)]
pub struct Format {
    /// What a report says of a text that does not have it.
    pub rule: &'static Rule,
    /// The fewest code points.
    pub min: usize,
    /// The most code points.
    pub max: usize,
    /// Whether a text has this form, by the profile.
    pub check: fn(&str, Profile) -> bool,
    /// Whether an empty text stands for no value, where none is required.
    pub or_empty: bool,
    /// How people's other spellings of it are written.
    pub normal: Option<&'static Normal>,
}

/// The normal form of a value.
#[derive(Debug)]
pub struct Normal {
    /// The stable name of the change.
    pub code: &'static str,
    /// What was changed, for the person who filled in the form.
    pub message: Message,
    /// The text in its normal form; `None` when it has none.
    pub write: fn(&str) -> Option<String>,
}

impl PartialEq for Normal {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Format {
    /// Whether an empty text will do where none is required.
    pub(crate) fn takes_empty(&self, profile: Profile) -> bool {
        self.or_empty || (self.check)("", profile)
    }
}
