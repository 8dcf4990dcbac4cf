//! The order of a timeline: newest first, and within groups when there are any.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem;
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::written::{OptionError, Result};

/// Where a contact stands: the newest first, those of one instant by their ids, and those without a date last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    moment: Reverse<Option<DateTime<Utc>>>,
    pub(super) id: Arc<str>,
}

impl Key {
    pub(super) fn new(moment: Option<DateTime<Utc>>, id: &Arc<str>) -> Self {
        Self { moment: Reverse(moment), id: Arc::clone(id) }
    }
}

/// Groups in the order of their newest contacts. A timeline without groups is one group.
#[derive(Default)]
pub(super) struct Lines {
    groups: Vec<BTreeMap<Key, usize>>,
    /// Each group that has contacts, under its newest.
    heads: BTreeMap<Key, usize>,
    total: usize,
}

impl Lines {
    /// How many contacts there are.
    pub(super) const fn total(&self) -> usize {
        self.total
    }

    pub(super) fn insert(&mut self, group: usize, key: Key, contact: usize) {
        if group >= self.groups.len() {
            self.groups.resize_with(group + 1, BTreeMap::new);
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
        let mut moved = BTreeMap::new();
        self.change(from, |contacts| {
            moved = mem::take(contacts);
            true
        });
        if !moved.is_empty() && to >= self.groups.len() {
            self.groups.resize_with(to + 1, BTreeMap::new);
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
    fn change(&mut self, group: usize, change: impl FnOnce(&mut BTreeMap<Key, usize>) -> bool) -> bool {
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
        let left = cursor.zip(last).map(|(cursor, last)| (last, &cursor.head, Bound::Excluded(&cursor.last)));
        let moved = self.moved(top);
        let mut after = cursor.map_or(Bound::Included(top), |cursor| Bound::Excluded(&cursor.head));
        let others = std::iter::from_fn(|| {
            let after_it = (after, Bound::Unbounded);
            let other = self.heads.range::<Key, _>(after_it).next().map(|(head, group)| (head, *group));
            let moved = moved.iter().copied().filter(|(head, _)| after_it.contains(*head));
            let (head, group) = moved.chain(other).min()?;
            after = Bound::Excluded(head);
            Some((group, head, Bound::Included(top)))
        });
        let others = others.filter(|(group, ..)| Some(*group) != last);
        for (group, head, start) in left.into_iter().chain(others) {
            let Some(contacts) = self.groups.get(group) else { continue };
            for (key, contact) in contacts.range::<Key, _>((start, Bound::Unbounded)) {
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
        let newer = self.heads.range::<Key, _>(..top);
        let before =
            newer.filter_map(|(_, group)| Some((self.groups.get(*group)?.range::<Key, _>(top..).next()?.0, *group)));
        before.collect()
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
    /// The three moments, how long two of the ids are, and the ids; callers need not know.
    pub(super) fn write(&self) -> String {
        let moment = |key: &Key| match key.moment.0 {
            Some(moment) => format!("{}.{}", moment.timestamp(), moment.timestamp_subsec_nanos()),
            None => String::new(),
        };
        let Self { last, head, top } = self;
        let moments = [last, head, top].map(moment).join("_");
        format!("{moments}_{}_{}_{}{}{}", last.id.len(), head.id.len(), last.id, head.id, top.id)
    }

    pub(super) fn read(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| OptionError("cursor: use a nextCursor that a timeline gave".into()))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(6, '_');
        let mut moment = || parse_moment(parts.next()?);
        let (last, head, top) = (moment()?, moment()?, moment()?);
        let mut length = || parts.next()?.parse().ok();
        let (last_length, head_length) = (length()?, length()?);
        let (last_id, ids) = parts.next()?.split_at_checked(last_length)?;
        let (head_id, top_id) = ids.split_at_checked(head_length)?;
        let key = |moment, id| Key::new(moment, &Arc::from(id));
        Some(Self { last: key(last, last_id), head: key(head, head_id), top: key(top, top_id) })
    }
}

fn parse_moment(text: &str) -> Option<Option<DateTime<Utc>>> {
    if text.is_empty() {
        return Some(None);
    }
    let (seconds, nanos) = text.split_once('.')?;
    DateTime::from_timestamp(seconds.parse().ok()?, nanos.parse().ok()?).map(Some)
}
