//! A partij does not represent itself.

use crate::code::Code;
use crate::model::{Objecttype, Reference, Vertegenwoordiging};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::VertegenwoordigingSelf,
    objecttype: Some(Objecttype::Vertegenwoordiging),
    path: "/vertegenwoordigdePartij",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Een partij vertegenwoordigt zichzelf niet. Kies een andere partij.",
            en: "A partij does not represent itself. Choose another partij.",
        },
        klant: Message {
            nl: "U kunt dit niet namens uzelf doen. Kies iemand anders.",
            en: "You cannot do this on behalf of yourself. Choose somebody else.",
        },
    },
    what: Message {
        nl: "Meldt een partij die zichzelf vertegenwoordigt.",
        en: "Reports a partij that represents itself.",
    },
    why: Message {
        nl: "Er staat dan niet wie er echt voor de klant mag optreden.",
        en: "It then does not say who may really act for the customer.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::VERTEGENWOORDIGING,
        keeps: &[],
        breaks: &[Change::Text("/vertegenwoordigdePartij/uuid", "11111111-1111-4111-8111-111111111101")],
    },
};

pub(super) fn broken(vertegenwoordiging: View<'_, Vertegenwoordiging>, _: &Context<'_>) -> bool {
    let uuid = |partij: Option<View<'_, Reference>>| {
        partij.and_then(|partij| partij.uuid().value()).map(str::to_ascii_lowercase)
    };
    let represented = uuid(vertegenwoordiging.vertegenwoordigde_partij().value());
    represented.is_some() && represented == uuid(vertegenwoordiging.vertegenwoordigende_partij().value())
}
