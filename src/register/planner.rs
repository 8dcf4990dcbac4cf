use std::collections::{BTreeMap, VecDeque};
use std::hint::black_box;

use super::answer::document;
use super::link::{ALWAYS_SENT, LINKS, Link, held, items, place_in, value};
use super::plan::{PARTS, Reference, RequestPlan, Source, Step, Taken, path_of};
use crate::check::{check_new, is_of_variant, returned};
use crate::json::to_json;
use crate::model::{self, Objecttype};
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{
    IDENTIFICATOR_DUPLICATE, KLANTCONTACT_NUMBER_DUPLICATE, NUMBER_DUPLICATE, REFERENTIE_DUPLICATE, Rule,
    value as rules,
};
use crate::shape::{FREE, Nested, Property, Required, Shape, Type};
use crate::table::{Seen, Table};
use crate::tree::{Object, Value};
use crate::validate::{is_valid, of_document};
use crate::value::character::is_blank;

/// Plans the requests that register a klantcontact, given as JSON text, or several in a list, in a register with the
/// Klantinteracties API.
///
/// What has a uuid is registered already and is only referred to; a partij or actor that occurs several times is
/// registered once, also in several klantcontacten. Each must be valid, by the options and in the profile `open-klant`.
///
/// # Errors
/// All violations, when one is not valid.
pub fn request_plan(
    klantcontact: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Result<RequestPlan, Vec<Violation>> {
    let mut given = document(Objecttype::Klantcontact, klantcontact.as_ref(), options)?;
    given.keep_last();
    let (mut objects, mut violations) = (Vec::new(), Vec::new());
    each(&mut given, |value, path| match value {
        Value::Object(object) => {
            let found = judged(object, options);
            let below = |found: Violation| Violation { path: Path::Below(path, &found.path).pointer(), ..found };
            violations.extend(found.into_iter().map(below));
            objects.push((&*object, path.pointer()));
        }
        _ => {
            let found = of_document(&rules::TYPE, Params::Expected(Expected::Object), options);
            violations.extend(found.into_iter().map(|found| Violation { path: path.pointer(), ..found }));
        }
    });
    if !is_valid(&violations) {
        return Err(violations);
    }
    let mut planner = Planner::default();
    objects.iter().for_each(|(object, _)| planner.know(object));
    objects.iter().for_each(|(object, given)| planner.klantcontact(object, &Path::Below(&Path::Root, given)));
    for (rule, path) in planner.repeated {
        let severity = options.clone().profile(Profile::OpenKlant).severity(rule);
        let language = options.language;
        violations.extend(severity.map(|severity| Violation { rule, severity, path, params: Params::None, language }));
    }
    if !is_valid(&violations) {
        return Err(violations);
    }
    Ok(RequestPlan { steps: planner.steps, left_out: planner.left_out, ..RequestPlan::default() })
}

/// Hands over a document, or the documents in a list.
fn each<'v, 'de>(given: &'v mut Value<'de>, mut take: impl FnMut(&'v mut Value<'de>, &Path<'_>)) {
    match given {
        Value::List(values) => {
            values.iter_mut().enumerate().for_each(|(index, value)| take(value, &Path::Index(&Path::Root, index)));
        }
        value => take(value, &Path::Root),
    }
}

/// What is wrong with a klantcontact to register, which is in its normal form from then on when the options ask for that.
fn judged(object: &mut Object<'_>, options: &Options) -> Vec<Violation> {
    if options.normalize {
        normalize_object(object, options.language);
    }
    let violations = check_new(object, options);
    if !is_valid(&violations) {
        return violations;
    }
    // Better refused here than by the register, when half of it is there.
    let mut violations = check_new(object, &options.clone().profile(Profile::OpenKlant));
    violations.retain(|violation| violation.severity == Severity::Error);
    violations
}

/// How something can be referred to.
#[derive(Clone, Copy)]
enum Handle<'v> {
    /// It is registered, with this uuid.
    Known(&'v str),
    /// It is made on the way: by which step, and in which part of its answer.
    Made(usize, &'v str),
}

impl PartialEq for Handle<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            // One uuid can be spelled in several ways.
            (Self::Known(uuid), Self::Known(other)) => uuid == other || canonical(uuid) == canonical(other),
            (Self::Made(step, part), Self::Made(other, of_other)) => (step, part) == (other, of_other),
            _ => false,
        }
    }
}

/// What a step makes as a whole.
const WHOLE: &str = "";

fn source(step: usize, part: &str) -> Source {
    Source { step, part: part.to_owned() }
}

