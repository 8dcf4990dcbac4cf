//! A vertegenwoordiger acts for somebody.

use crate::model::{Betrokkene, Objecttype, Partij, Rol};
use crate::options::Setting;
use crate::tree::View;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-vertegenwoordigde-missing",
    objecttype: Some(Objecttype::Betrokkene),
    path: "/rol",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
    source: "basisterminologie, Begripsverklaring",
    message: Message {
        nl: "Deze vertegenwoordiger trad voor niemand op. Voeg de klant toe als betrokkene, of bij de partij wie die vertegenwoordigde.",
        en: "This vertegenwoordiger acted for nobody. Add the klant as betrokkene, or whom the partij represented.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "vertegenwoordiger", "initiator": true}, {"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": false}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}}, "rol": "vertegenwoordiger", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    betrokkene.rol().value() == Some(Rol::Vertegenwoordiger)
        && scene.contact.is_some_and(|contact| !contact.has_klant)
        && betrokkene.was_partij().value().is_none_or(|partij| !may_represent(partij))
}

/// Whether the partij represents somebody, or is only referred to, so that nobody can tell.
fn may_represent(partij: View<'_, Partij>) -> bool {
    let werkgever = partij.partij_identificatie().value().is_some_and(|details| !details.werkte_voor_partij().is_empty());
    partij.is_reference() || werkgever || !partij.vertegenwoordigde().has_none()
}
