//! Which contacts the options select: those of the partij, or those that the customer started.

use super::direction::is_of_municipality;
use super::entry::Reason;
use super::options::Options;
use crate::model::{Betrokkene, Klantcontact, Partij};
use crate::tree::{View, key};
use alloc::string::String;

/// Returns why the options do not select a contact; `None` when they do.
pub(super) fn exclusion(contact: View<'_, Klantcontact>, options: &Options) -> Option<Reason> {
    if options.partijen.is_empty() && !options.initiator_only {
        return None;
    }
    let mut reason = Reason::Partij;
    for betrokkene in contact.had_betrokkenen().items() {
        if options.partijen.is_empty() || is_one_of(betrokkene, &options.partijen) {
            let has_started = betrokkene.initiator().value() == Some(true) && !is_of_municipality(contact, options);
            if !options.initiator_only || has_started {
                return None;
            }
            reason = Reason::Initiator;
        }
        let is_reference = betrokkene.initiator().is_absent() || betrokkene.rol().is_absent();
        if betrokkene.was_partij().is_absent() && is_reference {
            reason = Reason::BetrokkenenUnknown;
        }
    }
    let is_known = contact.had_betrokkenen().value().is_some();
    Some(if is_known { reason } else { Reason::BetrokkenenUnknown })
}

/// Returns whether a betrokkene was one of the partijen, or the contactpersoon of one.
pub(super) fn is_one_of(betrokkene: View<'_, Betrokkene>, partijen: &[String]) -> bool {
    let Some(partij) = betrokkene.was_partij().value() else { return false };
    let organisatie = partij.partij_identificatie().value().and_then(|details| details.werkte_voor_partij().value());
    [Some(partij), organisatie].into_iter().flatten().any(|partij| is_partij(partij, partijen))
}

/// Returns whether a partij is one of the partijen, by uuid.
pub(super) fn is_partij(partij: View<'_, Partij>, partijen: &[String]) -> bool {
    key(partij.object()).is_some_and(|id| partijen.iter().any(|partij| *partij == id))
}
