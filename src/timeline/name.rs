//! What is known by an id, or by the identification of a zaak.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::tree::Hashing;

/// What is known by one name.
#[derive(Default)]
pub(super) struct Name {
    pub(super) contact: Option<usize>,
    /// The contacts that follow the one with this id, while that is not there.
    pub(super) waiting: Vec<usize>,
    /// The contacts that refer to the object with this id, and whose place depends on it.
    pub(super) wanted: Vec<usize>,
    /// How many contacts without an id have this one made.
    pub(super) same: usize,
    /// The group of the zaak.
    pub(super) zaak: Option<usize>,
    /// Until when the contact or thread was seen.
    pub(super) seen: Option<DateTime<Utc>>,
}

/// What is known by each name.
#[derive(Default)]
pub(super) struct Names {
    places: HashMap<Arc<str>, usize, Hashing>,
    names: Vec<Name>,
}

impl Names {
    // Hashing stands once.
    #[inline(never)]
    fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    pub(super) fn get(&self, name: &str) -> Option<&Name> {
        self.names.get(self.place(name)?)
    }

    /// What is known by a name, which may be new: then that is nothing yet.
    #[inline(never)]
    pub(super) fn of(&mut self, name: &Arc<str>) -> Option<&mut Name> {
        let Some(place) = self.place(name) else {
            self.places.insert(Arc::clone(name), self.names.len());
            return Some(self.names.push_mut(Name::default()));
        };
        self.names.get_mut(place)
    }
}
