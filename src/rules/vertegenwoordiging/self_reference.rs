//! A partij does not represent itself.

use crate::tree::View;
use crate::model::{Objecttype, Reference, Vertegenwoordiging};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "vertegenwoordiging-self",
    objecttype: Some(Objecttype::Vertegenwoordiging),
    path: "/vertegenwoordigdePartij",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
    source: "Open Klant 2.18",
    message: Message {
        nl: "Een partij vertegenwoordigt zichzelf niet. Kies een andere partij.",
        en: "A partij does not represent itself. Choose another partij.",
    },
    example: Example::new(Some(Objecttype::Vertegenwoordiging), r#"{
            "vertegenwoordigendePartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
            "vertegenwoordigdePartij": {"uuid": "11111111-1111-4111-8111-111111111102"}
        }"#, r#"{
            "vertegenwoordigendePartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
            "vertegenwoordigdePartij": {"uuid": "11111111-1111-4111-8111-111111111101"}
        }"#),
};

pub(super) fn broken(vertegenwoordiging: View<'_, Vertegenwoordiging>, _: &Scene<'_>) -> bool {
    let uuid = |partij: Option<View<'_, Reference>>| {
        partij.and_then(|partij| partij.uuid().value()).map(str::to_ascii_lowercase)
    };
    let represented = uuid(vertegenwoordiging.vertegenwoordigde_partij().value());
    represented.is_some() && represented == uuid(vertegenwoordiging.vertegenwoordigende_partij().value())
}
