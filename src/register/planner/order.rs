//! The third pass: what is registered, in which order.
//!
//! A body can only refer to what is in the register already. So what a body refers to comes before it, and what refers to
//! a thing because it belongs to that comes after it.

use std::collections::VecDeque;

use super::super::link::Link;
use super::keys::{Keys, Purpose};
use super::occurrences::{OccurrenceId, Occurrences, Role};
use super::things::{By, Identity, ThingId, Things, identificatoren, identifying};
use super::uuid::uuid;
use crate::model::Objecttype;

/// What comes next in a plan: a request, or what is noticed between two requests.
#[derive(Clone, Copy)]
pub(super) enum Entry {
    /// An object is made, which belongs to something by a link, or to nothing.
    Make { id: OccurrenceId, owner: Option<(&'static Link, ThingId)> },
    /// A klantcontact is made with its first new betrokkene and its first new onderwerpobject, in that order.
    MakeTogether([Option<OccurrenceId>; 3]),
    /// A thing is related to another.
    Relate { link: &'static Link, owner: ThingId, other: ThingId },
    /// What is registered comes to belong to something else.
    Take { id: OccurrenceId, link: &'static Link, owner: ThingId },
    /// An identificator that was made by itself comes to belong to its partij.
    Give { identificator: ThingId, link: &'static Link, owner: ThingId },
    /// A partij that was made says which of its addresses and accounts it prefers.
    Prefer(OccurrenceId),
    /// A thing occurs that another occurrence told before.
    Again { id: OccurrenceId, told_by: OccurrenceId },
    /// A thing is in the register from here on, and what belongs to it comes next.
    Present { id: OccurrenceId, standing: Standing },
    /// An object cannot be registered here.
    LeaveOut(OccurrenceId),
}

/// How it comes that a thing is in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is made from this occurrence.
    Made,
    /// It is made from another occurrence.
    Again,
    /// It was there before.
    Before,
}

/// What is registered, in order.
pub(super) struct Order {
    pub(super) entries: Vec<Entry>,
    /// For each occurrence, whether it is an identificator that is made in the body of its partij.
    is_within: Vec<bool>,
}

impl Order {
    /// Whether this is an identificator that is made in the body of its partij.
    pub(super) fn is_within(&self, id: OccurrenceId) -> bool {
        self.is_within.get(id.index()).copied().unwrap_or_default()
    }
}

/// Puts in order what is registered.
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
    /// For each occurrence, whether it has had its turn.
    is_handled: Vec<bool>,
    /// For each thing, from which occurrence it is made; none for what is not made yet.
    made: Vec<Option<OccurrenceId>>,
    /// For each thing that belongs to another when it is made: to which.
    owners: Vec<Option<ThingId>>,
    /// The things that are being made: before the innermost, the others wait for what they refer to.
    making: Vec<ThingId>,
    /// What is in the register, and what belongs to it is not yet.
    waiting: VecDeque<(OccurrenceId, Standing)>,
    /// What is related, and how much that is.
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

    /// Registers the partijen and actoren that take part in something.
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

    /// Sees to it that something can be referred to.
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

    /// A thing occurs that can be referred to already.
    fn again(&mut self, id: OccurrenceId, identity: Identity, has_belongings: bool) {
        self.handled(id);
        let made = self.made_from(identity.thing);
        let told_by = match identity.by {
            // It says nothing that is not known.
            By::Content(_) => return,
            By::Itself | By::Listed(_) => None,
            By::Number(told_by) => Some(told_by),
        };
        if let Some(told_by) = made.or(told_by) {
            self.order.entries.push(Entry::Again { id, told_by });
        }
        if has_belongings {
            self.present(id, if made.is_some() { Standing::Again } else { Standing::Before });
        }
    }

    /// Registers the partij that has the number of an identificator, unless it waits for that itself.
    fn register_who_has(&mut self, identificator: OccurrenceId) {
        let told_by = self.things.number(identificator).and_then(|number| number.told_by);
        if let Some(told_by) = told_by
            && self.things.of(told_by).is_some_and(|partij| !self.making.contains(&partij))
        {
            self.register(told_by);
        }
    }

    /// Makes an object, after what it refers to; what belongs to it comes after it.
    fn make(&mut self, id: OccurrenceId, owner: Option<(&'static Link, ThingId)>) {
        let Some(thing) = self.things.of(id) else { return };
        self.making.push(thing);
        self.needed(id);
        self.making.pop();
        // What it refers to may tell of the same thing.
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

    /// Registers what the body of an object refers to.
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

    /// Whether an identificator can be made in the body of its partij: not one within another of the same partij, which
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

    /// Registers what belongs to a thing that is in the register: at once, or when what waits for the thing has been made.
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

    /// Whether this is the first time that two things are related by a link.
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
        // It belongs to what holds it, whatever it says itself.
        let mut held = self.occurrences.held_by(id);
        let says = |held: &OccurrenceId| self.occurrences.property(*held).map(|property| property.name);
        if let Some(said) = held.find(|held| says(held) == Some(link.refers_by))
            && self.things.of(said).is_some_and(|said| said != owner)
        {
            self.order.entries.push(Entry::LeaveOut(said));
        }
        if self.is_handled(id) {
            // It was made with something else; what belongs to it was not.
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
            // It says the same as what is made.
            return self.present(id, Standing::Made);
        }
        self.known_identificator(link, owner, holder, id, thing);
    }

    /// An identificator of a partij is in the register already.
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
            // It was made by itself, because something is within it.
            if !has_other_owner {
                self.set_owner(thing, owner);
                self.order.entries.push(Entry::Give { identificator: thing, link, owner });
            }
            return;
        }
        // Of a partij that occurs again it is there already; the register takes a number of one partij only.
        let is_of_other = registered_for.map_or(has_other_owner, |partij| partij != owner);
        if is_of_other && identifying(self.occurrences, holder).any(|own| own == id) {
            self.order.entries.push(Entry::LeaveOut(id));
        }
    }

    /// Whether another partij than this one has the number of an identificator.
    fn has_other_owner(&self, identificator: OccurrenceId, owner: ThingId) -> bool {
        let number = self.things.number(identificator);
        number.and_then(|number| number.partij).is_some_and(|partij| partij != owner)
    }

    /// What is registered already and comes to belong to what is made now.
    fn take(&mut self, link: &'static Link, owner: ThingId, standing: Standing, id: OccurrenceId) {
        let property = |objecttype: Objecttype, name| {
            objecttype.shape().properties.iter().find(move |property| property.name == name)
        };
        let can_be_let_go = property(link.of, link.refers_by).is_some_and(|property| property.nullable);
        let is_in_body = property(link.to, link.list).is_some_and(|property| property.by_reference);
        // Where the partij is made, its body says it. Where it occurs again, that body may not have said it.
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

    /// Whether a thing can be referred to.
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

    /// What is registered, in order: where it stands, or how it is related.
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
        // The betrokkene has the place of its partij here.
        assert_eq!(found.pop().as_deref(), Some("1"));
        assert_eq!(found, expected[..4]);
    }

    #[test]
    fn the_organisatie_of_a_vestiging_comes_first() {
        let vestiging = format!(r#"{{"partijIdentificatoren": [{}]}}"#, vestigingsnummer("000012345678", "12345678"));
        let json = klantcontact(&[vestiging.clone(), organisatie("12345678", "")]);
        assert_eq!(ordered(&json)[..2], ["1", "0"]);
        // Where nobody has its KVK-nummer, that is made by itself.
        let number = "0/partijIdentificatoren/0/subIdentificatorVan";
        assert_eq!(ordered(&klantcontact(std::slice::from_ref(&vestiging)))[..2], [number, "0"]);
        // It belongs to who turns out to have it.
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
