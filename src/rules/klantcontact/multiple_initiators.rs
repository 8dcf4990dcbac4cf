//! One contact has one initiator.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-multiple-initiators",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/hadBetrokkenen",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Betrokkene bij klantcontact",
    message: Message {
        nl: "Meer dan één betrokkene is initiator. Laat dit alleen aan staan bij degene die met het contact begon.",
        en: "More than one betrokkene is initiator. Leave this on only for the one who began the contact.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}, {"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": false}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}, {"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Scene<'_>) -> bool {
    klantcontact.had_betrokkenen().items().filter(|betrokkene| betrokkene.initiator().value() == Some(true)).count() > 1
}
