//! The rules about a betrokkene.

pub(super) mod contactgegevens_not_allowed;
pub(super) mod contactgegevens_required;
pub(super) mod contactgegevens_same_as_partij;
pub(super) mod initiator_on_answer;
pub(super) mod name_mismatch;
pub(super) mod organisatie_not_in_contact;
pub(super) mod unreachable;
pub(super) mod vertegenwoordigde_missing;

use super::{Check, Context};
use crate::decision::{self, Policy};
use crate::model::{Betrokkene, Partij};
use crate::tree::View;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Betrokkene>] = &[
    Check::new(&contactgegevens_not_allowed::RULE, contactgegevens_not_allowed::broken),
    Check::new(&contactgegevens_required::RULE, contactgegevens_required::broken),
    Check::new(&contactgegevens_same_as_partij::RULE, contactgegevens_same_as_partij::broken),
    Check::new(&initiator_on_answer::RULE, initiator_on_answer::broken),
    Check::new(&name_mismatch::RULE, name_mismatch::broken),
    Check::new(&organisatie_not_in_contact::RULE, organisatie_not_in_contact::broken),
    Check::new(&unreachable::RULE, unreachable::broken),
    Check::new(&vertegenwoordigde_missing::RULE, vertegenwoordigde_missing::broken),
];

/// Whether it is certain that the betrokkene cannot be reached: there are no contact details, and the partij, if there is
/// one, has none that would do.
pub(super) fn is_unreachable(betrokkene: View<'_, Betrokkene>) -> bool {
    let partij = betrokkene.was_partij();
    let has_none = |partij: View<'_, Partij>| !partij.is_reference() && !partij.has_contact_details();
    betrokkene.has_contact_details() == Some(false) && partij.value().map_or(partij.is_empty(), has_none)
}

/// Which contact details belong there; `None` when that cannot be told.
fn policy(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> Option<Policy> {
    let other_details = betrokkene.has_contact_details()?;
    Some(decision::policy(betrokkene.is_known()?, context.situation.follow_up?, other_details))
}
