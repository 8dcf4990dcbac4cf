//! The partij's own digital addresses, and which of them another address is.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::model::DigitaalAdres;
use crate::register::place_in;
use crate::table::Table;
use crate::tree::{Object, View, key};

/// The partij's own digital addresses.
pub(super) struct OwnAddresses<'v> {
    all: &'v [View<'v, DigitaalAdres>],
    /// The positions of addresses, by uuid and by the address or number itself.
    positions: Table<'v, Vec<usize>>,
}

/// Returns the ids of addresses, which [`OwnAddresses::new`] takes.
pub(super) fn ids<'v>(addresses: &[View<'v, DigitaalAdres>]) -> Vec<Option<Cow<'v, str>>> {
    addresses.iter().map(|address| key(address.object())).collect()
}

impl<'v> OwnAddresses<'v> {
    pub(super) fn new(all: &'v [View<'v, DigitaalAdres>], ids: &'v [Option<Cow<'v, str>>]) -> Self {
        let mut positions = Table::<Vec<usize>>::default();
        for (position, (address, id)) in all.iter().zip(ids).enumerate() {
            if let Some(id) = id {
                positions.change(("uuid", id), |same| same.push(position));
            }
            positions.change(("adres", adres(*address)), |same| same.push(position));
        }
        Self { all, positions }
    }

    /// Returns the position of the own address that this one is: the one with its uuid, or else the one that says the same.
    pub(super) fn position(&self, address: View<'v, DigitaalAdres>) -> Option<usize> {
        let by_id = key(address.object()).and_then(|id| self.positions.get(("uuid", &id))?.first().copied());
        by_id.or_else(|| {
            let same = self.positions.get(("adres", adres(address)))?;
            let objects: Vec<&Object<'v>> =
                same.iter().filter_map(|position| self.all.get(*position)).map(|own| own.object()).collect();
            same.get(place_in(&objects, address.object())?).copied()
        })
    }
}

fn adres<'v>(address: View<'v, DigitaalAdres>) -> &'v str {
    address.adres().value().unwrap_or_default()
}
