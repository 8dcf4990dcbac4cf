//! All four members identify the object.

use crate::tree::View;
use crate::model::{Bijlage, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "bijlage-identificator-incomplete",
    objecttype: Some(Objecttype::Bijlage),
    path: "/bijlageidentificator",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Bijlage",
    message: Message {
        nl: "Deze bijlage is niet terug te vinden. Vul objectId, codeObjecttype, codeRegister en codeSoortObjectId in.",
        en: "This bijlage cannot be found again. Fill in objectId, codeObjecttype, codeRegister and codeSoortObjectId.",
    },
    example: Example::new(Some(Objecttype::Bijlage), r#"{
            "bijlageidentificator": {"objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11", "codeObjecttype": "informatieobject", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}
        }"#, r#"{
            "bijlageidentificator": {"objectId": "1"}
        }"#),
};

pub(super) fn broken(bijlage: View<'_, Bijlage>, _: &Scene<'_>) -> bool {
    let identificator = bijlage.bijlageidentificator();
    identificator.is_empty() || identificator.value().is_some_and(|identificator| !identificator.is_complete())
}
