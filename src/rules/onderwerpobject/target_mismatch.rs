//! An onderwerpobject points to one thing.

use crate::tree::View;
use crate::vocabulary::CodeObjecttype;
use crate::model::{Objecttype, Onderwerpobject};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "onderwerpobject-target-mismatch",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "SIM 2.0.0, Onderwerpobject",
    message: Message {
        nl: "Dit onderwerpobject wijst naar twee verschillende dingen. Maak er twee onderwerpobjecten van.",
        en: "This onderwerpobject points to two different things. Make two of it.",
    },
    example: Example::new(Some(Objecttype::Onderwerpobject), r#"{
            "wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "onderwerpobjectidentificator": {"objectId": "11111111-1111-4111-8111-111111111110", "codeObjecttype": "klantcontact", "codeRegister": "openklant", "codeSoortObjectId": "uuid"}
        }"#, r#"{
            "wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "onderwerpobjectidentificator": {"objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}
        }"#),
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Scene<'_>) -> bool {
    let (Some(contact), Some(identificator)) =
        (object.was_klantcontact().value(), object.onderwerpobjectidentificator().value())
    else {
        return false;
    };
    let same = |id: &str| contact.uuid().value().is_some_and(|uuid| uuid.eq_ignore_ascii_case(id));
    let other_object = identificator.object_id().value().is_some_and(|id| !id.is_empty() && !same(id));
    let other_kind = identificator.code_objecttype().value().is_some_and(|code| !code.is_empty() && object.code_objecttype() != Some(CodeObjecttype::Klantcontact));
    other_object || other_kind
}
