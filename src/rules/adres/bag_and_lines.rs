//! A BAG identification says it all.

use crate::tree::View;
use crate::model::{Adres, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "adres-bag-and-lines",
    objecttype: None,
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "Klantinteracties API 0.9.0",
    message: Message {
        nl: "Dit adres is op twee manieren ingevuld. Gebruik de BAG-identificatie, of de losse delen of regels.",
        en: "This address is filled in in two ways. Use the BAG identification, or the loose parts or lines.",
    },
    example: Example::new(Some(Objecttype::Betrokkene), r#"{
            "hadKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "rol": "klant",
            "initiator": true,
            "bezoekadres": {"nummeraanduidingId": "0363200000123456"}
        }"#, r#"{
            "hadKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "rol": "klant",
            "initiator": true,
            "bezoekadres": {"nummeraanduidingId": "0363200000123456", "stad": "Amsterdam"}
        }"#),
};

pub(super) fn broken(adres: View<'_, Adres>, _: &Scene<'_>) -> bool {
    adres.nummeraanduiding_id().value().is_some_and(|id| !id.is_empty()) && adres.has_loose_parts()
}
