use super::join::joined;
use super::known::merge;
use super::recognise::{EXPAND, RESULTS, Recognised, is_listed, listed, recognise};
use crate::check::expected;
use crate::json::json;
use crate::model::{Betrokkene, DigitaalAdres, InterneTaak, Klantcontact, Objecttype, Partij, Reference};
use crate::options::Options;
use crate::pointer::Path;
use crate::report::{Expected, Params, Severity, Violation, Violations};
use crate::rules::{ANSWER_UNKNOWN, ANSWER_UNPLACED, Rule, value as rules};
use crate::shape::{FREE, Property, Shape, Type};
use crate::text::Wording;
use crate::tree::Reading;
use crate::tree::{JsonValue, Name, Object, Value, View, identity, only_refers};
use crate::valid::read_model;
use crate::validate;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// The klantcontacten in the answer of a register, each with the objects that belong to it.
///
/// It is serialised as `{"klantcontacten", "problems"}`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registered<'de> {
    pub(crate) klantcontacten: Vec<Value<'de>>,
    pub(crate) problems: Vec<Violation>,
    pub(crate) wording: Wording,
}

impl<'de> Registered<'de> {
    /// Iterates over the klantcontacten, in the order of the answer. They are not validated. A klantcontact in which a
    /// required property is absent, or a value does not have its form, is an error with the path.
    pub fn klantcontacten(&self) -> impl Iterator<Item = Result<Klantcontact, Violations>> {
        let Wording { language, audience } = self.wording;
        let options = Options::default().language(language).audience(audience);
        self.klantcontacten.iter().map(move |contact| read_model(contact, &options))
    }

    /// Returns a violation for each part of the answer that could not be read and was left out, with its path in the
    /// answer.
    pub fn problems(&self) -> &[Violation] {
        &self.problems
    }
}

json! {
    Registered<'_>, this => {
        "klantcontacten": this.klantcontacten.iter().map(JsonValue::declared).collect::<Vec<_>>(),
        "problems": this.problems,
    }
}

/// Reads the answer of a register with the Klantinteracties API, as JSON text. It can be an object of any resource, a
/// list of objects with or without a page around it, several of these in a list, the answer of `maak-klantcontact`, or
/// an object that holds lists by the names of the resources, such as `{"klantcontacten", "betrokkenen", "partijen"}`.
/// The type of each object is recognised by its `url` or its properties. Contacts of the earlier Contactmomenten API
/// 1.0 are read as klantcontacten.
///
/// Objects in the answer are joined by uuid, because a register writes an object in full once and refers to it
/// elsewhere. Both `_expand` and the references between objects are followed. The result holds the klantcontacten in
/// the answer, those within other objects, and those that a betrokkene refers to.
///
/// No property is required, and unknown properties are ignored. A value of the wrong type is left out and reported,
/// with two exceptions: `vertrouwelijk` and `indicatieGeheimhouding` then count as `true`, and a uuid or url in the
/// place of an object is read as a reference. An object that belongs to no klantcontact is reported
/// (`answer-unplaced`), and so is an object of another API (`answer-unknown`).
///
/// ```
/// use klantinteracties::register::from_open_klant;
/// use klantinteracties::{Options, model::Rol};
///
/// let answer = r#"{"count": 1, "next": null, "previous": null, "results": [{
///     "uuid": "11111111-1111-4111-8111-111111111110",
///     "kanaal": "balie", "onderwerp": "Paspoort", "taal": "nld", "vertrouwelijk": false,
///     "inhoud": 1,
///     "hadBetrokkenen": [{"uuid": "11111111-1111-4111-8111-111111111130"}],
///     "_expand": {"hadBetrokkenen": [{"uuid": "11111111-1111-4111-8111-111111111130", "rol": "klant", "initiator": true}]}
/// }]}"#;
/// let registered = from_open_klant(answer, &Options::default());
/// let klantcontact = registered.klantcontacten().next().unwrap()?;
/// assert_eq!(klantcontact.onderwerp, "Paspoort");
/// assert_eq!(klantcontact.had_betrokkenen[0].object().unwrap().rol, Rol::Klant);
/// assert_eq!(registered.problems()[0].path, "/results/0/inhoud");
/// # Ok::<(), klantinteracties::Violations>(())
/// ```
pub fn from_open_klant<'de>(answer: &'de (impl AsRef<[u8]> + ?Sized), options: &Options) -> Registered<'de> {
    read(answer.as_ref(), options.wording)
}

