//! What a timeline knows by an id, or by the identification of a zaak.

use alloc::sync::Arc;
use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use crate::table::{HASH, Numbering, compare, hash};

/// What is known by one id.
#[derive(Default)]
pub(super) struct Record {
    /// The contact with this id, when it has been read.
    pub(super) contact: Option<usize>,
    /// The contacts that follow the one with this id, as long as that one has not been read.
    pub(super) waiting: Vec<usize>,
    /// The contacts that refer to the object with this id, and look different once more is known of it.
    pub(super) dependents: Vec<usize>,
    /// How many contacts without an id were given this one because of their text.
    pub(super) same_text: usize,
    /// The group of the contacts about the zaak with this identification.
    pub(super) zaak_group: Option<usize>,
    /// Until when the contact or thread with this id was seen.
    pub(super) seen: Option<DateTime<Utc>>,
}

/// The records, by id.
#[derive(Default)]
pub(super) struct Index {
    ids: Vec<Arc<str>>,
    numbers: Numbering,
    records: Vec<Record>,
}

impl Index {
    /// Returns what is known by an id, if anything is.
    // Not inlined, because it is asked in many places.
    #[inline(never)]
    pub(super) fn get(&self, id: &str) -> Option<&Record> {
        let number = self.numbers.get(hash(HASH, id.as_bytes()), &|number| compare(id, &self.ids, number))?;
        self.records.get(number)
    }

    /// Returns what is known by an id, to change it. An id that is new gets an empty record.
    // Not inlined, for the same reason.
    #[inline(never)]
    #[expect(clippy::expect_used, reason = "a record is added with its number")]
    pub(super) fn record(&mut self, id: &Arc<str>) -> &mut Record {
        let (number, is_new) = self.numbers.add(hash(HASH, id.as_bytes()), &|number| compare(id, &self.ids, number));
        if is_new {
            self.ids.push(Arc::clone(id));
            self.records.push(Record::default());
        }
        self.records.get_mut(number).expect("every number has a record")
    }

    /// Returns the contact with an id, when it has been read.
    pub(super) fn contact(&self, id: &str) -> Option<usize> {
        self.get(id)?.contact
    }
}

#[cfg(test)]
mod tests {
    use super::Index;
    use crate::tree::shared;

    #[test]
    fn a_record_stays_under_its_id() {
        let mut index = Index::default();
        index.record(&shared("a")).contact = Some(3);
        index.record(&shared("b")).contact = Some(4);
        assert_eq!((index.contact("a"), index.contact("b"), index.contact("c")), (Some(3), Some(4), None));
        assert_eq!(index.record(&shared("a")).contact, Some(3));
    }
}
