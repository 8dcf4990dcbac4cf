//! An address with a BAG identification has no loose parts or lines: the two could differ.

use crate::code::Code;
use crate::model::Adres;
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::AdresBagAndLines,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit adres is op twee manieren ingevuld. Gebruik de BAG-identificatie, of de losse delen of regels.",
            en: "This address is filled in in two ways. Use the BAG identification, or the loose parts or lines.",
        },
        klant: Message {
            nl: "U hebt dit adres op twee manieren ingevuld. Gebruik het nummer uit de BAG, of schrijf het adres zelf op.",
            en: "You filled in this address in two ways. Use the number from the BAG, or write down the address yourself.",
        },
    },
    what: Message {
        nl: "Meldt een adres met een BAG-nummer en ook losse delen of regels.",
        en: "Reports an address with a BAG number and loose parts or lines as well.",
    },
    why: Message {
        nl: "De twee kunnen verschillen. De bezorger weet dan niet naar welk adres de brief moet.",
        en: "The two can differ. Whoever delivers the letter then does not know to which address.",
    },
    link: link::API,
    example: Example {
        base: &base::BETROKKENE,
        keeps: &[Change::Set("/bezoekadres", r#"{"nummeraanduidingId": "0363200000123456"}"#)],
        breaks: &[Change::Text("/bezoekadres/stad", "Amsterdam")],
    },
};

pub(super) fn broken(adres: View<'_, Adres>, _: &Context<'_>) -> bool {
    adres.nummeraanduiding_id().value().is_some_and(|id| !id.is_empty()) && adres.has_loose_parts()
}