/// Reads the answer of a register.
pub(crate) fn read(answer: &[u8], wording: Wording) -> Registered<'_> {
    let mut reader = AnswerReader::new(wording);
    match Reading::answer(held_elsewhere).read(answer, Klantcontact::declaration()) {
        Ok(value) => reader.list(value, Objecttype::Klantcontact, &Path::Root),
        Err(unreadable) => {
            let (rule, params) = rules::of_unreadable(unreadable);
            reader.problem(rule, params, &Path::Root);
        }
    }
    joined(reader)
}

/// Returns the declaration of the objects in a member of an answer that is not declared.
pub(crate) fn held_elsewhere(shape: &'static Shape, name: &str) -> &'static Shape {
    match name {
        _ if shape.has_free_names() => &FREE,
        EXPAND => expanded(shape),
        RESULTS => shape,
        _ => listed(name).map_or(&FREE, Objecttype::shape),
    }
}

/// Returns the declaration of `_expand`. It has the properties of the object, with whole objects where the object
/// itself allows only references.
fn expanded(shape: &'static Shape) -> &'static Shape {
    static OF_PARTIJ: Shape = Shape::new(
        "partij",
        &[
            Property::many("betrokkenen", Betrokkene::declaration),
            Property::many("digitaleAdressen", DigitaalAdres::declaration).nullable(),
        ],
    );
    static OF_BETROKKENE: Shape = Shape::new(
        "betrokkene",
        &[
            Property::one("wasPartij", Partij::declaration).nullable(),
            Property::one("hadKlantcontact", Klantcontact::declaration),
            Property::many("digitaleAdressen", DigitaalAdres::declaration),
        ],
    );
    static OF_DIGITAAL_ADRES: Shape =
        Shape::new("digitaalAdres", &[Property::one("verstrektDoorBetrokkene", Betrokkene::declaration).nullable()]);
    [&OF_PARTIJ, &OF_BETROKKENE, &OF_DIGITAAL_ADRES].into_iter().find(|of| of.name == shape.name).unwrap_or(shape)
}

/// An object that is not a klantcontact, with its path, unless it stands within another object.
pub(crate) struct Other<'de> {
    pub(crate) object: Object<'de>,
    pub(crate) path: Option<String>,
}

/// Reads answers: it finds the objects in them, and puts expanded objects in the place of the references to them.
pub(crate) struct AnswerReader<'de> {
    pub(super) wording: Wording,
    pub(crate) klantcontacten: Vec<Object<'de>>,
    /// Contacts of the earlier API, converted to klantcontacten.
    pub(crate) before: Vec<Object<'de>>,
    pub(crate) others: Vec<Other<'de>>,
    pub(crate) problems: Vec<Violation>,
}

impl<'de> AnswerReader<'de> {
    pub(crate) const fn new(wording: Wording) -> Self {
        Self { wording, klantcontacten: Vec::new(), before: Vec::new(), others: Vec::new(), problems: Vec::new() }
    }

    pub(crate) fn problem(&mut self, rule: &'static Rule, params: Params, path: &Path<'_>) {
        self.report(rule, Severity::Error, params, path.pointer());
    }

    pub(crate) fn warning(&mut self, rule: &'static Rule, params: Params, path: &Path<'_>) {
        self.report(rule, Severity::Warning, params, path.pointer());
    }

    #[cold]
    #[inline(never)]
    fn report(&mut self, rule: &'static Rule, severity: Severity, params: Params, path: String) {
        let wording = self.wording;
        self.problems.push(Violation { rule, severity, path, params, wording });
    }

    fn is_not(&mut self, expected: Expected, path: &Path<'_>) {
        self.problem(&rules::TYPE, Params::Expected(expected), path);
    }

    /// Reads a list, in pages or not, or one object. Objects have the type `expected`, unless they are recognised as
    /// another type.
    pub(crate) fn list(&mut self, value: Value<'de>, expected: Objecttype, path: &Path<'_>) {
        match value {
            Value::List(values) => {
                for (index, value) in values.into_iter().enumerate() {
                    self.list(value, expected, &Path::Index(path, index));
                }
            }
            Value::Object(object) => self.object(object, expected, path),
            _ => self.is_not(Expected::Object, path),
        }
    }

