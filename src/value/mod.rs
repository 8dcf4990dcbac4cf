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
mod listed;
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

pub use bic::Bic;
pub use bsn::Bsn;
pub use date::Datum;
pub use date_time::{Datumtijd, parse_date_time};
pub use email::Emailadres;
pub(crate) use email::mailbox;
pub use huisnummer::Huisnummer;
pub(crate) use huisnummer::RANGE;
pub use iban::Iban;
pub use kvk_nummer::KvkNummer;
pub use land::Land;
pub use nummeraanduiding::Nummeraanduiding;
pub(crate) use parsed::Formatted;
pub use parsed::InvalidValue;
pub use postcode::Postcode;
pub use referentie::Referentie;
pub use referentienummer::Referentienummer;
pub use rsin::Rsin;
pub(crate) use taal::TAAL_UNKNOWN;
pub use taal::{Taal, is_taal};
pub use telefoonnummer::Telefoonnummer;
pub(crate) use telefoonnummer::dialled;
pub use uri::Uri;
pub use uuid::Uuid;
pub(crate) use uuid::without_urn;
pub use vestigingsnummer::Vestigingsnummer;

use alloc::string::String;

use digit::{digit, digits, elfproef, is_zero};

use crate::code::Code;
use crate::profile::Profile;
use crate::scan::length;
use crate::text::Texts;

/// Makes the forms from their modules, each of which has a `DEFINITION`.
///
/// What judging needs of a definition is asked for field by field, so that a program contains only the fields that it
/// uses: a wasm file that checks nothing has no checks, and none has the texts of the documentation.
macro_rules! forms {
    ($($(#[doc = $about:literal])+ $name:ident $module:ident,)+) => {
        /// The form of a text, in the order of the codes of their rules.
        ///
        /// ```
        /// use klantinteracties::value::Format;
        ///
        /// assert!(Format::Postcode.has("1234 AB") && !Format::Postcode.has("1234AB"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Format {
            $($(#[doc = $about])+ $name,)+
        }

        impl Format {
            /// Every form.
            pub const ALL: [Self; [$(stringify!($name)),+].len()] = [$(Self::$name),+];

            /// Returns everything about the form.
            pub const fn definition(self) -> &'static Definition {
                match self { $(Self::$name => &$module::DEFINITION,)+ }
            }

            /// Returns the code of the rule that a text without the form breaks.
            pub const fn code(self) -> Code {
                match self { $(Self::$name => $module::DEFINITION.code,)+ }
            }

            /// Returns the minimum and the maximum number of code points.
            pub const fn lengths(self) -> (usize, usize) {
                match self { $(Self::$name => ($module::DEFINITION.min, $module::DEFINITION.max),)+ }
            }

            /// Returns the function that tells whether a text has the form in a profile.
            pub(crate) const fn check(self) -> fn(&str, Profile) -> bool {
                match self { $(Self::$name => $module::DEFINITION.check,)+ }
            }

            /// Returns whether an empty text stands for an absent value in an optional property.
            pub(crate) const fn or_empty(self) -> bool {
                match self { $(Self::$name => $module::DEFINITION.or_empty,)+ }
            }

            /// Returns how other spellings are normalised.
            pub(crate) const fn normal(self) -> Option<&'static Normal> {
                match self { $(Self::$name => $module::DEFINITION.normal,)+ }
            }

            /// Returns the function that tells whether a text is certainly wrong although the server accepts it.
            pub(crate) const fn suspect(self) -> Option<fn(&str) -> bool> {
                match self { $(Self::$name => $module::DEFINITION.suspect,)+ }
            }
        }
    };
}

forms! {
    /// A reference.
    Uuid uuid,
    /// A web address.
    Uri uri,
    /// A date without a time.
    Date date,
    /// A moment with its time zone.
    DateTime date_time,
    /// An e-mail address.
    Email email,
    /// A telephone number.
    Telefoonnummer telefoonnummer,
    /// An international bank account number.
    Iban iban,
    /// The code of a bank.
    Bic bic,
    /// A Dutch postal code.
    Postcode postcode,
    /// The code of a country.
    Land land,
    /// The number of an address in the BAG.
    Nummeraanduiding nummeraanduiding,
    /// The number of a contact or a task.
    Referentienummer referentienummer,
    /// A name by which a system recognises an address.
    Referentie referentie,
    /// The number of a person.
    Bsn bsn,
    /// The number of an organisation.
    Rsin rsin,
    /// The number of a company in the Handelsregister.
    KvkNummer kvk_nummer,
    /// The number of an establishment in the Handelsregister.
    Vestigingsnummer vestigingsnummer,
}

/// What a form is, in one place: how it is checked, what is told about it, and where it comes from.
#[derive(Debug)]
pub struct Definition {
    /// The code of the rule that a text without the form breaks.
    pub code: Code,
    /// The source of the rule.
    pub source: &'static str,
    /// What is wrong with a text without the form, and what to do.
    pub message: Texts,
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
    /// What that changed, for the person who filled in the form.
    pub normalized: Option<Texts>,
    /// Returns whether a text is certainly wrong although the server accepts it.
    pub suspect: Option<fn(&str) -> bool>,
    /// The source that each profile follows.
    pub sources: Sources,
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
    /// Returns the text in its normal form; `None` if it has none.
    pub write: fn(&str) -> Option<String>,
}

impl PartialEq for Normal {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Format {
    /// Returns the name, which is the code of its rule without `format-`.
    ///
    /// ```
    /// assert_eq!(klantinteracties::value::Format::KvkNummer.name(), "kvk-nummer");
    /// ```
    pub fn name(self) -> &'static str {
        let code = self.code().name();
        code.strip_prefix("format-").unwrap_or(code)
    }

    /// Returns the form with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Returns whether the text has the form in the profile `basisterminologie`.
    pub fn has(self, text: &str) -> bool {
        let (min, max) = self.lengths();
        (min..=max).contains(&length(text)) && self.check()(text, Profile::Basisterminologie)
    }

    /// Returns whether an empty text is accepted in an optional property.
    pub(crate) fn takes_empty(self, profile: Profile) -> bool {
        self.or_empty() || self.check()("", profile)
    }
}
