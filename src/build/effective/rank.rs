//! Which digital addresses a follow-up uses, in which order, and why.

use super::own::{OwnAddresses, ids};
use super::{EffectiveAddress, Why};
use crate::model::{Betrokkene, DigitaalAdres, Partij};
use crate::table::PairSet;
use crate::tree::{View, key};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// An address that is used, and why.
type Used<'v> = (Why, View<'v, DigitaalAdres>);

/// Returns the digital addresses of a follow-up, the best first and each once. `is_active` says whether those of the partij
/// may be used.
pub(super) fn ranked(
    betrokkene: View<'_, Betrokkene>,
    partij: Option<View<'_, Partij>>,
    is_active: bool,
) -> Vec<EffectiveAddress> {
    let mut all = Vec::new();
    if let Some(partij) = partij {
        all.extend(partij.digitale_adressen().items());
    }
    let ids = ids(&all);
    let own = OwnAddresses::new(&all, &ids);
    let mut used: Vec<Used<'_>> = Vec::new();
    for address in betrokkene.digitale_adressen().items() {
        let found = own.position(address).and_then(|position| all.get(position)).copied();
        used.extend(one_off(address, found, partij, is_active));
    }
    if let Some(partij) = partij.filter(|_| is_active) {
        let preferred = partij.voorkeurs_digitaal_adres().value();
        let preferred = preferred.filter(|preferred| !preferred.object().members().is_empty());
        let others = others(&all, preferred.and_then(|preferred| own.position(preferred)), &used);
        used.extend(others);
    }
    without_repetition(&used)
}

/// Returns how an address of the betrokkene is used, when it is. `own` is the partij's own address that it is.
fn one_off<'v>(
    address: View<'v, DigitaalAdres>,
    own: Option<View<'v, DigitaalAdres>>,
    partij: Option<View<'v, Partij>>,
    is_active: bool,
) -> Option<Used<'v>> {
    if let Some(own) = own {
        return is_active.then_some((Why::Referenced, own));
    }
    let is_of_partij = is_of_partij(address, partij);
    if is_of_partij && !is_active {
        None
    } else if is_of_partij || address.is_reference() {
        Some((Why::Referenced, address))
    } else {
        // Without the address itself there is nothing to use.
        address.adres().value().map(|_| (Why::OneOff, address))
    }
}

/// Returns whether an address says that the partij provided it.
fn is_of_partij(address: View<'_, DigitaalAdres>, partij: Option<View<'_, Partij>>) -> bool {
    let owner = address.verstrekt_door_partij().value().and_then(|owner| key(owner.object()));
    owner.is_some() && owner == partij.and_then(|partij| key(partij.object()))
}

/// Returns the partij's own addresses of the kinds that none of the used ones has: the preferred one, then the standard
/// ones, and then the others. `preferred` is the position of the preferred one.
fn others<'v>(own: &[View<'v, DigitaalAdres>], preferred: Option<usize>, used: &[Used<'v>]) -> Vec<Used<'v>> {
    let mut kinds = PairSet::default();
    for (_, address) in used {
        kinds.is_new(("", address.soort_as_written()));
    }
    let why = |position: usize, address: View<'_, DigitaalAdres>| {
        if preferred == Some(position) {
            Why::Preferred
        } else if address.is_standaard_adres().value() == Some(true) {
            Why::Standard
        } else {
            Why::Own
        }
    };
    let others = own.iter().copied().enumerate();
    let others = others.filter(|(_, address)| !kinds.contains(("", address.soort_as_written())));
    let others: Vec<_> = others.map(|(position, address)| (why(position, address), address)).collect();
    let mut ranked = Vec::new();
    for rank in [Why::Preferred, Why::Standard, Why::Own] {
        ranked.extend(others.iter().filter(|(why, _)| *why == rank));
    }
    ranked
}

/// Returns the addresses, each once. The first of those that say the same counts.
fn without_repetition(used: &[Used<'_>]) -> Vec<EffectiveAddress> {
    let said: Vec<_> = used.iter().map(|(_, address)| said(*address)).collect();
    let mut seen = PairSet::default();
    let mut addresses = Vec::new();
    for ((why, address), said) in used.iter().zip(&said) {
        if said.as_ref().is_none_or(|(kind, text)| seen.is_new((kind, text))) {
            addresses.push(EffectiveAddress::new(*why, *address));
        }
    }
    addresses
}

/// Returns what an address says, however it is spelled: its kind, and a text of the address itself, its omschrijving and
/// its referentie. Addresses that are only referred to say nothing.
fn said<'v>(address: View<'v, DigitaalAdres>) -> Option<(&'v str, String)> {
    let (kind, text) = address.same_as_key()?;
    let omschrijving = address.omschrijving().value().unwrap_or_default();
    let referentie = address.referentie().value().unwrap_or_default();
    // With the lengths, texts that are cut at other places are different ones.
    Some((kind, format!("{} {} {text}{omschrijving}{referentie}", text.len(), omschrijving.len())))
}
