//! The third pass: the order of the contacts, within groups when the options ask for these.

use alloc::collections::{BTreeMap, btree_map};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;
use core::ops::{Bound, RangeBounds};

use chrono::{DateTime, Utc};

use super::Builder;
use super::cursor::Cursor;
use super::entry::Entry;
use super::options::GroupBy;
use crate::scan::{decimal, number};
use crate::tree::shared;

/// What contacts are sorted by: the newest first, and those without a date last. Of one instant, a contact that follows
/// another is the newer one, and the rest goes by id. The moment is in the key itself, so that most comparisons need to
/// look nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SortKey {
    /// The seconds and nanoseconds that are left until the year 10000.
    left: (i64, u32),
    /// The most contacts that one can come after, less those of the same moment that this one comes after.
    shallow: u32,
    pub(super) id: Arc<str>,
}

impl SortKey {
    /// Returns the key of a contact that comes after `depth` contacts of the same moment.
    pub(super) fn new(moment: Option<DateTime<Utc>>, depth: usize, id: &Arc<str>) -> Self {
        let left = moment.map_or((999_999_999_999, 0), |moment| {
            (253_402_300_800 - moment.timestamp(), 999_999_999_u32.saturating_sub(moment.timestamp_subsec_nanos()))
        });
        Self { left, shallow: u32::MAX.saturating_sub(u32::try_from(depth).unwrap_or(u32::MAX)), id: Arc::clone(id) }
    }

    /// Returns the key as text, which [`read`](Self::read) takes.
    pub(super) fn write(&self) -> String {
        let (seconds, nanos) = self.left;
        [
            &decimal(seconds.unsigned_abs(), SECONDS),
            &decimal(u64::from(nanos), NANOS),
            &decimal(u64::from(self.shallow), DEPTH),
            &*self.id,
        ]
        .concat()
    }

    /// Reads a key; `None` when the text is not one.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (seconds, rest) = text.split_at_checked(SECONDS)?;
        let (nanos, rest) = rest.split_at_checked(NANOS)?;
        let (shallow, id) = rest.split_at_checked(DEPTH)?;
        let left = (number(seconds)?, number(nanos)?);
        Some(Self { left, shallow: number(shallow)?, id: shared(id) })
    }
}

/// How many digits each part of a written key has.
const SECONDS: usize = 12;
const NANOS: usize = 9;
const DEPTH: usize = 10;

/// Contacts by their keys, or groups by the keys of their newest contacts.
pub(super) type Sorted = BTreeMap<SortKey, usize>;

// Not inlined, so that the search in a tree is in the wasm file once.
#[inline(never)]
fn between<'s>(
    sorted: &'s Sorted,
    start: Bound<&SortKey>,
    end: Bound<&SortKey>,
) -> btree_map::Range<'s, SortKey, usize> {
    sorted.range::<SortKey, _>((start, end))
}

/// The contacts that are shown, in groups, in the order of the newest contact of each group. A timeline without groups is
/// one group.
#[derive(Default)]
pub(super) struct Order {
    groups: Vec<Sorted>,
    /// The groups that have contacts, by their newest.
    heads: Sorted,
    total: usize,
}

impl Order {
    /// Returns how many contacts there are.
    pub(super) const fn total(&self) -> usize {
        self.total
    }

    /// Adds a contact to a group.
    pub(super) fn insert(&mut self, group: usize, key: SortKey, contact: usize) {
        self.make_room(group);
        let is_new = self.change(group, |contacts| contacts.insert(key, contact).is_none());
        self.total += usize::from(is_new);
    }

    /// Takes a contact out of a group.
    pub(super) fn remove(&mut self, group: usize, key: &SortKey) {
        let was_there = self.change(group, |contacts| contacts.remove(key).is_some());
        self.total -= usize::from(was_there);
    }

    /// Moves all contacts of one group to another.
    pub(super) fn merge(&mut self, from: usize, into: usize) {
        let mut moved = Sorted::new();
        self.change(from, |contacts| {
            moved = mem::take(contacts);
            true
        });
        if moved.is_empty() {
            return;
        }
        self.make_room(into);
        self.change(into, |contacts| {
            // The smaller goes into the larger, so that no contact moves often.
            if moved.len() > contacts.len() {
                mem::swap(&mut moved, contacts);
            }
            contacts.extend(moved);
            true
        });
    }

