//! Only a partij has a standard address.

use crate::tree::View;
use crate::model::{DigitaalAdres, Objecttype, Partij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "digitaal-adres-standaard-without-partij",
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/isStandaardAdres",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Alleen een partij heeft een standaardadres. Zet dit uit, of noem de partij.",
        en: "Only a partij has a standard address. Switch this off, or name the partij.",
    },
    example: Example::new(Some(Objecttype::DigitaalAdres), r#"{
            "adres": "ans@example.nl",
            "soortDigitaalAdres": "email",
            "verstrektDoorPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
            "isStandaardAdres": true
        }"#, r#"{
            "adres": "ans@example.nl",
            "soortDigitaalAdres": "email",
            "verstrektDoorBetrokkene": {"uuid": "11111111-1111-4111-8111-111111111130"},
            "isStandaardAdres": true
        }"#),
};

pub(super) fn broken(adres: View<'_, DigitaalAdres>, scene: &Scene<'_>) -> bool {
    adres.is_standaard_adres().value() == Some(true)
        && adres.verstrekt_door_partij().is_empty()
        && scene.within::<Partij>().is_none()
}
