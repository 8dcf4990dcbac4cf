//! The contact details of an inactive partij are not used for a follow-up.

use crate::tree::View;
use crate::model::{Betrokkene, Objecttype, Partij};
use crate::options::{FollowUp, Setting};
use crate::rules::{Example, Rule, Scene, has_contact_details};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "partij-inactive-contactgegevens",
    objecttype: Some(Objecttype::Partij),
    path: "/indicatieActief",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Partij, Indicatie actief",
    message: Message {
        nl: "Deze partij is niet meer actief: haar gegevens mogen niet gebruikt worden. Vraag gegevens voor deze ene opvolging.",
        en: "This partij is no longer active: its details must not be used. Ask for details for this one follow-up.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": false, "digitaleAdressen": [{"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}]}, "digitaleAdressen": [{"adres": "ans@example.nl", "soortDigitaalAdres": "email"}], "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": false, "digitaleAdressen": [{"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}]}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]}]
        }"#),
};

pub(super) fn broken(partij: View<'_, Partij>, scene: &Scene<'_>) -> bool {
    let Some(betrokkene) = scene.within::<Betrokkene>() else {
        return false;
    };
    partij.indicatie_actief().value() == Some(false)
        && partij.has_contact_details()
        && scene.situation.follow_up == Some(FollowUp::NeedsContact)
        && has_contact_details(betrokkene) == Some(false)
}
