//! The preferred account is one of the partij's own.

use crate::tree::View;
use super::{is_not_own, is_same};
use crate::model::{Objecttype, Partij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-voorkeursrekeningnummer-not-own",
    objecttype: Some(Objecttype::Partij),
    path: "/voorkeursRekeningnummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Het voorkeursrekeningnummer is niet een van de eigen rekeningnummers. Kies er een uit de lijst van deze partij.",
        en: "The preferred account is not one of its own. Choose one from the list of this partij.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "rekeningnummers": [{"uuid": "11111111-1111-4111-8111-111111111160"}],
            "voorkeursRekeningnummer": {"uuid": "11111111-1111-4111-8111-111111111160"}
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "voorkeursRekeningnummer": {"uuid": "11111111-1111-4111-8111-111111111160"}
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    is_not_own(partij.voorkeurs_rekeningnummer(), partij.rekeningnummers(), |preferred, own| {
        is_same(preferred.uuid().value(), own.uuid().value(), preferred.iban().value(), own.iban().value())
    })
}