#[derive(Default)]
struct Planner<'v> {
    steps: Vec<Step>,
    left_out: Vec<String>,
    /// What has been handled, by where it stands in memory.
    handled: BTreeMap<usize, Handle<'v>>,
    /// By the kind of number of a partij, and the number.
    numbers: Table<'v, Numbered<'v>>,
    /// What is being made: two partijen could each have an identificator within one of the other.
    making: Vec<usize>,
    /// What belongs to objects, which is registered when what they are within has been made.
    later: VecDeque<Later<'v>>,
    /// Actoren that can be referred to, by where they are in another register.
    actoren: Vec<([&'v str; 4], Handle<'v>, &'v Object<'v>)>,
    /// Contactpersonen that are being registered.
    contactpersonen: Vec<(&'v Object<'v>, Handle<'v>)>,
    /// Partijen without a number that a partij is said to represent.
    vertegenwoordigden: Vec<(Handle<'v>, &'v Object<'v>, Handle<'v>)>,
    /// The steps that need not be taken twice, by what they are.
    once: BTreeMap<String, usize>,
    /// What may be there once, where each of that stands when it is new, and where it is there again.
    unique: BTreeMap<String, usize>,
    new_places: Vec<Option<String>>,
    repeated: Vec<(&'static Rule, String)>,
}

/// How it comes that an object is registered.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// It is made on the way.
    Made,
    /// The same object is, where it stands elsewhere.
    Again,
    /// It was registered before.
    Before,
}

/// An object of which the rest has yet to be registered, and where it stands in what was given.
struct Later<'v> {
    object: &'v Object<'v>,
    handle: Handle<'v>,
    standing: Standing,
    given: String,
}

/// What has a number.
#[derive(Default)]
struct Numbered<'v> {
    owner: Option<&'v Object<'v>>,
    /// How to refer to the owner, and to the identificator that holds the number.
    partij: Option<Handle<'v>>,
    identificator: Option<Handle<'v>>,
}

/// What goes with a body that is being made.
#[derive(Default)]
struct Parts<'v> {
    references: Vec<Reference>,
    taken: Vec<Taken>,
    /// The identificatoren within it, with the kind of their number.
    identificatoren: Vec<(&'v Object<'v>, &'v str)>,
}

/// Where something stands in the klantcontact that was given, and where in the body that is being made of it.
struct Place<'p> {
    given: Path<'p>,
    body: Path<'p>,
}

impl Place<'_> {
    const fn property<'p>(&'p self, name: &'p str) -> Place<'p> {
        Place { given: Path::Name(&self.given, name), body: Path::Name(&self.body, name) }
    }
}

/// What says the same when it is said twice.
const SAID_ONCE: [Objecttype; 6] = [
    Objecttype::Actor,
    Objecttype::ActorKlantcontact,
    Objecttype::DigitaalAdres,
    Objecttype::PartijIdentificator,
    Objecttype::Rekeningnummer,
    Objecttype::Vertegenwoordiging,
];

const ACTOR: &str = "actor";
const PARTIJ: &str = "partij";
const IDENTIFICATOR: &str = "partijIdentificator";
const IDENTIFICATOREN: &str = "partijIdentificatoren";
const VESTIGINGSNUMMER: &str = model::SoortIdentificator::Vestigingsnummer.name();
const TOEGEWEZEN: &str = "toegewezenAanActoren";
const ADRESSEN: &str = "digitaleAdressen";
const NUMBER: &str = "referentienummer";

impl<'v> Planner<'v> {
    /// Finds the partijen in an object, with their numbers; those that are registered can be referred to by them.
    fn know(&mut self, object: &'v Object<'v>) {
        if object.shape().name == PARTIJ {
            for (_, identificator) in items(object, IDENTIFICATOREN) {
                let Some(number) = number(identificator) else { continue };
                let registered = |object| uuid(object).map(Handle::Known);
                self.numbers.change(number, |known| {
                    // Of the partijen that are said to have it, one shows that it has.
                    if known.identificator.is_none() && registered(object).and(registered(identificator)).is_some() {
                        *known = Numbered::default();
                    }
                    known.owner = known.owner.or(Some(object));
                    known.partij = known.partij.or_else(|| registered(object));
                    known.identificator = known.identificator.or_else(|| registered(identificator));
                });
            }
        }
        if let (ACTOR, Some(key), Some(uuid)) = (object.shape().name, elsewhere(object), uuid(object)) {
            self.actoren.push((key, Handle::Known(uuid), object));
        }
        for member in object.members() {
            match &member.value {
                Value::Object(object) => self.know(object),
                Value::List(values) => values.iter().for_each(|value| {
                    if let Value::Object(object) = value {
                        self.know(object);
                    }
                }),
                _ => {}
            }
        }
    }

    fn klantcontact(&mut self, object: &'v Object<'v>, at: &Path<'_>) {
        if let Some(uuid) = uuid(object) {
            self.is_unique(Objecttype::Klantcontact, object, None, at);
            return self.follow(object, Handle::Known(uuid), Standing::Before, at);
        }
        self.everybody(object, at);
        let first = |list| items(object, list).find(|(_, object)| uuid(object).is_none());
        let (betrokkene, onderwerpobject) = (first("hadBetrokkenen"), first("gingOverOnderwerpobjecten"));
        if betrokkene.is_none() && onderwerpobject.is_none() {
            self.make(object, None, at);
            return;
        }
        let mut parts = Parts::default();
        let mut body = Object::new(&FREE);
        let held = [Some(object), betrokkene.map(|(_, object)| object), onderwerpobject.map(|(_, object)| object)];
        let made = || PARTS.into_iter().map(Objecttype::name).zip(held).filter_map(|(part, held)| Some((part, held?)));
        for (part, object) in made() {
            let place = Place { given: *at, body: Path::Name(&Path::Root, part) };
            let mut part_body = self.body(object, None, &place, &mut parts);
            // Being here says which klantcontact it belongs to.
            for link in LINKS.iter().filter(|link| link.of.name() == part) {
                part_body.take(link.refers_by);
            }
            body.put(part.into(), as_value(part_body));
        }
        let step = self.post(Objecttype::MaakKlantcontact, body, &mut parts);
        self.is_unique(Objecttype::Klantcontact, object, None, at);
        for (part, object) in made() {
            self.handle(object, Handle::Made(step, part));
        }
        if let Some(handle) = self.handled(object) {
            self.follow(object, handle, Standing::Made, at);
        }
    }

