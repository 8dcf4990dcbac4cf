//! Within its partij an identificator does not name it; the server refuses that.

use crate::tree::View;
use crate::model::{Objecttype, Partij, PartijIdentificator};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-identificator-identificeerde-partij",
    objecttype: Some(Objecttype::PartijIdentificator),
    path: "/identificeerdePartij",
    basisterminologie: Setting::Off,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Deze identificator staat al bij zijn partij. Laat identificeerdePartij weg.",
        en: "This identificator stands with its partij already. Leave identificeerdePartij out.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}, "identificeerdePartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}],
            "soortPartij": "persoon",
            "indicatieActief": true
        }"#),
};

pub(super) fn broken(identificator: View<'_, PartijIdentificator>, scene: &Scene<'_>) -> bool {
    let partij = scene.within::<Partij>();
    // A register always says it of what it has.
    partij.is_some_and(|partij| !scene.is_registered(partij)) && identificator.identificeerde_partij().value().is_some()
}
