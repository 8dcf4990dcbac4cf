//! The graph of a drawing: which objects there are, and how they are related.

use super::standard::{Home, KLANTCONTACT, Kind, RELATIONS, Relation};
use crate::decision::Situation;
use crate::json::to_json;
use crate::model::{Actor, Identificator, Partij, SoortIdentificator};
use crate::options::Options;
use crate::rules::{Outcome, may_register};
use crate::scan::cut;
use crate::scan::decimal;
use crate::shape::{Property, Type};
use crate::text::Language;
use crate::tree::{Ids, JsonObject, Latest, Object, Value, View};
use crate::value::character::is_blank;
use crate::vocabulary::CodeObjecttype;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The objects of klantcontacten, each once, and the relations between them.
#[derive(Default)]
pub(super) struct Graph<'v> {
    nodes: Vec<Node<'v>>,
    edges: Vec<Edge>,
    /// The number of the node for each identity of an object.
    known: Latest,
}

/// An object of the drawing.
#[derive(Clone, Copy)]
pub(super) struct Node<'v> {
    pub(super) kind: &'static Kind,
    object: &'v Object<'v>,
    /// The node that turned out to be the same object.
    same_as: Option<usize>,
}

/// A relation between two nodes, by their numbers.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) name: &'static str,
    pub(super) to: usize,
}

impl<'v> Graph<'v> {
    /// Adds a klantcontact, or the klantcontacten in a list. Any other value is not drawn.
    pub(super) fn add(&mut self, value: &'v Value<'v>) {
        match value {
            Value::List(values) => values.iter().for_each(|value| self.add(value)),
            Value::Object(object) if is_registered(object) => {
                // Equal klantcontacten in a list are different ones, unless they have the same number.
                self.object(object, &KLANTCONTACT, self.nodes.len(), &mut Vec::new());
            }
            _ => {}
        }
    }

    /// Returns the objects with their numbers.
    pub(super) fn nodes(&self) -> impl Iterator<Item = (usize, &Node<'v>)> {
        self.nodes.iter().enumerate().filter(|(_, node)| node.same_as.is_none())
    }

    /// Returns what each object is called in the text of a drawing, by its number.
    pub(super) fn ids(&self) -> Vec<String> {
        self.nodes
            .iter()
            .zip(1_usize..)
            .map(|(node, number)| [node.object(), &decimal(number as u64, 1)].concat())
            .collect()
    }

    /// Returns the relations, each once.
    pub(super) fn edges(&self) -> Vec<Edge> {
        let mut seen = Ids::default();
        let edges = self.edges.iter().map(|edge| Edge { from: self.own(edge.from), to: self.own(edge.to), ..*edge });
        edges.filter(|edge| seen.add(format!("{} {} {}", edge.from, edge.to, edge.name).into()).1).collect()
    }

    /// Returns the number under which an object is drawn.
    fn own(&self, mut number: usize) -> usize {
        while let Some(Node { same_as: Some(same), .. }) = self.nodes.get(number) {
            number = *same;
        }
        number
    }

    /// Adds an object with everything that is related to it, and returns its number. `fresh` receives the identity that an
    /// equal object has, which counts only later: two equal objects in one list are two.
    fn object(
        &mut self,
        object: &'v Object<'v>,
        kind: &'static Kind,
        owner: usize,
        fresh: &mut Vec<(String, usize)>,
    ) -> usize {
        let kind = if code(object) == Some(CodeObjecttype::Klantcontact) { &KLANTCONTACT } else { kind };
        let node = Node { kind, object, same_as: None };
        let identities = node.identities();
        let equal = node.is_complete().then(|| format!("{owner} {} {}", kind.object, written(object)));
        let number = self.find(identities.iter().chain(&equal)).unwrap_or(self.nodes.len());
        match self.nodes.get_mut(number) {
            Some(known) => known.complete_by(node),
            None => self.nodes.push(node),
        }
        identities.into_iter().for_each(|identity| self.known.set(identity, number));
        fresh.extend(equal.map(|equal| (equal, number)));
        RELATIONS
            .iter()
            .filter(|relation| relation.object == object.shape().name)
            .for_each(|relation| self.relation(object, number, relation));
        number
    }

    /// Returns the node that has one of these identities. Two nodes that have one each turn out to be the same object, and
    /// become one.
    fn find<'k>(&mut self, keys: impl Iterator<Item = &'k String>) -> Option<usize> {
        let mut found = None;
        for key in keys {
            let Some(number) = self.known.get(key).map(|number| self.own(number)) else { continue };
            let first = *found.get_or_insert(number);
            if first == number {
                continue;
            }
            let Some(other) = self.nodes.get_mut(number) else { continue };
            other.same_as = Some(first);
            let other = Node { same_as: None, ..*other };
            if let Some(first) = self.nodes.get_mut(first) {
                first.complete_by(other);
            }
        }
        found
    }

    /// Adds the objects in a property of an object, and their relations to it.
    fn relation(&mut self, object: &'v Object<'v>, number: usize, relation: &'static Relation) {
        let related = match at(object, relation.property) {
            Some((_, Value::List(values))) => values.as_slice(),
            Some((_, value)) => core::slice::from_ref(value),
            None => return,
        };
        let mut fresh = Vec::new();
        for value in related {
            let Value::Object(value) = value else { continue };
            // The relation comes before those of the related object itself.
            let place = self.edges.len();
            self.edges.push(Edge { from: number, name: relation.name, to: number });
            let other = self.object(value, relation.of, self.own(number), &mut fresh);
            if let Some(edge) = self.edges.get_mut(place) {
                *(if relation.reversed { &mut edge.from } else { &mut edge.to }) = other;
            }
        }
        fresh.into_iter().for_each(|(equal, number)| self.known.set(equal, number));
    }
}

