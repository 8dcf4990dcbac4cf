//! Joins the objects in an answer into klantcontacten.

use super::answer::{AnswerReader, Other, Registered};
use super::known::{Known, links_of, owner};
use super::link::held;
use crate::model::{Klantcontact, Objecttype, Reference};
use crate::tree::{Conflict, Ids, Object, Places, Value, key, only_refers};
use alloc::vec::Vec;

/// Returns the klantcontacten, completed with the other objects in the answer. Copies of one object are joined.
pub(super) fn joined(mut reader: AnswerReader<'_>) -> Registered<'_> {
    let others = core::mem::take(&mut reader.others);
    let mut given = core::mem::take(&mut reader.klantcontacten);
    given.append(&mut reader.before);
    let mut klantcontacten = together(given);
    add_untold(&mut klantcontacten, &others);
    let mut known = Known::default();
    let wanted = referred_to(&klantcontacten, &others);
    klantcontacten.iter().for_each(|klantcontact| learn_within(klantcontact, &wanted, &mut known));
    let mut given = Vec::new();
    for Other { object, path } in others {
        learn_within(&object, &wanted, &mut known);
        given.push((known.learn(object).index, path));
    }
    for klantcontact in &mut klantcontacten {
        known.complete(klantcontact);
    }
    if !given.is_empty() {
        let mut placed = Ids::default();
        klantcontacten.iter().for_each(|klantcontact| add_ids(klantcontact, &mut placed));
        let is_placed = |object: &Object<'_>| {
            let owners = links_of(object.shape()).filter_map(|link| owner(object, link));
            key(object).into_iter().chain(owners).any(|id| placed.get(&id).is_some())
        };
        for (index, path) in given {
            if let (Some(path), false) = (path, known.get(index).is_none_or(is_placed)) {
                reader.unplaced(path);
            }
        }
    }
    let klantcontacten = klantcontacten.into_iter().map(Value::Object).collect();
    Registered { klantcontacten, problems: reader.problems, wording: reader.wording }
}

/// Returns the first object of a type in an answer, completed with the other objects in the answer.
pub(crate) fn first_of<'de>(mut reader: AnswerReader<'de>, objecttype: Objecttype) -> Option<Object<'de>> {
    let mut known = Known::default();
    let others = core::mem::take(&mut reader.others);
    let mut first = others.iter().find(|other| other.object.shape() == objecttype.shape())?.object.clone();
    for other in others {
        known.learn(other.object);
    }
    known.complete(&mut first);
    Some(first)
}

/// Joins the klantcontacten that have the same id.
pub(crate) fn together<'de>(given: Vec<Object<'de>>) -> Vec<Object<'de>> {
    let mut klantcontacten: Vec<Object<'de>> = Vec::with_capacity(given.len());
    let mut places = Places::default();
    for klantcontact in given {
        let id = key(&klantcontact);
        let place = id.as_ref().and_then(|id| places.get(id));
        match place.and_then(|place| klantcontacten.get_mut(place)) {
            Some(known) => {
                known.join(&klantcontact, Conflict::Keep);
            }
            None => {
                places.add(id, klantcontacten.len());
                klantcontacten.push(klantcontact);
            }
        }
    }
    klantcontacten
}

/// Adds the klantcontacten that occur only in the `hadKlantcontact` of a betrokkene.
fn add_untold<'de>(klantcontacten: &mut Vec<Object<'de>>, others: &[Other<'de>]) {
    let mut told = Ids::default();
    for id in klantcontacten.iter().filter_map(key) {
        told.add(id);
    }
    for Other { object, .. } in others {
        let Some(reference) = held(object, "hadKlantcontact") else { continue };
        if key(reference).is_some_and(|id| told.add(id).1) {
            let mut klantcontact = Object::new(Klantcontact::declaration());
            klantcontact.join(reference, Conflict::Keep);
            klantcontacten.push(klantcontact);
        }
    }
}

/// Returns the ids of objects that are only referred to somewhere, where the whole object could stand.
fn referred_to<'de>(klantcontacten: &[Object<'de>], others: &[Other<'de>]) -> Ids<'de> {
    let mut ids = Ids::default();
    let mut add = |object: &Object<'de>| {
        if only_refers(object) && object.shape() != Reference::declaration() {
            key(object).map(|id| ids.add(id));
        }
    };
    klantcontacten.iter().for_each(|klantcontact| each(klantcontact, &mut add));
    others.iter().for_each(|other| each(&other.object, &mut add));
    ids
}

/// Records the objects within `object` that are whole and whose ids are wanted.
fn learn_within<'de>(object: &Object<'de>, wanted: &Ids<'de>, known: &mut Known<'de>) {
    if wanted.is_empty() {
        return;
    }
    each(object, &mut |object| {
        let is_whole = object.shape() != Klantcontact::declaration() && !only_refers(object);
        if is_whole && key(object).is_some_and(|id| wanted.get(&id).is_some()) {
            known.learn(object.clone());
        }
    });
}

/// Adds the ids of an object and of all objects in it.
pub(crate) fn add_ids<'de>(object: &Object<'de>, ids: &mut Ids<'de>) {
    each(object, &mut |object| {
        key(object).map(|id| ids.add(id));
    });
}

/// Calls `take` for an object and for all objects in it.
pub(crate) fn each<'v, 'de>(object: &'v Object<'de>, take: &mut dyn FnMut(&'v Object<'de>)) {
    take(object);
    for member in object.members() {
        match &member.value {
            Value::Object(object) => each(object, take),
            Value::List(values) => {
                for value in values {
                    if let Value::Object(object) = value {
                        each(object, take);
                    }
                }
            }
            _ => {}
        }
    }
}
