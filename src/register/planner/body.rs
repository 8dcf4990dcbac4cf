//! The fourth pass: writes the requests with their bodies.
//!
//! A body holds the properties of an object that the API accepts. For a reference to an object that has no uuid yet,
//! the step records the path of the reference and the step that will answer with the uuid.

use super::super::link::{ALWAYS_SENT, Link, held, value};
use super::super::plan::{MadeBy, OpenReference, PARTS, Step, TakenOver, path_of};
use super::occurrences::{OccurrenceId, Occurrences, Role, is_sent};
use super::order::{Entry, Order};
use super::things::{ThingId, Things, identificatoren};
use super::uuid::{UUID, canonical, uuid};
use crate::model::{InterneTaak, Objecttype, PartijIdentificator, Reference, SoortIdentificator};
use crate::pointer::Path;
use crate::shape::{FREE, Property, Required, Type};
use crate::tree::{Object, Value};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Returns the steps of a plan.
pub(super) fn steps(occurrences: &Occurrences<'_>, things: &Things, order: &Order) -> Vec<Step> {
    let mut writer = Writer {
        occurrences,
        things,
        order,
        steps: Vec::new(),
        made: vec![None; things.len()],
        belongings: vec![Vec::new(); things.len()],
    };
    order.entries.iter().for_each(|entry| writer.write(*entry));
    writer.steps
}

