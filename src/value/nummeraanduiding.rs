use super::character::without_separators;
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::text::{Message, Texts};

parsed! {
    /// The identification of an address in the BAG: sixteen digits.
    Nummeraanduiding: Nummeraanduiding; "0363200000123456", not "0363"
}

/// The form of a [`Nummeraanduiding`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatNummeraanduiding,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit is geen geldige BAG-identificatie. Gebruik zestien cijfers.",
            en: "This is not a valid BAG identification. Use sixteen digits.",
        },
        klant: Message {
            nl: "Dit nummer van een adres klopt niet. Neem de zestien cijfers over uit de BAG, de lijst met alle adressen.",
            en: "This number of an address is not right. Copy the sixteen digits from the BAG, the list of all addresses.",
        },
    },
    min: 16,
    max: 16,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: Some(&NORMAL),
    normalized: Some(Texts {
        medewerker: Message {
            nl: "De BAG-identificatie is als zestien cijfers geschreven, met niets ertussen.",
            en: "The BAG identification has been written as sixteen digits with nothing between them.",
        },
        klant: Message {
            nl: "Het nummer uit de BAG is als zestien cijfers geschreven, met niets ertussen.",
            en: "The number from the BAG has been written as sixteen digits, with nothing between them.",
        },
    }),
    pattern: "[0-9]{16}",
    annotation: None,
    suspect: None,
    sources: Sources::new("BAG: sixteen digits", "the same"),
};

fn is_valid(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit())
}

static NORMAL: Normal =
    Normal { code: "nummeraanduiding", write: |text| Some(without_separators(text)).filter(|number| is_valid(number)) };