    pub(crate) fn object(&mut self, mut object: Object<'de>, expected: Objecttype, path: &Path<'_>) {
        match recognise(&object, expected) {
            Recognised::Object(objecttype) => {
                let mut object = object.declared_by(objecttype.shape(), held_elsewhere);
                self.settle(&mut object, path);
                self.add(object, Some(path.pointer()));
            }
            Recognised::Lists => {
                for (name, value) in object.take_lists() {
                    self.list(value, listed(&name).unwrap_or(expected), &Path::Name(path, &name));
                }
            }
            Recognised::Made => self.made(object, path),
            Recognised::Predecessor(predecessor) => {
                for object in predecessor.read(&object) {
                    if object.shape() == Klantcontact::declaration() {
                        self.before.push(object);
                    } else {
                        self.add(object, Some(path.pointer()));
                    }
                }
            }
            Recognised::Unknown => self.problem(ANSWER_UNKNOWN, Params::None, path),
            Recognised::Nothing => self.problem(&rules::REQUIRED, Params::None, &Path::Name(path, "uuid")),
        }
    }

    fn add(&mut self, object: Object<'de>, path: Option<String>) {
        if object.shape() == Klantcontact::declaration() {
            self.klantcontacten.push(object);
        } else {
            self.others.push(Other { object, path });
        }
    }

    /// Adds the objects in a value that stood within another object. References are skipped, because they add nothing.
    fn add_all(&mut self, value: Value<'de>) {
        match value {
            Value::Object(object) if !only_refers(&object) => self.add(object, None),
            Value::List(values) => values.into_iter().for_each(|value| self.add_all(value)),
            _ => {}
        }
    }

    /// Adds an object that is whole in a place where a reference is allowed.
    fn told(&mut self, object: &Object<'de>) {
        if !only_refers(object)
            && let Recognised::Object(objecttype) = recognise(object, Objecttype::Klantcontact)
            && objecttype != Objecttype::Klantcontact
        {
            let mut object = object.clone().declared_by(objecttype.shape(), held_elsewhere);
            Self::new(self.wording).settle(&mut object, &Path::Root);
            self.add(object, None);
        }
    }

    /// Reads the answer of `maak-klantcontact`, and gives the klantcontact the other objects.
    fn made(&mut self, object: Object<'de>, path: &Path<'_>) {
        let mut made = object.declared_by(Objecttype::MaakKlantcontact.shape(), held_elsewhere);
        self.settle(&mut made, path);
        let Some(Value::Object(klantcontact)) = made.take(Objecttype::Klantcontact.name()) else { return };
        self.add(assembled(klantcontact, made), Some(path.pointer()));
    }

    /// Removes what cannot be read from an object, and puts expanded objects in the place of the references to them.
    pub(crate) fn settle(&mut self, object: &mut Object<'de>, path: &Path<'_>) {
        let mut is_expanded = false;
        let shape = object.shape();
        object.retain(|property, name, value| {
            // Most values in an answer are texts.
            let is_text = matches!(property.map(|property| &property.kind), Some(Type::Text(_)));
            if is_text && matches!(value, Value::Text(_)) && !name.repeated {
                return true;
            }
            match property {
                Some(property) => {
                    let path = Path::Name(path, name.of_property(property));
                    self.is_read(property, name, value, &path)
                }
                None => {
                    let is_expansion = self.is_expansion(name.text(shape), value, path);
                    is_expanded |= is_expansion;
                    is_expansion
                }
            }
        });
        if is_expanded && let Some(Value::Object(expanded)) = object.take(EXPAND) {
            let others = expand(object, expanded);
            others.into_iter().for_each(|value| self.add_all(value));
        }
        if let Some(actor) = lone_actor(object) {
            object.put("toegewezenAanActoren".into(), Value::List(vec![actor]));
        }
    }

    /// Reads a member that is not declared. Returns whether it holds the expanded objects; anything else is left out.
    // Not inlined, so that what calls it for every member stays small and quick.
    #[inline(never)]
    fn is_expansion(&mut self, name: &str, value: &mut Value<'de>, holder: &Path<'_>) -> bool {
        let path = Path::Name(holder, name);
        match value {
            _ if name != EXPAND => return false,
            Value::Object(expanded) => self.settle(expanded, &path),
            Value::Null => return false,
            _ => {
                self.is_not(Expected::Object, &path);
                return false;
            }
        }
        true
    }

