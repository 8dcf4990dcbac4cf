//! A persoon has a contactnaam, an organisatie an organisatienaam.

use crate::tree::View;
use crate::model::{Betrokkene, Objecttype, SoortPartij};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;
use crate::value::character::is_blank;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-name-mismatch",
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Betrokkene bij klantcontact",
    message: Message {
        nl: "De naam past niet bij de soort partij. Gebruik voor een persoon de contactnaam en voor een organisatie de organisatienaam.",
        en: "The name does not fit the kind of partij. Use contactnaam for a persoon and organisatienaam for an organisatie.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}], "soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Bakkerij Bakker"}}, "rol": "klant", "initiator": true, "organisatienaam": "Bakkerij Bakker"}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}}, "rol": "klant", "initiator": true, "organisatienaam": "Bakkerij Bakker"}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, _: &Scene<'_>) -> bool {
    match betrokkene.was_partij().value().and_then(|partij| partij.soort_partij().value()) {
        Some(SoortPartij::Persoon) => betrokkene.organisatienaam().value().is_some_and(|naam| !is_blank(naam)),
        Some(SoortPartij::Organisatie) => betrokkene.contactnaam().value().is_some_and(|naam| naam.is_filled_in()),
        _ => false,
    }
}
