//! A contactpersoon works for an organisatie.

use crate::tree::View;
use crate::model::{Objecttype, Partij, SoortPartij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "contactpersoon-werkte-voor-organisatie",
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatie/werkteVoorPartij",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Contactpersoon",
    message: Message {
        nl: "Een contactpersoon werkt voor een organisatie, en dit is een andere soort partij. Kies een organisatie.",
        en: "A contactpersoon works for an organisatie, and this is another kind of partij. Choose an organisatie.",
    },
    example: Example::new(Some(Objecttype::Partij), r#"{
            "soortPartij": "contactpersoon",
            "indicatieActief": true,
            "partijIdentificatie": {"werkteVoorPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}], "soortPartij": "organisatie", "indicatieActief": true}}
        }"#, r#"{
            "soortPartij": "contactpersoon",
            "indicatieActief": true,
            "partijIdentificatie": {"werkteVoorPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true}}
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Scene<'_>) -> bool {
    let werkgever = partij.partij_identificatie().value().and_then(|details| details.werkte_voor_partij().value());
    partij.soort_partij().value() == Some(SoortPartij::Contactpersoon)
        && matches!(werkgever.and_then(|werkgever| werkgever.soort_partij().value()), Some(SoortPartij::Persoon | SoortPartij::Contactpersoon))
}
