//! The order of a timeline: newest first, and within groups when there are any.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem;
use std::ops::Bound;
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
        let heads = (cursor.map_or(Bound::Unbounded, |cursor| Bound::Excluded(&cursor.head)), Bound::Unbounded);
        let others = self.heads.range::<Key, _>(heads).map(|(_, group)| *group);
        let mut page = Vec::new();
        let mut end = None;
        // First what is left of the group in which the page before ended, wherever that group stands by now.
        for (at, group) in last.into_iter().chain(others.filter(|group| Some(*group) != last)).enumerate() {
            let Some(contacts) = self.groups.get(group) else { continue };
            let rest = cursor.filter(|_| at == 0 && last.is_some());
            let rest = (rest.map_or(Bound::Unbounded, |cursor| Bound::Excluded(&cursor.last)), Bound::Unbounded);
            for (key, contact) in contacts.range::<Key, _>(rest) {
                if page.len() == size {
                    return (page, end.map(|(group, key)| self.cursor(group, key)));
                }
                page.push(*contact);
                end = Some((group, key));
            }
        }
        (page, None)
    }

    /// The cursor of a page that ends with this contact in this group.
    fn cursor(&self, group: usize, last: &Key) -> Cursor {
        let head = self.groups.get(group).and_then(|contacts| contacts.first_key_value());
        Cursor { last: last.clone(), head: head.map_or(last, |(head, _)| head).clone() }
    }
}

/// Where a page ended: at which contact, and in which group, that its newest contact stood for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) last: Key,
    head: Key,
}

impl Cursor {
    /// The two moments and the two ids; callers need not know.
    pub(super) fn write(&self) -> String {
        let moment = |key: &Key| match key.moment.0 {
            Some(moment) => format!("{}.{}", moment.timestamp(), moment.timestamp_subsec_nanos()),
            None => String::new(),
        };
        let Self { last, head } = self;
        format!("{}_{}_{}_{}{}", moment(last), moment(head), last.id.len(), last.id, head.id)
    }

    pub(super) fn read(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| OptionError("cursor: use a nextCursor that a timeline gave".into()))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, '_');
        let (last, head) = (parse_moment(parts.next()?)?, parse_moment(parts.next()?)?);
        let length = parts.next()?.parse().ok()?;
        let (last_id, head_id) = parts.next()?.split_at_checked(length)?;
        Some(Self { last: Key::new(last, &Arc::from(last_id)), head: Key::new(head, &Arc::from(head_id)) })
    }
}

fn parse_moment(text: &str) -> Option<Option<DateTime<Utc>>> {
    if text.is_empty() {
        return Some(None);
    }
    let (seconds, nanos) = text.split_once('.')?;
    DateTime::from_timestamp(seconds.parse().ok()?, nanos.parse().ok()?).map(Some)
}
