//! Somebody whose follow-up needs contact can be reached somewhere.

use crate::tree::View;
use super::{is_known, is_unreachable};
use crate::model::{Betrokkene, Objecttype};
use crate::options::{FollowUp, Setting};
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-unreachable",
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Message {
        nl: "Deze betrokkene is niet te bereiken voor de opvolging. Vul hier of bij de partij contactgegevens in.",
        en: "This betrokkene cannot be reached for the follow-up. Fill in contact details here or at the partij.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}, "digitaleAdressen": []}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    scene.situation.follow_up == Some(FollowUp::NeedsContact)
        && is_known(betrokkene) == Some(true)
        && is_unreachable(betrokkene)
        // Whoever called for somebody else is called back for them.
        && scene.contact.is_none_or(|contact| contact.is_unreachable)
}
