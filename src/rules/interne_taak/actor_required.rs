//! A task is assigned to an actor.

use crate::code::Code;
use crate::model::{InterneTaak, Objecttype};
use crate::profile::Profile;
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::InterneTaakActorRequired,
    objecttype: Some(Objecttype::InterneTaak),
    path: "/toegewezenAanActoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Interne taak; Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Deze taak is aan niemand toegewezen. Wijs een actor aan, in toegewezenAanActoren alleen.",
            en: "This task is assigned to nobody. Assign an actor, in toegewezenAanActoren only.",
        },
        klant: Message {
            nl: "Er staat niet bij wie van de gemeente dit voor u doet. Kies een medewerker of een afdeling.",
            en: "It does not say who of the municipality does this for you. Choose an employee or a department.",
        },
    },
    what: Message {
        nl: "Meldt een taak die aan niemand is toegewezen.",
        en: "Reports a task that is assigned to nobody.",
    },
    why: Message {
        nl: "Wat van niemand is, doet niemand. De inwoner blijft wachten.",
        en: "What belongs to nobody is done by nobody. The inhabitant goes on waiting.",
    },
    link: link::INFORMATION_MODEL,
    example: Example { base: &base::INTERNE_TAAK, keeps: &[], breaks: &[Change::Remove("/toegewezenAanActoren")] },
};

pub(super) fn broken(taak: View<'_, InterneTaak>, context: &Context<'_>) -> bool {
    let (one, many) = (taak.toegewezen_aan_actor(), taak.toegewezen_aan_actoren());
    match context.options.profile {
        Profile::Basisterminologie => one.is_empty() && many.has_none(),
        // A register answers with both keys.
        Profile::OpenKlant if context.is_registered(taak) => false,
        // The server counts the keys, and takes an empty list.
        Profile::OpenKlant => one.is_absent() == many.is_absent(),
    }
}
