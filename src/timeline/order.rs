//! The order of a timeline: newest first, and within groups when there are any.

use std::collections::{BTreeMap, btree_map};
use std::mem;
use std::ops::{Bound, RangeBounds};

use chrono::{DateTime, Utc};

use crate::written::{OptionError, Result};

/// Where a contact stands, as a text that sorts as contacts do: the newest first, those of one instant by their ids, and
/// those without a date last. All that is looked up in a timeline is so by text, and has one code.
pub(super) fn key(moment: Option<DateTime<Utc>>, id: &str) -> String {
    // The seconds are those that are left until the year 10000.
    let (seconds, nanos) = moment.map_or((999_999_999_999, 0), |moment| {
        (253_402_300_800 - moment.timestamp(), 999_999_999_u32.saturating_sub(moment.timestamp_subsec_nanos()))
    });
    format!("{seconds:012}{nanos:09}{id}")
}

/// How many digits of a key tell the moment.
const DIGITS: usize = 21;

/// The id of the contact that stands there.
pub(super) fn id_of(key: &str) -> &str {
    key.get(DIGITS..).unwrap_or_default()
}

/// Contacts or groups, by their keys.
type Sorted = BTreeMap<String, usize>;

// Once for all that is asked of them.
#[inline(never)]
fn between<'s>(sorted: &'s Sorted, start: Bound<&str>, end: Bound<&str>) -> btree_map::Range<'s, String, usize> {
    sorted.range::<str, _>((start, end))
}

/// Groups in the order of their newest contacts. A timeline without groups is one group.
#[derive(Default)]
pub(super) struct Lines {
    groups: Vec<Sorted>,
    /// Each group that has contacts, under its newest.
    heads: Sorted,
    total: usize,
}

impl Lines {
    /// How many contacts there are.
    pub(super) const fn total(&self) -> usize {
        self.total
    }

    pub(super) fn insert(&mut self, group: usize, key: String, contact: usize) {
        if group >= self.groups.len() {
            self.groups.resize_with(group + 1, Sorted::new);
        }
        let is_new = self.change(group, |contacts| contacts.insert(key, contact).is_none());
        self.total += usize::from(is_new);
    }

    pub(super) fn remove(&mut self, group: usize, key: &str) {
        let was_there = self.change(group, |contacts| contacts.remove(key).is_some());
        self.total -= usize::from(was_there);
    }

    /// Moves all of one group to another.
    pub(super) fn merge(&mut self, from: usize, to: usize) {
        let mut moved = Sorted::new();
        self.change(from, |contacts| {
            moved = mem::take(contacts);
            true
        });
        if !moved.is_empty() && to >= self.groups.len() {
            self.groups.resize_with(to + 1, Sorted::new);
        }
        self.change(to, |contacts| {
            // The smaller goes to the larger, so that no contact moves often.
            if moved.len() > contacts.len() {
                mem::swap(&mut moved, contacts);
            }
            contacts.extend(moved);
            true
        });
    }

    /// Changes a group, and where it stands among the others.
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

    /// So many contacts in their order, after a cursor whose contact is in the group `last`, and the
    /// cursor of what follows them.
    pub(super) fn page(
        &self,
        cursor: Option<&Cursor>,
        last: Option<usize>,
        size: usize,
    ) -> (Vec<usize>, Option<Cursor>) {
        let mut page = Vec::new();
        let Some(newest) = self.heads.keys().next() else { return (page, None) };
        let top = cursor.map_or(newest, |cursor| &cursor.top);
        let mut end: Option<(&str, &str)> = None;
        // First what is left of the group in which the page before ended, wherever that group stands by now.
        let left = cursor.zip(last).map(|(cursor, last)| (&*cursor.head, last, Bound::Excluded(&*cursor.last)));
        let moved = self.moved(top);
        let mut after = cursor.map_or(Bound::Included(&**top), |cursor| Bound::Excluded(&*cursor.head));
        let others = std::iter::from_fn(|| {
            let other = between(&self.heads, after, Bound::Unbounded).next().map(|(head, group)| (&**head, *group));
            let after_it = (after, Bound::Unbounded);
            let moved = moved.iter().copied().filter(|(head, _)| after_it.contains(head));
            let (head, group) = moved.chain(other).min()?;
            after = Bound::Excluded(head);
            Some((head, group, Bound::Included(&**top)))
        });
        let others = others.filter(|(_, group, _)| Some(*group) != last);
        for (head, group, start) in left.into_iter().chain(others) {
            let Some(contacts) = self.groups.get(group) else { continue };
            for (key, contact) in between(contacts, start, Bound::Unbounded) {
                if page.len() == size {
                    let end = end.map(|(last, head)| Cursor { last: last.into(), head: head.into(), top: top.clone() });
                    return (page, end);
                }
                page.push(*contact);
                end = Some((key, head));
            }
        }
        (page, None)
    }

    /// The groups that have something newer than `top`, each with its newest of what has not: what has come since the first
    /// page moves no group on the pages after it.
    fn moved(&self, top: &str) -> Vec<(&str, usize)> {
        let mut moved = Vec::new();
        for group in between(&self.heads, Bound::Unbounded, Bound::Excluded(top)).map(|(_, group)| *group) {
            let contacts = self.groups.get(group);
            let before = contacts.and_then(|contacts| between(contacts, Bound::Included(top), Bound::Unbounded).next());
            moved.extend(before.map(|(head, _)| (&**head, group)));
        }
        moved
    }
}

/// Where a page ended: at which contact, and in which group, that its newest contact stood for; and which contact was the
/// newest of all when the first page was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) last: String,
    head: String,
    top: String,
}

impl Cursor {
    /// How long two of the keys are, and the keys; callers need not know.
    pub(super) fn write(&self) -> String {
        let Self { last, head, top } = self;
        format!("{}_{}_{last}{head}{top}", last.len(), head.len())
    }

    pub(super) fn read(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| OptionError("cursor: use a nextCursor that a timeline gave".into()))
    }

    fn parse(text: &str) -> Option<Self> {
        let (last_length, rest) = text.split_once('_')?;
        let (head_length, keys) = rest.split_once('_')?;
        let (last, keys) = keys.split_at_checked(last_length.parse().ok()?)?;
        let (head, top) = keys.split_at_checked(head_length.parse().ok()?)?;
        let are_keys = [last, head, top].into_iter().all(is_key);
        are_keys.then(|| Self { last: last.to_owned(), head: head.to_owned(), top: top.to_owned() })
    }
}

fn is_key(text: &str) -> bool {
    text.as_bytes().get(..DIGITS).is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
}
