//! A known objecttype in its canonical spelling: systems look for that one.

use crate::tree::View;
use crate::vocabulary::CodeObjecttype;
use crate::model::{Objecttype, Onderwerpobject};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "objecttype-spelling",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "/onderwerpobjectidentificator/codeObjecttype",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "needs.md 3",
    message: Message {
        nl: "Dit objecttype wordt meestal anders geschreven. Gebruik klantcontact, zaak, klanttaak, informatieobject of productaanvraag.",
        en: "This objecttype is mostly written otherwise. Use klantcontact, zaak, klanttaak, informatieobject or productaanvraag.",
    },
    example: Example::new(Some(Objecttype::Onderwerpobject), r#"{
            "onderwerpobjectidentificator": {"objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}
        }"#, r#"{
            "onderwerpobjectidentificator": {"objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11", "codeObjecttype": "zgw-Zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}
        }"#),
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Scene<'_>) -> bool {
    let identificator = object.onderwerpobjectidentificator().value();
    identificator
        .and_then(|identificator| identificator.code_objecttype().value())
        .is_some_and(|code| CodeObjecttype::recognise(code).is_some_and(|known| known.as_str() != code))
}
