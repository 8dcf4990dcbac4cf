//! The rules about a betrokkene.

use super::Scene;
use crate::decision::{self, Policy};
use crate::model::{Betrokkene, Partij};
use crate::tree::View;

super::checks! {
    Betrokkene:
    contactgegevens_not_allowed,
    contactgegevens_required,
    contactgegevens_same_as_partij,
    initiator_on_answer,
    name_mismatch,
    organisatie_not_in_contact,
    unreachable,
    vertegenwoordigde_missing,
}

/// Whether the betrokkene is linked to a partij; `None` when the document leaves that open.
pub(crate) fn is_known(betrokkene: View<'_, Betrokkene>) -> Option<bool> {
    if betrokkene.was_partij().value().is_some() {
        Some(true)
    } else {
        (betrokkene.was_partij().is_empty() && !betrokkene.is_reference()).then_some(false)
    }
}

/// Whether there is an address to reach the betrokkene at; `None` when the document leaves that open.
pub(crate) fn has_contact_details(betrokkene: View<'_, Betrokkene>) -> Option<bool> {
    let places = [betrokkene.bezoekadres(), betrokkene.correspondentieadres()];
    if betrokkene.digitale_adressen().value().is_some_and(|adressen| !adressen.is_empty())
        || places.iter().any(|place| place.value().is_some_and(|adres| adres.is_filled_in()))
    {
        return Some(true);
    }
    let unreadable = !betrokkene.digitale_adressen().has_none()
        || places.iter().any(|place| !place.is_empty() && place.value().is_none())
        || betrokkene.is_reference();
    (!unreadable).then_some(false)
}

/// Whether it is certain that the betrokkene cannot be reached: there are no contact details, and the partij, if there is
/// one, has none that would do.
pub(super) fn is_unreachable(betrokkene: View<'_, Betrokkene>) -> bool {
    let partij = betrokkene.was_partij();
    let has_none = |partij: View<'_, Partij>| !partij.is_reference() && !partij.has_contact_details();
    has_contact_details(betrokkene) == Some(false) && partij.value().map_or(partij.is_empty(), has_none)
}

/// Which contact details belong there; `None` when that cannot be told.
fn policy(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> Option<Policy> {
    let other_details = has_contact_details(betrokkene)?;
    Some(decision::policy(is_known(betrokkene)?, scene.situation.follow_up?, other_details))
}