    /// Reads a declared member, and returns whether it is kept.
    // Not inlined, for the same reason.
    #[inline(never)]
    fn is_read(
        &mut self,
        property: &'static Property,
        name: &Name<'de>,
        value: &mut Value<'de>,
        path: &Path<'_>,
    ) -> bool {
        if name.repeated {
            self.problem(&rules::JSON_DUPLICATE_KEY, Params::None, path);
        }
        let is_secret = matches!(property.kind, Type::Boolean) && SECRETS.contains(&property.name);
        match (&mut *value, &property.kind) {
            // The list holds every betrokkene of the partij. The betrokkenen of the klantcontacten that were read are
            // in those.
            _ if property.read_only && property.name == "betrokkenen" => return false,
            // If one of two members with the same name says that the object is secret, it is.
            (Value::Boolean(_), Type::Boolean) if is_secret && name.repeated => *value = Value::Boolean(true),
            (Value::Null, _) if !is_secret || property.nullable && !name.repeated => return property.nullable,
            (Value::Null, _) => *value = Value::Boolean(true),
            (Value::Text(word), Type::Choice(words)) => {
                if !words.contains(&word.as_ref()) {
                    self.warning(&rules::CHOICE, Params::Choices(words), path);
                }
            }
            (Value::Text(_), Type::Text(_))
            | (Value::Boolean(_), Type::Boolean)
            | (Value::Integer(_), Type::Integer { .. }) => {}
            (Value::Object(object), Type::Object(_)) => {
                if object.shape() == Reference::declaration() {
                    self.told(object);
                }
                self.settle(object, path);
            }
            (Value::Object(entries), Type::Entries(_)) => {
                let shape = entries.shape();
                entries.retain(|_, name, value| self.is_text(value, &Path::Name(path, name.text(shape))));
            }
            (Value::List(values), Type::List(_)) => {
                let mut index = 0..;
                values.retain_mut(|value| {
                    let path = Path::Index(path, index.next().unwrap_or_default());
                    if let Value::Object(object) = value {
                        self.settle(object, &path);
                        return true;
                    }
                    self.is_not(Expected::Object, &path);
                    refer(value, &property.kind)
                });
            }
            (_, kind) => {
                self.is_not(expected(kind), path);
                if !is_secret {
                    return matches!(kind, Type::Object(_)) && refer(value, kind);
                }
                *value = Value::Boolean(true);
            }
        }
        true
    }

    fn is_text(&mut self, value: &Value<'_>, path: &Path<'_>) -> bool {
        let is_text = matches!(value, Value::Text(_));
        if !is_text {
            self.is_not(Expected::Text, path);
        }
        is_text
    }

    /// Reports an object that belongs to none of the klantcontacten.
    pub(crate) fn unplaced(&mut self, path: String) {
        self.report(ANSWER_UNPLACED, Severity::Warning, Params::None, path);
    }
}

/// Replaces an id or url in the place of an object by a reference. Returns whether it did.
fn refer(value: &mut Value<'_>, kind: &Type) -> bool {
    let (Value::Text(text), Type::Object(held) | Type::List(held)) = (&*value, kind) else { return false };
    let (shape, id) = ((held.shape)(), identity(text).into_owned());
    let is_reference = shape.uuid != 0 && uuid::Uuid::try_parse(&id).is_ok();
    if is_reference {
        let mut reference = Object::new(shape);
        reference.put("uuid".into(), Value::Text(id.into()));
        *value = Value::Object(reference);
    }
    is_reference
}

/// The properties that keep an object secret when they are `true`. A value that cannot be read counts as `true`.
const SECRETS: [&str; 2] = ["vertrouwelijk", "indicatieGeheimhouding"];

impl<'de> Object<'de> {
    /// Takes the lists by the names of resources out of their members.
    fn take_lists(&mut self) -> Vec<(String, Value<'de>)> {
        let is_list = |name: &str| name == RESULTS || is_listed(name);
        self.values_mut()
            .filter(|(property, name, _)| property.is_none() && is_list(name))
            .map(|(_, name, value)| (name.to_owned(), core::mem::replace(value, Value::Null)))
            .collect()
    }
}

