//! The rules about a klantcontact.

use super::Rule;
use crate::decision::{Outcome, Situation};

mod actor_required;
mod betrokkene_required;
mod changed;
pub(crate) mod in_future;
mod not_established;
mod number_duplicate;
mod single_onderwerp;
mod without_purpose;

super::checks! {
    Klantcontact:
    kanaal_expired,
    kanaal_unknown,
    multiple_initiators,
    taal_unknown,
    verdere_actie,
    without_content,
}

/// The same as of the value itself.
pub(crate) const TAAL_UNKNOWN: &Rule = &taal_unknown::RULE;

/// About a contact, and about a request that makes one.
pub(crate) const BETROKKENE_REQUIRED: &Rule = &betrokkene_required::RULE;

/// About two states of one klantcontact.
pub(crate) const KLANTCONTACT_CHANGED: &Rule = &changed::RULE;

/// About several klantcontacten that are registered together.
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
