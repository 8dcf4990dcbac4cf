//! Values with a form: each has a type, a check, and a message for a text that does not have the form.
//!
//! A form, such as `BSN`, describes the text that a property may hold. A type, such as [`Bsn`], is a parsed value for
//! use in Rust. Both use the same check.

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

/// Every form, in the order of the codes of their rules.
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

/// Returns the source that each profile follows for a form, for the documentation.
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
    /// The code of the rule that a text without the form breaks.
    pub code: Code,
    /// The source of the rule.
    pub source: &'static str,
    /// What is wrong with a text without the form, and what to do.
    pub message: Message,
    /// The minimum number of code points.
    pub min: usize,
    /// The maximum number of code points.
    pub max: usize,
    /// Returns whether a text has the form in a profile.
    pub check: fn(&str, Profile) -> bool,
    /// Whether an empty text stands for an absent value in an optional property.
    pub or_empty: bool,
    /// A regular expression of ECMAScript that every text with the form matches. It can match other texts too.
    pub pattern: &'static str,
    /// The name of the form in the keyword `format` of JSON Schema.
    pub annotation: Option<&'static str>,
    /// How other spellings are normalised.
    pub normal: Option<&'static Normal>,
    /// Returns whether a text is certainly wrong although the server accepts it.
    pub suspect: Option<fn(&str) -> bool>,
}

/// A text that has a form and one that does not, for documentation.
pub(crate) struct Sample {
    pub(crate) valid: &'static str,
    pub(crate) invalid: &'static str,
}

/// The source that each profile follows for a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sources {
    /// The source in the profile `basisterminologie`.
    pub basisterminologie: &'static str,
    /// The source in the profile `open-klant`.
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
    /// The code of the change.
    pub code: &'static str,
    /// What was changed, for the person who filled in the form.
    pub message: Message,
    /// Returns the text in its normal form; `None` if it has none.
    pub write: fn(&str) -> Option<String>,
}

impl PartialEq for Normal {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Format {
    /// Returns the code of the rule that a text without the form breaks.
    pub const fn code(&self) -> &'static str {
        self.code.name()
    }

    /// Returns whether the text has the form in the profile `basisterminologie`.
    ///
    /// ```
    /// use klantinteracties::value::POSTCODE;
    ///
    /// assert!(POSTCODE.has("1234 AB") && !POSTCODE.has("1234AB"));
    /// ```
    pub fn has(&self, text: &str) -> bool {
        (self.min..=self.max).contains(&text.chars().count()) && (self.check)(text, Profile::Basisterminologie)
    }

    /// Returns whether an empty text is accepted in an optional property.
    pub(crate) fn takes_empty(&self, profile: Profile) -> bool {
        self.or_empty || (self.check)("", profile)
    }
}
