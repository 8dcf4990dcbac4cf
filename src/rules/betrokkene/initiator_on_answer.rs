//! In an answer of the municipality the customer is not the initiator.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneInitiatorOnAnswer,
    objecttype: Some(Objecttype::Betrokkene),
    path: "/initiator",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact volgt op een eerder contact. Was het een antwoord van de gemeente, zet initiator dan uit.",
            en: "This contact follows an earlier one. If it was an answer of the municipality, switch initiator off.",
        },
        klant: Message {
            nl: "Dit contact volgt op een eerder contact. Was het een antwoord van de gemeente, vul dan in dat u er niet mee begon.",
            en: "This contact follows an earlier one. If it was an answer of the municipality, fill in that you did not begin it.",
        },
    },
    what: Message {
        nl: "Meldt een klant als initiator van een contact dat op een eerder contact volgt.",
        en: "Reports a customer as initiator of a contact that follows an earlier one.",
    },
    why: Message {
        nl: "Bij een antwoord begon de gemeente. Anders lijkt het alsof de inwoner opnieuw moest vragen.",
        en: "In an answer the municipality began. Otherwise it seems as if the inhabitant had to ask again.",
    },
    link: link::TERMS_FOLLOW_UP,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[
            Change::Set("/hadBetrokkenen/0/initiator", "false"),
            Change::Set(
                "/gingOverOnderwerpobjecten",
                r#"[{"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}]"#,
            ),
        ],
        breaks: &[Change::Set("/hadBetrokkenen/0/initiator", "true")],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    betrokkene.initiator().value() == Some(true) && context.contact.is_some_and(|contact| contact.is_answer)
}
