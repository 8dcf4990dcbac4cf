//! What a text gave, before each contact in it has its place among the others.

use std::ops::Range;

use super::Excluded;
use super::entry::{Entry, Place, TimelineReason, id, no_contact, problems};
use super::id::shared;
use super::options::TimelineOptions;
use crate::draft::{Value, View};
use crate::model::Klantcontact;
use crate::report::Violation;

/// What was in a text.
pub(super) struct Given<'o> {
    options: &'o TimelineOptions,
    /// Which source the text is.
    source: usize,
    /// How many things were given, in all texts until now.
    pub(super) count: usize,
    pub(super) entries: Vec<Entry>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) problems: Vec<Violation>,
}

impl<'o> Given<'o> {
    /// Nothing yet, after so many sources and so many things.
    pub(super) const fn new(options: &'o TimelineOptions, source: usize, count: usize) -> Self {
        Self { options, source, count, entries: Vec::new(), excluded: Vec::new(), problems: Vec::new() }
    }

    /// Takes one of the things that were given.
    pub(super) fn take(&mut self, value: &Value<'_>, range: Range<usize>) {
        let index = self.count;
        self.count += 1;
        let Some(contact) = Klantcontact::of_value(value).filter(|contact| contact.object().says_something()) else {
            self.excluded.push(Excluded { index, reason: TimelineReason::Invalid });
            self.problems.push(no_contact(index, self.options));
            return;
        };
        problems(contact.object(), index, self.options, &mut self.problems);
        let place = Place { source: self.source, range, index };
        let own = id(contact);
        let is_made = own.is_none();
        let id = own.unwrap_or_else(|| shared(&digest(value)));
        let entry = self.entries.push_mut(Entry::new(contact, place, id, self.options));
        entry.is_made = is_made;
    }
}

/// An id for a contact that has none: the same contact has the same one, in whatever order contacts come.
fn digest(contact: &Value<'_>) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325;
    add(contact, &mut sum);
    format!("{sum:016x}")
}

/// Adds what a contact holds, however it is spaced, to a digest (FNV-1a of 64 bits, which is the same everywhere).
fn add(value: &Value<'_>, sum: &mut u64) {
    let mut take = |bytes: &[u8]| {
        // What cannot be in UTF-8 keeps two texts from being taken for one.
        for byte in bytes.iter().chain(&[0xff]) {
            *sum = (*sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    };
    match value {
        Value::Null => take(b"null"),
        Value::Boolean(value) => take(&[u8::from(*value)]),
        Value::Integer(number) => take(&number.to_le_bytes()),
        Value::Number(text) | Value::Text(text) => take(text.as_bytes()),
        Value::List(values) => {
            take(b"[");
            values.iter().for_each(|value| add(value, sum));
        }
        Value::Object(object) => {
            take(b"{");
            for member in object.members() {
                add(&Value::Text(member.name.text(object.shape()).into()), sum);
                add(&member.value, sum);
            }
        }
    }
}