/// Returns whether a klantcontact is registered, or may be as far as the document shows. One that serves nobody may not.
fn is_registered(klantcontact: &Object<'_>) -> bool {
    let situation = Situation::of(klantcontact, &Options::default());
    klantcontact.text("uuid").is_some() || may_register(&situation, Language::Nl).decision != Outcome::NoPurpose
}

impl<'v> Node<'v> {
    /// Returns whether the object itself is known, and not only a reference to it.
    fn is_complete(&self) -> bool {
        self.object.shape().name == self.kind.object && !self.object.is_reference()
    }

    /// Takes over from a node of the same object, when that knows the object and this does not.
    fn complete_by(&mut self, other: Self) {
        if !self.is_complete() && other.is_complete() {
            *self = other;
        }
    }

    /// Returns what the object is: its specialisation or code when that is known, and else its name in the model.
    pub(super) fn object(&self) -> &'static str {
        let specialisation = self.word(self.kind.specialisation);
        specialisation.or_else(|| Some(code(self.object)?.as_str())).unwrap_or(self.kind.object)
    }

    /// Returns where the object lives. An actor without a specialisation lives in this domain, and a medewerker does not.
    pub(super) fn home(&self) -> Home {
        let is_actor = self.kind.home == Home::Borrowed && self.object() == self.kind.object;
        if is_actor { Home::Here } else { self.kind.home }
    }

    /// Returns the word in a property, when it is one of the declared ones. Any other text may be personal data.
    pub(super) fn word(&self, way: &str) -> Option<&'static str> {
        let (property, Value::Text(text)) = at(self.object, way)? else { return None };
        let Type::Choice(words) = property.kind else { return None };
        words.iter().find(|word| *word == text).copied()
    }

    /// Returns the values to show, when values are asked for. A name of several parts is one value.
    pub(super) fn values(&self) -> Vec<String> {
        let mut values = Vec::new();
        for way in self.kind.values {
            let mut value = String::new();
            match at(self.object, way) {
                Some((_, Value::Text(text))) => value.push_str(text),
                Some((_, Value::Object(parts))) => {
                    for part in parts.shape().properties {
                        value.push_str(parts.text(part.name).unwrap_or_default());
                        value.push(' ');
                    }
                }
                _ => {}
            }
            if !is_blank(&value) {
                values.push(value);
            }
        }
        values
    }

    /// Returns the identities by which the object is recognised wherever it is: its uuid, its numbers, and for somebody with a
    /// name everything that is said of them.
    fn identities(&self) -> Vec<String> {
        let object = self.object;
        let mut found = Identities { kind: self.kind.object, identities: Vec::new() };
        found.add_uuid(object.text("uuid"));
        found.add("nummer", object.text("referentienummer"));
        found.add("nummer", object.text("nummer"));
        if let Some(identificator) = View::<Identificator>::of_object(object) {
            let value = identificator.object_id().value();
            match code(object) {
                Some(CodeObjecttype::Klantcontact) => found.add_uuid(value),
                Some(code) => found.add(code.as_str(), value),
                None => found.add(identificator.code_objecttype().value().unwrap_or_default(), value),
            }
        }
        if let Some(partij) = View::<Partij>::of_object(object) {
            // Every vestiging of a company has the numbers of the company too, so these do not tell which one it is.
            let is_vestiging =
                partij.identificator_soorten().any(|soort| soort == SoortIdentificator::Vestigingsnummer);
            for identificator in partij.partij_identificatoren().items() {
                let soort = identificator
                    .soort()
                    .filter(|soort| !is_vestiging || *soort == SoortIdentificator::Vestigingsnummer);
                let group = identificator.partij_identificator().value();
                if let (Some(soort), Some(group)) = (soort, group) {
                    found.add(soort.name(), group.object_id().value());
                }
            }
        }
        let identificator = View::<Actor>::of_object(object).and_then(|actor| actor.actoridentificator().value());
        if let Some(identificator) = identificator.filter(|identificator| identificator.is_complete()) {
            found.add("identificator", Some(&written(identificator.object())));
        }
        if matches!(found.kind, "actor" | "partij") && !self.values().is_empty() {
            found.add("equal", Some(&written(object)));
        }
        found.identities
    }
}

/// The identities of an object.
struct Identities {
    kind: &'static str,
    identities: Vec<String>,
}

impl Identities {
    /// Adds an identity, unless the value is absent or blank.
    // Not inlined, because every identity goes through it and the wasm file would have a copy for each.
    #[inline(never)]
    fn add(&mut self, of: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !is_blank(value)) {
            self.identities.push([self.kind, of, value].join(" "));
        }
    }

    fn add_uuid(&mut self, uuid: Option<&str>) {
        self.add("uuid", uuid.map(str::to_ascii_lowercase).as_deref());
    }
}

/// Returns what an identificator refers to, when that is known.
fn code(object: &Object<'_>) -> Option<CodeObjecttype> {
    CodeObjecttype::recognise(View::<Identificator>::of_object(object)?.code_objecttype().value()?)
}

/// Returns the object as text, to compare it with others.
fn written(object: &Object<'_>) -> String {
    to_json(&JsonObject::declared(object))
}

/// Returns the property at the end of a way, which has `/` between its names, and the value of the property.
fn at<'v>(object: &'v Object<'v>, way: &str) -> Option<(&'static Property, &'v Value<'v>)> {
    if let Some((first, rest)) = cut(way, b'/') {
        let (_, Value::Object(nested)) = at(object, first)? else { return None };
        return at(nested, rest);
    }
    let index = object.shape().position(way, 0)?;
    Some((object.shape().properties.get(index)?, object.get(index)?))
}
