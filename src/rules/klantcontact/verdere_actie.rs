//! There is no further action when the contact succeeded.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-verdere-actie",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/verdereActieOndernomen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Het contact is gelukt, dus er volgt geen verdere actie. Zet één van de twee uit.",
        en: "The contact succeeded, so there is no further action. Switch one of the two off.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "indicatieContactGelukt": true,
            "verdereActieOndernomen": false
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "indicatieContactGelukt": true,
            "verdereActieOndernomen": true
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Scene<'_>) -> bool {
    klantcontact.indicatie_contact_gelukt().value() == Some(true)
        && klantcontact.verdere_actie_ondernomen().value() == Some(true)
}
