//! Only a task that is verwerkt has been handled.

use crate::code::Code;
use crate::model::{InterneTaak, Objecttype, StatusInterneTaak};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::InterneTaakAfgehandeldOpStatus,
    objecttype: Some(Objecttype::InterneTaak),
    path: "/afgehandeldOp",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Deze taak is nog niet verwerkt, maar wel afgehandeld. Pas de status aan, of laat het tijdstip weg.",
            en: "This task is not yet verwerkt, but handled. Change the status, or leave out the moment.",
        },
        klant: Message {
            nl: "Dit is nog niet klaar, maar er staat wel bij wanneer het klaar was. Laat één van de twee weg.",
            en: "This is not finished yet, but it does say when it was. Leave one of the two out.",
        },
    },
    what: Message {
        nl: "Meldt een taak met een tijdstip van afhandeling die nog niet verwerkt is.",
        en: "Reports a task with a moment of handling that is not yet verwerkt.",
    },
    why: Message {
        nl: "De ene medewerker denkt dat het klaar is, de andere dat het nog moet. De inwoner wordt twee keer gebeld, of niet.",
        en: "One clerk believes that it is done, another that it is not. The inhabitant is called twice, or not at all.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::INTERNE_TAAK,
        keeps: &[Change::Text("/status", "verwerkt"), Change::Text("/afgehandeldOp", "2024-05-31T10:00:00Z")],
        breaks: &[Change::Text("/status", "te_verwerken")],
    },
};

pub(super) fn broken(taak: View<'_, InterneTaak>, _: &Context<'_>) -> bool {
    taak.status().value() == Some(StatusInterneTaak::TeVerwerken) && taak.afgehandeld_op().value().is_some()
}
