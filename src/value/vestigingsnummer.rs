use super::character::without_separators;
use super::parsed::parsed;
use super::{Format, Normal, Sources};
use crate::model::Objecttype;
use crate::options::Profile;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// The number of a branch: twelve digits.
    Vestigingsnummer: |text| VESTIGINGSNUMMER.has(text), VESTIGINGSNUMMER.rule; "000012345678", not "12345678"
}

/// The form of a [`Vestigingsnummer`].
pub static VESTIGINGSNUMMER: Format = Format {
    rule: &RULE,
    min: 12,
    max: 12,
    check: is_valid,
    or_empty: false,
    normal: Some(&NORMAL),
    pattern: "[0-9]{12}",
    annotation: None,
    suspect: None,
    sources: Sources::new("Handelsregister: twelve digits", "twelve digits of any script"),
};

static RULE: Rule = by_value(
    "format-vestigingsnummer",
    "Handelsregister",
    Message {
        nl: "Dit is geen geldig vestigingsnummer. Gebruik twaalf cijfers.",
        en: "This is not a valid vestigingsnummer. Use twelve digits.",
    },
    Example::new(
        Some(Objecttype::PartijIdentificator),
        r#"{"partijIdentificator":{"codeObjecttype":"vestiging","codeSoortObjectId":"vestigingsnummer","objectId":"000012345678","codeRegister":"hr"},"subIdentificatorVan":{"uuid":"11111111-1111-4111-8111-111111111170"}}"#,
        r#"{"partijIdentificator":{"codeObjecttype":"vestiging","codeSoortObjectId":"vestigingsnummer","objectId":"1234567","codeRegister":"hr"},"subIdentificatorVan":{"uuid":"11111111-1111-4111-8111-111111111170"}}"#,
    ),
);

fn is_valid(text: &str, profile: Profile) -> bool {
    super::digits(text, 12, profile)
}

static NORMAL: Normal = Normal {
    code: "vestigingsnummer",
    message: Message {
        nl: "Het vestigingsnummer is als twaalf cijfers geschreven, met niets ertussen.",
        en: "The vestigingsnummer has been written as twelve digits with nothing between them.",
    },
    write: |text| Some(without_separators(text)).filter(|number| is_valid(number, Profile::Basisterminologie)),
};
