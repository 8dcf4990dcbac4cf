//! A known persoon or organisatie is identified in a register; a contactpersoon need not be.

use crate::tree::View;
use crate::model::{Objecttype, Partij, SoortPartij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-required",
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
    source: "basisterminologie, Partijgegevens en basisgegevens",
    message: Message {
        nl: "Van deze partij is geen nummer in een register bekend. Voeg een identificator toe, zoals een BSN of KVK-nummer.",
        en: "No number in a register is known of this partij. Add an identificator, such as a BSN or KVK number.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#, r#"{
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    matches!(partij.soort_partij().value(), Some(SoortPartij::Persoon | SoortPartij::Organisatie)) && partij.partij_identificatoren().has_none()
}
