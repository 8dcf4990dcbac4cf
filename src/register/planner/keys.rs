//! Keys by which things are compared.
//!
//! A key is a sequence of texts and numbers, such as the type of a thing, its owner, and its content. Each sequence
//! gets a number, and equal sequences get the same number, so that two objects are compared as two numbers and no text
//! is written to compare them. One table holds the keys for every purpose.

use crate::json::to_json;
use crate::tree::View;
use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::super::link::Link;
use super::occurrences::variant_of;
use super::uuid::{UUID, canonical};
use crate::check::is_of_variant;
use crate::model::PartijIdentificator;
use crate::table::{HASH, Numbering, hash};
use crate::tree::{Ids, Object, Value};

/// The number of a sequence of texts and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(usize);

/// The purpose of a key. Keys for different purposes are never equal.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    /// The uuid of a registered object.
    Uuid,
    /// The number of a partij.
    Number,
    /// The identification of an actor in another register.
    Elsewhere,
    /// The content of an object without an identification.
    Content,
    /// The relation between two things.
    Relation,
    /// A value that must be unique in the register.
    Unique,
}

/// All keys. A caller can store a number with each.
#[derive(Default)]
pub(super) struct Keys<'v> {
    texts: Ids<'v>,
    /// For each key and the text or number that is added to it, the longer key.
    longer: Numbering,
    /// That key and what is added to it, for each longer key.
    made_of: Vec<(Key, usize)>,
    /// The number that is stored with each key.
    kept: Vec<Option<usize>>,
}

impl<'v> Keys<'v> {
    /// Returns the key with nothing but its purpose.
    pub(super) fn start(&mut self, purpose: Purpose) -> Key {
        self.number(Key(0), purpose as usize)
    }

    /// Returns the key with a number added.
    pub(super) fn number(&mut self, key: Key, number: usize) -> Key {
        self.add(key, 2 * number)
    }

    /// Returns the key with a text added.
    pub(super) fn text(&mut self, key: Key, text: Cow<'v, str>) -> Key {
        let text = self.texts.add(text).0;
        self.add(key, 2 * text + 1)
    }

    fn add(&mut self, key: Key, what: usize) -> Key {
        let made_of = (key, what);
        let bytes = |number: usize| number.to_le_bytes();
        let compare = |number| self.made_of.get(number).map_or(Ordering::Equal, |other| made_of.cmp(other));
        let (number, is_new) = self.longer.add(hash(hash(HASH, &bytes(key.0)), &bytes(what)), &compare);
        if is_new {
            self.made_of.push(made_of);
        }
        // The number 0 is the empty key.
        Key(number + 1)
    }

    /// Returns the key with the content of an object added: the properties that can be registered, in the order of the
    /// declaration. An empty property counts as absent. `variant` is the variant of the object, if it has any; the
    /// property `but` is left out.
    pub(super) fn content(
        &mut self,
        key: Key,
        object: &'v Object<'v>,
        variant: Option<&str>,
        but: Option<&str>,
    ) -> Key {
        let (mut key, shape) = (key, object.shape());
        for (index, property) in shape.properties.iter().enumerate() {
            let is_registered =
                !property.read_only || property.name == UUID || Link::with_list(shape, property).is_some();
            let counts = is_registered && is_of_variant(property, variant) && but != Some(property.name);
            let Some(said) = object.get(index).filter(|said| counts && !said.is_nothing()) else { continue };
            key = self.number(key, index + 1);
            key = match said {
                Value::Text(uuid) if property.name == UUID => self.text(key, canonical(uuid).into()),
                said => self.value(key, said, variant_of(object, property)),
            };
        }
        self.number(key, 0)
    }

    /// Returns the key for the property that is declared at `index`; `None` if it is empty or absent.
    pub(super) fn said(&mut self, object: &'v Object<'v>, index: usize) -> Option<Key> {
        let said = object.get(index).filter(|said| !said.is_nothing())?;
        let variant = object.shape().properties.get(index).and_then(|property| variant_of(object, property));
        let key = self.start(Purpose::Content);
        Some(self.value(key, said, variant))
    }

    fn value(&mut self, key: Key, value: &'v Value<'v>, variant: Option<&str>) -> Key {
        match value {
            Value::Null => key,
            Value::Boolean(value) => self.number(key, usize::from(*value)),
            Value::Integer(number) => self.text(key, to_json(number).into()),
            Value::Number(text) | Value::Text(text) => self.text(key, Cow::Borrowed(text)),
            Value::List(values) => {
                let key = values.iter().fold(key, |key, value| {
                    let key = self.number(key, 1);
                    self.value(key, value, None)
                });
                self.number(key, 0)
            }
            Value::Object(object) => self.content(key, object, variant, None),
        }
    }

