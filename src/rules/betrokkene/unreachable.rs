//! Somebody whose follow-up needs contact can be reached somewhere.

use super::is_unreachable;
use crate::code::Code;
use crate::model::{Betrokkene, Objecttype};
use crate::options::FollowUp;
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneUnreachable,
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Deze betrokkene is niet te bereiken voor de opvolging. Vul hier of bij de partij contactgegevens in.",
            en: "This betrokkene cannot be reached for the follow-up. Fill in contact details here or at the partij.",
        },
        klant: Message {
            nl: "De gemeente kan u zo niet bereiken. Vul een telefoonnummer, e-mailadres of postadres in.",
            en: "The municipality cannot reach you like this. Fill in a telephone number, an e-mail address or a postal address.",
        },
    },
    what: Message {
        nl: "Meldt een bekende betrokkene die nergens te bereiken is, als er voor de opvolging contact nodig is.",
        en: "Reports a known betrokkene who cannot be reached anywhere, when the follow-up needs contact.",
    },
    why: Message {
        nl: "De medewerker kan de belofte aan de inwoner niet nakomen.",
        en: "The clerk cannot keep the promise to the inhabitant.",
    },
    link: link::TERMS_BETROKKENE,
    example: Example {
        base: &base::KLANTCONTACT_PERSOON,
        keeps: &[
            Change::Set(
                "/hadBetrokkenen/0/wasPartij/digitaleAdressen",
                r#"[{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]"#,
            ),
            Change::Set(
                "/leiddeTotInterneTaken",
                r#"[
                {
                    "gevraagdeHandeling": "Terugbellen",
                    "status": "te_verwerken",
                    "toegewezenAanActoren": [
                        {"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}
                    ]
                }
            ]"#,
            ),
        ],
        breaks: &[Change::Set("/hadBetrokkenen/0/wasPartij/digitaleAdressen", "[]")],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    context.situation.follow_up == Some(FollowUp::NeedsContact)
        && betrokkene.is_known() == Some(true)
        && is_unreachable(betrokkene)
        // Whoever called for somebody else is called back for them.
        && context.contact.is_none_or(|contact| contact.is_unreachable)
}
