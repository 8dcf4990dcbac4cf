//! The organisation behind a contactpersoon is derived, and not a betrokkene itself.

use crate::tree::View;
use crate::model::{Betrokkene, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-organisatie-not-in-contact",
    objecttype: Some(Objecttype::Betrokkene),
    path: "/wasPartij",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Registratievoorbeelden",
    message: Message {
        nl: "Deze organisatie nam niet zelf deel: haar contactpersoon staat er al. Haal haar weg als betrokkene.",
        en: "This organisation did not take part itself: its contactpersoon is there already. Remove it as betrokkene.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"soortPartij": "contactpersoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Cas", "achternaam": "de Wit"}, "werkteVoorPartij": {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Bakkerij Bakker"}, "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}]}}}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"soortPartij": "contactpersoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Cas", "achternaam": "de Wit"}, "werkteVoorPartij": {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Bakkerij Bakker"}, "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}]}}}, "rol": "klant", "initiator": true}, {"wasPartij": {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Bakkerij Bakker"}, "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "objectId": "12345678", "codeRegister": "hr"}}]}, "rol": "klant", "initiator": false}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    let (Some(partij), Some(contact)) = (betrokkene.was_partij().value(), scene.contact) else {
        return false;
    };
    partij.identities().any(|identity| contact.werkgevers.contains(identity))
}
