//! The kanaal was in use at the moment of the contact.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype};
use crate::options::Kanaal;
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::date::day_text;
use alloc::borrow::ToOwned;
use alloc::string::String;

pub(crate) static RULE: Rule = Rule {
    code: Code::KanaalExpired,
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
            nl: "Dit kanaal was op het moment van het contact niet in gebruik. Kies een ander kanaal.",
            en: "This kanaal was not in use at the moment of the contact. Choose another one.",
        },
        klant: Message {
            nl: "Op deze manier kon u toen geen contact hebben met de gemeente. Kies een andere manier.",
            en: "You could not get in touch with the municipality in this way at that time. Choose another way.",
        },
    },
    what: Message {
        nl: "Meldt een kanaal dat op de dag van het contact niet in gebruik was.",
        en: "Reports a kanaal that was not in use on the day of the contact.",
    },
    why: Message {
        nl: "De gemeente telt hoe inwoners contact zoeken. Met een oud kanaal klopt die telling niet.",
        en: "The municipality counts how inhabitants get in touch. With an old kanaal that count is wrong.",
    },
    link: link::INFORMATION_MODEL,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Text("/kanaal", "brief")] },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, context: &Context<'_>) -> bool {
    let (Some(code), Some(kanalen)) = (klantcontact.kanaal().value(), &context.options.kanalen) else {
        return false;
    };
    let Some(day) = day(klantcontact, context) else {
        return false;
    };
    let mut periods = kanalen.iter().filter(|kanaal| kanaal.code == code).peekable();
    periods.peek().is_some() && !periods.any(|kanaal| is_valid_on(kanaal, &day))
}

/// The day of the contact, or today; written as in the periods, so that they compare as text.
fn day(klantcontact: View<'_, Klantcontact>, context: &Context<'_>) -> Option<String> {
    match klantcontact.plaatsgevonden_op().value() {
        Some(moment) => moment.get(..DAY_LENGTH).map(str::to_owned),
        None => context.options.now.map(|now| day_text(now.date_naive())),
    }
}

/// A period begins and ends on a whole day.
fn is_valid_on(kanaal: &Kanaal, day: &str) -> bool {
    let begun = kanaal
        .begindatum_geldigheid
        .as_deref()
        .is_none_or(|begin| begin.get(..DAY_LENGTH).is_none_or(|begin| begin <= day));
    let ended =
        kanaal.einddatum_geldigheid.as_deref().is_some_and(|end| end.get(..DAY_LENGTH).is_some_and(|end| end < day));
    begun && !ended
}

/// `2024-05-31`.
const DAY_LENGTH: usize = 10;
