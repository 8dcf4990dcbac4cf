//! Joining the lists of a register into klantcontacten, by the references between them.

use std::collections::BTreeMap;

use super::link::{LINKS, VERTEGENWOORDIGDE, held};
use crate::draft::{Object, Value};
use crate::model::{Objecttype, Shape, Type};
use crate::table::{Seen, Table};

/// The objects in an answer, in its order.
#[derive(Default)]
pub(super) struct Lists<'de> {
    klantcontacten: Vec<Object<'de>>,
    others: Vec<Object<'de>>,
}

impl<'de> Lists<'de> {
    pub(super) fn add(&mut self, object: Object<'de>) {
        let is_klantcontact = object.shape() == Objecttype::Klantcontact.shape();
        let list = if is_klantcontact { &mut self.klantcontacten } else { &mut self.others };
        list.push(object);
    }

    /// Adds the objects in a value; references say nothing that is not known.
    pub(super) fn add_all(&mut self, value: Value<'de>) {
        match value {
            Value::Object(object) if !object.is_reference() => self.add(object),
            Value::List(values) => values.into_iter().for_each(|value| self.add_all(value)),
            _ => {}
        }
    }
}

/// How deep objects can stand in a klantcontact: in a betrokkene, a partij, its partijIdentificatie, the organisatie, its
/// identificator, and the one around that.
const LEVELS: u8 = 7;

/// The klantcontacten in the lists, with what the other lists say of them. What stands in two pages stands there once.
pub(super) fn joined(lists: Lists<'_>) -> Vec<Value<'_>> {
    let Lists { mut klantcontacten, others } = lists;
    let mut seen = Seen::default();
    let uuids = klantcontacten.iter().map(|klantcontact| klantcontact.text("uuid"));
    let mut are_new = uuids.map(|uuid| uuid.is_none_or(|uuid| seen.is_new(("", uuid)))).collect::<Vec<_>>().into_iter();
    klantcontacten.retain(|_| are_new.next().unwrap_or(true));
    if !others.is_empty() {
        let parts = Parts::new(&others);
        klantcontacten.iter_mut().for_each(|klantcontact| parts.complete(klantcontact, LEVELS));
    }
    klantcontacten.into_iter().map(Value::Object).collect()
}

/// What the lists hold, by uuid.
struct Parts<'l, 'de> {
    objects: Table<'l, Option<&'l Object<'de>>>,
    /// What belongs in a list of the object with the uuid.
    linked: Table<'l, Vec<&'l Object<'de>>>,
}

impl<'l, 'de> Parts<'l, 'de> {
    fn new(objects: &'l [Object<'de>]) -> Self {
        let mut parts = Self { objects: Table::default(), linked: Table::default() };
        for object in objects {
            let shape = object.shape();
            if let Some(uuid) = object.text("uuid") {
                parts.objects.change((shape.name, uuid), |known| *known = known.or(Some(object)));
            }
            for link in LINKS.iter().filter(|link| link.of.shape() == shape) {
                let brought = link.brings.map_or(Some(object), |property| held(object, property));
                let to = held(object, link.refers_by).and_then(|reference| reference.text("uuid"));
                if let (Some(brought), Some(uuid)) = (brought, to) {
                    parts.linked.change((link.list, uuid), |linked| linked.push(brought));
                }
            }
        }
        parts
    }

    /// Adds what belongs to an object, and does the same for what then stands in it.
    fn complete(&self, object: &mut Object<'de>, levels: u8) {
        let Some(levels) = levels.checked_sub(1) else { return };
        let shape = object.shape();
        for link in LINKS.iter().filter(|link| link.to.shape() == shape) {
            let linked = object.text("uuid").and_then(|uuid| self.linked.get((link.list, uuid)));
            let (Some(linked), Some(index)) = (linked, shape.position(link.list, 0)) else { continue };
            let values = linked.iter().map(|object| part(object, shape.nested(index))).collect();
            match object.member_mut(link.list) {
                Some(Value::List(place)) => merge(place, values),
                _ => object.put(link.list.into(), Value::List(values)),
            }
        }
        for (property, _, value) in object.values_mut() {
            let Some(Type::Object(_) | Type::List(_)) = property.map(|property| &property.kind) else { continue };
            // Partijen can represent each other in a circle, so here references stay references.
            if property.is_some_and(|property| property.name == VERTEGENWOORDIGDE) {
                continue;
            }
            match value {
                Value::Object(object) => self.find(object, levels),
                Value::List(values) => {
                    for value in values {
                        if let Value::Object(object) = value {
                            self.find(object, levels);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Puts the object itself in the place of a reference.
    fn find(&self, object: &mut Object<'de>, levels: u8) {
        if object.is_reference() {
            let uuid = object.text("uuid").unwrap_or_default();
            if let Some(found) = self.objects.get((object.shape().name, uuid)).copied().flatten() {
                *object = found.clone();
            }
        }
        self.complete(object, levels);
    }
}

/// An object as it stands in a list; of what is only referred to, a reference.
fn part<'de>(object: &Object<'de>, shape: &'static Shape) -> Value<'de> {
    if object.shape() == shape {
        return Value::Object(object.clone());
    }
    let mut reference = Object::new(shape);
    if let Some(uuid) = object.shape().position("uuid", 0).and_then(|index| object.get(index)) {
        reference.put("uuid".into(), uuid.clone());
    }
    Value::Object(reference)
}

/// Puts objects in a list: in the place of the reference to each, or else at the end.
pub(super) fn merge<'de>(place: &mut Vec<Value<'de>>, values: Vec<Value<'de>>) {
    // Mostly both are in the same order; where they are not, this says where each stands.
    let mut places: Option<BTreeMap<String, usize>> = None;
    for (index, value) in values.into_iter().enumerate() {
        let uuid = uuid(&value);
        let is_here = uuid.is_some() && place.get(index).map(self::uuid) == Some(uuid);
        let found = match uuid {
            _ if is_here => Some(index),
            Some(uuid) => places.get_or_insert_with(|| places_of(place)).get(uuid).copied(),
            None => None,
        };
        match found.and_then(|index| place.get_mut(index)) {
            // What stands there already as a whole stays.
            Some(Value::Object(object)) if object.is_reference() => {
                *object = match value {
                    Value::Object(value) => value,
                    _ => continue,
                }
            }
            Some(_) => {}
            None => place.push(value),
        }
    }
}

fn uuid<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    match value {
        Value::Object(object) => object.text("uuid"),
        _ => None,
    }
}

/// Where objects stand in a list, by their uuid.
fn places_of(list: &[Value<'_>]) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (index, value) in list.iter().enumerate() {
        if let Some(uuid) = uuid(value) {
            places.insert(uuid.to_owned(), index);
        }
    }
    places
}