    /// Returns the key for the number of an identificator, which is unique within its kind, or within the identificator
    /// that it refers to. Returns `None` if it has no number.
    pub(super) fn of_number(&mut self, identificator: View<'v, PartijIdentificator>) -> Option<Key> {
        let own = object_id(identificator)?;
        let parent = identificator.sub_identificator_van().value();
        let within = match parent {
            Some(parent) => {
                let uuid = || parent.uuid().value().map(|uuid| Cow::Owned(canonical(uuid)));
                object_id(parent).map(Cow::Borrowed).or_else(uuid)
            }
            None => None,
        };
        let within = within.or_else(|| identificator.soort().map(|soort| Cow::Borrowed(soort.name())))?;
        let key = self.start(Purpose::Number);
        let key = self.text(key, within);
        Some(self.text(key, Cow::Borrowed(own)))
    }

    /// Stores a number with a key, unless it has one already, and returns the number that the key has.
    pub(super) fn keep(&mut self, key: Key, number: usize) -> usize {
        if self.kept.len() <= key.0 {
            self.kept.resize(key.0 + 1, None);
        }
        self.kept.get_mut(key.0).map_or(number, |kept| *kept.get_or_insert(number))
    }
}

fn object_id<'v>(identificator: View<'v, PartijIdentificator>) -> Option<&'v str> {
    identificator.partij_identificator().value()?.object_id().value()
}

#[cfg(test)]
mod tests {
    use super::{Keys, Purpose};
    use crate::model::{DigitaalAdres, PartijIdentificatie};
    use crate::tree::{Object, Value};
    use alloc::boxed::Box;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn adres(members: &[(&'static str, &'static str)]) -> Object<'static> {
        let mut object = Object::new(DigitaalAdres::declaration());
        for (name, text) in members {
            object.put((*name).into(), Value::Text((*text).into()));
        }
        object
    }

    #[test]
    fn what_says_the_same_has_one_key_in_any_order() {
        let objects = [
            adres(&[("adres", "a"), ("omschrijving", "b")]),
            adres(&[("omschrijving", "b"), ("adres", "a"), ("referentie", "")]),
            adres(&[("adres", "ab")]),
            adres(&[("adres", "b"), ("omschrijving", "a")]),
        ];
        let mut keys = Keys::default();
        let start = keys.start(Purpose::Content);
        let [one, same, longer, swapped] = objects.each_ref().map(|object| keys.content(start, object, None, None));
        assert_eq!(one, same);
        assert!(one != longer && one != swapped && longer != swapped);
        let [one, _, _, other] = objects.each_ref().map(|object| keys.content(start, object, None, Some("adres")));
        assert!(one != other, "only that property does not count");
    }

    #[test]
    fn a_number_is_no_text_and_no_purpose_is_another() {
        let mut keys = Keys::default();
        let (uuid, unique) = (keys.start(Purpose::Uuid), keys.start(Purpose::Unique));
        let all = [keys.number(uuid, 0), keys.text(uuid, "0".into()), keys.text(unique, "0".into())];
        assert!(all[0] != all[1] && all[1] != all[2]);
        assert_eq!(keys.text(uuid, String::from("0").into()), all[1]);
    }

    #[test]
    fn what_is_not_registered_does_not_count() {
        let mut keys = Keys::default();
        let start = keys.start(Purpose::Content);
        let mut key = |members: &[(&'static str, &'static str)]| {
            let object = Box::leak(Box::new(adres(members)));
            keys.content(start, object, None, None)
        };
        let (registered, capitals) = ("a1111111-1111-4111-8111-111111111150", "A1111111-1111-4111-8111-111111111150");
        assert_eq!(key(&[("adres", "a"), ("url", "x")]), key(&[("adres", "a")]));
        assert_ne!(key(&[("adres", "a"), ("uuid", registered)]), key(&[("adres", "a")]));
        assert_eq!(key(&[("uuid", registered)]), key(&[("uuid", capitals)]));
        let details = |naam: &'static str| {
            let mut details = Object::new(PartijIdentificatie::declaration());
            details.put("naam".into(), Value::Text(naam.into()));
            Box::leak(Box::new(details))
        };
        let mut of = |naam, soort| keys.content(start, details(naam), Some(soort), None);
        assert_eq!(of("a", "persoon"), of("b", "persoon"));
        assert_ne!(of("a", "organisatie"), of("b", "organisatie"));
    }

    #[test]
    fn no_two_sequences_have_one_key() {
        let mut keys = Keys::default();
        let purposes = [Purpose::Uuid, Purpose::Number, Purpose::Elsewhere, Purpose::Content, Purpose::Relation];
        let mut all: Vec<_> = purposes.into_iter().map(|purpose| keys.start(purpose)).collect();
        for start in all.clone() {
            for number in 0..9 {
                all.push(keys.number(start, number));
                all.push(keys.text(start, number.to_string().into()));
            }
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn the_first_number_is_kept() {
        let mut keys = Keys::default();
        let key = keys.start(Purpose::Uuid);
        assert_eq!((keys.keep(key, 3), keys.keep(key, 4)), (3, 3));
    }
}
