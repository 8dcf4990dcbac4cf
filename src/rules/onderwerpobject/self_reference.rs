//! A contact is not its own subject.

use crate::tree::View;
use crate::model::{Klantcontact, Objecttype, Onderwerpobject};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "onderwerpobject-self-reference",
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "/wasKlantcontact",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Onderwerp van het klantcontact",
    message: Message {
        nl: "Een contact is niet zijn eigen onderwerp. Verwijs naar een eerder contact.",
        en: "A contact is not its own subject. Refer to an earlier contact.",
    },
    example: Example::new(Some(Objecttype::Onderwerpobject), r#"{
            "klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111111"}
        }"#, r#"{
            "klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
            "wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
        }"#),
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, scene: &Scene<'_>) -> bool {
    let Some(subject) = object.was_klantcontact().value().and_then(|contact| contact.uuid().value()) else {
        return false;
    };
    let named = object.klantcontact().value().and_then(|contact| contact.uuid().value());
    let around = scene.within::<Klantcontact>().and_then(|klantcontact| klantcontact.uuid().value());
    [named, around].iter().flatten().any(|uuid| uuid.eq_ignore_ascii_case(subject))
}
