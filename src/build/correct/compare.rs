//! Compares two states of a klantcontact, object by object.

use super::repair::{can_be_repaired, is_repair};
use super::request::{always_sent, emptied, sent};
use super::same::{is_empty, is_one, is_same, is_same_member, named};
use crate::model::Objecttype;
use crate::options::Options;
use crate::pointer::Path;
use crate::register::Request;
use crate::report::{Params, Violation};
use crate::rules::{KLANTCONTACT_CHANGED, Rule, value as rules};
use crate::shape::{FREE, Property, Type};
use crate::tree::{Latest, Object, Value, key};
use alloc::string::String;
use alloc::vec::Vec;

/// What a comparison finds.
pub(super) struct Comparison<'o> {
    options: &'o Options,
    /// Where the states differ, as JSON Pointers.
    pub(super) differences: Vec<String>,
    pub(super) violations: Vec<Violation>,
    pub(super) requests: Vec<Request>,
    /// The last request for each path, by its position.
    last: Latest,
}

impl<'o> Comparison<'o> {
    pub(super) fn new(options: &'o Options) -> Self {
        Self { options, differences: Vec::new(), violations: Vec::new(), requests: Vec::new(), last: Latest::default() }
    }

    /// Compares two states of an object that has a resource of its own.
    pub(super) fn object(
        &mut self,
        objecttype: Objecttype,
        original: &Object<'_>,
        changed: &Object<'_>,
        path: &Path<'_>,
    ) {
        let mut body = Object::new(&FREE);
        for (index, property) in objecttype.shape().properties.iter().enumerate() {
            let (before, after) = (original.get(index), changed.get(index));
            let path = Path::Name(path, property.name);
            if is_same_member(Some(property), before, after) {
                continue;
            }
            match (&property.kind, before, after) {
                (Type::List(nested), Some(Value::List(before)), Some(Value::List(after)))
                    if (property.of_registration || nested.or_reference) && before.len() == after.len() =>
                {
                    let objecttype = Objecttype::from_name((nested.shape)().name);
                    self.list(objecttype, before, after, &path);
                }
                _ if self.one(property, before, after, &path) => {}
                _ => self.value(property, before, after, &path, &mut body),
            }
        }
        if !body.members().is_empty() {
            self.request(objecttype, body, (original, changed), path);
        }
    }

    /// Adds the request that changes an object to what is in `body`.
    fn request(
        &mut self,
        objecttype: Objecttype,
        mut body: Object<'static>,
        (original, changed): (&Object<'_>, &Object<'_>),
        path: &Path<'_>,
    ) {
        let Some(uuid) = original.text("uuid") else {
            // Without a uuid there is no address to send the request to.
            return self.report(&rules::REQUIRED, &Path::Name(path, "uuid"));
        };
        for name in always_sent(objecttype, &body) {
            if let (None, Some(value)) = (body.member(name), changed.member(name)) {
                body.put(name.into(), value.to_static());
            }
        }
        let path = ["/", objecttype.resource(), "/", uuid].concat();
        let request = Request { method: "PATCH", path, body: Some(body) };
        // An address can be in a list and be the preferred one as well, which gives the same request twice.
        let last = self.last.get(&request.path).and_then(|index| self.requests.get(index));
        if last != Some(&request) {
            self.last.set(request.path.clone(), self.requests.len());
            self.requests.push(request);
        }
    }

    /// Compares the two states in a property, if they are of one object that has a resource of its own. Returns whether
    /// they are.
    fn one(
        &mut self,
        property: &Property,
        before: Option<&Value<'_>>,
        after: Option<&Value<'_>>,
        path: &Path<'_>,
    ) -> bool {
        let (Type::Object(nested), Some(Value::Object(before)), Some(Value::Object(after))) =
            (&property.kind, before, after)
        else {
            return false;
        };
        let objecttype = Objecttype::from_name((nested.shape)().name);
        let Some(objecttype) = objecttype.filter(|_| nested.or_reference && is_one(before, after)) else {
            return false;
        };
        self.object(objecttype, before, after, path);
        true
    }

    /// Compares the elements of two lists one by one. An element that is another object is new.
    fn list(&mut self, objecttype: Option<Objecttype>, before: &[Value<'_>], after: &[Value<'_>], path: &Path<'_>) {
        for (index, (before, after)) in before.iter().zip(after).enumerate() {
            let path = Path::Index(path, index);
            match (objecttype, before, after) {
                (_, before, after) if is_same(Some(before), Some(after)) => {}
                (Some(objecttype), Value::Object(before), Value::Object(after)) if key(before) == key(after) => {
                    self.object(objecttype, before, after, &path);
                }
                _ => self.is_new(&path),
            }
        }
    }

    /// Compares a value of an object itself, and adds it to the body of the request.
    fn value(
        &mut self,
        property: &'static Property,
        before: Option<&Value<'_>>,
        after: Option<&Value<'_>>,
        path: &Path<'_>,
        body: &mut Object<'static>,
    ) {
        if !is_repair(property, before, after) {
            return self.is_new(path);
        }
        match (before, after) {
            (Some(Value::Object(before)), Some(Value::Object(after))) => {
                if !self.group(before, after, path) {
                    return;
                }
            }
            _ => self.differences.push(path.pointer()),
        }
        match after.map_or_else(|| emptied(property), sent) {
            Some(value) => body.other(property.name.into(), value),
            None => self.report(&rules::REQUIRED, path),
        }
    }

    /// Compares two states of a group of values, such as a name or an address. Returns whether any value differs: then the
    /// whole group has to be sent.
    fn group(&mut self, before: &Object<'_>, after: &Object<'_>, path: &Path<'_>) -> bool {
        let mut differs = false;
        let gone = named(before).filter(|(name, _)| after.member(name).is_none());
        for (name, property) in named(after).chain(gone) {
            let path = Path::Name(path, name);
            let (before, after) = (before.member(name), after.member(name));
            if is_same_member(property, before, after)
                || property.is_some_and(|property| self.one(property, before, after, &path))
            {
                continue;
            }
            differs = true;
            if property.is_none_or(can_be_repaired) && !is_empty(before) {
                self.differences.push(path.pointer());
            } else {
                self.is_new(&path);
            }
        }
        differs
    }

    /// Reports a difference that is no repair.
    fn is_new(&mut self, path: &Path<'_>) {
        self.differences.push(path.pointer());
        self.report(KLANTCONTACT_CHANGED, path);
    }

    fn report(&mut self, rule: &'static Rule, path: &Path<'_>) {
        if let Some(severity) = self.options.severity(rule) {
            let (path, params, wording) = (path.pointer(), Params::None, self.options.wording);
            self.violations.push(Violation { rule, severity, path, params, wording });
        }
    }
}