struct Writer<'o, 'v> {
    occurrences: &'o Occurrences<'v>,
    things: &'o Things,
    order: &'o Order,
    steps: Vec<Step>,
    /// For each thing that a step makes, the step and the part of its answer; `None` if the thing is registered already
    /// or not made yet.
    made: Vec<Option<(usize, &'v str)>>,
    /// For each thing, the things that belong to it, in the order of the plan.
    belongings: Vec<Vec<(&'static Link, ThingId)>>,
}

/// What a step holds besides the body that is being written.
#[derive(Default)]
struct Extra {
    references: Vec<OpenReference>,
    taken: Vec<TakenOver>,
}

/// The name of the part of an answer that is the whole answer.
const WHOLE: &str = "";

/// The property of a task for its actoren. It replaces a deprecated property.
const TOEGEWEZEN: &str = "toegewezenAanActoren";

impl<'v> Writer<'_, 'v> {
    fn write(&mut self, entry: Entry) {
        match entry {
            Entry::Make { id, owner } => self.make(id, owner),
            Entry::MakeTogether(parts) => self.make_together(parts),
            Entry::Relate { link, owner, other } => self.relate(link, owner, other),
            Entry::Take { id, link, owner } => self.take(id, link, owner),
            Entry::Give { identificator, link, owner } => self.give(identificator, link, owner),
            Entry::Prefer(id) => self.prefer(id),
            Entry::Again { .. } | Entry::Present { .. } | Entry::LeaveOut(_) => {}
        }
    }

    #[expect(clippy::expect_used, reason = "only objects of the API that are registered by themselves are things")]
    fn make(&mut self, id: OccurrenceId, owner: Option<(&'static Link, ThingId)>) {
        let mut extra = Extra::default();
        let mut body = self.body(id, &Path::Root, &mut extra);
        if let Some((link, owner)) = owner {
            self.put_reference(&mut body, link.refers_by, owner, &mut extra);
        }
        let shape = self.occurrences.object(id).shape();
        for property in shape.properties.iter().filter(|property| property.required == Required::ByOpenKlant) {
            if body.member(property.name).is_none() {
                body.put(property.name.into(), Value::Null);
            }
        }
        let objecttype = self.occurrences.objecttype(id).expect("what is made has a resource");
        let step = self.post(objecttype, body, extra);
        self.is_made(id, step, WHOLE);
        if let Some((link, owner)) = owner {
            self.comes_to_belong(id, link, owner);
        }
        for identificator in identificatoren(self.occurrences, id).filter(|id| self.order.is_within(*id)) {
            let view = self.occurrences.view::<PartijIdentificator>(identificator);
            let soort = view.and_then(|identificator| identificator.soort()).map_or("", SoortIdentificator::name);
            self.is_made(identificator, step, soort);
        }
    }

    fn make_together(&mut self, parts: [Option<OccurrenceId>; 3]) {
        let mut extra = Extra::default();
        let mut body = Object::new(&FREE);
        let made = || PARTS.map(Objecttype::name).into_iter().zip(parts).filter_map(|(name, id)| Some((name, id?)));
        for (name, id) in made() {
            let mut part = self.body(id, &Path::Name(&Path::Root, name), &mut extra);
            // The object is part of the request for its klantcontact, so it needs no reference to it.
            if let Role::Belongs(link) = self.occurrences.get(id).role {
                part.take(link.refers_by);
            }
            body.put(name.into(), Value::Object(part));
        }
        let step = self.post(Objecttype::MaakKlantcontact, body, extra);
        for (name, id) in made() {
            self.is_made(id, step, name);
        }
    }

    fn relate(&mut self, link: &Link, owner: ThingId, other: ThingId) {
        let mut extra = Extra::default();
        let mut body = Object::new(&FREE);
        self.put_reference(&mut body, link.refers_by, owner, &mut extra);
        if let Some(brings) = link.brings {
            self.put_reference(&mut body, brings, other, &mut extra);
        }
        self.post(link.of, body, extra);
    }

    fn comes_to_belong(&mut self, id: OccurrenceId, link: &'static Link, owner: ThingId) {
        if let (Some(thing), Some(belongings)) = (self.things.of(id), self.belongings.get_mut(owner.index())) {
            belongings.push((link, thing));
        }
    }

    fn take(&mut self, id: OccurrenceId, link: &'static Link, owner: ThingId) {
        self.comes_to_belong(id, link, owner);
        let mut extra = Extra::default();
        let mut body = Object::new(&FREE);
        self.put_reference(&mut body, link.refers_by, owner, &mut extra);
        let Some(taken) = taken_over(self.occurrences.object(id), link) else { return };
        let step = Step::new("PATCH", taken.path.clone(), body);
        self.steps.push(Step { references: extra.references, taken: vec![taken], ..step });
    }

    /// Adds a request that sets the preferred addresses and accounts of a partij.
    fn prefer(&mut self, id: OccurrenceId) {
        let Some(partij) = self.things.of(id) else { return };
        let mut extra = Extra::default();
        let mut body = Object::new(&FREE);
        for link in self.occurrences.links_to(id) {
            if let Some(preferred) = self.occurrences.preferred(id, link) {
                self.prefer_by(link, id, preferred, &mut body, &mut extra);
            }
        }
        for name in ALWAYS_SENT {
            let value = value(self.occurrences.object(id), name);
            body.put(name.into(), value.map_or(Value::Null, Value::to_static));
        }
        self.patch(partij, body, extra);
    }

    /// Adds a request that sets the partij of an identificator that was made without it.
    fn give(&mut self, identificator: ThingId, link: &Link, owner: ThingId) {
        let mut extra = Extra::default();
        let mut body = Object::new(&FREE);
        self.put_reference(&mut body, link.refers_by, owner, &mut extra);
        self.patch(identificator, body, extra);
    }

    /// Adds a request that changes an object that an earlier step made.
    fn patch(&mut self, thing: ThingId, body: Object<'static>, extra: Extra) {
        let on = Some(self.made_by(thing));
        let step = Step::new("PATCH", String::new(), body);
        self.steps.push(Step { on, references: extra.references, ..step });
    }

    fn prefer_by(
        &self,
        link: &Link,
        partij: OccurrenceId,
        preferred: OccurrenceId,
        body: &mut Object<'static>,
        extra: &mut Extra,
    ) {
        let name = self.occurrences.property(preferred).map(|property| property.name);
        if let (Some(name), Some(thing)) =
            (name, self.things.in_list(preferred).and_then(|listed| self.things.of(listed)))
        {
            self.put_reference(body, name, thing, extra);
        }
        // The register removes the objects that are absent from the list, and a partij that occurs again can have
        // others.
        let listed = self.occurrences.belonging(partij, link).filter_map(|id| self.things.of(id));
        let made = self.things.of(partij).and_then(|partij| self.belongings.get(partij.index()));
        let made = made.into_iter().flatten().filter(|(of, _)| of.is(link)).map(|(_, thing)| *thing);
        let mut own = Vec::new();
        for thing in listed.chain(made) {
            if !own.contains(&thing) {
                own.push(thing);
            }
        }
        let place = Path::Name(&Path::Root, link.list);
        let references = own.iter().enumerate();
        let references = references.map(|(index, thing)| self.reference(*thing, &Path::Index(&place, index), extra));
        body.put(link.list.into(), Value::List(references.collect()));
    }

    /// Returns the properties of an object that the API accepts. `place` is the path of the object in the body of the
    /// request.
    fn body(&self, id: OccurrenceId, place: &Path<'_>, extra: &mut Extra) -> Object<'static> {
        let occurrence = self.occurrences.get(id);
        let shape = occurrence.object.shape();
        let mut body = Object::new(&FREE);
        for (index, member) in occurrence.object.members().iter().enumerate() {
            let property = member.name.property(shape);
            let Some(property) = property.filter(|property| is_sent(shape, property, occurrence.variant)) else {
                continue;
            };
            let (name, value) = match &member.value {
                value if value.is_nothing() => continue,
                // Of the deprecated properties only the actor of a task is sent, in the property that replaces it.
                _ if property.deprecated => (TOEGEWEZEN, self.list(id, index, &Path::Name(place, TOEGEWEZEN), extra)),
                Value::List(_) => (property.name, self.list(id, index, &Path::Name(place, property.name), extra)),
                Value::Object(_) if has_objects(property) => {
                    (property.name, self.nested(id, index, &Path::Name(place, property.name), extra))
                }
                Value::Text(text) if shape == Reference::declaration() => {
                    (property.name, Some(Value::Text(canonical(text).into())))
                }
                value => (property.name, Some(value.to_static())),
            };
            if let Some(value) = value {
                body.put(name.into(), value);
            }
        }
        // The register requires one of the two properties for the actoren of a task.
        if shape == InterneTaak::declaration() && body.member(TOEGEWEZEN).is_none() {
            body.put(TOEGEWEZEN.into(), Value::List(Vec::new()));
        }
        body
    }

    /// Returns the value of a property that holds an object.
    fn nested(
        &self,
        holder: OccurrenceId,
        member: usize,
        place: &Path<'_>,
        extra: &mut Extra,
    ) -> Option<Value<'static>> {
        let id = self.held_in(holder, member).next()?;
        match self.occurrences.get(id).role {
            Role::Part => {
                let body = self.body(id, place, extra);
                (!body.members().is_empty()).then_some(Value::Object(body))
            }
            Role::Needed => Some(self.reference(self.things.of(id)?, place, extra)),
            _ => None,
        }
    }

    /// Returns the value of a property that holds a list of objects.
    fn list(&self, holder: OccurrenceId, member: usize, place: &Path<'_>, extra: &mut Extra) -> Option<Value<'static>> {
        let (mut values, mut referred) = (Vec::new(), Vec::new());
        for id in self.held_in(holder, member) {
            let place = Path::Index(place, values.len());
            let occurrence = self.occurrences.get(id);
            match occurrence.role {
                Role::Belongs(link) if self.order.is_within(id) => {
                    let mut body = self.body(id, &place, extra);
                    body.take(link.refers_by);
                    values.push(Value::Object(body));
                    continue;
                }
                // The list holds the objects that exist when the request is sent. Those that are made later refer to
                // this object themselves.
                Role::Belongs(link) if link.of != Objecttype::PartijIdentificator => {
                    match taken_over(occurrence.object, link) {
                        Some(taken) => extra.taken.push(taken),
                        None => continue,
                    }
                }
                Role::Needed => {}
                _ => continue,
            }
            if let Some(thing) = self.things.of(id).filter(|thing| !referred.contains(thing)) {
                referred.push(thing);
                values.push(self.reference(thing, &place, extra));
            }
        }
        (!values.is_empty()).then_some(Value::List(values))
    }

    fn held_in(&self, holder: OccurrenceId, member: usize) -> impl Iterator<Item = OccurrenceId> {
        self.occurrences.held_by(holder).filter(move |id| self.occurrences.get(*id).member == member)
    }

    fn put_reference(&self, body: &mut Object<'static>, name: &'static str, thing: ThingId, extra: &mut Extra) {
        let reference = self.reference(thing, &Path::Name(&Path::Root, name), extra);
        body.put(name.into(), reference);
    }

    /// Returns a reference to a thing. If its uuid is not known yet, `extra` gets the path of the reference.
    fn reference(&self, thing: ThingId, place: &Path<'_>, extra: &mut Extra) -> Value<'static> {
        if let Some(registered) = self.things.registered(thing) {
            return reference(uuid(self.occurrences.object(registered)).unwrap_or_default());
        }
        extra.references.push(OpenReference { place: Path::Name(place, UUID).pointer(), source: self.made_by(thing) });
        let mut reference = Object::new(&FREE);
        reference.put(UUID.into(), Value::Null);
        Value::Object(reference)
    }

    #[expect(clippy::expect_used, reason = "a reference to nothing would be registered as if nothing had been said")]
    fn made_by(&self, thing: ThingId) -> MadeBy {
        let made = self.made.get(thing.index()).copied().flatten();
        let (step, part) = made.expect("the order makes a thing before anything refers to it");
        MadeBy { step, part: part.to_owned() }
    }

    /// Adds a request that makes an object, and returns the index of the step.
    fn post(&mut self, objecttype: Objecttype, body: Object<'static>, extra: Extra) -> usize {
        let step = Step::new("POST", path_of(objecttype), body);
        self.steps.push(Step { references: extra.references, taken: extra.taken, ..step });
        self.steps.len() - 1
    }

    fn is_made(&mut self, id: OccurrenceId, step: usize, part: &'v str) {
        if let Some(made) = self.things.of(id).and_then(|thing| self.made.get_mut(thing.index())) {
            *made = Some((step, part));
        }
    }
}

/// Returns whether a property holds objects of the model, rather than entries with free names.
const fn has_objects(property: &Property) -> bool {
    matches!(property.kind, Type::Object(_))
}

/// Returns a reference to the object with this uuid.
fn reference(uuid: &str) -> Value<'static> {
    let mut reference = Object::new(&FREE);
    reference.put(UUID.into(), Value::Text(canonical(uuid).into()));
    Value::Object(reference)
}

/// Returns how to undo that a registered object gets another owner: it returns to the owner that the document shows.
/// Returns `None` for an object that is not registered already.
fn taken_over(object: &Object<'_>, link: &Link) -> Option<TakenOver> {
    let path = path_of(link.of) + "/" + &canonical(uuid(object)?);
    let mut body = Object::new(&FREE);
    // If the document does not show the earlier owner, undoing leaves the object without one, because the server would
    // delete it together with its new partij. The server does not allow a standard address without an owner.
    let is_of_partij = link.of == Objecttype::DigitaalAdres && link.to == Objecttype::Partij;
    if is_of_partij && value(object, link.refers_by).is_none() {
        body.put("isStandaardAdres".into(), Value::Boolean(false));
    }
    let before = held(object, link.refers_by).and_then(uuid);
    body.put(link.refers_by.into(), before.map_or(Value::Null, reference));
    Some(TakenOver { path, give_back: Value::Object(body) })
}

#[cfg(test)]
mod tests {
    use super::super::given::{given, klantcontact, kvk, occurrences, organisatie};
    use super::super::order::order;
    use super::super::things::things;
    use super::steps;
    use crate::json::to_json;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Returns the steps as JSON.
    fn written(json: &str) -> Vec<String> {
        let given = given(json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let steps = steps(&occurrences, &things, &order(&occurrences, &things));
        steps.iter().map(to_json).collect()
    }

    #[test]
    fn what_is_made_before_is_referred_to_by_its_step() {
        let steps = written(&klantcontact(&[organisatie("12345678", r#", "url": "x", "nummer": "1""#)]));
        let body = format!(r#""body":{{"partijIdentificatoren":[{}]}}"#, kvk("12345678").replace(' ', ""));
        assert!(steps[0].contains(&body), "{}", steps[0]);
        let body = r#""body":{"klantcontact":{},"betrokkene":{"wasPartij":{"uuid":null}}}"#;
        let references = r#""references":[{"place":"/betrokkene/wasPartij/uuid","source":{"step":0,"part":""}}]"#;
        assert!(steps[1].contains(body) && steps[1].contains(references), "{}", steps[1]);
    }

    #[test]
    fn what_belonged_to_somebody_can_be_given_back() {
        let adressen = r#", "digitaleAdressen": [{"uuid": "A1111111-1111-4111-8111-111111111150",
            "verstrektDoorPartij": {"uuid": "a1111111-1111-4111-8111-111111111101"}}]"#;
        let steps = written(&klantcontact(&[organisatie("12345678", adressen)]));
        let taken = r#""taken":[{"path":"/digitaleadressen/a1111111-1111-4111-8111-111111111150","giveBack":{"verstrektDoorPartij":{"uuid":"a1111111-1111-4111-8111-111111111101"}}}]"#;
        assert!(steps[0].contains(taken), "{}", steps[0]);
    }

    #[test]
    fn undoing_leaves_nobody_a_standard_address_without_an_owner() {
        let adressen = r#""digitaleAdressen": [{"uuid": "a1111111-1111-4111-8111-111111111150"}]"#;
        let of_partij = written(&klantcontact(&[organisatie("12345678", &format!(", {adressen}"))]));
        let taken = r#""giveBack":{"isStandaardAdres":false,"verstrektDoorPartij":null}"#;
        assert!(of_partij[0].contains(taken), "{}", of_partij[0]);
        let of_betrokkene = written(&format!(r#"{{"hadBetrokkenen": [{{{adressen}}}]}}"#));
        let taken = r#""giveBack":{"verstrektDoorBetrokkene":null}"#;
        assert!(of_betrokkene.iter().any(|step| step.contains(taken)), "{of_betrokkene:?}");
    }

    #[test]
    fn what_is_preferred_is_set_with_the_list_that_it_is_in() {
        let adressen =
            r#", "digitaleAdressen": [{"adres": "a"}, {"adres": "b"}], "voorkeursDigitaalAdres": {"adres": "b"}"#;
        let steps = written(&klantcontact(&[organisatie("12345678", adressen)]));
        let body =
            r#""body":{"voorkeursDigitaalAdres":{"uuid":null},"digitaleAdressen":[{"uuid":null},{"uuid":null}],"#;
        let preferred = r#"{"place":"/voorkeursDigitaalAdres/uuid","source":{"step":2,"part":""}}"#;
        assert!(steps[3].contains(body) && steps[3].contains(preferred), "{}", steps[3]);
    }

    #[test]
    fn who_does_a_task_is_said_in_the_way_that_stays() {
        let steps = written(r#"{"leiddeTotInterneTaken": [{"toegewezenAanActor": {"uuid": "1"}}, {}]}"#);
        assert!(steps[1].contains(r#""body":{"toegewezenAanActoren":[{"uuid":"1"}],"#), "{}", steps[1]);
        assert!(steps[2].contains(r#""body":{"toegewezenAanActoren":[],"#), "{}", steps[2]);
    }
}
