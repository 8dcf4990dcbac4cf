//! A task comes after the contact that led to it.

use crate::tree::View;
use crate::model::{InterneTaak, Klantcontact, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;
use crate::value::parse_date_time;

pub(super) static RULE: Rule = Rule {
    code: "interne-taak-before-klantcontact",
    objecttype: Some(Objecttype::InterneTaak),
    path: "/afgehandeldOp",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Message {
        nl: "Deze taak is afgehandeld voor het contact plaatsvond. Controleer beide tijdstippen.",
        en: "This task was handled before the contact took place. Check both moments.",
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
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "verwerkt", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}], "afgehandeldOp": "2024-05-31T10:00:00Z"}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "verwerkt", "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}], "afgehandeldOp": "2024-05-30T10:00:00Z"}]
        }"#),
};

pub(super) fn broken(taak: View<'_, InterneTaak>, scene: &Scene<'_>) -> bool {
    let (Some(handled), Some(klantcontact)) = (taak.afgehandeld_op().value(), scene.within::<Klantcontact>()) else {
        return false;
    };
    let contact = klantcontact.plaatsgevonden_op().value().and_then(parse_date_time);
    parse_date_time(handled).zip(contact).is_some_and(|(handled, contact)| handled < contact)
}
