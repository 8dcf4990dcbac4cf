//! A klantcontact holds what was exchanged, as text or as bijlage.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;
use crate::value::character::is_blank;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-without-content",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/inhoud",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
    source: "basisterminologie, Inhoud van het klantcontact",
    message: Message {
        nl: "Dit contact heeft geen inhoud. Schrijf op wat er is besproken, of voeg een bijlage toe.",
        en: "This contact has no content. Write down what was discussed, or add a bijlage.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Scene<'_>) -> bool {
    let inhoud = klantcontact.inhoud();
    let without_inhoud = inhoud.is_empty() || inhoud.value().is_some_and(is_blank);
    without_inhoud && klantcontact.omvatte_bijlagen().has_none()
}