    fn make_room(&mut self, group: usize) {
        if group >= self.groups.len() {
            self.groups.resize_with(group + 1, Sorted::new);
        }
    }

    /// Changes a group, and its place among the others. Returns what `change` returns, or `false` for a group in which
    /// nothing was ever put.
    fn change(&mut self, group: usize, change: impl FnOnce(&mut Sorted) -> bool) -> bool {
        let Some(contacts) = self.groups.get_mut(group) else { return false };
        let before = contacts.first_key_value().map(|(key, _)| key.clone());
        let changed = change(contacts);
        let after = contacts.first_key_value().map(|(key, _)| key);
        if before.as_ref() != after {
            before.map(|before| self.heads.remove(&before));
            after.map(|after| self.heads.insert(after.clone(), group));
        }
        changed
    }

    /// Returns at most `size` contacts in their order, and the cursor for those after them. They begin after `cursor`, of
    /// which the last contact is in the group `last` by now.
    pub(super) fn page(
        &self,
        cursor: Option<&Cursor>,
        last: Option<usize>,
        size: usize,
    ) -> (Vec<usize>, Option<Cursor>) {
        let mut page = Vec::new();
        let Some(newest) = self.heads.keys().next() else { return (page, None) };
        let top = cursor.map_or(newest, |cursor| &cursor.top);
        // First comes what is left of the group in which the page before ended, wherever that group is by now.
        let left = cursor.zip(last).map(|(cursor, last)| (&cursor.head, last, Bound::Excluded(&cursor.last)));
        let after = cursor.map_or(Bound::Included(top), |cursor| Bound::Excluded(&cursor.head));
        let others = self.groups_after(after, top).filter(|(_, group)| Some(*group) != last);
        let others = others.map(|(head, group)| (head, group, Bound::Included(top)));
        let mut end: Option<(&SortKey, &SortKey)> = None;
        for (head, group, start) in left.into_iter().chain(others) {
            let Some(contacts) = self.groups.get(group) else { continue };
            for (key, contact) in between(contacts, start, Bound::Unbounded) {
                if page.len() == size {
                    let cursor = |(last, head): (&SortKey, &SortKey)| Cursor {
                        last: last.clone(),
                        head: head.clone(),
                        top: top.clone(),
                    };
                    return (page, end.map(cursor));
                }
                page.push(*contact);
                end = Some((key, head));
            }
        }
        (page, None)
    }

    /// Returns the groups in their order at the time of the first page, when `top` was the newest contact, each with its
    /// newest contact of that time.
    fn groups_after<'o>(
        &'o self,
        mut after: Bound<&'o SortKey>,
        top: &'o SortKey,
    ) -> impl Iterator<Item = (&'o SortKey, usize)> {
        let moved = self.moved(top);
        core::iter::from_fn(move || {
            let other = between(&self.heads, after, Bound::Unbounded).next().map(|(head, group)| (head, *group));
            let is_after = (after, Bound::Unbounded);
            let moved = moved.iter().copied().filter(|(head, _)| is_after.contains(head));
            let (head, group) = moved.chain(other).min()?;
            after = Bound::Excluded(head);
            Some((head, group))
        })
    }

    /// Returns the groups that have a contact newer than `top`, each with the newest of its contacts that are not.
    fn moved(&self, top: &SortKey) -> Vec<(&SortKey, usize)> {
        let mut moved = Vec::new();
        for group in between(&self.heads, Bound::Unbounded, Bound::Excluded(top)).map(|(_, group)| *group) {
            let contacts = self.groups.get(group);
            let before = contacts.and_then(|contacts| between(contacts, Bound::Included(top), Bound::Unbounded).next());
            moved.extend(before.map(|(head, _)| (head, group)));
        }
        moved
    }
}

