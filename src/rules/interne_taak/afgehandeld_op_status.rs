//! Only a task that is verwerkt has been handled.

use crate::tree::View;
use crate::model::{InterneTaak, Objecttype, StatusInterneTaak};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "interne-taak-afgehandeld-op-status",
    objecttype: Some(Objecttype::InterneTaak),
    path: "/afgehandeldOp",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Deze taak is nog niet verwerkt, maar wel afgehandeld. Pas de status aan, of laat het tijdstip weg.",
        en: "This task is not yet verwerkt, but handled. Change the status, or leave out the moment.",
    },
    example: Example::new(Some(Objecttype::InterneTaak), r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "verwerkt",
            "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "afgehandeldOp": "2024-05-31T10:00:00Z"
        }"#, r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "afgehandeldOp": "2024-05-31T10:00:00Z"
        }"#),
};

pub(super) fn broken(taak: View<'_, InterneTaak>, _: &Scene<'_>) -> bool {
    taak.status().value() == Some(StatusInterneTaak::TeVerwerken) && taak.afgehandeld_op().value().is_some()
}
