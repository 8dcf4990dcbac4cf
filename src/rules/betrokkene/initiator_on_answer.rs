//! In an answer of the municipality the customer is not the initiator.

use crate::tree::View;
use crate::model::{Betrokkene, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-initiator-on-answer",
    objecttype: Some(Objecttype::Betrokkene),
    path: "/initiator",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Message {
        nl: "Dit contact volgt op een eerder contact. Was het een antwoord van de gemeente, zet initiator dan uit.",
        en: "This contact follows an earlier one. If it was an answer of the municipality, switch initiator off.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": false}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    betrokkene.initiator().value() == Some(true) && scene.contact.is_some_and(|contact| contact.is_answer)
}
