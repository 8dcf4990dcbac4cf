//! Finds the parts of the document that no request registers.

use super::super::link::Link;
use super::keys::Keys;
use super::occurrences::{Occurrence, OccurrenceId, Occurrences, Role, is_sent};
use super::order::{Entry, Order, Standing};
use super::things::Things;
use super::uuid::uuid;
use crate::check::{is_of_variant, returned};
use crate::pointer::Path;
use crate::shape::Type;
use crate::tree::{Object, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// Returns the paths of the parts that no request registers, as JSON Pointers: those that the model does not know in the
/// order of the documents, and the others in the order of the plan.
pub(super) fn left_out(occurrences: &Occurrences<'_>, things: &Things, order: &Order) -> Vec<String> {
    let mut finder = Finder { occurrences, things, order, keys: Keys::default(), places: Vec::new() };
    occurrences.documents().iter().for_each(|id| finder.unknown(*id));
    order.entries.iter().for_each(|entry| finder.find(*entry));
    finder.places
}

struct Finder<'o, 'v> {
    occurrences: &'o Occurrences<'v>,
    things: &'o Things,
    order: &'o Order,
    keys: Keys<'v>,
    places: Vec<String>,
}

impl Finder<'_, '_> {
    fn find(&mut self, entry: Entry) {
        match entry {
            Entry::Make { id, .. } => self.in_body(id),
            Entry::MakeTogether(parts) => parts.into_iter().flatten().for_each(|id| self.in_body(id)),
            Entry::Prefer(id) => self.in_preferred(id),
            Entry::Again { id, told_by } => self.said_otherwise(id, told_by),
            Entry::Present { id, standing } => {
                if standing == Standing::Before {
                    self.new_in_registered(id);
                }
                self.without_place(id);
            }
            Entry::LeaveOut(id) => self.add(id),
            Entry::Relate { .. } | Entry::Take { .. } | Entry::Give { .. } => {}
        }
    }

    fn add(&mut self, id: OccurrenceId) {
        self.places.push(self.occurrences.pointer(id));
    }

    fn add_member(&mut self, id: OccurrenceId, name: &str) {
        self.places.push(self.occurrences.pointer_to(id, name));
    }

    /// Adds the properties of new objects that the model does not know, and those of another kind of the object.
    fn unknown(&mut self, id: OccurrenceId) {
        let Occurrence { object, role, variant, .. } = self.occurrences.get(id);
        let shape = object.shape();
        // An object with a variant is a part of its holder, and not registered by itself.
        let is_registered = object.has_uuid() && variant.is_none();
        if is_registered || matches!(role, Role::Unsent) || shape.has_free_names() {
            return;
        }
        for member in object.members().iter().filter(|member| !member.value.is_nothing()) {
            let property = member.name.property(shape);
            if property.is_none_or(|property| !is_of_variant(property, *variant)) {
                self.add_member(id, member.name.text(shape));
            }
        }
        self.occurrences.held_by(id).for_each(|held| self.unknown(held));
    }

    /// Adds the deprecated properties of an object that is registered, and the names in its metadata that the register
    /// changes.
    fn in_body(&mut self, id: OccurrenceId) {
        let occurrence = self.occurrences.get(id);
        let shape = occurrence.object.shape();
        for (index, member) in occurrence.object.members().iter().enumerate() {
            let property = member.name.property(shape);
            let is_sent = |property| is_sent(shape, property, occurrence.variant) && !member.value.is_nothing();
            let Some(property) = property.filter(|property| is_sent(property)) else { continue };
            match (&member.value, &property.kind) {
                // The deprecated property of a task holds its actor, which is sent in the property that replaces it.
                (Value::Object(_), _) if property.deprecated => {}
                _ if property.deprecated => self.add_member(id, property.name),
                (Value::Object(entries), Type::Entries(_)) => self.folded(id, property.name, entries),
                (Value::Object(_) | Value::List(_), _) => self.in_bodies_within(id, index),
                _ => {}
            }
        }
    }

    fn in_bodies_within(&mut self, holder: OccurrenceId, member: usize) {
        for id in self.occurrences.held_by(holder) {
            let held = self.occurrences.get(id);
            if held.member == member && (matches!(held.role, Role::Part) || self.order.is_within(id)) {
                self.in_body(id);
            }
        }
    }

    fn folded(&mut self, id: OccurrenceId, property: &str, entries: &Object<'_>) {
        for member in entries.members() {
            let name = member.name.text(entries.shape());
            if returned(name) != name {
                let place = self.occurrences.pointer_to(id, property);
                self.places.push(Path::Name(&Path::Below(&Path::Root, &place), name).pointer());
            }
        }
    }

    /// Adds the properties of an occurrence that differ from those of the occurrence from which the thing is
    /// registered.
    fn said_otherwise(&mut self, id: OccurrenceId, told_by: OccurrenceId) {
        let (object, told) = (self.occurrences.object(id), self.occurrences.object(told_by));
        for (index, property) in object.shape().properties.iter().enumerate() {
            let is_own = !property.read_only && Link::with_list(object.shape(), property).is_none();
            let said = self.keys.said(object, index);
            if is_own && said.is_some() && said != self.keys.said(told, index) {
                self.add_member(id, property.name);
            }
        }
    }

    /// Adds the properties in which the preferred addresses and accounts of a partij differ from the same ones in its
    /// lists.
    fn in_preferred(&mut self, partij: OccurrenceId) {
        for link in self.occurrences.links_to(partij) {
            let preferred = self.occurrences.preferred(partij, link);
            if let Some((preferred, listed)) = preferred.and_then(|id| Some((id, self.things.in_list(id)?))) {
                self.said_otherwise(preferred, listed);
            }
        }
    }

    /// Adds the new objects in an object that is registered already, unless they refer to it themselves. The plan does
    /// not change an object that is registered already.
    fn new_in_registered(&mut self, holder: OccurrenceId) {
        for id in self.occurrences.held_by(holder) {
            let Some(property) = self.occurrences.property(id) else { continue };
            let is_of_others = matches!(self.occurrences.get(id).role, Role::Belongs(_));
            if property.read_only || property.of_registration || is_of_others {
                continue;
            }
            let is_list = matches!(property.kind, Type::List(_));
            if !property.by_reference && !is_list {
                self.new_in_registered(id);
            } else if uuid(self.occurrences.object(id)).is_none() {
                self.add(id);
            }
        }
    }

    /// Adds the properties that the API does not have.
    fn without_place(&mut self, id: OccurrenceId) {
        let object = self.occurrences.object(id);
        for (index, property) in object.shape().properties.iter().enumerate() {
            let is_without = property.of_registration && Link::with_list(object.shape(), property).is_none();
            if is_without && object.get(index).is_some_and(|value| !value.is_nothing()) {
                self.add_member(id, property.name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{given, klantcontact, kvk, occurrences, organisatie};
    use super::super::order::order;
    use super::super::things::things;
    use super::left_out;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    fn places(json: &str) -> Vec<String> {
        let given = given(json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        left_out(&occurrences, &things, &order(&occurrences, &things))
    }

    #[test]
    fn what_has_no_place_in_the_api_is_told() {
        let json =
            r#"{"nummer": "1", "metadata": {"a_b": "x", "c": "x"}, "leiddeTotZaken": [{"objectId": "x"}], "a/b": 1}"#;
        assert_eq!(places(json), ["/a~1b", "/nummer", "/metadata/a_b", "/leiddeTotZaken"]);
        assert!(places(r#"{"nummer": null, "metadata": {}, "leiddeTotZaken": [], "a": null}"#).is_empty());
        let partij = kvk("12345678").replacen('{', r#"{"anderePartijIdentificator": "x", "#, 1);
        let partij = format!(r#"{{"partijIdentificatoren": [{partij}]}}"#);
        let place = ["/hadBetrokkenen/0/wasPartij/partijIdentificatoren/0/anderePartijIdentificator"];
        assert_eq!(places(&klantcontact(&[partij])), place);
        assert_eq!(places(r#"{"uuid": "1", "a": "x", "leiddeTotZaken": [{"objectId": "x"}]}"#), ["/leiddeTotZaken"]);
    }

    #[test]
    fn what_is_said_otherwise_where_it_occurs_again_is_told() {
        let partij =
            |note: &str| organisatie("12345678", &format!(r#", "interneNotitie": "{note}", "soortPartij": "x""#));
        let place = ["/hadBetrokkenen/1/wasPartij/interneNotitie"];
        assert_eq!(places(&klantcontact(&[partij("a"), partij("b")])), place);
        assert!(places(&klantcontact(&[partij("a"), partij("")])).is_empty());
    }

    #[test]
    fn what_is_new_in_what_is_registered_is_told() {
        let json = r#"{"uuid": "1", "hadBetrokkenen": [{"uuid": "2", "wasPartij": {"soortPartij": "persoon"}}]}"#;
        assert_eq!(places(json), ["/hadBetrokkenen/0/wasPartij"]);
    }
}
