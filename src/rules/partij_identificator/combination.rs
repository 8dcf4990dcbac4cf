//! Register, objecttype and soortObjectId belong together.

use crate::model::{Objecttype, PartijIdentificator};
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
const COMBINATIONS: [(&str, &str, &str); 4] = [
    ("brp", "natuurlijk_persoon", "bsn"),
    ("hr", "niet_natuurlijk_persoon", "rsin"),
    ("hr", "niet_natuurlijk_persoon", "kvk_nummer"),
    ("hr", "vestiging", "vestigingsnummer"),
];

pub(super) fn broken(identificator: PartijIdentificator<'_>, _: &Scene<'_>) -> bool {
    let Some(group) = identificator.partij_identificator().value() else {
        return false;
    };
    let (Some(register), Some(objecttype), Some(soort)) =
        (group.code_register().value(), group.code_objecttype().value(), group.code_soort_object_id().value())
    else {
        return false;
    };
    let words = [
        COMBINATIONS.iter().any(|(known, _, _)| *known == register),
        COMBINATIONS.iter().any(|(_, known, _)| *known == objecttype),
        COMBINATIONS.iter().any(|(_, _, known)| *known == soort),
    ];
    // An unknown word is reported as such.
    words == [true; 3] && !COMBINATIONS.contains(&(register, objecttype, soort))
}
