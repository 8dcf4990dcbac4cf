//! The preferred address is one of the partij's own.

use crate::model::{DigitaalAdres, Objecttype, Partij};
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
    example: Example {
        objecttype: Objecttype::Partij,
        accepts: r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"uuid": "11111111-1111-4111-8111-111111111151"}],
            "voorkeursDigitaalAdres": {"uuid": "11111111-1111-4111-8111-111111111151"}
        }"#,
        rejects: r#"{
            "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}],
            "soortPartij": "persoon",
            "indicatieActief": true,
            "digitaleAdressen": [{"uuid": "11111111-1111-4111-8111-111111111151"}],
            "voorkeursDigitaalAdres": {"uuid": "11111111-1111-4111-8111-111111111150"}
        }"#,
    },
};

pub(super) fn broken(partij: &Partij<'_>, _: &Scene<'_>) -> bool {
    let Some(preferred) = partij.voorkeurs_digitaal_adres.value() else {
        return false;
    };
    let is_preferred = |own: &DigitaalAdres<'_>| match (preferred.uuid.text(), own.uuid.text()) {
        (Some(preferred), Some(own)) => preferred.eq_ignore_ascii_case(own),
        _ => preferred.kind_and_address().is_some() && preferred.kind_and_address() == own.kind_and_address(),
    };
    let readable = partij.digitale_adressen.is_empty() || partij.digitale_adressen.value().is_some();
    readable && !partij.digitale_adressen.items().any(|own| is_preferred(own))
}
