//! A number lies between the smallest and the largest.

use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::Message;
use crate::value::RANGE;

pub(crate) static RULE: Rule =
    Rule { code: RANGE.0, objecttype: None, path: "", basisterminologie: Setting::Error, open_klant: Setting::Error };

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: RANGE.1,
    what: Message {
        nl: "Meldt een getal dat te klein of te groot is.",
        en: "Reports a number that is too small or too large.",
    },
    why: Message {
        nl: "Een brief naar huisnummer 0 komt bij niemand aan.",
        en: "A letter to house number 0 arrives with nobody.",
    },
    link: link::API,
    example: Example {
        base: &base::BETROKKENE,
        keeps: &[Change::Set("/bezoekadres", r#"{"huisnummer": 1}"#)],
        breaks: &[Change::Set("/bezoekadres/huisnummer", "0")],
    },
};
