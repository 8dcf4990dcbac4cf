//! Every contact that was read, with the texts that tell it and what is known of the objects that it refers to.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use super::Excluded;
use super::entry::{Entry, Facts, Occurrence, Reason, add_referred, klantcontact};
use super::index::Index;
use super::options::Options;
use super::read::{Batch, Completeness, ReadContact};
use super::source;
use crate::register::{Known, links_of, owner};
use crate::report::Violation;
use crate::scan::decimal;
use crate::tree::{Conflict, Object, key, shared};

/// The contacts of a timeline. Each goes by its position here, which never changes.
#[derive(Default)]
pub(super) struct Contacts<'s> {
    sources: Vec<Cow<'s, [u8]>>,
    pub(super) entries: Vec<Entry>,
    pub(super) index: Index,
    /// What is known of everything that contacts refer to.
    pub(super) known: Known<'static>,
    /// The objects that were given beside contacts, and their paths.
    pub(super) others: Vec<(usize, String)>,
    /// How many contacts were given, shown or not.
    pub(super) given: usize,
    /// The contacts that are not shown because of what they are, whatever the options.
    pub(super) excluded: Vec<Excluded>,
    pub(super) problems: Vec<Violation>,
}

/// What a source changes.
pub(super) struct Added {
    /// The position of the first contact that is new. All from there on are.
    pub(super) first_new: usize,
    /// The contacts of which more is known than before.
    pub(super) changed: Vec<usize>,
    /// Klantcontacten that were found in other objects.
    pub(super) nested: Vec<Object<'static>>,
    /// Contacts of the API before this one, as klantcontacten.
    pub(super) predecessors: Vec<Object<'static>>,
}

impl<'s> Contacts<'s> {
    /// Reads a source, and adds what is in it.
    pub(super) fn read(&mut self, text: Cow<'s, [u8]>, completeness: Completeness, options: &Options) -> Added {
        let position = (self.sources.len(), self.given);
        let batch = Batch::read(&text, completeness, options, &mut self.known, position);
        let Batch { given, contacts, excluded, problems, changed: objects, others, nested, predecessors, .. } = batch;
        self.given = given;
        self.excluded.extend(excluded);
        self.problems.extend(problems);
        self.sources.push(text);
        self.others.extend(others);
        let first_new = self.entries.len();
        let mut changed: Vec<_> = contacts.into_iter().filter_map(|contact| self.add(contact)).collect();
        self.add_dependents(&objects, &mut changed);
        // Each once.
        changed.retain(|contact| !mem::replace(&mut entry_mut(&mut self.entries, *contact).is_outdated, true));
        Added { first_new, changed, nested, predecessors }
    }

    /// Adds a contact. When it is a copy of one that is there and says something that no other copy says, this returns
    /// the position of that one.
    fn add(&mut self, contact: ReadContact) -> Option<usize> {
        let ReadContact { mut id, is_made, occurrence, facts, referred } = contact;
        if is_made {
            let record = self.index.record(&id);
            record.same_text += 1;
            id = shared(&[&*id, "-", &decimal(record.same_text as u64, 1)].concat());
        }
        let next = self.entries.len();
        let position = *self.index.record(&id).contact.get_or_insert(next);
        let mut says_more = false;
        if position == next {
            self.entries.push(Entry { occurrences: vec![occurrence], id, facts, is_outdated: false });
        } else {
            says_more = self.add_occurrence(position, occurrence);
        }
        self.depends(position, &referred);
        says_more.then_some(position)
    }

    /// Adds another occurrence of a contact, of which the one that says most is shown. Returns whether no other says
    /// exactly the same.
    fn add_occurrence(&mut self, contact: usize, occurrence: Occurrence) -> bool {
        let mut duplicate = occurrence.index;
        let entry = entry_mut(&mut self.entries, contact);
        // Of two with as many values their texts decide, so that the order of the sources does not matter.
        let fullness = |occurrence: &Occurrence| (occurrence.values, text_of(&self.sources, occurrence));
        let own = fullness(&occurrence);
        let found = entry.occurrences.binary_search_by(|other| own.cmp(&fullness(other)));
        if let Err(place) = found {
            if place == 0 {
                duplicate = entry.index();
            }
            entry.occurrences.insert(place, occurrence);
        }
        self.excluded.push(Excluded { index: duplicate, reason: Reason::Duplicate });
        found.is_err()
    }

