//! An inactive actor takes no new contact or task.

use crate::tree::View;
use crate::model::{Actor, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "actor-inactive",
    objecttype: Some(Objecttype::Actor),
    path: "/indicatieActief",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Actor, Indicatie actief",
    message: Message {
        nl: "Deze actor is niet meer actief en krijgt geen nieuwe contacten of taken. Kies een andere.",
        en: "This actor is no longer active and takes no new contacts or tasks. Choose another one.",
    },
    example: Example::new(Some(Objecttype::InterneTaak), r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#, r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid", "indicatieActief": false}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#),
};

pub(super) fn broken(actor: View<'_, Actor>, scene: &Scene<'_>) -> bool {
    actor.indicatie_actief().value() == Some(false) && !scene.is_standalone()
}
