//! Values with a form of their own: each with its type, its check, and what to say of a text without that form.
//!
//! A form (`BSN`) is what a property of the model has; a type ([`Bsn`]) is a value that has it, for who builds objects.
//! Both know the form by one check.

pub(crate) mod bic;
pub(crate) mod bsn;
pub(crate) mod character;
pub(crate) mod date;
pub(crate) mod date_time;
mod digit;
pub(crate) mod email;
mod host;
mod huisnummer;
pub(crate) mod iban;
pub(crate) mod kvk_nummer;
pub(crate) mod land;
pub(crate) mod nummeraanduiding;
mod parsed;
pub(crate) mod postcode;
pub(crate) mod referentie;
pub(crate) mod referentienummer;
pub(crate) mod rsin;
mod taal;
pub(crate) mod telefoonnummer;
pub(crate) mod uri;
pub(crate) mod uuid;
pub(crate) mod vestigingsnummer;

pub use bic::{BIC, Bic};
pub use bsn::{BSN, Bsn};
pub use date::{DATE, Datum};
pub use date_time::{DATE_TIME, Datumtijd, parse_date_time};
pub(crate) use email::mailbox;
pub use email::{EMAIL, Emailadres};
pub use huisnummer::Huisnummer;
pub(crate) use huisnummer::RANGE;
pub use iban::{IBAN, Iban};
pub use kvk_nummer::{KVK_NUMMER, KvkNummer};
pub use land::{LAND, Land};
pub use nummeraanduiding::{NUMMERAANDUIDING, Nummeraanduiding};
pub(crate) use parsed::Formatted;
pub use parsed::InvalidValue;
pub use postcode::{POSTCODE, Postcode};
pub use referentie::{REFERENTIE, Referentie};
pub use referentienummer::{REFERENTIENUMMER, Referentienummer};
pub use rsin::{RSIN, Rsin};
pub(crate) use taal::TAAL_UNKNOWN;
pub use taal::{Taal, is_taal};
pub(crate) use telefoonnummer::dialled;
pub use telefoonnummer::{TELEFOONNUMMER, Telefoonnummer};
pub use uri::{URI, Uri};
pub use uuid::{UUID, Uuid};
pub use vestigingsnummer::{VESTIGINGSNUMMER, Vestigingsnummer};

use digit::{digit, digits, elfproef, is_zero};

use crate::code::Code;
use crate::profile::Profile;
use crate::text::Message;

/// Every form, in the order of their rules.
pub static FORMATS: [&Format; 17] = [
    &UUID,
    &URI,
    &DATE,
    &DATE_TIME,
    &EMAIL,
    &TELEFOONNUMMER,
    &IBAN,
    &BIC,
    &POSTCODE,
    &LAND,
    &NUMMERAANDUIDING,
    &REFERENTIENUMMER,
    &REFERENTIE,
    &BSN,
    &RSIN,
    &KVK_NUMMER,
    &VESTIGINGSNUMMER,
];

/// Whom each profile follows in a form, for the documentation.
pub fn sources(format: &Format) -> Option<Sources> {
    const SOURCES: [Sources; FORMATS.len()] = [
        uuid::SOURCES,
        uri::SOURCES,
        date::SOURCES,
        date_time::SOURCES,
        email::SOURCES,
        telefoonnummer::SOURCES,
        iban::SOURCES,
        bic::SOURCES,
        postcode::SOURCES,
        land::SOURCES,
        nummeraanduiding::SOURCES,
        referentienummer::SOURCES,
        referentie::SOURCES,
        bsn::SOURCES,
        rsin::SOURCES,
        kvk_nummer::SOURCES,
        vestigingsnummer::SOURCES,
    ];
    let position = FORMATS.iter().position(|known| known.code == format.code)?;
    SOURCES.get(position).copied()
}

/// The form of a text.
#[derive(Debug)]
pub struct Format {
    /// The stable name of the rule that a text without it breaks.
    pub code: Code,
    /// Where the rule comes from.
    pub source: &'static str,
    /// What is wrong with such a text, and what to do.
    pub message: Message,
    /// The fewest code points.
    pub min: usize,
    /// The most code points.
    pub max: usize,
    /// Whether a text has this form, by the profile.
    pub check: fn(&str, Profile) -> bool,
    /// Whether an empty text stands for no value, where none is required.
    pub or_empty: bool,
    /// What can be said of it as a regular expression of ECMAScript: every text that has the form matches.
    pub pattern: &'static str,
    /// What JSON Schema calls the form.
    pub annotation: Option<&'static str>,
    /// How people's other spellings of it are written.
    pub normal: Option<&'static Normal>,
    /// Whether a text cannot be right though the server takes it.
    pub suspect: Option<fn(&str) -> bool>,
}

/// Two texts for documentation: one that has a form, and one that has not.
pub(crate) struct Sample {
    pub(crate) valid: &'static str,
    pub(crate) invalid: &'static str,
}

/// Whom each profile follows in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sources {
    /// The profile `basisterminologie`.
    pub basisterminologie: &'static str,
    /// The profile `open-klant`.
    pub open_klant: &'static str,
}

impl Sources {
    const fn new(basisterminologie: &'static str, open_klant: &'static str) -> Self {
        Self { basisterminologie, open_klant }
    }
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
    /// The stable name of the rule that a text without it breaks.
    pub const fn code(&self) -> &'static str {
        self.code.name()
    }

    /// Whether the text has the form, as the standard has it.
    pub fn has(&self, text: &str) -> bool {
        (self.min..=self.max).contains(&text.chars().count()) && (self.check)(text, Profile::Basisterminologie)
    }

    /// Whether an empty text will do where none is required.
    pub(crate) fn takes_empty(&self, profile: Profile) -> bool {
        self.or_empty || (self.check)("", profile)
    }
}
