//! The order of a timeline: newest first, and within groups when there are any.

use std::collections::{BTreeMap, btree_map};
use std::mem;
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::tree::shared;
use crate::written::{OptionError, Result};

/// Where a contact stands: the newest first, and those without a date last. Of one instant, what follows another is the
/// newer, and the rest goes by ids. The moment is in the key itself, so that most of many are compared without looking
/// elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// The seconds and nanoseconds that are left until the year 10000.
    left: (i64, u32),
    /// How many fewer than the most contacts of the same moment it comes after.
    shallow: u32,
    pub(super) id: Arc<str>,
}

impl Key {
    pub(super) fn new(moment: Option<DateTime<Utc>>, depth: usize, id: &Arc<str>) -> Self {
        let left = moment.map_or((999_999_999_999, 0), |moment| {
            (253_402_300_800 - moment.timestamp(), 999_999_999_u32.saturating_sub(moment.timestamp_subsec_nanos()))
        });
        Self { left, shallow: u32::MAX.saturating_sub(u32::try_from(depth).unwrap_or(u32::MAX)), id: Arc::clone(id) }
    }

    fn write(&self) -> String {
        let (seconds, nanos) = self.left;
        format!("{seconds:012}{nanos:09}{:010}{}", self.shallow, self.id)
    }

    fn read(text: &str) -> Option<Self> {
        let (seconds, rest) = text.split_at_checked(SECONDS)?;
        let (nanos, rest) = rest.split_at_checked(NANOS)?;
        let (shallow, id) = rest.split_at_checked(DEPTH)?;
        let left = (seconds.parse().ok()?, nanos.parse().ok()?);
        Some(Self { left, shallow: shallow.parse().ok()?, id: shared(id) })
    }
}

/// How many digits each part of a written key has.
const SECONDS: usize = 12;
const NANOS: usize = 9;
const DEPTH: usize = 10;

/// Contacts or groups, by their keys.
type Sorted = BTreeMap<Key, usize>;

// Once for all that is asked of them.
#[inline(never)]
fn between<'s>(sorted: &'s Sorted, start: Bound<&Key>, end: Bound<&Key>) -> btree_map::Range<'s, Key, usize> {
    sorted.range::<Key, _>((start, end))
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

    pub(super) fn insert(&mut self, group: usize, key: Key, contact: usize) {
        if group >= self.groups.len() {
            self.groups.resize_with(group + 1, Sorted::new);
        }
        let is_new = self.change(group, |contacts| contacts.insert(key, contact).is_none());
        self.total += usize::from(is_new);
    }

    pub(super) fn remove(&mut self, group: usize, key: &Key) {
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
        let mut end: Option<(&Key, &Key)> = None;
        // First what is left of the group in which the page before ended, wherever that group stands by now.
        let left = cursor.zip(last).map(|(cursor, last)| (&cursor.head, last, Bound::Excluded(&cursor.last)));
        let moved = self.moved(top);
        let mut after = cursor.map_or(Bound::Included(top), |cursor| Bound::Excluded(&cursor.head));
        let others = std::iter::from_fn(|| {
            let other = between(&self.heads, after, Bound::Unbounded).next().map(|(head, group)| (head, *group));
            let after_it = (after, Bound::Unbounded);
            let moved = moved.iter().copied().filter(|(head, _)| after_it.contains(head));
            let (head, group) = moved.chain(other).min()?;
            after = Bound::Excluded(head);
            Some((head, group, Bound::Included(top)))
        });
        let others = others.filter(|(_, group, _)| Some(*group) != last);
        for (head, group, start) in left.into_iter().chain(others) {
            let Some(contacts) = self.groups.get(group) else { continue };
            for (key, contact) in between(contacts, start, Bound::Unbounded) {
                if page.len() == size {
                    let end =
                        end.map(|(last, head)| Cursor { last: last.clone(), head: head.clone(), top: top.clone() });
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
    fn moved(&self, top: &Key) -> Vec<(&Key, usize)> {
        let mut moved = Vec::new();
        for group in between(&self.heads, Bound::Unbounded, Bound::Excluded(top)).map(|(_, group)| *group) {
            let contacts = self.groups.get(group);
            let before = contacts.and_then(|contacts| between(contacts, Bound::Included(top), Bound::Unbounded).next());
            moved.extend(before.map(|(head, _)| (head, group)));
        }
        moved
    }
}

/// Where a page ended: at which contact, and in which group, that its newest contact stood for; and which contact was the
/// newest of all when the first page was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) last: Key,
    head: Key,
    top: Key,
}

impl Cursor {
    /// How long two of the keys are, and the keys; callers need not know.
    pub(super) fn write(&self) -> String {
        let [last, head, top] = [&self.last, &self.head, &self.top].map(Key::write);
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
        Some(Self { last: Key::read(last)?, head: Key::read(head)?, top: Key::read(top)? })
    }
}
