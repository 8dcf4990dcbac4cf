//! The third pass: decides what is registered, and in which order.
//!
//! A body can refer only to objects that are in the register. So the objects that a body refers to are registered
//! before it, and the objects that belong to a thing, and refer to it, are registered after it.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

use super::super::link::Link;
use super::keys::{Keys, Purpose};
use super::occurrences::{OccurrenceId, Occurrences, Role};
use super::things::{By, Identity, ThingId, Things, identificatoren, identifying};
use super::uuid::uuid;
use crate::model::Objecttype;

/// An entry of the order: a request, or a fact that the passes after this one use.
#[derive(Clone, Copy)]
pub(super) enum Entry {
    /// An object is made. It belongs to the owner by the link, if there is one.
    Make { id: OccurrenceId, owner: Option<(&'static Link, ThingId)> },
    /// A klantcontact is made with its first new betrokkene and its first new onderwerpobject, in that order, by one
    /// request.
    MakeTogether([Option<OccurrenceId>; 3]),
    /// A thing is related to another by a link.
    Relate { link: &'static Link, owner: ThingId, other: ThingId },
    /// An object that is registered already gets another owner.
    Take { id: OccurrenceId, link: &'static Link, owner: ThingId },
    /// An identificator that was made by itself gets its partij as its owner.
    Give { identificator: ThingId, link: &'static Link, owner: ThingId },
    /// A partij that was made gets its preferred addresses and accounts.
    Prefer(OccurrenceId),
    /// A thing occurs again. Another occurrence has been registered.
    Again { id: OccurrenceId, told_by: OccurrenceId },
    /// A thing is in the register from here on. What belongs to it comes next.
    Present { id: OccurrenceId, standing: Standing },
    /// An object cannot be registered at this place.
    LeaveOut(OccurrenceId),
}

/// How a thing came to be in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It was made from this occurrence.
    Made,
    /// It was made from another occurrence.
    Again,
    /// It was registered before the plan.
    Before,
}

/// The entries of a plan, in order.
pub(super) struct Order {
    pub(super) entries: Vec<Entry>,
    /// For each occurrence, whether it is an identificator that is made in the body of its partij.
    is_within: Vec<bool>,
}

impl Order {
    /// Returns whether the occurrence is an identificator that is made in the body of its partij.
    pub(super) fn is_within(&self, id: OccurrenceId) -> bool {
        self.is_within.get(id.index()).copied().unwrap_or_default()
    }
}

/// Decides what is registered, and in which order.
pub(super) fn order(occurrences: &Occurrences<'_>, things: &Things) -> Order {
    let mut planner = Planner {
        occurrences,
        things,
        order: Order { entries: Vec::new(), is_within: vec![false; occurrences.len()] },
        is_handled: vec![false; occurrences.len()],
        made: vec![None; things.len()],
        owners: vec![None; things.len()],
        making: Vec::new(),
        waiting: VecDeque::new(),
        relations: Keys::default(),
        known_relations: 0,
    };
    occurrences.documents().iter().for_each(|id| planner.klantcontact(*id));
    planner.order
}

struct Planner<'o, 'v> {
    occurrences: &'o Occurrences<'v>,
    things: &'o Things,
    order: Order,
    /// For each occurrence, whether it has been handled.
    is_handled: Vec<bool>,
    /// For each thing, the occurrence from which it is made; `None` if it is not made yet.
    made: Vec<Option<OccurrenceId>>,
    /// For each thing that gets an owner when it is made, that owner.
    owners: Vec<Option<ThingId>>,
    /// The things that are being made. Each waits for the next, which it refers to.
    making: Vec<ThingId>,
    /// The things that are in the register, whose belongings are not handled yet.
    waiting: VecDeque<(OccurrenceId, Standing)>,
    /// The relations that are in the order already.
    relations: Keys<'v>,
    known_relations: usize,
}

impl Planner<'_, '_> {
    fn klantcontact(&mut self, id: OccurrenceId) {
        if self.is_registered(id) {
            return self.present(id, Standing::Before);
        }
        self.everybody(id);
        let first = |of: Objecttype| {
            let mut held = self.occurrences.held_by(id);
            let is_it =
                |held: &OccurrenceId| matches!(self.occurrences.get(*held).role, Role::Belongs(link) if link.of == of);
            held.find(|held| is_it(held) && !self.is_registered(*held))
        };
        let parts = [Some(id), first(Objecttype::Betrokkene), first(Objecttype::Onderwerpobject)];
        if matches!(parts, [_, None, None]) {
            return self.make(id, None);
        }
        parts.into_iter().flatten().for_each(|part| self.needed(part));
        self.order.entries.push(Entry::MakeTogether(parts));
        parts.into_iter().flatten().for_each(|part| self.is_made(part));
        self.present(id, Standing::Made);
    }

    /// Registers the partijen and actoren that take part in a klantcontact.
    fn everybody(&mut self, id: OccurrenceId) {
        for held in self.occurrences.held_by(id) {
            let property = self.occurrences.property(held).filter(|property| !property.deprecated);
            let (Some(property), kind) = (property, self.occurrences.objecttype(held)) else { continue };
            match kind {
                Some(Objecttype::Partij | Objecttype::Actor) => self.register(held),
                _ if property.of_registration && !self.is_registered(held) => self.everybody(held),
                _ => {}
            }
        }
    }

    /// Registers an occurrence, so that other objects can refer to it.
    fn register(&mut self, id: OccurrenceId) {
        let Some(identity) = self.things.identity(id) else { return };
        if self.is_handled(id) {
            return;
        }
        let kind = self.occurrences.objecttype(id);
        if self.is_registered(id) {
            self.handled(id);
            self.present(id, Standing::Before);
        } else if !self.exists(identity.thing) {
            if kind == Some(Objecttype::PartijIdentificator) {
                self.register_who_has(id);
            }
            if !self.exists(identity.thing) {
                self.make(id, None);
            }
        } else if matches!(kind, Some(Objecttype::Partij | Objecttype::Actor)) {
            self.again(id, identity, kind == Some(Objecttype::Partij));
        }
    }

    /// Handles another occurrence of a thing that can be referred to already.
    fn again(&mut self, id: OccurrenceId, identity: Identity, has_belongings: bool) {
        self.handled(id);
        let made = self.made_from(identity.thing);
        let told_by = match identity.by {
            // An occurrence with the same content adds nothing.
            By::Content(_) => return,
            By::Itself | By::Listed(_) => None,
            By::Number(told_by) => Some(told_by),
        };
        if let Some(told_by) = made.or_else(|| self.things.registered(identity.thing)).or(told_by) {
            self.order.entries.push(Entry::Again { id, told_by });
        }
        if has_belongings {
            self.present(id, if made.is_some() { Standing::Again } else { Standing::Before });
        }
    }

    /// Registers the partij that has the number of an identificator, unless that partij is waiting for this
    /// identificator.
    fn register_who_has(&mut self, identificator: OccurrenceId) {
        let told_by = self.things.number(identificator).and_then(|number| number.told_by);
        if let Some(told_by) = told_by
            && self.things.of(told_by).is_some_and(|partij| !self.making.contains(&partij))
        {
            self.register(told_by);
        }
    }

    /// Makes an object, after the objects that it refers to and before its belongings.
    fn make(&mut self, id: OccurrenceId, owner: Option<(&'static Link, ThingId)>) {
        let Some(thing) = self.things.of(id) else { return };
        self.making.push(thing);
        self.needed(id);
        self.making.pop();
        // One of the objects that it refers to can have registered the same thing.
        if self.exists(thing) {
            return self.register(id);
        }
        self.order.entries.push(Entry::Make { id, owner });
        self.is_made(id);
        if let Some((_, owner)) = owner {
            self.set_owner(thing, owner);
        }
        for identificator in identificatoren(self.occurrences, id) {
            if self.order.is_within(identificator)
                && let Some(held) = self.things.of(identificator)
            {
                self.is_made(identificator);
                self.set_owner(held, thing);
            }
        }
        self.present(id, Standing::Made);
    }

    /// Registers the objects that the body of an object refers to.
    fn needed(&mut self, id: OccurrenceId) {
        for held in self.occurrences.held_by(id) {
            match self.occurrences.get(held).role {
                Role::Part => self.needed(held),
                Role::Needed => self.register(held),
                Role::Belongs(link) if link.of == Objecttype::PartijIdentificator && self.can_be_within(held, id) => {
                    if let Some(is_within) = self.order.is_within.get_mut(held.index()) {
                        *is_within = true;
                    }
                    self.needed(held);
                }
                _ => {}
            }
        }
    }

    /// Returns whether an identificator can be made in the body of its partij. It cannot if it refers to another
    /// identificator of the same partij, which has no uuid yet.
    /// has no uuid yet.
    fn can_be_within(&self, id: OccurrenceId, partij: OccurrenceId) -> bool {
        let (Some(thing), Some(owner)) = (self.things.of(id), self.things.of(partij)) else { return false };
        if self.things.number(id).is_none() || self.exists(thing) || self.has_other_owner(id, owner) {
            return false;
        }
        let parent = self
            .occurrences
            .held_by(id)
            .find(|held| self.occurrences.objecttype(*held) == self.occurrences.objecttype(id));
        let waits_for = |parent| {
            let mut own = identificatoren(self.occurrences, partij);
            let is_own =
                own.any(|own| self.things.have_same_number(own, parent)) && !self.has_other_owner(parent, owner);
            let made = self.things.number(parent).and_then(|number| number.identificator);
            is_own && !made.is_some_and(|identificator| self.exists(identificator))
        };
        !parent.is_some_and(waits_for)
    }

    /// Registers what belongs to a thing that is in the register: immediately, or after the objects that wait for the
    /// thing.
    fn present(&mut self, id: OccurrenceId, standing: Standing) {
        self.waiting.push_back((id, standing));
        while self.making.is_empty()
            && let Some((id, standing)) = self.waiting.pop_front()
        {
            self.order.entries.push(Entry::Present { id, standing });
            self.belongings(id, standing);
            let mut held = self.occurrences.held_by(id);
            let prefers = |held| matches!(self.occurrences.get(held).role, Role::Preferred(_));
            if standing == Standing::Made && held.any(prefers) {
                self.order.entries.push(Entry::Prefer(id));
            }
        }
    }

    fn belongings(&mut self, holder: OccurrenceId, standing: Standing) {
        let occurrences = self.occurrences;
        let Some(owner) = self.things.of(holder) else { return };
        for link in occurrences.links_to(holder) {
            for id in occurrences.belonging(holder, link) {
                if link.brings.is_some() {
                    self.relate(link, owner, id);
                } else if self.is_registered(id) {
                    self.take(link, owner, standing, id);
                } else {
                    self.make_belonging(link, owner, holder, id);
                }
            }
        }
    }

    fn relate(&mut self, link: &'static Link, owner: ThingId, id: OccurrenceId) {
        let is_known = |identity: Identity| matches!(identity.by, By::Content(earlier) if self.is_handled(earlier));
        if !self.things.identity(id).is_some_and(is_known) {
            self.register(id);
        }
        let Some(other) = self.things.of(id).filter(|other| *other != owner) else {
            return self.order.entries.push(Entry::LeaveOut(id));
        };
        if self.is_new_relation(link, owner, other) {
            self.order.entries.push(Entry::Relate { link, owner, other });
        }
    }

    /// Returns whether two things are related by a link for the first time.
    fn is_new_relation(&mut self, link: &Link, owner: ThingId, other: ThingId) -> bool {
        let mut key = self.relations.start(Purpose::Relation);
        for number in [link.of as usize, owner.index(), other.index()] {
            key = self.relations.number(key, number);
        }
        let next = self.known_relations;
        let is_new = self.relations.keep(key, next) == next;
        self.known_relations += usize::from(is_new);
        is_new
    }

    fn make_belonging(&mut self, link: &'static Link, owner: ThingId, holder: OccurrenceId, id: OccurrenceId) {
        // The object belongs to its holder, whatever its own reference says.
        let mut held = self.occurrences.held_by(id);
        let says = |held: &OccurrenceId| self.occurrences.property(*held).map(|property| property.name);
        if let Some(said) = held.find(|held| says(held) == Some(link.refers_by))
            && self.things.of(said).is_some_and(|said| said != owner)
        {
            self.order.entries.push(Entry::LeaveOut(said));
        }
        if self.is_handled(id) {
            // It was made in one request with another object, but its belongings were not.
            return self.present(id, Standing::Made);
        }
        let Some(thing) = self.things.of(id) else { return };
        if !self.exists(thing) && self.has_other_owner(id, owner) {
            self.register_who_has(id);
        }
        if !self.exists(thing) {
            return self.make(id, Some((link, owner)));
        }
        if link.of != Objecttype::PartijIdentificator {
            // Another occurrence of it with the same content was made.
            return self.present(id, Standing::Made);
        }
        self.known_identificator(link, owner, holder, id, thing);
    }

    /// Handles an identificator of a partij that is in the register already.
    fn known_identificator(
        &mut self,
        link: &'static Link,
        owner: ThingId,
        holder: OccurrenceId,
        id: OccurrenceId,
        thing: ThingId,
    ) {
        self.handled(id);
        let registered_for = self.owners.get(thing.index()).copied().flatten();
        let has_other_owner = self.has_other_owner(id, owner);
        if self.made_from(thing).is_some() && registered_for.is_none() {
            // The identificator was made by itself, because another identificator refers to it.
            if !has_other_owner {
                self.set_owner(thing, owner);
                self.order.entries.push(Entry::Give { identificator: thing, link, owner });
            }
            return;
        }
        // If the partij occurs again, its identificator is registered already. The register accepts a number for one
        // partij only.
        let is_of_other = registered_for.map_or(has_other_owner, |partij| partij != owner);
        if is_of_other && identifying(self.occurrences, holder).any(|own| own == id) {
            self.order.entries.push(Entry::LeaveOut(id));
        }
    }

    /// Returns whether another partij than the owner has the number of an identificator.
    fn has_other_owner(&self, identificator: OccurrenceId, owner: ThingId) -> bool {
        let number = self.things.number(identificator);
        number.and_then(|number| number.partij).is_some_and(|partij| partij != owner)
    }

    /// Handles an object that is registered already and gets a new owner.
    fn take(&mut self, link: &'static Link, owner: ThingId, standing: Standing, id: OccurrenceId) {
        let property = |objecttype: Objecttype, name| {
            objecttype.shape().properties.iter().find(move |property| property.name == name)
        };
        let can_be_let_go = property(link.of, link.refers_by).is_some_and(|property| property.nullable);
        let is_in_body = property(link.to, link.list).is_some_and(|property| property.by_reference);
        // If the partij is made, its body holds the reference. If the partij occurs again, the body may not have held
        // it.
        let is_said = match self.things.of(id) {
            Some(thing) if is_in_body => !self.is_new_relation(link, owner, thing) || standing == Standing::Made,
            _ => false,
        };
        if standing != Standing::Before && !is_said {
            let entry = if can_be_let_go { Entry::Take { id, link, owner } } else { Entry::LeaveOut(id) };
            self.order.entries.push(entry);
        }
        self.present(id, Standing::Before);
    }

    fn is_registered(&self, id: OccurrenceId) -> bool {
        uuid(self.occurrences.object(id)).is_some()
    }

    /// Returns whether a thing can be referred to.
    fn exists(&self, thing: ThingId) -> bool {
        self.things.registered(thing).is_some() || self.made_from(thing).is_some()
    }

    fn made_from(&self, thing: ThingId) -> Option<OccurrenceId> {
        *self.made.get(thing.index())?
    }

    fn is_made(&mut self, id: OccurrenceId) {
        self.handled(id);
        if let Some(made) = self.things.of(id).and_then(|thing| self.made.get_mut(thing.index())) {
            *made = Some(id);
        }
    }

    fn set_owner(&mut self, thing: ThingId, owner: ThingId) {
        if let Some(known) = self.owners.get_mut(thing.index()) {
            *known = Some(owner);
        }
    }

    fn is_handled(&self, id: OccurrenceId) -> bool {
        self.is_handled.get(id.index()).copied().unwrap_or_default()
    }

    fn handled(&mut self, id: OccurrenceId) {
        if let Some(is_handled) = self.is_handled.get_mut(id.index()) {
            *is_handled = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{given, klantcontact, kvk, occurrences, organisatie, vestigingsnummer};
    use super::super::things::things;
    use super::{Entry, order};
    use alloc::borrow::ToOwned;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Returns the entries of the order: the path of an object, or the relation.
    fn ordered(json: &str) -> Vec<String> {
        let given = given(json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let place = |id| occurrences.pointer(id).replace("/hadBetrokkenen/", "").replace("/wasPartij", "");
        let entries = order(&occurrences, &things).entries;
        let entry = |entry: Entry| match entry {
            Entry::Make { id, .. } => Some(place(id)),
            Entry::MakeTogether(parts) => {
                Some(parts.into_iter().flatten().map(|id| format!("[{}]", place(id))).collect())
            }
            Entry::Relate { link, .. } => Some(link.of.name().to_owned()),
            Entry::Take { id, .. } => Some(format!("take {}", place(id))),
            Entry::Give { link, .. } => Some(format!("give {}", link.of.name())),
            Entry::Prefer(id) => Some(format!("prefer {}", place(id))),
            Entry::Again { id, .. } => Some(format!("again {}", place(id))),
            Entry::Present { .. } => None,
            Entry::LeaveOut(id) => Some(format!("not {}", place(id))),
        };
        entries.into_iter().filter_map(entry).collect()
    }

    #[test]
    fn what_is_needed_comes_first_and_what_belongs_to_it_after() {
        let adressen = r#", "digitaleAdressen": [{"adres": "a"}], "voorkeursDigitaalAdres": {"adres": "a"}"#;
        let werkgever = organisatie("12345678", adressen);
        let partij = format!(r#"{{"partijIdentificatie": {{"werkteVoorPartij": {werkgever}}}}}"#);
        let details = "0/partijIdentificatie/werkteVoorPartij";
        let adres = format!("{details}/digitaleAdressen/0");
        assert_eq!(ordered(&klantcontact(&[partij])), [details, "0", &adres, &format!("prefer {details}"), "[][0]"]);
    }

    #[test]
    fn what_occurs_again_is_made_once() {
        let partij = organisatie("12345678", r#", "vertegenwoordigde": [{"uuid": "1"}]"#);
        let expected = ["0", "vertegenwoordiging", "again 1", "[][0]", "1"];
        let json = klantcontact(&[partij.clone(), partij]);
        let mut found = ordered(&json);
        // The betrokkene is named by the path of its partij here.
        assert_eq!(found.pop().as_deref(), Some("1"));
        assert_eq!(found, expected[..4]);
    }

    #[test]
    fn the_organisatie_of_a_vestiging_comes_first() {
        let vestiging = format!(r#"{{"partijIdentificatoren": [{}]}}"#, vestigingsnummer("000012345678", "12345678"));
        let json = klantcontact(&[vestiging.clone(), organisatie("12345678", "")]);
        assert_eq!(ordered(&json)[..2], ["1", "0"]);
        // If no partij has the KVK-nummer, its identificator is made by itself.
        let number = "0/partijIdentificatoren/0/subIdentificatorVan";
        assert_eq!(ordered(&klantcontact(std::slice::from_ref(&vestiging)))[..2], [number, "0"]);
        // The identificator gets the partij that turns out to have it.
        let both = [kvk("12345678"), vestigingsnummer("000012345678", "12345678")].join(", ");
        let again = format!(r#"{{"partijIdentificatoren": [{both}]}}"#);
        let given = "give partijIdentificator";
        assert_eq!(ordered(&klantcontact(&[vestiging, again]))[..4], [number, "0", "again 1", given]);
    }

    #[test]
    fn nobody_represents_itself() {
        let same = organisatie("12345678", "");
        let partij = organisatie("12345678", &format!(r#", "vertegenwoordigde": [{same}]"#));
        assert_eq!(
            ordered(&klantcontact(&[partij]))[..3],
            ["0", "again 0/vertegenwoordigde/0", "not 0/vertegenwoordigde/0"]
        );
    }
}
