//! A BSN belongs to a persoon, a number from the Handelsregister to an organisatie.

use crate::tree::View;
use crate::model::{Objecttype, Partij, SoortIdentificator, SoortPartij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-kind-mismatch",
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Partijgegevens en basisgegevens",
    message: Message {
        nl: "Dit nummer past niet bij de soort partij. Een BSN hoort bij een persoon, een nummer uit het Handelsregister bij een organisatie.",
        en: "This number does not fit the kind of partij. A BSN belongs to a persoon, a number from the Handelsregister to an organisatie.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}],
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    let mut soorten = partij.identificator_soorten();
    match partij.soort_partij().value() {
        Some(SoortPartij::Persoon) => soorten.any(|soort| soort != SoortIdentificator::Bsn),
        Some(SoortPartij::Organisatie) => soorten.any(|soort| soort == SoortIdentificator::Bsn),
        _ => false,
    }
}
