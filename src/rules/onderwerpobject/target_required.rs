//! An onderwerpobject points to a klantcontact or to an identified object.

use crate::tree::View;
use crate::model::{Objecttype, Onderwerpobject};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "onderwerpobject-target-required",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Onderwerpobject",
    message: Message {
        nl: "Dit onderwerpobject wijst nergens naar. Noem een klantcontact, of een object met zijn vier kenmerken.",
        en: "This onderwerpobject points to nothing. Name a klantcontact, or an object with its four characteristics.",
    },
    example: Example::new(Some(Objecttype::Onderwerpobject), r#"{
            "onderwerpobjectidentificator": {"objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}
        }"#, r#"{
            "klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#),
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Scene<'_>) -> bool {
    let identificator = object.onderwerpobjectidentificator();
    object.was_klantcontact().is_empty()
        && (identificator.is_empty() || identificator.value().is_some_and(|identificator| !identificator.is_complete()))
}
