//! A vestigingsnummer is unique within a KVK number.

use crate::tree::View;
use crate::model::{Objecttype, PartijIdentificator, SoortIdentificator};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-vestiging-parent",
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/subIdentificatorVan",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Een vestigingsnummer hoort bij een KVK-nummer. Voeg het KVK-nummer toe.",
        en: "A vestigingsnummer belongs to a KVK number. Add the KVK number.",
    },
    example: Example::new(Some(Objecttype::PartijIdentificator), r#"{
            "partijIdentificator": {"codeObjecttype": "vestiging", "codeSoortObjectId": "vestigingsnummer", "objectId": "000012345678", "codeRegister": "hr"},
            "subIdentificatorVan": {"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}
        }"#, r#"{
            "partijIdentificator": {"codeObjecttype": "vestiging", "codeSoortObjectId": "vestigingsnummer", "objectId": "000012345678", "codeRegister": "hr"}
        }"#),
};

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, _: &Scene<'_>) -> bool {
    let other_than_kvk = |parent: View<'_, PartijIdentificator>| parent.soort().is_some_and(|soort| soort != SoortIdentificator::KvkNummer);
    identificator.soort() == Some(SoortIdentificator::Vestigingsnummer)
        && (identificator.sub_identificator_van().is_empty()
            || identificator.sub_identificator_van().value().is_some_and(other_than_kvk))
}
