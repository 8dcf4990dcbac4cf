//! A task exists because of a klantcontact; where it is nested in one, that is the one.

use crate::tree::View;
use crate::model::{InterneTaak, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "interne-taak-klantcontact-required",
    objecttype: Some(Objecttype::InterneTaak),
    path: "/aanleidinggevendKlantcontact",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "SIM 2.0.0, Interne taak",
    message: Message {
        nl: "Een taak bestaat door een klantcontact. Noem het contact waardoor deze taak ontstond.",
        en: "A task exists because of a klantcontact. Name the contact that led to this task.",
    },
    example: Example::new(Some(Objecttype::InterneTaak), r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#, r#"{
            "gevraagdeHandeling": "Terugbellen",
            "status": "te_verwerken",
            "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]
        }"#),
};

pub(super) fn broken(taak: View<'_, InterneTaak>, scene: &Scene<'_>) -> bool {
    scene.is_standalone() && taak.aanleidinggevend_klantcontact().is_absent()
}
