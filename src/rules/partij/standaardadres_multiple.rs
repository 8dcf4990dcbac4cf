//! A partij has one standard address of a soort.

use crate::tree::View;
use crate::model::{Objecttype, Partij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::table::Seen;
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-standaardadres-multiple",
    objecttype: Some(Objecttype::Partij),
    path: "/digitaleAdressen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "Klantinteracties API 0.9.0",
    message: Message {
        nl: "Er is meer dan één standaardadres van dezelfde soort. Laat dit bij één adres aan staan.",
        en: "There is more than one standard address of one kind. Leave this on for one address.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email", "isStandaardAdres": true}, {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer", "isStandaardAdres": true}]
        }"#, r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email", "isStandaardAdres": true}, {"adres": "werk@example.nl", "soortDigitaalAdres": "email", "isStandaardAdres": true}]
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    let mut known = Seen::default();
    let standard = partij.digitale_adressen().items().filter(|adres| adres.is_standaard_adres().value() == Some(true));
    standard.filter_map(|adres| adres.soort_digitaal_adres().value()).any(|soort| !known.is_new(("adres", soort.name())))
}
