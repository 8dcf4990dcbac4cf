//! Compares objects in the answers of a register by their identification.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::{Object, Value};
use crate::scan::{after_last, before, trim, without_end};
use crate::table::{HASH, Numbering, compare, hash};

/// Returns a uuid in the spelling in which uuids are compared. Systems write capitals or lower case, with or without
/// braces and hyphens, and some write a URL that ends with the uuid.
pub(crate) fn identity(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    // Most uuids are in that spelling already.
    let differs = |byte: u8| byte == b'/' || byte.is_ascii_uppercase();
    if text.len() == SPELLED && !text.bytes().fold(false, |any, byte| any | differs(byte)) {
        return Cow::Borrowed(text);
    }
    let last = after_last(without_end(before(text, b"?#"), b'/'), b'/');
    let written = |uuid: uuid::Uuid| String::from(&*uuid.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()));
    uuid::Uuid::try_parse(last).map_or(Cow::Borrowed(last), |uuid| Cow::Owned(written(uuid)))
}

/// The length of a uuid in its usual spelling, with hyphens.
const SPELLED: usize = 36;

/// Returns the key by which an object is recognised: its uuid, or else what its url ends with. The key does not borrow
/// from the object, so that it can outlive it.
pub(crate) fn key<'de>(object: &Object<'de>) -> Option<Cow<'de, str>> {
    let shape = object.shape();
    // Each of the two is one bit, or none.
    let text = |property: u64| match object.get(property.checked_ilog2()? as usize)? {
        Value::Text(text) if !trim(text).is_empty() => Some(text),
        _ => None,
    };
    let key = match text(shape.uuid).or_else(|| text(shape.of_reference & !shape.uuid))? {
        Cow::Borrowed(text) => identity(text),
        Cow::Owned(text) => Cow::Owned(identity(text).into_owned()),
    };
    Some(key).filter(|key| !key.is_empty())
}

/// Returns whether an object in an answer is only a reference: it holds nothing but its uuid, its url, or both.
pub(crate) fn only_refers(object: &Object<'_>) -> bool {
    let members = object.members();
    members.iter().all(|member| object.is_of_reference(member))
        && members.iter().any(|member| member.value.as_text().is_some_and(|id| !trim(id).is_empty()))
}

/// Returns the key of a value, if it is an object that has one.
pub(crate) fn key_of<'de>(value: &Value<'de>) -> Option<Cow<'de, str>> {
    match value {
        Value::Object(object) => key(object),
        _ => None,
    }
}

/// Makes a reference-counted copy of an id, so that several tables can share it. Without inlining there is one copy of
/// this code.
#[inline(never)]
pub(crate) fn shared(id: &str) -> Arc<str> {
    Arc::from(id)
}

/// Numbers ids from 0 in the order in which they first occur. Tables use the number instead of the text, so that only
/// one piece of code looks up texts.
#[derive(Default)]
pub(crate) struct Ids<'de> {
    ids: Vec<Cow<'de, str>>,
    numbers: Numbering,
}

impl<'de> Ids<'de> {
    /// Returns the number of an id, and whether the id is new.
    #[inline(never)]
    pub(crate) fn add(&mut self, id: Cow<'de, str>) -> (usize, bool) {
        let added = self.numbers.add(hash(HASH, id.as_bytes()), &|number| compare(&id, &self.ids, number));
        if added.1 {
            self.ids.push(id);
        }
        added
    }

    #[inline(never)]
    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.numbers.get(hash(HASH, id.as_bytes()), &|number| compare(id, &self.ids, number))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

/// A number for each text: the last that was written down.
#[derive(Default)]
pub(crate) struct Latest {
    texts: Ids<'static>,
    numbers: Vec<usize>,
}

impl Latest {
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.numbers.get(self.texts.get(text)?).copied()
    }

    #[inline(never)]
    pub(crate) fn set(&mut self, text: String, number: usize) {
        let (place, is_new) = self.texts.add(Cow::Owned(text));
        if is_new {
            self.numbers.push(number);
        } else if let Some(last) = self.numbers.get_mut(place) {
            *last = number;
        }
    }
}

/// The indexes of the elements of a list, by their ids.
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

    /// Records the index of an element, unless an element with its id is recorded already.
    pub(crate) fn add(&mut self, id: Option<Cow<'de, str>>, place: usize) {
        if id.is_some_and(|id| self.ids.add(id).1) {
            self.places.push(place);
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.places.get(self.ids.get(id)?).copied()
    }
}

/// Finds the elements of one list in another. It first tries the same order, which is the usual case, and otherwise
/// makes an index by id.
#[derive(Default)]
pub(crate) struct Finder<'de>(Option<Places<'de>>);

impl<'de> Finder<'de> {
    /// Returns the index in `list` of the element with this id, which stands at `index` in the other list.
    pub(crate) fn find(&mut self, list: &[Value<'de>], index: usize, id: &str) -> Option<usize> {
        if list.get(index).and_then(key_of).is_some_and(|other| other == id) {
            return Some(index);
        }
        self.0.get_or_insert_with(|| Places::of(list)).get(id)
    }

    /// Records that an element was added at the end of the list.
    pub(crate) fn added(&mut self, id: Option<Cow<'de, str>>, place: usize) {
        if let Some(places) = &mut self.0 {
            places.add(id, place);
        }
    }
}
