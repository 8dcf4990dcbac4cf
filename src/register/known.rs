//! Collects what the answers of a register say about each object.
//!
//! A register writes an object in full once in an answer, and refers to it elsewhere.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::link::{LINKS, Link, VERTEGENWOORDIGDE, held};
use super::predecessor::name_initiator;
use crate::model::Objecttype;
use crate::shape::{Shape, Type};
use crate::tree::{Conflict, Finder, Ids, Object, Value, key, key_of, only_refers};

/// Objects by uuid. The copies of each object are joined.
#[derive(Default)]
pub(crate) struct Known<'de> {
    objects: Vec<Object<'de>>,
    ids: Ids<'de>,
    by_id: Vec<ById>,
    /// The types of the objects that are known. Objects of other types need no lookup.
    kinds: Vec<&'static Shape>,
}

/// The objects with one id, mostly one, and the objects that refer to them, with the link.
#[derive(Default)]
struct ById {
    objects: Vec<usize>,
    linked: Vec<(&'static Link, usize)>,
}

impl ById {
    fn index(&self, known: &Known<'_>, shape: &'static Shape) -> Option<usize> {
        let same = |index: &usize| known.objects.get(*index).is_some_and(|object| object.shape() == shape);
        self.objects.iter().copied().find(same)
    }

    fn object<'k, 'de>(&self, known: &'k Known<'de>, shape: &'static Shape) -> Option<&'k Object<'de>> {
        known.objects.get(self.index(known, shape)?)
    }
}

/// The result of adding an object.
pub(crate) struct Learned {
    /// The index of the object.
    pub(crate) index: usize,
    /// Whether the object added anything new.
    pub(crate) is_new: bool,
}

/// The maximum number of levels of objects in a klantcontact: betrokkene, partij, partijIdentificatie, organisatie,
/// identificator, and the identificator that it refers to.
const LEVELS: u8 = 7;

impl<'de> Known<'de> {
    /// Returns the known object with the id and the type of this one.
    pub(crate) fn of(&self, object: &Object<'_>) -> Option<&Object<'de>> {
        self.by_key(object)?.object(self, object.shape())
    }

    /// Returns the entry for the id of an object.
    fn by_key(&self, object: &Object<'_>) -> Option<&ById> {
        if !self.kinds.contains(&object.shape()) {
            return None;
        }
        self.get_by(&key(object)?)
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Object<'de>> {
        self.objects.get(index)
    }

    fn get_by(&self, id: &str) -> Option<&ById> {
        self.by_id.get(self.ids.get(id)?)
    }

    /// Returns the entry for an id, which may be new.
    fn by(&mut self, id: Cow<'de, str>) -> Option<&mut ById> {
        let (number, is_new) = self.ids.add(id);
        if is_new {
            self.by_id.push(ById::default());
        }
        self.by_id.get_mut(number)
    }

    /// Returns the known objects, each at its index.
    pub(crate) fn all(&self) -> &[Object<'de>] {
        &self.objects
    }

    fn index(&self, shape: &'static Shape, id: &str) -> Option<usize> {
        self.get_by(id)?.index(self, shape)
    }

    /// Adds an object. One without an id is found only by its link to another object.
    pub(crate) fn learn(&mut self, object: Object<'de>) -> Learned {
        let id = key(&object);
        let known = id.as_ref().and_then(|id| self.index(object.shape(), id));
        let (index, is_new) = match known.and_then(|index| Some((index, self.objects.get_mut(index)?))) {
            Some((index, known)) => (index, known.join(&object, Conflict::Greater)),
            None => {
                let index = self.objects.len();
                if let Some(known) = id.and_then(|id| self.by(id)) {
                    known.objects.push(index);
                    self.add_kind(object.shape());
                }
                self.objects.push(object);
                (index, true)
            }
        };
        if is_new {
            self.link(index);
        }
        Learned { index, is_new }
    }

    fn add_kind(&mut self, shape: &'static Shape) {
        if !self.kinds.contains(&shape) {
            self.kinds.push(shape);
        }
    }

    /// Records which objects this object belongs to.
    fn link(&mut self, index: usize) {
        let Some(shape) = self.objects.get(index).map(Object::shape) else { return };
        for link in links_of(shape) {
            let owner = self.objects.get(index).and_then(|object| owner(object, link));
            let linked = owner.and_then(|owner| self.by(owner)).map(|known| &mut known.linked);
            if let Some(linked) = linked {
                // The list is sorted by index, so that the objects with one link are found quickly.
                let place = linked.partition_point(|(_, other)| *other < index);
                let mut own = linked.iter().skip(place).take_while(|(_, other)| *other == index);
                if !own.any(|(known, _)| core::ptr::eq(*known, link)) {
                    linked.insert(place, (link, index));
                    self.add_kind(link.to.shape());
                }
            }
        }
    }

    /// Completes an object with what is known about it and with the objects that belong to it, and does the same for
    /// every object in it. Returns whether that can have added anything.
    pub(crate) fn complete<'c>(&self, object: &mut Object<'c>) -> bool
    where
        'de: 'c,
    {
        !self.objects.is_empty() && self.within(object, LEVELS)
    }

