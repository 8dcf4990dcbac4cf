//! An onderwerpobject points to one thing.

use crate::code::Code;
use crate::model::{Objecttype, Onderwerpobject};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::vocabulary::CodeObjecttype;

pub(crate) static RULE: Rule = Rule {
    code: Code::OnderwerpobjectTargetMismatch,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Onderwerpobject",
    message: Texts {
        medewerker: Message {
            nl: "Dit onderwerpobject wijst naar twee verschillende dingen. Maak er twee onderwerpobjecten van.",
            en: "This onderwerpobject points to two different things. Make two of it.",
        },
        klant: Message {
            nl: "Hier staan twee verschillende onderwerpen. Vul ze elk apart in.",
            en: "There are two different subjects here. Fill in each by itself.",
        },
    },
    what: Message {
        nl: "Meldt een onderwerpobject dat naar twee verschillende dingen wijst.",
        en: "Reports an onderwerpobject that points to two different things.",
    },
    why: Message {
        nl: "De medewerker weet niet waar het contact over ging, en het ene systeem toont iets anders dan het andere.",
        en: "The clerk does not know what the contact was about, and one system shows something else than another.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::ONDERWERPOBJECT,
        keeps: &[
            Change::Set("/wasKlantcontact", r#"{"uuid": "11111111-1111-4111-8111-111111111110"}"#),
            Change::Set(
                "/onderwerpobjectidentificator",
                r#"{
                "objectId": "11111111-1111-4111-8111-111111111110",
                "codeObjecttype": "klantcontact",
                "codeRegister": "openklant",
                "codeSoortObjectId": "uuid"
            }"#,
            ),
        ],
        breaks: &[Change::Set(
            "/onderwerpobjectidentificator",
            r#"{
                "objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11",
                "codeObjecttype": "zaak",
                "codeRegister": "openzaak",
                "codeSoortObjectId": "uuid"
            }"#,
        )],
    },
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Context<'_>) -> bool {
    let (Some(contact), Some(identificator)) =
        (object.was_klantcontact().value(), object.onderwerpobjectidentificator().value())
    else {
        return false;
    };
    let same = |id: &str| contact.uuid().value().is_some_and(|uuid| uuid.eq_ignore_ascii_case(id));
    let other_object = identificator.object_id().value().is_some_and(|id| !id.is_empty() && !same(id));
    let other_kind = identificator
        .code_objecttype()
        .value()
        .is_some_and(|code| !code.is_empty() && object.code_objecttype() != Some(CodeObjecttype::Klantcontact));
    other_object || other_kind
}
