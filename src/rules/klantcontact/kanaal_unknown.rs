//! The kanaal is one of those that the caller gave.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::character::is_blank;

pub(crate) static RULE: Rule = Rule {
    code: Code::KanaalUnknown,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/kanaal",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Referentielijst Kanaal",
    message: Texts {
        medewerker: Message {
            nl: "Dit kanaal staat niet in de lijst van de gemeente. Kies een kanaal uit de lijst.",
            en: "This kanaal is not in the list of the municipality. Choose one from the list.",
        },
        klant: Message {
            nl: "Op deze manier kunt u geen contact hebben met de gemeente. Kies een manier uit de lijst.",
            en: "You cannot get in touch with the municipality in this way. Choose a way from the list.",
        },
    },
    what: Message {
        nl: "Meldt een kanaal dat niet in de lijst van de gemeente staat.",
        en: "Reports a kanaal that is not in the list of the municipality.",
    },
    why: Message {
        nl: "Een medewerker die op kanaal zoekt, vindt dit contact niet.",
        en: "A clerk who searches by kanaal does not find this contact.",
    },
    link: link::INFORMATION_MODEL,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Text("/kanaal", "fax")] },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, context: &Context<'_>) -> bool {
    match (klantcontact.kanaal().value(), &context.options.kanalen) {
        (Some(code), Some(kanalen)) => !is_blank(code) && !kanalen.iter().any(|kanaal| kanaal.code == code),
        _ => false,
    }
}