    fn within<'c>(&self, object: &mut Object<'c>, levels: u8) -> bool
    where
        'de: 'c,
    {
        let Some(levels) = levels.checked_sub(1) else { return false };
        let mut is_more = false;
        if let Some(by_id) = self.by_key(object) {
            if let Some(known) = by_id.object(self, object.shape()) {
                is_more = object.join(known, Conflict::Greater);
            }
            is_more |= self.add_linked(object, &by_id.linked);
        }
        for (property, _, value) in object.values_mut() {
            let Some(Type::Object(_) | Type::List(_)) = property.map(|property| &property.kind) else { continue };
            // Partijen can represent each other in a cycle, so references in this property stay references.
            if property.is_some_and(|property| property.name == VERTEGENWOORDIGDE) {
                continue;
            }
            match value {
                Value::Object(object) => is_more |= self.within(object, levels),
                Value::List(values) => {
                    for value in values {
                        if let Value::Object(object) = value {
                            is_more |= self.within(object, levels);
                        }
                    }
                }
                _ => {}
            }
        }
        is_more
    }

    /// Adds the objects that belong to an object, and returns whether there are any.
    fn add_linked<'c>(&self, object: &mut Object<'c>, linked: &[(&'static Link, usize)]) -> bool
    where
        'de: 'c,
    {
        let shape = object.shape();
        let mut is_more = false;
        if linked.is_empty() {
            return is_more;
        }
        for link in LINKS.iter().filter(|link| link.to.shape() == shape) {
            let Some(list) = shape.position(link.list, 0).map(|index| shape.nested(index)) else { continue };
            let of_link = linked.iter().filter(|(known, _)| core::ptr::eq(*known, link));
            let parts = of_link.filter_map(|(_, index)| {
                let object = self.objects.get(*index)?;
                Some(part(link.brings.map_or(Some(object), |property| held(object, property))?, list))
            });
            let parts: Vec<Value<'c>> = parts.collect();
            is_more |= !parts.is_empty();
            match object.member_mut(link.list) {
                _ if parts.is_empty() => {}
                Some(Value::List(place)) => {
                    merge(place, parts);
                    if link.of == Objecttype::Betrokkene {
                        name_initiator(place);
                    }
                }
                _ => object.put(link.list.into(), Value::List(parts)),
            }
        }
        is_more
    }
}

/// Returns the id of the object that an object belongs to by a link.
pub(crate) fn owner<'de>(object: &Object<'de>, link: &Link) -> Option<Cow<'de, str>> {
    key(held(object, link.refers_by)?)
}

/// Iterates over the links by which objects of a type can belong to another.
pub(crate) fn links_of(shape: &'static Shape) -> impl Iterator<Item = &'static Link> {
    LINKS.iter().filter(move |link| link.of.shape() == shape)
}

/// Returns an object as an element of a list: a reference if it only refers.
fn part<'de>(object: &Object<'de>, shape: &'static Shape) -> Value<'de> {
    if object.shape() == shape {
        return Value::Object(object.clone());
    }
    let mut reference = Object::new(shape);
    let id = ["uuid", "url"].into_iter().find_map(|name| Some((name, object.member(name)?)));
    if let Some((name, value)) = id {
        reference.put(name.into(), value.clone());
    }
    Value::Object(reference)
}

/// Adds objects to a list. Each replaces the reference to it, or else comes at the end.
pub(super) fn merge<'de>(place: &mut Vec<Value<'de>>, values: Vec<Value<'de>>) {
    let mut finder = Finder::default();
    for (index, value) in values.into_iter().enumerate() {
        let id = key_of(&value);
        let found = id.as_ref().and_then(|id| finder.find(place, index, id));
        match (found.and_then(|index| place.get_mut(index)), value) {
            (Some(Value::Object(known)), Value::Object(object)) if only_refers(known) => *known = object,
            // A whole object in the list is kept.
            (Some(_), _) => {}
            (None, value) => {
                finder.added(id, place.len());
                place.push(value);
            }
        }
    }
}
