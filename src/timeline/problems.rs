//! What a timeline tells its caller beside its pages: which contacts are not shown, and what is wrong with what was given.

use super::component::components;
use super::contacts::Contacts;
use super::index::Record;
use super::{Excluded, Options};
use crate::register::{AnswerReader, add_ids, links_of, owner};
use crate::report::Violation;
use crate::rules::{CYCLE, MISSING};
use crate::tree::{Ids, Object, key};
use alloc::vec;
use alloc::vec::Vec;

/// Returns the contacts that are not shown, in the order in which they were given.
pub(super) fn excluded(contacts: &Contacts<'_>, options: &Options) -> Vec<Excluded> {
    let mut reasons = vec![None; contacts.given];
    let known = contacts.excluded.iter().map(|excluded| (excluded.index, Some(excluded.reason)));
    let others = contacts.entries.iter().map(|entry| (entry.index(), entry.facts.reason(options)));
    for (index, reason) in known.chain(others) {
        if let Some(place) = reasons.get_mut(index) {
            *place = reason;
        }
    }
    let reasons = reasons.into_iter().enumerate();
    reasons.filter_map(|(index, reason)| Some(Excluded { index, reason: reason? })).collect()
}

/// Returns what was wrong with the sources, then the references between contacts that lead nowhere or in a circle, and
/// then the objects that belong to no contact.
pub(super) fn problems(contacts: &Contacts<'_>, options: &Options) -> Vec<Violation> {
    let earlier = |contact: usize| {
        let earlier = &contacts.entry(contact).facts.earlier;
        earlier.iter().filter_map(|earlier| contacts.index.contact(&earlier.id)).collect()
    };
    let components = components(contacts.entries.len(), earlier);
    let mut problems = contacts.problems.clone();
    for (entry, component) in contacts.entries.iter().zip(&components) {
        for earlier in &entry.facts.earlier {
            let rule = match contacts.index.contact(&earlier.id) {
                None => MISSING,
                Some(other) if components.get(other) == Some(component) => CYCLE,
                Some(_) => continue,
            };
            problems.push(earlier.violation(rule, options));
        }
    }
    problems.extend(unplaced(contacts, options));
    problems
}

/// Returns a problem for each object that was given beside contacts and belongs to none of them.
fn unplaced(contacts: &Contacts<'_>, options: &Options) -> Vec<Violation> {
    let others = contacts.others.iter();
    let mut left: Vec<_> = others.filter_map(|(index, path)| Some((contacts.known.get(*index)?, path))).collect();
    let mut placed = if left.is_empty() { Ids::default() } else { ids_within_contacts(contacts) };
    // An object that belongs to a placed one is placed too, which may place others: until nothing changes.
    let mut before = usize::MAX;
    while left.len() < before {
        before = left.len();
        left.retain(|(object, _)| {
            let is_placed = is_placed(object, &placed, contacts);
            if is_placed {
                add_ids(object, &mut placed);
            }
            !is_placed
        });
    }
    let mut reader = AnswerReader::new(options.language.into());
    left.iter().for_each(|(_, path)| reader.unplaced((*path).clone()));
    reader.problems
}

/// Returns the ids of the objects that were learned from contacts, and of what these refer to. They belong to a contact.
fn ids_within_contacts<'c>(contacts: &'c Contacts<'_>) -> Ids<'c> {
    let mut learned: Vec<_> = contacts.known.all().iter().map(Some).collect();
    for (index, _) in &contacts.others {
        learned.get_mut(*index).into_iter().for_each(|given| *given = None);
    }
    let mut ids = Ids::default();
    learned.into_iter().flatten().for_each(|object| add_ids(object, &mut ids));
    ids
}

/// Returns whether an object, or what it says that it belongs to, is a contact, or placed, or referred to by a contact.
fn is_placed(object: &Object<'_>, placed: &Ids<'_>, contacts: &Contacts<'_>) -> bool {
    let is_of_contact = |record: &Record| record.contact.is_some() || !record.dependents.is_empty();
    let owners = links_of(object.shape()).filter_map(|link| owner(object, link));
    let mut ids = key(object).into_iter().chain(owners);
    ids.any(|id| placed.get(&id).is_some() || contacts.index.get(&id).is_some_and(is_of_contact))
}
