//! Who started a contact: the customer or the municipality.

use alloc::borrow::Cow;
use alloc::string::String;

use super::item::Direction;
use super::labels::kanaal_code;
use super::options::{Options, Outgoing, compared};
use super::visible::visible;
use crate::model::{Actor, Betrokkene, Klantcontact};
use crate::tree::{View, key};

/// Returns who started a contact; `None` when it names nobody who took part.
pub(super) fn direction(contact: View<'_, Klantcontact>, options: &Options) -> Option<Direction> {
    if is_of_municipality(contact, options) {
        return Some(Direction::Outgoing);
    }
    let mut direction = None;
    for betrokkene in contact.had_betrokkenen().items() {
        match betrokkene.initiator().value() {
            Some(true) => return Some(Direction::Incoming),
            Some(false) => direction = Some(Direction::Outgoing),
            None => {}
        }
    }
    direction
}

/// Returns whether the options say that the municipality started a contact. They outweigh what is registered, because
/// systems register the customer as initiator of the municipality's own contacts too.
pub(super) fn is_of_municipality(contact: View<'_, Klantcontact>, options: &Options) -> bool {
    let Some(outgoing) = &options.outgoing else { return false };
    let follows = || contact.ging_over_onderwerpobjecten().items().any(|object| object.is_klantcontact());
    let has_actor = || contact.had_betrokken_actoren().items().next().is_some();
    contact.kanaal().value().is_some_and(|kanaal| outgoing.kanalen.contains(&kanaal_code(kanaal)))
        || contact.had_betrokken_actoren().items().any(|actor| is_known_actor(actor, outgoing))
        || contact.had_betrokkenen().items().any(|betrokkene| is_known_initiator(betrokkene, outgoing))
        || (outgoing.follow_ups && follows() && has_actor())
}

fn is_known_actor(actor: View<'_, Actor>, outgoing: &Outgoing) -> bool {
    is_listed(&outgoing.actoren, key(actor.object()), &[actor.naam().value()])
}

fn is_known_initiator(betrokkene: View<'_, Betrokkene>, outgoing: &Outgoing) -> bool {
    let partij = betrokkene.was_partij().value().and_then(|partij| key(partij.object()));
    let names = [betrokkene.organisatienaam().value(), betrokkene.volledige_naam().value()];
    betrokkene.initiator().value() == Some(true) && is_listed(&outgoing.betrokkenen, partij, &names)
}

/// Returns whether `listed` has the id or one of the names.
fn is_listed(listed: &[String], id: Option<Cow<'_, str>>, names: &[Option<&str>]) -> bool {
    let names = || id.as_deref().into_iter().chain(names.iter().copied().flatten()).map(compared);
    listed.iter().any(|listed| names().any(|name| !name.is_empty() && name.eq_ignore_ascii_case(listed)))
}

/// Returns whether the municipality answers the customer by this contact: it has a reactie, or the municipality started
/// it and reached the customer.
pub(super) fn is_answer(contact: View<'_, Klantcontact>, options: &Options) -> bool {
    let has_reached = contact.indicatie_contact_gelukt().value() != Some(false);
    has_reactie(contact) || (has_reached && direction(contact, options) == Some(Direction::Outgoing))
}

/// Returns whether what was answered during the contact is registered with it.
pub(super) fn has_reactie(contact: View<'_, Klantcontact>) -> bool {
    visible(contact.reactie().value()).is_some()
}
