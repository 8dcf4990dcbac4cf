//! Joins several copies of one object.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::id::{Finder, key, key_of};
use super::{Object, Value};

/// Which value is kept where two copies differ. Of two booleans `true` is always kept, so that data that one copy keeps
/// secret stay secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conflict {
    /// The value of the first copy is kept.
    Keep,
    /// The value that sorts last is kept, so that the result does not depend on the order of the copies.
    Greater,
}

impl<'de> Object<'de> {
    /// Adds the members of another copy of this object, and returns whether any of them was new.
    pub(crate) fn join(&mut self, other: &Self, conflict: Conflict) -> bool {
        let mut is_new = false;
        for member in other.members.iter().filter(|member| !member.value.is_nothing()) {
            let name = member.name.declared(other.shape);
            is_new |= match self.member_mut(name) {
                Some(own) => own.join(&member.value, conflict),
                None => {
                    self.put(name.to_owned().into(), member.value.clone());
                    true
                }
            };
        }
        is_new
    }

    /// Returns whether two objects are certainly different, because each has an identification of its own.
    fn is_another(&self, other: &Self) -> bool {
        key(self).zip(key(other)).is_some_and(|(own, other)| own != other)
    }
}

impl<'de> Value<'de> {
    fn join(&mut self, other: &Self, conflict: Conflict) -> bool {
        match (&mut *self, other) {
            (own, _) if own.is_nothing() => {}
            (Self::Object(own), Self::Object(other)) if !own.is_another(other) => return own.join(other, conflict),
            (Self::List(own), Self::List(others)) => return join_lists(own, others, conflict),
            (Self::Boolean(false), Self::Boolean(true)) => {}
            (own, other) if conflict == Conflict::Greater && own.order(other) == Ordering::Less => {}
            _ => return false,
        }
        *self = other.clone();
        true
    }

    /// Returns whether the value holds nothing: it is `null`, or an empty text, list or object.
    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Object(object) => object.members.is_empty(),
            _ => false,
        }
    }

    /// Compares any two values, so that they can be sorted.
    fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Boolean(own), Self::Boolean(other)) => own.cmp(other),
            (Self::Integer(own), Self::Integer(other)) => own.cmp(other),
            (Self::Number(own), Self::Number(other)) | (Self::Text(own), Self::Text(other)) => own.cmp(other),
            (Self::List(own), Self::List(others)) => {
                let different = own.iter().zip(others).map(|(own, other)| own.order(other));
                first(different).then(own.len().cmp(&others.len()))
            }
            (Self::Object(own), Self::Object(other)) => {
                let members = own.members.iter().zip(&other.members);
                let different = members.map(|(one, two)| {
                    one.name.declared(own.shape).cmp(two.name.declared(other.shape)).then(one.value.order(&two.value))
                });
                first(different).then(own.members.len().cmp(&other.members.len()))
            }
            (own, other) => own.rank().cmp(&other.rank()),
        }
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Null => 0,
            Self::Boolean(_) => 1,
            Self::Integer(_) => 2,
            Self::Number(_) => 3,
            Self::Text(_) => 4,
            Self::List(_) => 5,
            Self::Object(_) => 6,
        }
    }
}

/// Adds the elements that the list does not have. An element whose id is in the list is joined with the element there.
fn join_lists<'de>(list: &mut Vec<Value<'de>>, others: &[Value<'de>], conflict: Conflict) -> bool {
    let (mut is_new, mut finder) = (false, Finder::default());
    for (index, other) in others.iter().enumerate() {
        let id = key_of(other);
        let known = id.as_ref().and_then(|id| finder.find(list, index, id));
        if let Some(known) = known {
            is_new |= list.get_mut(known).is_some_and(|own| own.join(other, conflict));
            continue;
        }
        // An element without an id may be another copy of an element in the list.
        let may_be_there = conflict == Conflict::Keep && !list.is_empty();
        if id.is_some() || !(may_be_there || list.contains(other)) {
            finder.added(id, list.len());
            list.push(other.clone());
            is_new = true;
        }
    }
    is_new
}

fn first(mut orders: impl Iterator<Item = Ordering>) -> Ordering {
    orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}