    /// Notes which objects the facts of a contact depend on.
    fn depends(&mut self, contact: usize, ids: &[Arc<str>]) {
        for id in ids {
            let dependents = &mut self.index.record(id).dependents;
            if dependents.last() != Some(&contact) {
                dependents.push(contact);
            }
        }
    }

    /// Adds the contacts whose facts depend on these objects, or that these objects say that they belong to.
    fn add_dependents(&self, objects: &[usize], contacts: &mut Vec<usize>) {
        for object in objects.iter().filter_map(|index| self.known.get(*index)) {
            let record = key(object).and_then(|id| self.index.get(&id));
            contacts.extend(record.into_iter().flat_map(|record| &record.dependents));
            let owners = links_of(object.shape()).filter_map(|link| owner(object, link));
            contacts.extend(owners.filter_map(|id| self.index.contact(&id)));
        }
    }

    /// Works out the facts of a contact again, from all its occurrences and all that is known by now. Returns the facts
    /// that it had.
    pub(super) fn renew(&mut self, contact: usize, options: &Options) -> Facts {
        let occurrences = &self.entry(contact).occurrences;
        let copies = self.copies(occurrences);
        let mut referred = Vec::new();
        copies.iter().for_each(|copy| add_referred(klantcontact(copy), options, &mut referred));
        let facts = Facts::new(klantcontact(&joined(copies.clone())), &copies, occurrences, options);
        self.depends(contact, &referred);
        let entry = entry_mut(&mut self.entries, contact);
        entry.is_outdated = false;
        mem::replace(&mut entry.facts, facts)
    }

    /// Returns the contact at this position.
    #[expect(clippy::expect_used, reason = "a position without a contact would hide a contact from the timeline")]
    pub(super) fn entry(&self, contact: usize) -> &Entry {
        self.entries.get(contact).expect("a position is given out only for a contact that is there, and none goes")
    }

    /// Reads a contact again: what all its occurrences say together, with all that is known of what it refers to.
    pub(super) fn read_again(&self, entry: &Entry) -> Object<'_> {
        joined(self.copies(&entry.occurrences))
    }

    /// Reads the occurrences of a contact again, each with all that is known of what it refers to.
    // Not inlined, because reading is much code and items, labels and facts all do it.
    #[inline(never)]
    fn copies(&self, occurrences: &[Occurrence]) -> Vec<Object<'_>> {
        let texts = occurrences.iter().map(|occurrence| text_of(&self.sources, occurrence));
        let mut copies: Vec<_> = texts.map(source::one).collect();
        for copy in &mut copies {
            self.known.complete(copy);
        }
        copies
    }
}

#[expect(clippy::expect_used, reason = "a position without a contact would hide a contact from the timeline")]
fn entry_mut(entries: &mut [Entry], contact: usize) -> &mut Entry {
    entries.get_mut(contact).expect("a position is given out only for a contact that is there, and none goes")
}

/// Returns what the copies of one contact say together. Where they differ, the first counts.
// Not inlined, because joining objects is much code and items, labels and facts all do it.
#[inline(never)]
#[expect(clippy::expect_used, reason = "a contact without an occurrence would be counted and not shown")]
fn joined(copies: Vec<Object<'_>>) -> Object<'_> {
    let mut copies = copies.into_iter();
    let mut joined = copies.next().expect("every contact has an occurrence, with which it was added");
    for other in copies {
        joined.join(&other, Conflict::Keep);
    }
    joined
}

/// Returns the text of a contact.
#[expect(clippy::expect_used, reason = "a contact without its text would be counted and not shown")]
fn text_of<'t>(sources: &'t [Cow<'_, [u8]>], occurrence: &Occurrence) -> &'t [u8] {
    let text = sources.get(occurrence.source).and_then(|source| source.get(occurrence.range.clone()));
    text.expect("an occurrence is a range of a source, and sources are kept")
}
