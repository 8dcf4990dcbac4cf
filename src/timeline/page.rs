//! The fourth pass: the contacts of one page, and how they are grouped.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::cursor::Cursor;
use super::describe::onderwerp;
use super::entry::{Entry, klantcontact};
use super::item::{Item, Thread};
use super::labels;
use super::options::{GroupBy, Seen};
use super::order::{SortKey, Sorted};
use super::thread::Summary;
use super::{Builder, Group, Page};
use crate::text::Message;

impl Builder<'_> {
    /// Returns the page that begins after `cursor`, or the first.
    pub(super) fn page_after(&mut self, cursor: Option<&Cursor>) -> Page {
        self.settle();
        let size = self.options.page_size.unwrap_or(usize::MAX);
        let last = cursor.map(|cursor| self.group_of_last(cursor));
        let (shown, end) = self.order.page(cursor, last, size);
        let (mut items, mut groups) = (Vec::new(), Vec::new());
        for contact in shown {
            let summary = self.threads.summary(contact, &self.contacts, &self.options);
            let item = self.item(contact, &summary);
            if let Some(by) = self.options.group_by {
                self.add_to_groups(&mut groups, by, (items.len(), &item), (contact, &summary));
            }
            items.push(item);
        }
        Page {
            items,
            groups: self.options.group_by.map(|_| groups),
            total: self.order.total(),
            next_cursor: end.map(|end| end.write()),
        }
    }

    /// Returns the group that the last contact of the page before is in by now.
    fn group_of_last(&self, cursor: &Cursor) -> usize {
        let group = self.contacts.index.contact(&cursor.last.id).and_then(|contact| self.group_of(contact));
        // Without groups the page goes on after the cursor, whether or not its contact is still known. With groups, no
        // group has this number.
        let has_groups = matches!(self.options.group_by, Some(GroupBy::Thread | GroupBy::Zaak));
        group.unwrap_or(if has_groups { usize::MAX } else { 0 })
    }

    /// Returns what is shown of a contact, of which `summary` is about the thread.
    fn item(&self, contact: usize, summary: &Summary) -> Item {
        let entry = self.contacts.entry(contact);
        let first = summary.first.map_or(entry, |first| self.contacts.entry(first));
        let thread =
            Thread { id: String::from(&*first.id), size: summary.size, follows: self.shown_earlier(contact, entry) };
        let (status, is_seen) = (summary.status(entry.facts.moment), self.is_seen(entry, first));
        let read = self.contacts.read_again(entry);
        Item::new(klantcontact(&read), entry, thread, status, is_seen, &self.options)
    }

    /// Returns the ids of the contacts that a contact follows directly, as far as they are shown: sorted, each once.
    fn shown_earlier(&self, contact: usize, entry: &Entry) -> Vec<String> {
        // In a map like that of the contacts, so that there is one copy of its code.
        let mut ids = Sorted::new();
        for earlier in &entry.facts.earlier {
            let Some(other) = self.contacts.index.contact(&earlier.id) else { continue };
            let earlier = self.contacts.entry(other);
            if other != contact && earlier.facts.reason(&self.options).is_none() {
                ids.insert(SortKey::new(None, 0, &earlier.id), other);
            }
        }
        ids.keys().map(|key| String::from(&*key.id)).collect()
    }

    /// Returns whether a contact was seen, in a thread that begins with `first`; `None` without the option `seen`.
    fn is_seen(&self, entry: &Entry, first: &Entry) -> Option<bool> {
        // A contact without a moment is never later than anything.
        let is_until = |seen: DateTime<Utc>| entry.facts.moment.is_none_or(|moment| moment <= seen);
        let seen = |entry: &Entry| self.contacts.index.get(&entry.id).and_then(|record| record.seen);
        Some(match self.options.seen.as_ref()? {
            Seen::Until(seen) => is_until(*seen),
            Seen::Ids(_) => seen(entry).is_some(),
            Seen::Each(_) => [entry, first].into_iter().any(|by| seen(by).is_some_and(is_until)),
        })
    }

    /// Adds an item of the page, of which `position` is the place on it, to the last group or to a new one.
    fn add_to_groups(
        &self,
        groups: &mut Vec<Group>,
        by: GroupBy,
        (position, item): (usize, &Item),
        (contact, summary): (usize, &Summary),
    ) {
        let key = self.group_key(by, self.contacts.entry(contact), item);
        match groups.last_mut().filter(|group| group.key == key) {
            Some(group) => group.items.push(position),
            None => {
                let label = self.group_label(by, &key, item, summary);
                groups.push(Group { key, label, items: vec![position] });
            }
        }
    }

    fn group_key(&self, by: GroupBy, entry: &Entry, item: &Item) -> String {
        match by {
            GroupBy::Thread => item.thread.id.clone(),
            GroupBy::Zaak => String::from(&*self.zaak_of(entry)),
            GroupBy::Day => item.date.as_ref().map_or_else(String::new, |date| date.day.clone()),
        }
    }

    fn group_label(&self, by: GroupBy, key: &str, item: &Item, summary: &Summary) -> String {
        let word = |label: &'static Message| label.template(self.options.language).to_owned();
        match by {
            GroupBy::Zaak if key.is_empty() => word(&labels::NO_ZAAK),
            GroupBy::Zaak => key.to_owned(),
            GroupBy::Day => item.date.as_ref().map_or_else(|| word(&labels::NO_DATE), |date| date.day_label.clone()),
            GroupBy::Thread => match summary.first.map(|first| self.contacts.entry(first)) {
                Some(first) => onderwerp(klantcontact(&self.contacts.read_again(first)), first, &self.options),
                None => item.onderwerp.clone(),
            },
        }
    }
}
