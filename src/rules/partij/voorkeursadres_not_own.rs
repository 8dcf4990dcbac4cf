//! The preferred address is one of the partij's own.

use crate::tree::View;
use super::{is_not_own, is_same};
use crate::model::{Objecttype, Partij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-voorkeursadres-not-own",
    objecttype: Some(Objecttype::Partij),
    path: "/voorkeursDigitaalAdres",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Het voorkeursadres is niet een van de eigen digitale adressen. Kies een adres uit de lijst van deze partij.",
        en: "The preferred address is not one of its own digital addresses. Choose one from the list of this partij.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"uuid": "11111111-1111-4111-8111-111111111151"}],
            "voorkeursDigitaalAdres": {"uuid": "11111111-1111-4111-8111-111111111151"}
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"uuid": "11111111-1111-4111-8111-111111111151"}],
            "voorkeursDigitaalAdres": {"uuid": "11111111-1111-4111-8111-111111111150"}
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    is_not_own(partij.voorkeurs_digitaal_adres(), partij.digitale_adressen(), |preferred, own| {
        is_same(preferred.uuid().value(), own.uuid().value(), preferred.same_as_key(), own.same_as_key())
    })
}
