//! The rules about a klantcontact.

pub(super) mod actor_required;
pub(super) mod betrokkene_required;
pub(super) mod changed;
pub(super) mod in_future;
pub(super) mod kanaal_expired;
pub(super) mod kanaal_unknown;
pub(super) mod multiple_initiators;
pub(super) mod not_established;
pub(super) mod number_duplicate;
pub(super) mod single_onderwerp;
pub(super) mod taal_unknown;
pub(super) mod verdere_actie;
pub(super) mod without_content;
pub(super) mod without_purpose;

use super::{Check, Rule};
use crate::decision::Situation;
use crate::model::Klantcontact;
use crate::rules::Outcome;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Klantcontact>] = &[
    Check::new(&kanaal_expired::RULE, kanaal_expired::broken),
    Check::new(&kanaal_unknown::RULE, kanaal_unknown::broken),
    Check::new(&multiple_initiators::RULE, multiple_initiators::broken),
    Check::new(&taal_unknown::RULE, taal_unknown::broken),
    Check::new(&verdere_actie::RULE, verdere_actie::broken),
    Check::new(&without_content::RULE, without_content::broken),
];

/// The rule that a text which is no [`Taal`](crate::value::Taal) breaks.
pub(crate) const TAAL_UNKNOWN: &Rule = &taal_unknown::RULE;

/// It is about a contact, and also about a request that makes one.
pub(crate) const BETROKKENE_REQUIRED: &Rule = &betrokkene_required::RULE;

/// It is about two states of one klantcontact, which [`correct`](crate::correct) compares.
pub(crate) const KLANTCONTACT_CHANGED: &Rule = &changed::RULE;

/// It is about several klantcontacten that are registered together.
pub(crate) const KLANTCONTACT_NUMBER_DUPLICATE: &Rule = &number_duplicate::RULE;

/// A reason not to register a contact as it is.
pub(crate) struct Reason {
    pub(crate) rule: &'static Rule,
    pub(crate) outcome: Outcome,
    pub(crate) applies: fn(&Situation) -> bool,
}

/// The rules that decide whether a contact may be registered, the weightiest first.
pub(crate) static DECIDING: &[Reason] = &[
    Reason {
        rule: &betrokkene_required::RULE,
        outcome: Outcome::NotAKlantcontact,
        applies: betrokkene_required::applies,
    },
    Reason { rule: &actor_required::RULE, outcome: Outcome::NotAKlantcontact, applies: actor_required::applies },
    Reason { rule: &in_future::RULE, outcome: Outcome::NotYet, applies: in_future::applies },
    Reason { rule: &not_established::RULE, outcome: Outcome::NotYet, applies: not_established::applies },
    Reason { rule: &single_onderwerp::RULE, outcome: Outcome::Split, applies: single_onderwerp::applies },
    Reason { rule: &without_purpose::RULE, outcome: Outcome::NoPurpose, applies: without_purpose::applies },
];
