//! A partij has one identificator of a soort.

use crate::tree::View;
use crate::model::{Objecttype, Partij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::table::Seen;
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-duplicate",
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Deze partij heeft twee nummers van één soort. Laat er één staan.",
        en: "This partij has two numbers of one kind. Keep one.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}],
            "soortPartij": "organisatie",
            "indicatieActief": true
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}, {"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "87654321", "codeRegister": "hr"}}],
            "soortPartij": "organisatie",
            "indicatieActief": true
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    let mut known = Seen::default();
    partij.identificator_soorten().any(|soort| !known.is_new(("identificator", soort.name())))
}
