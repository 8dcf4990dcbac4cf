//! Without follow-up the contact details stay empty.

use super::policy;
use crate::code::Code;
use crate::decision::Policy;
use crate::model::{Betrokkene, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneContactgegevensNotAllowed,
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Er volgt niets op dit contact, dus contactgegevens zijn niet nodig. Laat ze leeg.",
            en: "Nothing follows this contact, so contact details are not needed. Leave them empty.",
        },
        klant: Message {
            nl: "De gemeente hoeft u hierover niet te bereiken, dus uw contactgegevens zijn niet nodig. Laat ze leeg.",
            en: "The municipality does not have to reach you about this, so your contact details are not needed. Leave them empty.",
        },
    },
    what: Message {
        nl: "Meldt contactgegevens bij een contact zonder opvolging.",
        en: "Reports contact details in a contact without follow-up.",
    },
    why: Message {
        nl: "Niemand heeft deze gegevens nodig. Van een inwoner bewaart de gemeente niet meer dan nodig is.",
        en: "Nobody needs these details. The municipality keeps no more of an inhabitant than is needed.",
    },
    link: link::TERMS_BETROKKENE,
    example: Example {
        base: &base::KLANTCONTACT_TERUGBELLEN,
        keeps: &[Change::Set(
            "/hadBetrokkenen/0/digitaleAdressen",
            r#"[{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]"#,
        )],
        breaks: &[Change::Remove("/leiddeTotInterneTaken")],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    betrokkene.has_contact_details() == Some(true) && policy(betrokkene, context) == Some(Policy::Empty)
}
