//! What several copies of one object say together.

use std::cmp::Ordering;

use super::{Object, Value};

/// Which value counts where two copies say something else. Of `true` and `false` it is always `true`: whatever one copy
/// keeps secret, is secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conflict {
    /// That of the first copy.
    Keep,
    /// The one that sorts last, so that the order of the copies does not matter.
    Greater,
}

impl<'de> Object<'de> {
    /// Adds what another copy of this object says; whether that was anything new.
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

    /// Whether two objects are certainly different ones, because each has an identification of its own.
    fn is_another(&self, other: &Self) -> bool {
        self.text("uuid").zip(other.text("uuid")).is_some_and(|(own, other)| !own.eq_ignore_ascii_case(other))
    }
}

impl<'de> Value<'de> {
    fn join(&mut self, other: &Self, conflict: Conflict) -> bool {
        match (&mut *self, other) {
            (own, _) if own.is_nothing() => {}
            (Self::Object(own), Self::Object(other)) if !own.is_another(other) => return own.join(other, conflict),
            (Self::List(own), Self::List(others)) => {
                let mut is_new = false;
                for other in others {
                    is_new |= join_element(own, other, conflict);
                }
                return is_new;
            }
            (Self::Boolean(false), Self::Boolean(true)) => {}
            (own, other) if conflict == Conflict::Greater && own.order(other) == Ordering::Less => {}
            _ => return false,
        }
        *self = other.clone();
        true
    }

    /// Whether it says nothing: `null`, or an empty text, list or object.
    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Object(object) => object.members.is_empty(),
            _ => false,
        }
    }

    /// An order of all values, whatever they are.
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

/// Adds an element to a list that does not have it; one that is there, by its uuid, is joined.
fn join_element<'de>(list: &mut Vec<Value<'de>>, other: &Value<'de>, conflict: Conflict) -> bool {
    let is_it = |own: &Value<'de>| match (own, other) {
        (Value::Object(own), Value::Object(other)) => {
            own.text("uuid").is_some() && other.text("uuid").is_some() && !own.is_another(other)
        }
        _ => false,
    };
    if let Some(own) = list.iter().position(is_it).and_then(|index| list.get_mut(index)) {
        return own.join(other, conflict);
    }
    // What has no identification may be one of those that are there, told otherwise.
    let may_be_there = conflict == Conflict::Keep && !list.is_empty() && other.member("uuid").is_none();
    let is_new = !may_be_there && !list.contains(other);
    if is_new {
        list.push(other.clone());
    }
    is_new
}

fn first(mut orders: impl Iterator<Item = Ordering>) -> Ordering {
    orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}
