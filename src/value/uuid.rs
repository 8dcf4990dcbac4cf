use alloc::borrow::Cow;
use alloc::string::{String, ToString};

use super::{Definition, Format, Formatted, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::scan::{replaced, trimmed};
use crate::text::{Message, Texts};

/// The identification of a registered object.
pub use uuid::Uuid;

impl Formatted for Uuid {
    const FORMAT: Format = Format::Uuid;

    fn parsed(text: &str) -> Option<Self> {
        Self::try_parse(text).ok()
    }

    fn written(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

/// The form of a [`Uuid`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatUuid,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit is geen geldige verwijzing. Gebruik een UUID: 32 cijfers en letters in vijf groepen.",
            en: "This is not a valid reference. Use a UUID: 32 digits and letters in five groups.",
        },
        klant: Message {
            nl: "Deze verwijzing klopt niet. Neem de code precies over: 32 cijfers en letters in vijf groepen.",
            en: "This reference is not right. Copy the code exactly: 32 digits and letters in five groups.",
        },
    },
    min: 36,
    max: LONGEST,
    check: is_valid,
    or_empty: false,
    normal: None,
    normalized: None,
    pattern: "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}",
    annotation: Some("uuid"),
    suspect: None,
    sources: Sources::new(
        "RFC 9562: five groups with hyphens",
        "`UUID` of Python: also without hyphens, in braces and as URN, in hexadecimal digits of ASCII",
    ),
};

/// The length of `urn:uuid:` followed by a uuid with hyphens, which only the server accepts.
const LONGEST: usize = 45;

/// Checks the spelling. The server accepts every spelling that Python does: with braces, as a URN, and without hyphens.
fn is_valid(text: &str, profile: Profile) -> bool {
    match profile {
        Profile::Basisterminologie => text.len() == 36 && uuid::Uuid::try_parse(text).is_ok(),
        Profile::OpenKlant => {
            let bare = without_urn(text);
            let bare = replaced(trimmed(&bare, |character| matches!(character, '{' | '}')), "-", "");
            bare.len() == 32 && bare.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
    }
}

/// Returns the uuid without the parts of a URN, which Python leaves out wherever they stand.
pub(crate) fn without_urn(uuid: &str) -> String {
    replaced(&replaced(uuid, "urn:", ""), "uuid:", "")
}

/// A text that has the form, and one that does not.
pub(crate) const SAMPLE: super::Sample =
    super::Sample { valid: "11111111-1111-4111-8111-111111111101", invalid: "1234" };
