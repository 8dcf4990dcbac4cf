//! What is known of the objects of a register, from wherever in its answers.
//!
//! A register tells an object in full once in an answer; everywhere else stands only a reference to it.

use std::borrow::Cow;

use super::link::{LINKS, Link, VERTEGENWOORDIGDE, held};
use super::predecessor::name_initiator;
use crate::model::Objecttype;
use crate::shape::{Shape, Type};
use crate::tree::{Conflict, Finder, Ids, Object, Value, key, key_of, only_refers};

/// Objects by their uuid, each with all that its copies say.
#[derive(Default)]
pub(crate) struct Known<'de> {
    objects: Vec<Object<'de>>,
    ids: Ids<'de>,
    by_id: Vec<ById>,
    /// The kinds of objects of which anything is known: to others nothing can be added.
    kinds: Vec<&'static Shape>,
}

/// What goes by one id: the objects that have it, mostly one, and what belongs to them, by which relation.
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

/// What came of learning an object.
pub(crate) struct Learned {
    /// Where it stands among all that are known.
    pub(crate) index: usize,
    /// Whether it says anything that was not known.
    pub(crate) is_new: bool,
}

/// How deep objects can stand in a klantcontact: in a betrokkene, a partij, its partijIdentificatie, the organisatie, its
/// identificator, and the one around that.
const LEVELS: u8 = 7;

impl<'de> Known<'de> {
    /// What is known of an object.
    pub(crate) fn of(&self, object: &Object<'_>) -> Option<&Object<'de>> {
        self.by_key(object)?.object(self, object.shape())
    }

    /// What goes by the id of an object.
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

    /// What goes by an id, which may be nothing yet.
    fn by(&mut self, id: Cow<'de, str>) -> Option<&mut ById> {
        let (number, is_new) = self.ids.add(id);
        if is_new {
            self.by_id.push(ById::default());
        }
        self.by_id.get_mut(number)
    }

    /// All that is known, each with its place.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Object<'de>)> {
        self.objects.iter().enumerate()
    }

    fn index(&self, shape: &'static Shape, id: &str) -> Option<usize> {
        self.get_by(id)?.index(self, shape)
    }

    /// Adds what an object says. One without an id can only be known by what it belongs to.
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

    /// Notes what the object belongs to.
    fn link(&mut self, index: usize) {
        let Some(shape) = self.objects.get(index).map(Object::shape) else { return };
        for link in links_of(shape) {
            let owner = self.objects.get(index).and_then(|object| owner(object, link));
            let linked = owner.and_then(|owner| self.by(owner)).map(|known| &mut known.linked);
            if let Some(linked) = linked {
                // In order, so that those of one object are soon found.
                let place = linked.partition_point(|(_, other)| *other < index);
                let mut own = linked.iter().skip(place).take_while(|(_, other)| *other == index);
                if !own.any(|(known, _)| std::ptr::eq(*known, link)) {
                    linked.insert(place, (link, index));
                    self.add_kind(link.to.shape());
                }
            }
        }
    }

    /// Adds to an object what is known of it, what belongs to it, and the same for all that then stands in it.
    pub(crate) fn complete<'c>(&self, object: &mut Object<'c>)
    where
        'de: 'c,
    {
        if !self.objects.is_empty() {
            self.within(object, LEVELS);
        }
    }

    fn within<'c>(&self, object: &mut Object<'c>, levels: u8)
    where
        'de: 'c,
    {
        let Some(levels) = levels.checked_sub(1) else { return };
        if let Some(by_id) = self.by_key(object) {
            if let Some(known) = by_id.object(self, object.shape()) {
                object.join(known, Conflict::Greater);
            }
            self.add_linked(object, &by_id.linked);
        }
        for (property, _, value) in object.values_mut() {
            let Some(Type::Object(_) | Type::List(_)) = property.map(|property| &property.kind) else { continue };
            // Partijen can represent each other in a circle, so here references stay references.
            if property.is_some_and(|property| property.name == VERTEGENWOORDIGDE) {
                continue;
            }
            match value {
                Value::Object(object) => self.within(object, levels),
                Value::List(values) => {
                    for value in values {
                        if let Value::Object(object) = value {
                            self.within(object, levels);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn add_linked<'c>(&self, object: &mut Object<'c>, linked: &[(&'static Link, usize)])
    where
        'de: 'c,
    {
        let shape = object.shape();
        if linked.is_empty() {
            return;
        }
        for link in LINKS.iter().filter(|link| link.to.shape() == shape) {
            let Some(list) = shape.position(link.list, 0).map(|index| shape.nested(index)) else { continue };
            let of_link = linked.iter().filter(|(known, _)| std::ptr::eq(*known, link));
            let parts = of_link.filter_map(|(_, index)| {
                let object = self.objects.get(*index)?;
                Some(part(link.brings.map_or(Some(object), |property| held(object, property))?, list))
            });
            let parts: Vec<Value<'c>> = parts.collect();
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
    }
}

/// The id of what an object says to belong to, by a relation.
pub(crate) fn owner<'de>(object: &Object<'de>, link: &Link) -> Option<Cow<'de, str>> {
    key(held(object, link.refers_by)?)
}

/// The relations in which objects of a kind say what they belong to.
pub(crate) fn links_of(shape: &'static Shape) -> impl Iterator<Item = &'static Link> {
    LINKS.iter().filter(move |link| link.of.shape() == shape)
}

/// An object as it stands in a list; of what is only referred to, a reference.
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

/// Puts objects in a list: in the place of the reference to each, or else at the end.
pub(super) fn merge<'de>(place: &mut Vec<Value<'de>>, values: Vec<Value<'de>>) {
    let mut finder = Finder::default();
    for (index, value) in values.into_iter().enumerate() {
        let id = key_of(&value);
        let found = id.as_ref().and_then(|id| finder.find(place, index, id));
        match (found.and_then(|index| place.get_mut(index)), value) {
            (Some(Value::Object(known)), Value::Object(object)) if only_refers(known) => *known = object,
            // What stands there already as a whole stays.
            (Some(_), _) => {}
            (None, value) => {
                finder.added(id, place.len());
                place.push(value);
            }
        }
    }
}
