//! Where the sources of the rules can be read. Each is an address that anybody can open.

/// The terminology of the standard, by chapter.
macro_rules! terms {
    ($chapter:literal) => {
        concat!("https://vng-realisatie.github.io/klantinteracties/basisterminologie.html#", $chapter)
    };
}

pub(crate) const TERMS_CONCEPTS: &str = terms!("begripsverklaring");
pub(crate) const TERMS_KLANTCONTACT: &str = terms!("klantcontact");
pub(crate) const TERMS_CONTENT: &str = terms!("inhoud-van-het-klantcontact");
pub(crate) const TERMS_SUBJECT: &str = terms!("onderwerp-van-het-klantcontact");
pub(crate) const TERMS_BETROKKENE: &str = terms!("betrokkene-bij-het-klantcontact");
pub(crate) const TERMS_FOLLOW_UP: &str = terms!("opvolging-van-het-klantcontact");
pub(crate) const TERMS_PARTIJ: &str = terms!("partijgegevens-en-basisgegevens");
pub(crate) const TERMS_EXAMPLES: &str = terms!("registratievoorbeelden");

/// The information model of the standard (SIM), and its API.
pub(crate) const INFORMATION_MODEL: &str =
    "https://vng-realisatie.github.io/klantinteracties/informatiemodel/gegevenswoordenboek";
pub(crate) const API: &str = "https://vng-realisatie.github.io/klantinteracties/";

/// The server.
pub(crate) const OPEN_KLANT: &str = "https://github.com/maykinmedia/open-klant";

/// JSON, and what it says of the limits that a reader may set.
pub(crate) const JSON: &str = "https://www.rfc-editor.org/rfc/rfc8259";
pub(crate) const JSON_LIMITS: &str = "https://www.rfc-editor.org/rfc/rfc8259#section-9";
#[cfg(feature = "json-schema")]
pub(crate) const JSON_SCHEMA: &str = "https://json-schema.org/draft/2020-12";

pub(crate) const UNICODE: &str = "https://www.unicode.org/versions/Unicode15.0.0/";
pub(crate) const COUNTRIES: &str = "https://www.iso.org/iso-3166-country-codes.html";
pub(crate) const LANGUAGES: &str = "https://www.loc.gov/standards/iso639-2/";

/// What the standards of ISO say of account numbers and banks: they are themselves for sale only.
pub(crate) const IBAN: &str = "https://en.wikipedia.org/wiki/International_Bank_Account_Number";
pub(crate) const BIC: &str = "https://en.wikipedia.org/wiki/ISO_9362";

/// The acts on the BSN (Wet algemene bepalingen burgerservicenummer) and on the Handelsregister.
pub(crate) const BSN: &str = "https://wetten.overheid.nl/BWBR0022428/";
pub(crate) const HANDELSREGISTER: &str = "https://wetten.overheid.nl/BWBR0021777/";
