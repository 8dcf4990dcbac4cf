//! Register, objecttype and soortObjectId belong together.

use crate::tree::View;
use crate::model::{Objecttype, PartijIdentificator, ObjecttypeIdentificator, RegisterIdentificator, SoortIdentificator};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-combination",
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/partijIdentificator",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Register, soort object en soort nummer horen niet bij elkaar. Kies bijvoorbeeld brp, natuurlijk_persoon en bsn.",
        en: "Register, kind of object and kind of number do not belong together. Choose for example brp, natuurlijk_persoon and bsn.",
    },
    example: Example::new(Some(Objecttype::PartijIdentificator), r#"{
            "partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}
        }"#, r#"{
            "partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "hr"}
        }"#),
};

/// Which register holds which numbers, of what.
const COMBINATIONS: [(RegisterIdentificator, ObjecttypeIdentificator, SoortIdentificator); 4] = [
    (RegisterIdentificator::Brp, ObjecttypeIdentificator::NatuurlijkPersoon, SoortIdentificator::Bsn),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::NietNatuurlijkPersoon, SoortIdentificator::Rsin),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::NietNatuurlijkPersoon, SoortIdentificator::KvkNummer),
    (RegisterIdentificator::Hr, ObjecttypeIdentificator::Vestiging, SoortIdentificator::Vestigingsnummer),
];

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, _: &Scene<'_>) -> bool {
    let combination = identificator.partij_identificator().value().and_then(|group| {
        Some((
            group.code_register().value()?,
            group.code_objecttype().value()?,
            group.code_soort_object_id().value()?,
        ))
    });
    // An unknown word is reported as such.
    combination.is_some_and(|combination| !COMBINATIONS.contains(&combination))
}
