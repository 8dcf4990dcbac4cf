use super::character::without_separators;
use super::parsed::parsed;
use super::{Format, Normal, Sources};
use crate::model::Objecttype;
use crate::options::Profile;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The number of a legal person: nine digits that pass the elfproef.
    Rsin: |text| RSIN.has(text), RSIN.rule; "123456782", not "123456789"
}

/// The form of a [`Rsin`].
pub static RSIN: Format = Format {
    rule: &RULE,
    min: 9,
    max: 9,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    pattern: "[0-9]{9}",
    annotation: None,
    suspect: Some(super::is_zero),
    sources: Sources::new(
        "Handelsregister: nine digits that pass the elfproef, not all zero",
        "nine digits of any script that pass the elfproef; all zero is a warning",
    ),
};

static RULE: Rule = by_value(
    "format-rsin",
    "Handelsregister",
    Message {
        nl: "Dit is geen geldig RSIN. Neem de negen cijfers over, ook een nul vooraan.",
        en: "This is not a valid RSIN. Copy all nine digits, a zero in front as well.",
    },
    Example::new(
        Some(Objecttype::PartijIdentificator),
        r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"rsin","objectId":"123456782","codeRegister":"hr"}}"#,
        r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"rsin","objectId":"123456789","codeRegister":"hr"}}"#,
    ),
);

/// Zeros pass the elfproef, and are what is filled in for a number that nobody has.
fn is_valid(text: &str, profile: Profile) -> bool {
    super::elfproef(text, profile) && (profile == Profile::OpenKlant || !super::is_zero(text))
}

static NORMAL: Normal = Normal {
    code: "rsin",
    message: Message {
        nl: "Het RSIN is als negen cijfers geschreven, met niets ertussen.",
        en: "The RSIN has been written as nine digits with nothing between them.",
    },
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};