/// Reads a document that may be the answer of a register. It returns the elements of a page, and the klantcontact of an
/// answer of `maak-klantcontact` with the other objects in it. Expanded objects replace the references to them.
/// Everything else stays as it is, and has yet to be judged.
///
/// # Errors
/// Fails if the text cannot be read, or if an expanded object has two members with the same name, which would be lost.
pub(crate) fn document<'de>(
    objecttype: Objecttype,
    json: &'de [u8],
    options: &Options,
) -> Result<Value<'de>, Vec<Violation>> {
    let mut value =
        validate::read(objecttype, json, Reading::document(options.profile).with_others(held_elsewhere), options)?;
    let mut violations = Vec::new();
    report_repeated(&value, &Path::Root, false, options, &mut violations);
    if !validate::is_valid(&violations) {
        return Err(violations);
    }
    if let Value::Object(object) = &mut value {
        if let Some(results @ Value::List(_)) = object.take(RESULTS) {
            value = results;
        } else if objecttype == Objecttype::Klantcontact
            && object.members().iter().all(|member| member.name.property(object.shape()).is_none())
            && let Some(Value::Object(klantcontact)) = object.take(objecttype.name())
        {
            let klantcontact = klantcontact.declared_by(objecttype.shape(), held_elsewhere);
            let made = core::mem::replace(object, Object::new(&FREE));
            let made = made.declared_by(Objecttype::MaakKlantcontact.shape(), held_elsewhere);
            value = Value::Object(assembled(klantcontact, made));
        }
    }
    unfold(&mut value);
    Ok(value)
}

/// Reports members with the same name in expanded objects. With `is_told`, those in the value itself are reported too.
pub(crate) fn report_repeated(
    value: &Value<'_>,
    path: &Path<'_>,
    is_told: bool,
    options: &Options,
    violations: &mut Vec<Violation>,
) {
    match value {
        Value::Object(object) => {
            for member in object.members() {
                let name = member.name.text(object.shape());
                let path = Path::Name(path, name);
                let rule = &rules::JSON_DUPLICATE_KEY;
                if let (true, Some(severity)) = (is_told && member.name.repeated, options.severity(rule)) {
                    let (path, wording) = (path.pointer(), options.wording);
                    violations.push(Violation { rule, severity, path, params: Params::None, wording });
                }
                report_repeated(&member.value, &path, is_told || name == EXPAND, options, violations);
            }
        }
        Value::List(values) => {
            for (index, value) in values.iter().enumerate() {
                report_repeated(value, &Path::Index(path, index), is_told, options, violations);
            }
        }
        _ => {}
    }
}

/// Returns the klantcontact that `maak-klantcontact` made, with the other objects in it.
fn assembled<'de>(mut klantcontact: Object<'de>, mut made: Object<'de>) -> Object<'de> {
    for (part, list) in
        [(Objecttype::Betrokkene, "hadBetrokkenen"), (Objecttype::Onderwerpobject, "gingOverOnderwerpobjecten")]
    {
        let Some(value @ Value::Object(_)) = made.take(part.name()) else { continue };
        match klantcontact.member_mut(list) {
            Some(Value::List(place)) => merge(place, vec![value]),
            _ => klantcontact.put(list.into(), Value::List(vec![value])),
        }
    }
    klantcontact
}

/// Puts expanded objects in a value in the place of the references to them.
fn unfold(value: &mut Value<'_>) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|(_, _, value)| unfold(value));
            if matches!(object.member(EXPAND), Some(Value::Object(_)))
                && let Some(Value::Object(expanded)) = object.take(EXPAND)
            {
                expand(object, expanded);
            }
        }
        Value::List(values) => values.iter_mut().for_each(unfold),
        _ => {}
    }
}

/// Puts expanded objects in the place of the references to them. Returns those for places that allow references only.
pub(super) fn expand<'de>(object: &mut Object<'de>, mut expanded: Object<'de>) -> Vec<Value<'de>> {
    let shape = object.shape();
    let mut others = Vec::new();
    for (property, name, value) in expanded.values_mut() {
        let Some((Type::Object(held) | Type::List(held), index)) =
            property.map(|property| &property.kind).zip(shape.position(name, 0))
        else {
            continue;
        };
        let value = core::mem::replace(value, Value::Null);
        if (held.shape)() != shape.nested(index) {
            others.push(value);
            continue;
        }
        match (object.member_mut(name), value) {
            // An empty value does not replace the reference.
            (_, value) if value.is_nothing() => {}
            (Some(Value::List(place)), Value::List(values)) => merge(place, values),
            (Some(place), value) => *place = value,
            (None, value) => object.put(name.to_owned().into(), value),
        }
    }
    others
}

/// Returns the actor of a task that has it in the deprecated property only.
fn lone_actor<'de>(object: &mut Object<'de>) -> Option<Value<'de>> {
    let task = View::<InterneTaak>::of_object(object)?;
    if task.toegewezen_aan_actoren().is_absent() { object.take("toegewezenAanActor") } else { None }
}
