//! An inactive actor takes no new contact or task.

use crate::code::Code;
use crate::model::{Actor, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::ActorInactive,
    objecttype: Some(Objecttype::Actor),
    path: "/indicatieActief",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Actor, Indicatie actief",
    message: Texts {
        medewerker: Message {
            nl: "Deze actor is niet meer actief en krijgt geen nieuwe contacten of taken. Kies een andere.",
            en: "This actor is no longer active and takes no new contacts or tasks. Choose another one.",
        },
        klant: Message {
            nl: "Deze medewerker of afdeling is er niet meer voor nieuwe vragen. Kies een andere.",
            en: "This employee or department is no longer there for new questions. Choose another one.",
        },
    },
    what: Message {
        nl: "Meldt een niet-actieve actor die een nieuw contact of een nieuwe taak krijgt.",
        en: "Reports an inactive actor who is given a new contact or task.",
    },
    why: Message {
        nl: "Deze medewerker of afdeling werkt er niet meer. Niemand pakt de taak op en de inwoner hoort niets.",
        en: "This employee or department is no longer there. Nobody takes up the task and the inhabitant hears nothing.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::INTERNE_TAAK,
        keeps: &[Change::Set(
            "/toegewezenAanActoren/0",
            r#"{"naam": "Balie", "soortActor": "organisatorische_eenheid"}"#,
        )],
        breaks: &[Change::Set("/toegewezenAanActoren/0/indicatieActief", "false")],
    },
};

pub(super) fn broken(actor: View<'_, Actor>, context: &Context<'_>) -> bool {
    actor.indicatie_actief().value() == Some(false) && !context.is_standalone()
}