    /// Registers the partijen and actoren that take part in something.
    fn everybody(&mut self, object: &'v Object<'v>, at: &Path<'_>) {
        for member in object.members() {
            let Some(property) = member.name.property(object.shape()).filter(|property| !property.deprecated) else {
                continue;
            };
            let at = Path::Name(at, property.name);
            let mut one = |object: &'v Object<'v>, at: &Path<'_>| match object.shape().name {
                PARTIJ | ACTOR => drop(self.refer(object, at)),
                _ if property.of_registration && uuid(object).is_none() => self.everybody(object, at),
                _ => {}
            };
            match &member.value {
                Value::Object(object) => one(object, &at),
                Value::List(values) => {
                    for (index, value) in values.iter().enumerate() {
                        if let Value::Object(object) = value {
                            one(object, &Path::Index(&at, index));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// How to refer to an object, which is registered first when it has no uuid; none when it belongs to what refers to
    /// it, and cannot be there before.
    fn refer(&mut self, object: &'v Object<'v>, at: &Path<'_>) -> Option<Handle<'v>> {
        if let Some(handle) = self.handled(object) {
            return Some(handle);
        }
        let handle = match (uuid(object), object.shape().name) {
            (Some(uuid), _) => Handle::Known(uuid),
            (None, PARTIJ) => return Some(self.partij(object, at)),
            (None, IDENTIFICATOR) => return Some(self.parent(object, at)),
            (None, ACTOR) => return Some(self.actor(object, at)),
            _ => return None,
        };
        self.handle(object, handle);
        self.follow(object, handle, Standing::Before, at);
        Some(handle)
    }

    /// How to refer to an object that has been handled. Whatever is planned asks it, so this code stands once.
    #[inline(never)]
    fn handled(&self, object: &Object<'v>) -> Option<Handle<'v>> {
        self.handled.get(&address(object)).copied()
    }

    fn handle(&mut self, object: &Object<'v>, handle: Handle<'v>) {
        self.handled.insert(address(object), handle);
    }

    fn actor(&mut self, object: &'v Object<'v>, at: &Path<'_>) -> Handle<'v> {
        let elsewhere = elsewhere(object);
        let known = self.actoren.iter().find(|(key, ..)| elsewhere == Some(*key));
        if let Some(&(_, handle, known)) = known {
            self.handle(object, handle);
            self.left_out_of(object, Some(known), at);
            return handle;
        }
        let handle = self.make(object, None, at);
        if let Some(key) = elsewhere {
            self.actoren.push((key, handle, object));
        }
        handle
    }

    fn partij(&mut self, object: &'v Object<'v>, at: &Path<'_>) -> Handle<'v> {
        let numbers = || identity(object).filter_map(number);
        let Some(handle) = numbers().find_map(|number| self.numbers.get(number)?.partij) else {
            return self.unknown_by_number(object, at);
        };
        self.handle(object, handle);
        let owner = numbers().find_map(|number| self.numbers.get(number)?.owner);
        self.left_out_of(object, owner, at);
        let standing = if matches!(handle, Handle::Made(..)) { Standing::Again } else { Standing::Before };
        self.follow(object, handle, standing, at);
        handle
    }

    /// A partij of which no number is known: a contactpersoon that says the same as another is that one.
    fn unknown_by_number(&mut self, object: &'v Object<'v>, at: &Path<'_>) -> Handle<'v> {
        if let Some(&(_, handle)) = self.contactpersonen.iter().find(|(known, _)| *known == object) {
            self.handle(object, handle);
            return handle;
        }
        let handle = self.make(object, None, at);
        if is_named_contactpersoon(object) {
            self.contactpersonen.push((object, handle));
        }
        handle
    }

    /// What a partij says of itself where it occurs again, and did not say where it is registered.
    fn left_out_of(&mut self, object: &'v Object<'v>, owner: Option<&'v Object<'v>>, at: &Path<'_>) {
        let Some(owner) = owner else { return };
        for (index, property) in object.shape().properties.iter().enumerate() {
            let is_own = !property.read_only && !is_list_of_others(object.shape(), property);
            if is_own && !is_empty(object.get(index)) && object.get(index) != owner.get(index) {
                self.left_out.push(Path::Name(at, property.name).pointer());
            }
        }
    }

    /// The identificator within which another is unique.
    fn parent(&mut self, object: &'v Object<'v>, at: &Path<'_>) -> Handle<'v> {
        let Some(number) = number(object) else { return self.make(object, None, at) };
        if self.identificator(number).is_none()
            && let Some(owner) = self.numbers.get(number).and_then(|known| known.owner)
            && !self.making.contains(&address(owner))
        {
            self.refer(owner, at);
        }
        self.identificator(number).unwrap_or_else(|| self.make(object, None, at))
    }

    /// How to refer to the identificator that holds a number.
    fn identificator(&self, number: (&'v str, &'v str)) -> Option<Handle<'v>> {
        self.numbers.get(number)?.identificator
    }

    /// Registers an object, and what belongs to it.
    fn make(&mut self, object: &'v Object<'v>, link: Option<(&Link, Handle<'v>)>, at: &Path<'_>) -> Handle<'v> {
        let shape = object.shape();
        let mut parts = Parts::default();
        self.making.push(address(object));
        let mut body = self.body(object, None, &Place { given: *at, body: Path::Root }, &mut parts);
        self.making.pop();
        if let Some((link, handle)) = link {
            let place = Path::Name(&Path::Root, link.refers_by);
            body.put(link.refers_by.into(), reference(handle, &place, &mut parts));
        }
        for property in shape.properties.iter().filter(|property| property.required == Required::ByOpenKlant) {
            if !body.members().iter().any(|member| member.name.text(&FREE) == property.name) {
                body.put(property.name.into(), Value::Null);
            }
        }
        let objecttype = Objecttype::from_name(shape.name).unwrap_or(Objecttype::Klantcontact);
        let next = self.steps.len();
        let step = self.post(objecttype, body, &mut parts);
        if step == next {
            self.is_unique(objecttype, object, link, at);
        }
        let handle = Handle::Made(step, WHOLE);
        self.handle(object, handle);
        if let Some(number) = number(object) {
            self.numbers.change(number, |known| {
                known.identificator.get_or_insert(handle);
                known.partij = link.map(|(_, partij)| partij).or(known.partij);
            });
        }
        for (identificator, soort) in parts.identificatoren {
            let made = Handle::Made(step, soort);
            self.handle(identificator, made);
            if let Some(number) = number(identificator) {
                self.numbers.change(number, |known| known.identificator = Some(made));
            }
        }
        if shape.name == PARTIJ {
            for (_, identificator) in items(object, IDENTIFICATOREN) {
                if let Some(number) = number(identificator) {
                    self.numbers.change(number, |known| {
                        // A vestiging has the KVK-nummer of another partij.
                        if known.partij.is_none() {
                            known.partij = Some(handle);
                            known.owner = Some(object);
                        }
                    });
                }
            }
        }
        self.follow(object, handle, Standing::Made, at);
        handle
    }

    /// Notes what the register takes once of an object, and where it would refuse that of a new one.
    fn is_unique(
        &mut self,
        objecttype: Objecttype,
        object: &'v Object<'v>,
        link: Option<(&Link, Handle<'v>)>,
        at: &Path<'_>,
    ) {
        let (rule, own, name) = match objecttype {
            Objecttype::Klantcontact => (KLANTCONTACT_NUMBER_DUPLICATE, object.text(NUMBER), NUMBER),
            Objecttype::InterneTaak => (NUMBER_DUPLICATE, object.text(NUMBER), NUMBER),
            Objecttype::DigitaalAdres => (REFERENTIE_DUPLICATE, object.text("referentie"), "referentie"),
            Objecttype::PartijIdentificator => (IDENTIFICATOR_DUPLICATE, soort(object), ""),
            _ => return,
        };
        let within = match (name, link) {
            (NUMBER, _) => String::new(),
            // Of a betrokkene any number of addresses may have one.
            (_, Some((link, owner))) if link.to == Objecttype::Partij => {
                let soort = object.text("soortDigitaalAdres").unwrap_or_default();
                match owner {
                    Handle::Known(uuid) => format!("{soort} {}", canonical(uuid)),
                    Handle::Made(step, part) => format!("{soort} {step} {part}"),
                }
            }
            _ => return,
        };
        let Some(own) = own.filter(|own| !own.is_empty()) else { return };
        let place = if name.is_empty() { *at } else { Path::Name(at, name) };
        let new = uuid(object).is_none().then(|| place.pointer());
        let next = self.new_places.len();
        let known = *self.unique.entry(format!("{} {within} {own}", objecttype.name())).or_insert(next);
        if known == next {
            return self.new_places.push(new);
        }
        // What is registered is never the one to refuse.
        let refused = new.or_else(|| self.new_places.get_mut(known)?.take());
        self.repeated.extend(refused.map(|path| (rule, path)));
    }

    /// Registers what belongs to an object, at once or when what it is within has been made.
    fn follow(&mut self, object: &'v Object<'v>, handle: Handle<'v>, standing: Standing, at: &Path<'_>) {
        self.later.push_back(Later { object, handle, standing, given: at.pointer() });
        while self.making.is_empty()
            && let Some(Later { object, handle, standing, given }) = self.later.pop_front()
        {
            self.children(object, handle, standing, &Path::Below(&Path::Root, &given));
            if standing == Standing::Made && object.shape().name == PARTIJ {
                self.preferred(object, handle, &Path::Below(&Path::Root, &given));
            }
        }
    }

    /// Adds a request; one that would say the same as an earlier one is that one.
    fn post(&mut self, objecttype: Objecttype, body: Object<'static>, parts: &mut Parts<'v>) -> usize {
        let mut step = Step::new("POST", path_of(objecttype), body);
        step.references = std::mem::take(&mut parts.references);
        step.taken = std::mem::take(&mut parts.taken);
        let next = self.steps.len();
        if SAID_ONCE.contains(&objecttype) {
            let key = to_json(&step).unwrap_or_default();
            let known = *self.once.entry(key).or_insert(next);
            if known != next {
                return known;
            }
        }
        self.steps.push(step);
        next
    }

    /// Registers what belongs to an object. To one that is made on the way nothing belongs yet that is registered.
    fn children(&mut self, object: &'v Object<'v>, handle: Handle<'v>, standing: Standing, at: &Path<'_>) {
        let shape = object.shape();
        if standing == Standing::Before {
            self.new_in_old(object, at);
        }
        for property in shape.properties.iter().filter(|property| property.of_registration) {
            let at = Path::Name(at, property.name);
            if !is_list_of_others(shape, property) && !is_empty(value(object, property.name)) {
                self.left_out.push(at.pointer());
            }
        }
        for link in LINKS.iter().filter(|link| link.to.shape() == shape) {
            let list = Path::Name(at, link.list);
            for (index, child) in items(object, link.list) {
                let at = Path::Index(&list, index);
                match link.brings {
                    Some(property) => self.pair(link, handle, property, child, &at),
                    None if uuid(child).is_some() => self.adopt(link, handle, standing, child, &at),
                    None => self.child(link, handle, object, child, &at),
                }
            }
        }
    }

    fn pair(&mut self, link: &Link, handle: Handle<'v>, property: &'static str, other: &'v Object<'v>, at: &Path<'_>) {
        // Where a partij occurs again, so do those whom it represents.
        let known = self.vertegenwoordigden.iter().find(|(by, known, _)| *by == handle && *known == other);
        let referred = match known {
            Some(&(_, _, known)) => {
                self.handle(other, known);
                Some(known)
            }
            None => self.refer(other, at),
        };
        let Some(referred) = referred.filter(|referred| *referred != handle) else {
            return self.left_out.push(at.pointer());
        };
        if other.shape().name == PARTIJ {
            self.vertegenwoordigden.push((handle, other, referred));
        }
        let mut parts = Parts::default();
        let mut body = Object::new(&FREE);
        for (name, handle) in [(link.refers_by, handle), (property, referred)] {
            let place = Path::Name(&Path::Root, name);
            body.put(name.into(), reference(handle, &place, &mut parts));
        }
        self.post(link.of, body, &mut parts);
    }

    fn child(&mut self, link: &Link, handle: Handle<'v>, holder: &'v Object<'v>, child: &'v Object<'v>, at: &Path<'_>) {
        // It belongs to what holds it, whatever it says itself.
        let said = held(child, link.refers_by).and_then(uuid).map(Handle::Known);
        if said.is_some_and(|said| said != handle) {
            self.left_out.push(Path::Name(at, link.refers_by).pointer());
        }
        if let Some(made) = self.handled(child) {
            self.is_unique(link.of, child, Some((link, handle)), at);
            // It was made within another; what belongs to it was not.
            return self.follow(child, made, Standing::Made, at);
        }
        let known = number(child).and_then(|number| self.numbers.get(number));
        let Some((made, partij)) = known.and_then(|known| Some((known.identificator?, known.partij))) else {
            self.make(child, Some((link, handle)), at);
            return;
        };
        self.handle(child, made);
        // Of a partij that occurs again it is there already; the register takes it of no other.
        if partij != Some(handle) && identity(holder).any(|own| std::ptr::eq(own, child)) {
            self.left_out.push(at.pointer());
        }
    }

    /// What is registered already and comes to belong to what is made now.
    fn adopt(&mut self, link: &Link, handle: Handle<'v>, standing: Standing, child: &'v Object<'v>, at: &Path<'_>) {
        let Some(uuid) = uuid(child) else { return };
        self.is_unique(link.of, child, Some((link, handle)), at);
        let is_new = standing != Standing::Before;
        let properties = link.of.shape().properties.iter();
        let can_be_let_go =
            properties.filter(|property| property.name == link.refers_by).any(|property| property.nullable);
        let is_in_body =
            link.to.shape().properties.iter().any(|property| property.name == link.list && property.by_reference);
        if is_new && !is_in_body && can_be_let_go {
            let mut parts = Parts::default();
            let mut body = Object::new(&FREE);
            let place = Path::Name(&Path::Root, link.refers_by);
            body.put(link.refers_by.into(), reference(handle, &place, &mut parts));
            let taken = taken(link, child, uuid);
            let step = Step::new("PATCH", taken.path.clone(), body);
            self.steps.push(Step { references: parts.references, taken: vec![taken], ..step });
        } else if is_new && !is_in_body {
            self.left_out.push(at.pointer());
        }
        self.follow(child, Handle::Known(uuid), Standing::Before, at);
    }

    /// Leaves out what is new in an object that is registered, and does not say itself that it belongs there.
    fn new_in_old(&mut self, object: &'v Object<'v>, at: &Path<'_>) {
        for member in object.members() {
            let Some(property) = member.name.property(object.shape()) else { continue };
            if property.read_only || property.of_registration || is_list_of_others(object.shape(), property) {
                continue;
            }
            let at = Path::Name(at, property.name);
            match &member.value {
                Value::Object(held) if property.by_reference && uuid(held).is_none() => {
                    self.left_out.push(at.pointer())
                }
                Value::Object(held) if !property.by_reference => self.new_in_old(held, &at),
                Value::List(_) => {
                    let new = items(object, property.name).filter(|(_, item)| uuid(item).is_none());
                    self.left_out.extend(new.map(|(index, _)| Path::Index(&at, index).pointer()));
                }
                _ => {}
            }
        }
    }

    /// Says which of its own addresses and accounts a partij prefers, where those are made after it.
    fn preferred(&mut self, partij: &'v Object<'v>, handle: Handle<'v>, at: &Path<'_>) {
        let mut parts = Parts::default();
        let mut body = Object::new(&FREE);
        // Whoever compiles this may not see how many there are: all this would stand there twice.
        for &(preferred, list) in black_box(&PREFERRED) {
            let Some(object) = held(partij, preferred).filter(|object| !is_listed(partij, list, object)) else {
                continue;
            };
            let listed: Vec<_> = items(partij, list).map(|(_, item)| item).collect();
            let same = place_in(&listed, object).and_then(|place| listed.get(place)).copied();
            // What it says otherwise of the same address is said nowhere.
            self.left_out_of(object, same, &Path::Name(at, preferred));
            let handle_of = |item: &&'v Object<'v>| uuid(item).map(Handle::Known).or_else(|| self.handled(item));
            if let Some(known) = same.as_ref().and_then(handle_of) {
                let place = Path::Name(&Path::Root, preferred);
                body.put(preferred.into(), reference(known, &place, &mut parts));
            }
            // What the list does not name the register lets go, and the partij may have more where it occurs again.
            let mut own = Vec::new();
            for known in listed.iter().filter_map(handle_of).chain(self.made_for(handle, list)) {
                if !own.contains(&known) {
                    own.push(known);
                }
            }
            let place = Path::Name(&Path::Root, list);
            body.put(list.into(), references(&own, &place, &mut parts));
        }
        if let (false, Handle::Made(step, part)) = (body.members().is_empty(), handle) {
            for name in ALWAYS_SENT {
                body.put(name.into(), value(partij, name).map_or(Value::Null, Value::to_static));
            }
            let on = Some(source(step, part));
            let step = Step::new("PATCH", String::new(), body);
            self.steps.push(Step { on, references: parts.references, ..step });
        }
    }

    /// What has been made to belong in a list of something.
    fn made_for(&self, handle: Handle<'v>, list: &str) -> Vec<Handle<'v>> {
        let mut made = Vec::new();
        for link in LINKS.iter().filter(|link| link.list == list) {
            let (path, place) = (path_of(link.of), format!("/{}/uuid", link.refers_by));
            for (index, step) in self.steps.iter().enumerate().filter(|(_, step)| step.path == path) {
                let is_it = |source: &Source| handle == Handle::Made(source.step, &source.part);
                if step.references.iter().any(|reference| reference.place == place && is_it(&reference.source)) {
                    made.push(Handle::Made(index, WHOLE));
                }
            }
        }
        made
    }

    /// The body of a request: what the API takes of an object. `variant` says which kind it is, where that is said beside
    /// it.
    fn body(
        &mut self,
        object: &'v Object<'v>,
        variant: Option<&str>,
        place: &Place<'_>,
        parts: &mut Parts<'v>,
    ) -> Object<'static> {
        let shape = object.shape();
        let is_reference = shape == model::Reference::declaration();
        let mut body = Object::new(&FREE);
        for member in object.members() {
            let Some(property) = member.name.property(shape) else { continue };
            let is_own_uuid = property.name == "uuid" && !is_reference;
            let is_written = !property.read_only && !property.of_registration && !is_own_uuid;
            if !is_written || !is_of_variant(property, variant) || is_empty(Some(&member.value)) {
                continue;
            }
            let place = place.property(property.name);
            if property.deprecated {
                self.deprecated(object, property, &mut body, parts, &place.given);
                continue;
            }
            let value = match (&member.value, &property.kind) {
                (Value::Object(held), Type::Object(nested)) => {
                    let variant = nested.variant.map(|name| object.text(name).unwrap_or_default());
                    self.one(object, held, property, variant, &place, parts)
                }
                (Value::List(_), Type::List(nested)) => self.many(object, property, nested, &place, parts),
                (Value::Object(entries), Type::Entries(_)) => {
                    self.folded(entries, &place.given);
                    Some(member.value.to_static())
                }
                (Value::Text(text), _) if is_reference => Some(Value::Text(canonical(text).into())),
                (value, _) => Some(value.to_static()),
            };
            if let Some(value) = value {
                body.put(property.name.into(), value);
            }
        }
        // Exactly one of the two ways to name the actoren must be there.
        let is_task = shape.position(TOEGEWEZEN, 0).is_some();
        if is_task && !body.members().iter().any(|member| member.name.text(&FREE) == TOEGEWEZEN) {
            body.put(TOEGEWEZEN.into(), Value::List(Vec::new()));
        }
        body
    }

    /// Says which names of free entries the register will answer with under another name.
    fn folded(&mut self, entries: &Object<'_>, at: &Path<'_>) {
        for member in entries.members() {
            let name = member.name.text(entries.shape());
            if returned(name) != name {
                self.left_out.push(Path::Name(at, name).pointer());
            }
        }
    }

    /// What the API will drop is not written; the one actor of a task is written in the way that stays.
    fn deprecated(
        &mut self,
        object: &'v Object<'v>,
        property: &Property,
        body: &mut Object<'static>,
        parts: &mut Parts<'v>,
        at: &Path<'_>,
    ) {
        let actor = held(object, property.name).filter(|_| is_empty(value(object, TOEGEWEZEN)));
        match actor.and_then(|actor| self.refer(actor, at)) {
            Some(handle) => {
                let place = Path::Name(&Path::Root, TOEGEWEZEN);
                body.put(TOEGEWEZEN.into(), references(&[handle], &place, parts));
            }
            None if held(object, property.name).is_none() => self.left_out.push(at.pointer()),
            None => {}
        }
    }

    fn one(
        &mut self,
        holder: &'v Object<'v>,
        object: &'v Object<'v>,
        property: &Property,
        variant: Option<&str>,
        place: &Place<'_>,
        parts: &mut Parts<'v>,
    ) -> Option<Value<'static>> {
        if property.by_reference {
            if PREFERRED.iter().any(|(preferred, list)| property.name == *preferred && !is_listed(holder, list, object))
            {
                return None;
            }
            let handle = self.refer(object, &place.given)?;
            return Some(reference(handle, &place.body, parts));
        }
        let body = self.body(object, variant, place, parts);
        (!body.members().is_empty()).then(|| as_value(body))
    }

    fn many(
        &mut self,
        object: &'v Object<'v>,
        property: &Property,
        nested: &Nested,
        place: &Place<'_>,
        parts: &mut Parts<'v>,
    ) -> Option<Value<'static>> {
        if (nested.shape)().name == IDENTIFICATOR {
            return self.identificatoren(object, place, parts);
        }
        let mut handles = Vec::new();
        let link = LINKS.iter().find(|link| link.list == property.name && link.to.shape() == object.shape());
        for (index, item) in items(object, property.name) {
            let handle = match link {
                None => self.refer(item, &Path::Index(&place.given, index)),
                // What is made belongs to what is made before it.
                Some(link) => uuid(item).map(|uuid| {
                    parts.taken.push(taken(link, item, uuid));
                    Handle::Known(uuid)
                }),
            };
            handles.extend(handle.filter(|handle| !handles.contains(handle)));
        }
        (!handles.is_empty()).then(|| references(&handles, &place.body, parts))
    }

    /// The identificatoren that can be made within their partij: not those within another of the same partij, which has
    /// no uuid yet.
    fn identificatoren(
        &mut self,
        partij: &'v Object<'v>,
        place: &Place<'_>,
        parts: &mut Parts<'v>,
    ) -> Option<Value<'static>> {
        let mut own = Seen::default();
        items(partij, IDENTIFICATOREN).filter_map(|(_, object)| number(object)).for_each(|number| {
            own.is_new(number);
        });
        let mut bodies: Vec<Value<'static>> = Vec::new();
        for (index, object) in items(partij, IDENTIFICATOREN) {
            let Some(number) = number(object) else { continue };
            let parent = held(object, "subIdentificatorVan").and_then(self::number);
            let is_known = uuid(object).is_some() || self.identificator(number).is_some();
            let is_within = |parent| own.contains(parent) && self.identificator(parent).is_none();
            if is_known || parent.is_some_and(is_within) {
                continue;
            }
            let place = Place { given: Path::Index(&place.given, index), body: Path::Index(&place.body, bodies.len()) };
            let mut body = self.body(object, None, &place, parts);
            body.take("identificeerdePartij");
            parts.identificatoren.push((object, soort(object).unwrap_or_default()));
            bodies.push(as_value(body));
        }
        (!bodies.is_empty()).then_some(Value::List(bodies))
    }
}

/// What a partij prefers, and the list that it is in.
static PREFERRED: [(&str, &str); 2] =
    [("voorkeursDigitaalAdres", "digitaleAdressen"), ("voorkeursRekeningnummer", "rekeningnummers")];

/// Whether a list holds what is referred to.
fn is_listed(holder: &Object<'_>, list: &str, object: &Object<'_>) -> bool {
    let known = |object| uuid(object).map(Handle::Known);
    known(object).is_some_and(|handle| items(holder, list).any(|(_, item)| known(item) == Some(handle)))
}

/// How what is registered comes to belong to something else, and goes back to what the document shows that it belonged to.
fn taken(link: &Link, object: &Object<'_>, uuid: &str) -> Taken {
    let mut body = Object::new(&FREE);
    let before = held(object, link.refers_by).and_then(self::uuid);
    let before = before.map_or(Value::Null, |uuid| reference(Handle::Known(uuid), &Path::Root, &mut Parts::default()));
    // Nothing shows whose it was. The server keeps no standard address of nobody, and would delete this one with its new
    // partij when it is not let go.
    if value(object, link.refers_by).is_none() && link.list == ADRESSEN && link.to == Objecttype::Partij {
        body.put("isStandaardAdres".into(), Value::Boolean(false));
    }
    body.put(link.refers_by.into(), before);
    Taken { path: format!("{}/{}", path_of(link.of), canonical(uuid)), give_back: as_value(body) }
}

/// A reference in a body; where the uuid is not known yet, its place is kept.
fn reference(handle: Handle<'_>, place: &Path<'_>, parts: &mut Parts<'_>) -> Value<'static> {
    let mut reference = Object::new(&FREE);
    let uuid = match handle {
        Handle::Known(uuid) => Value::Text(canonical(uuid).into()),
        Handle::Made(step, part) => {
            let place = Path::Name(place, "uuid").pointer();
            parts.references.push(Reference { place, source: source(step, part) });
            Value::Null
        }
    };
    reference.put("uuid".into(), uuid);
    as_value(reference)
}

fn references(handles: &[Handle<'_>], place: &Path<'_>, parts: &mut Parts<'_>) -> Value<'static> {
    let references = handles.iter().enumerate();
    Value::List(references.map(|(index, handle)| reference(*handle, &Path::Index(place, index), parts)).collect())
}

fn as_value(object: Object<'static>) -> Value<'static> {
    Value::Object(object)
}

fn address(object: &Object<'_>) -> usize {
    std::ptr::from_ref(object).addr()
}

/// The uuid of what is registered.
fn uuid<'v>(object: &'v Object<'_>) -> Option<&'v str> {
    object.text("uuid")
}

/// A uuid as it stands in paths: of the spellings that the register takes, the usual one.
fn canonical(uuid: &str) -> String {
    let bare = uuid.replace("urn:", "").replace("uuid:", "");
    let digits = bare.chars().filter(char::is_ascii_hexdigit).map(|digit| digit.to_ascii_lowercase());
    let mut canonical = String::new();
    for (index, digit) in digits.enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            canonical.push('-');
        }
        canonical.push(digit);
    }
    canonical
}

/// Within what the number of an identificator is unique, and the number: within its kind, or within another number.
fn number<'v>(identificator: &'v Object<'_>) -> Option<(&'v str, &'v str)> {
    let parent = held(identificator, "subIdentificatorVan");
    let within = parent.and_then(|parent| number(parent).map(|(_, number)| number).or_else(|| parent.text("uuid")));
    let group = held(identificator, "partijIdentificator")?;
    Some((within.or_else(|| soort(identificator))?, group.text("objectId")?))
}

/// The identificatoren that tell a partij from others: of a vestiging not the KVK-nummer, which all vestigingen of an
/// organisatie share.
fn identity<'v>(partij: &'v Object<'v>) -> impl Iterator<Item = &'v Object<'v>> {
    let all = || items(partij, IDENTIFICATOREN).map(|(_, identificator)| identificator);
    let is_vestiging = |identificator: &&Object<'v>| soort(identificator) == Some(VESTIGINGSNUMMER);
    let has_vestiging = all().any(|identificator| is_vestiging(&identificator));
    all().filter(move |identificator| !has_vestiging || is_vestiging(identificator))
}

/// Whether a partij is somebody by name at an organisatie: no register has a number of a contactpersoon.
fn is_named_contactpersoon(partij: &Object<'_>) -> bool {
    let has_name = |naam: &Object<'_>| naam.members().iter().any(|part| !is_empty(Some(&part.value)));
    held(partij, "partijIdentificatie").is_some_and(|details| {
        held(details, "werkteVoorPartij").is_some() && held(details, "contactnaam").is_some_and(has_name)
    })
}

/// The kind of number of an identificator.
#[inline(never)]
fn soort<'v>(identificator: &'v Object<'_>) -> Option<&'v str> {
    held(identificator, "partijIdentificator")?.text("codeSoortObjectId")
}

/// Where an actor is in another register, when that says it all.
fn elsewhere<'v>(actor: &'v Object<'_>) -> Option<[&'v str; 4]> {
    let group = held(actor, "actoridentificator")?;
    let text = |name| group.text(name).filter(|text| !is_blank(text));
    Some([text("codeObjecttype")?, text("codeRegister")?, text("codeSoortObjectId")?, text("objectId")?])
}

/// Whether a property lists objects that are registered by themselves. The loop over all links stands once.
#[inline(never)]
fn is_list_of_others(shape: &Shape, property: &Property) -> bool {
    LINKS.iter().any(|link| link.list == property.name && link.to.shape() == shape)
}

fn is_empty(value: Option<&Value<'_>>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Text(text)) => text.is_empty(),
        Some(Value::List(values)) => values.is_empty(),
        Some(Value::Object(object)) => object.members().is_empty(),
        Some(_) => false,
    }
}
