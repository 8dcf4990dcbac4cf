//! Whoever is not known leaves contact details when the follow-up needs contact.

use super::policy;
use crate::code::Code;
use crate::decision::Policy;
use crate::model::{Betrokkene, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneContactgegevensRequired,
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Betrokkene bij het klantcontact 2",
    message: Texts {
        medewerker: Message {
            nl: "Voor de opvolging moet deze betrokkene bereikbaar zijn. Vul een telefoonnummer, e-mailadres of postadres in.",
            en: "For the follow-up this betrokkene must be reachable. Fill in a telephone number, an e-mail address or a postal address.",
        },
        klant: Message {
            nl: "De gemeente moet u kunnen bereiken. Vul een telefoonnummer, e-mailadres of postadres in.",
            en: "The municipality has to be able to reach you. Fill in a telephone number, an e-mail address or a postal address.",
        },
    },
    what: Message {
        nl: "Meldt een onbekende betrokkene zonder contactgegevens, als er voor de opvolging contact nodig is.",
        en: "Reports an unknown betrokkene without contact details, when the follow-up needs contact.",
    },
    why: Message {
        nl: "De medewerker heeft beloofd terug te bellen, maar weet niet waarheen. De inwoner wacht voor niets.",
        en: "The clerk has promised to call back, but does not know where. The inhabitant waits for nothing.",
    },
    link: link::TERMS_BETROKKENE,
    example: Example {
        base: &base::KLANTCONTACT_TERUGBELLEN,
        keeps: &[
            Change::Remove("/hadBetrokkenen/0/wasPartij"),
            Change::Set(
                "/hadBetrokkenen/0/digitaleAdressen",
                r#"[{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]"#,
            ),
        ],
        breaks: &[Change::Remove("/hadBetrokkenen/0/digitaleAdressen")],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    betrokkene.is_known() == Some(false)
        && betrokkene.has_contact_details() == Some(false)
        && policy(betrokkene, context) == Some(Policy::Required)
}
