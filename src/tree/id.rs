//! By what objects of a register are known.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::sync::Arc;

use super::{Object, Value};

/// How a uuid is compared: systems spell it in small and capital letters, with and without what stands around and between
/// its digits, and some write the address that ends with it.
pub(crate) fn identity(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Mostly it stands as it is compared.
    let differs = |byte: u8| byte == b'/' || byte.is_ascii_uppercase();
    if text.len() == SPELLED && !text.bytes().fold(false, |any, byte| any | differs(byte)) {
        return Cow::Borrowed(text);
    }
    let text = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
    let last = text.rsplit('/').next().unwrap_or(text);
    uuid::Uuid::try_parse(last).map_or(Cow::Borrowed(last), |uuid| Cow::Owned(uuid.to_string()))
}

/// How long a uuid is, spelled as most systems do.
const SPELLED: usize = 36;

/// By what an object is known, for longer than the object itself is there.
pub(crate) fn key<'de>(object: &Object<'de>) -> Option<Cow<'de, str>> {
    let text = |name| match object.get(object.shape().position(name, 0)?)? {
        Value::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    };
    let key = match text("uuid").or_else(|| text("url"))? {
        Cow::Borrowed(text) => identity(text),
        Cow::Owned(text) => Cow::Owned(identity(text).into_owned()),
    };
    Some(key).filter(|key| !key.is_empty())
}

/// Whether an object tells nothing but what identifies it, in an answer: by its address alone too.
pub(crate) fn only_refers(object: &Object<'_>) -> bool {
    let (members, shape) = (object.members(), object.shape());
    let is_id = |name: &str| matches!(name, "uuid" | "url");
    members.iter().all(|member| is_id(member.name.declared(shape)))
        && members.iter().any(|member| member.value.as_text().is_some_and(|id| !id.trim().is_empty()))
}

/// By what a value is known, if it is an object.
pub(crate) fn key_of<'de>(value: &Value<'de>) -> Option<Cow<'de, str>> {
    match value {
        Value::Object(object) => key(object),
        _ => None,
    }
}

/// An id of its own, that many can hold.
#[inline(never)]
pub(crate) fn shared(id: &str) -> Arc<str> {
    Arc::from(id)
}

/// Without randomness: the library is the same every time.
pub(crate) type Hashing = BuildHasherDefault<DefaultHasher>;

/// Numbers for ids, from 0 in the order in which they came. All that is known by an id goes by its number, so that one code
/// looks ids up.
#[derive(Default)]
pub(crate) struct Ids<'de>(HashMap<Cow<'de, str>, usize, Hashing>);

impl<'de> Ids<'de> {
    /// The number of an id, and whether it is new.
    #[inline(never)]
    pub(crate) fn add(&mut self, id: Cow<'de, str>) -> (usize, bool) {
        let next = self.0.len();
        let number = *self.0.entry(id).or_insert(next);
        (number, number == next)
    }

    #[inline(never)]
    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where elements of a list stand, by their ids.
#[derive(Default)]
pub(crate) struct Places<'de> {
    ids: Ids<'de>,
    places: Vec<usize>,
}

impl<'de> Places<'de> {
    pub(crate) fn of(list: &[Value<'de>]) -> Self {
        let mut places = Self::default();
        for (place, value) in list.iter().enumerate() {
            places.add(key_of(value), place);
        }
        places
    }

    /// Notes where an element stands, unless one with its id is known.
    pub(crate) fn add(&mut self, id: Option<Cow<'de, str>>, place: usize) {
        if id.is_some_and(|id| self.ids.add(id).1) {
            self.places.push(place);
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.places.get(self.ids.get(id)?).copied()
    }
}

/// Finds the elements of one list in another. Mostly both are in the same order; where they are not, this looks where each
/// stands.
#[derive(Default)]
pub(crate) struct Finder<'de>(Option<Places<'de>>);

impl<'de> Finder<'de> {
    /// Where in a list the element is that stands at `index` in another.
    pub(crate) fn find(&mut self, list: &[Value<'de>], index: usize, id: &str) -> Option<usize> {
        if list.get(index).and_then(key_of).is_some_and(|other| other == id) {
            return Some(index);
        }
        self.0.get_or_insert_with(|| Places::of(list)).get(id)
    }

    /// Notes that an element was added at the end of the list.
    pub(crate) fn added(&mut self, id: Option<Cow<'de, str>>, place: usize) {
        if let Some(places) = &mut self.0 {
            places.add(id, place);
        }
    }
}
