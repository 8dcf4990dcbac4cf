//! A digital address has one owner; where it is nested, the nesting says which.

use crate::tree::View;
use crate::model::{DigitaalAdres, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene, Verdict};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "digitaal-adres-owner",
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Digitaal adres",
    message: Message {
        nl: "Een digitaal adres hoort bij een betrokkene of bij een partij. Noem er precies één.",
        en: "A digital address belongs to a betrokkene or to a partij. Name exactly one.",
    },
    example: Example::new(Some(Objecttype::DigitaalAdres), r#"{
            "adres": "ans@example.nl",
            "soortDigitaalAdres": "email",
            "verstrektDoorPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}
        }"#, r#"{
            "adres": "ans@example.nl",
            "soortDigitaalAdres": "email"
        }"#),
};

pub(super) fn broken(adres: View<'_, DigitaalAdres>, scene: &Scene<'_>) -> Verdict {
    match (adres.verstrekt_door_betrokkene().is_empty(), adres.verstrekt_door_partij().is_empty()) {
        (true, true) => scene.is_standalone().into(),
        (false, false) => Verdict::Tolerable,
        _ => Verdict::Kept,
    }
}
