//! A task is assigned to an actor.

use crate::tree::View;
use crate::model::{InterneTaak, Objecttype};
use crate::options::{Setting};
use crate::profile::Profile;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "interne-taak-actor-required",
    objecttype: Some(Objecttype::InterneTaak),
    path: "/toegewezenAanActoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Interne taak; Open Klant 2.18",
    message: Message {
        nl: "Deze taak is aan niemand toegewezen. Wijs een actor aan, in toegewezenAanActoren alleen.",
        en: "This task is assigned to nobody. Assign an actor, in toegewezenAanActoren only.",
    },
    example: Example::new(Some(Objecttype::InterneTaak), r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#, r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#),
};

pub(super) fn broken(taak: View<'_, InterneTaak>, scene: &Scene<'_>) -> bool {
    let (one, many) = (taak.toegewezen_aan_actor(), taak.toegewezen_aan_actoren());
    match scene.options.profile {
        Profile::Basisterminologie => one.is_empty() && many.has_none(),
        // A register answers with both keys.
        Profile::OpenKlant if scene.is_registered(taak) => false,
        // The server counts the keys, and takes an empty list.
        Profile::OpenKlant => one.is_absent() == many.is_absent(),
    }
}