impl Builder<'_> {
    /// Puts a contact in the order, unless the options leave it out.
    pub(super) fn show(&mut self, contact: usize) {
        if let Some((group, key)) = self.position(contact) {
            self.order.insert(group, key, contact);
        }
    }

    /// Takes a contact out of the order, before something changes that its position depends on.
    pub(super) fn hide(&mut self, contact: usize) {
        if let Some((group, key)) = self.position(contact) {
            self.order.remove(group, &key);
        }
    }

    /// Merges the groups of threads that were joined.
    pub(super) fn merge_groups(&mut self) {
        let joined = self.threads.take_joined();
        if self.options.group_by == Some(GroupBy::Thread) {
            joined.into_iter().for_each(|(from, into)| self.order.merge(from, into));
        }
    }

    /// Puts contacts of the same moment in the order in which they follow each other.
    pub(super) fn settle(&mut self) {
        for (contact, depth) in self.threads.outdated_depths(&self.contacts) {
            self.hide(contact);
            self.threads.set_depth(contact, depth);
            self.show(contact);
        }
    }

    /// Returns the group and the key of a contact; `None` when it is not shown.
    fn position(&mut self, contact: usize) -> Option<(usize, SortKey)> {
        let entry = self.contacts.entry(contact);
        if entry.facts.reason(&self.options).is_some() {
            return None;
        }
        let key = SortKey::new(entry.facts.moment, self.threads.depth(contact), &entry.id);
        if self.options.group_by == Some(GroupBy::Zaak) {
            let zaak = self.zaak_of(entry);
            let group = *self.contacts.index.record(&zaak).zaak_group.get_or_insert(self.zaken);
            self.zaken += usize::from(group == self.zaken);
        }
        Some((self.group_of(contact)?, key))
    }

    /// Returns the group that a contact is in, or would be in if it were shown; `None` when the group of its zaak has yet
    /// to be made.
    pub(super) fn group_of(&self, contact: usize) -> Option<usize> {
        match self.options.group_by {
            None | Some(GroupBy::Day) => Some(0),
            Some(GroupBy::Thread) => Some(self.threads.of(contact)),
            Some(GroupBy::Zaak) => self.contacts.index.get(&self.zaak_of(self.contacts.entry(contact)))?.zaak_group,
        }
    }

    /// Returns the identification of the zaak that a contact is grouped by, which is empty for contacts without a zaak. A
    /// masked contact counts as one of those, because its group would tell what it was about.
    pub(super) fn zaak_of(&self, entry: &Entry) -> Arc<str> {
        let zaak = entry.facts.zaak.as_ref().filter(|_| !entry.facts.is_masked(&self.options));
        zaak.map_or_else(|| shared(""), Arc::clone)
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, SortKey};
    use crate::tree::shared;
    use crate::value::parse_date_time;
    use alloc::format;
    use alloc::vec;

    fn key(hour: u8, id: &str) -> SortKey {
        SortKey::new(parse_date_time(&format!("2024-05-31T{hour:02}:00:00Z")), 0, &shared(id))
    }

    #[test]
    fn the_newest_comes_first_and_no_date_last() {
        let id = shared("a");
        let (new, old) = (key(9, "a"), key(8, "a"));
        assert!(new < old && old < SortKey::new(None, 0, &id));
        assert!(SortKey::new(None, 1, &id) < SortKey::new(None, 0, &id));
    }

    #[test]
    fn newer_contacts_do_not_move_the_next_page() {
        let mut order = Order::default();
        // Group 0 has 9:00 and 6:00, group 1 has 8:00 and 7:00.
        for (group, hour, contact) in [(0, 9, 0), (1, 8, 1), (1, 7, 2), (0, 6, 3)] {
            order.insert(group, key(hour, "a"), contact);
        }
        let (page, cursor) = order.page(None, None, 2);
        assert_eq!(page, [0, 3]);
        order.insert(1, key(10, "a"), 4);
        let (page, cursor) = order.page(cursor.as_ref(), Some(0), 1);
        assert_eq!(page, [1]);
        let (page, cursor) = order.page(cursor.as_ref(), Some(1), 1);
        assert_eq!((page, cursor), (vec![2], None));
        assert_eq!(order.page(None, None, 9).0, [4, 1, 2, 0, 3]);
    }

    #[test]
    fn a_merged_group_is_one_in_order() {
        let mut order = Order::default();
        order.insert(0, key(9, "a"), 0);
        order.insert(1, key(8, "a"), 1);
        order.insert(0, key(7, "a"), 2);
        order.merge(0, 1);
        order.remove(1, &key(9, "a"));
        assert_eq!((order.page(None, None, 9).0, order.total()), (vec![1, 2], 2));
    }
}
