use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::join::joined;
use super::known::merge;
use super::recognise::{EXPAND, RESULTS, Recognised, is_listed, listed, recognise};
use crate::check::expected;
use crate::model::{Betrokkene, DigitaalAdres, Klantcontact, Objecttype, Partij, Reference};
use crate::options::Options;
use crate::pointer::Path;
use crate::report::{Expected, Params, Severity, Violation, Violations};
use crate::rules::{ANSWER_UNKNOWN, ANSWER_UNPLACED, Rule, value as rules};
use crate::shape::{FREE, Property, Shape, Type};
use crate::text::Language;
use crate::tree::Reading;
use crate::tree::{Name, Object, Value, JsonValue, identity, only_refers};
use crate::valid::read_model;
use crate::validate;

/// The klantcontacten that a register answered with, each with what belongs to it.
///
/// Serialised it is `{"klantcontacten", "problems"}`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registered<'de> {
    pub(crate) klantcontacten: Vec<Value<'de>>,
    pub(crate) problems: Vec<Violation>,
    pub(crate) language: Language,
}

impl<'de> Registered<'de> {
    /// The klantcontacten, in the order of the answer. Nobody has judged them; those of which something is missing that
    /// is required, or does not have its form, are errors that say where.
    pub fn klantcontacten(&self) -> impl Iterator<Item = Result<Klantcontact, Violations>> {
        self.klantcontacten.iter().map(|contact| read_model(contact, &Options::default().language(self.language)))
    }

    /// What could not be read, by its path in the answer; it was left out.
    pub fn problems(&self) -> &[Violation] {
        &self.problems
    }
}

impl Serialize for Registered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let klantcontacten: Vec<_> = self.klantcontacten.iter().map(JsonValue::declared).collect();
        let mut registered = serializer.serialize_struct("Registered", 2)?;
        registered.serialize_field("klantcontacten", &klantcontacten)?;
        registered.serialize_field("problems", &self.problems)?;
        registered.end()
    }
}

/// Reads what a register with the Klantinteracties API answered, as JSON text: an object of any resource, a list of them
/// with or without its page around it, several of these in a list, the answer of `maak-klantcontact`, or an object that
/// holds lists by the names of the resources, such as `{"klantcontacten", "betrokkenen", "partijen"}`. Each object is
/// recognised by its address (`url`) or its properties. Contacts of the API before this one (Contactmomenten API 1.0) are
/// read as klantcontacten.
///
/// All that was given together is joined by uuid: through `_expand`, through the references that objects have to each
/// other, and because a register tells an object in full once and only refers to it elsewhere. So the klantcontacten are
/// those that were given, those within other objects, and those that a betrokkene says to have taken part in.
///
/// What can be read is read: nothing is required, and what the model does not know is ignored. What is not of the kind
/// that a property holds is left out and reported; only `vertrouwelijk` and `indicatieGeheimhouding` count as `true`
/// then, and a uuid or address in the place of an object is a reference to it. What belongs to no klantcontact is
/// reported too (`answer-unplaced`), and so is what is not of this API (`answer-unknown`).
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
    read(answer.as_ref(), options.language)
}

/// Reads what a register answered.
pub(crate) fn read(answer: &[u8], language: Language) -> Registered<'_> {
    let mut reader = AnswerReader::new(language);
    match Reading::answer(held_elsewhere).read(answer, Klantcontact::declaration()) {
        Ok(value) => reader.list(value, Objecttype::Klantcontact, &Path::Root),
        Err(unreadable) => {
            let (rule, params) = rules::of_unreadable(unreadable);
            reader.problem(rule, params, &Path::Root);
        }
    }
    joined(reader)
}

/// What the objects are declared as in a member of an answer that no property has the name of.
pub(crate) fn held_elsewhere(shape: &'static Shape, name: &str) -> &'static Shape {
    match name {
        _ if shape.has_free_names() => &FREE,
        EXPAND => expanded(shape),
        RESULTS => shape,
        _ => listed(name).map_or(&FREE, Objecttype::shape),
    }
}

/// What `_expand` holds. Mostly the same properties; where the object itself can only refer, whole objects.
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

/// An object that is no klantcontact, and where it stands, unless that is within another.
pub(crate) struct Other<'de> {
    pub(crate) object: Object<'de>,
    pub(crate) path: Option<String>,
}

/// Reads answers: finds the objects in them, with what is expanded in its place.
pub(crate) struct AnswerReader<'de> {
    pub(super) language: Language,
    pub(crate) klantcontacten: Vec<Object<'de>>,
    /// Contacts of the API before this one, as klantcontacten.
    pub(crate) before: Vec<Object<'de>>,
    pub(crate) others: Vec<Other<'de>>,
    pub(crate) problems: Vec<Violation>,
}

impl<'de> AnswerReader<'de> {
    pub(crate) const fn new(language: Language) -> Self {
        Self { language, klantcontacten: Vec::new(), before: Vec::new(), others: Vec::new(), problems: Vec::new() }
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
        let language = self.language;
        self.problems.push(Violation { rule, severity, path, params, language });
    }

    fn is_not(&mut self, expected: Expected, path: &Path<'_>) {
        self.problem(&rules::TYPE, Params::Expected(expected), path);
    }

    /// Reads a list, in pages or not, or one object, which is what `expected` says unless it shows to be something else.
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

    /// Adds the objects in a value that stood within another; references say nothing that is not known.
    fn add_all(&mut self, value: Value<'de>) {
        match value {
            Value::Object(object) if !only_refers(&object) => self.add(object, None),
            Value::List(values) => values.into_iter().for_each(|value| self.add_all(value)),
            _ => {}
        }
    }

    /// Adds an object that stands whole where a reference to it would do.
    fn told(&mut self, object: &Object<'de>) {
        if !only_refers(object)
            && let Recognised::Object(objecttype) = recognise(object, Objecttype::Klantcontact)
            && objecttype != Objecttype::Klantcontact
        {
            let mut object = object.clone().declared_by(objecttype.shape(), held_elsewhere);
            Self::new(self.language).settle(&mut object, &Path::Root);
            self.add(object, None);
        }
    }

    /// Reads what `maak-klantcontact` made: the parts belong to the klantcontact.
    fn made(&mut self, object: Object<'de>, path: &Path<'_>) {
        let mut made = object.declared_by(Objecttype::MaakKlantcontact.shape(), held_elsewhere);
        self.settle(&mut made, path);
        let Some(Value::Object(klantcontact)) = made.take(Objecttype::Klantcontact.name()) else { return };
        self.add(assembled(klantcontact, made), Some(path.pointer()));
    }

    /// Leaves out what cannot be read, and puts what is expanded in its place.
    pub(crate) fn settle(&mut self, object: &mut Object<'de>, path: &Path<'_>) {
        let mut is_expanded = false;
        let shape = object.shape();
        object.retain(|property, name, value| {
            // Most of what an answer holds is read so.
            let is_text = matches!(property.map(|property| &property.kind), Some(Type::Text(_)));
            if is_text && matches!(value, Value::Text(_)) && !name.repeated {
                return true;
            }
            let text = name.text(shape);
            let path = Path::Name(path, text);
            match (property, value) {
                (Some(property), value) => self.is_read(property, name, value, &path),
                (None, Value::Object(expanded)) if text == EXPAND => {
                    is_expanded = true;
                    self.settle(expanded, &path);
                    true
                }
                (None, Value::Null) => false,
                (None, _) if text == EXPAND => {
                    self.is_not(Expected::Object, &path);
                    false
                }
                (None, _) => false,
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
            // Of a partij, these are all it ever did; those of the klantcontacten at hand stand there.
            _ if property.read_only && property.name == "betrokkenen" => return false,
            // Who wrote `true` once did not take it back by writing something else after it.
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

    /// Reports what was given and belongs to none of the klantcontacten.
    pub(crate) fn unplaced(&mut self, path: String) {
        self.report(ANSWER_UNPLACED, Severity::Warning, Params::None, path);
    }
}

/// Makes a reference of an id or address that stands in the place of an object; whether it is one.
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

/// What keeps something from others when it is `true`. What cannot be read may have been that.
const SECRETS: [&str; 2] = ["vertrouwelijk", "indicatieGeheimhouding"];

impl<'de> Object<'de> {
    /// Takes the lists away that it holds by the names of resources.
    fn take_lists(&mut self) -> Vec<(String, Value<'de>)> {
        let mut lists = Vec::new();
        let shape = self.shape();
        self.retain(|property, name, value| {
            let name = name.text(shape);
            let is_list = property.is_none() && (name == RESULTS || is_listed(name));
            if is_list {
                lists.push((name.to_owned(), std::mem::replace(value, Value::Null)));
            }
            !is_list
        });
        lists
    }
}

/// Reads a document that may be what a register answered: of a page the elements, of what `maak-klantcontact` made the
/// klantcontact with the others in it, and what is expanded stands in the place of the references to it. Otherwise it stays
/// as it is, and has yet to be judged.
///
/// # Errors
/// Why the text cannot be read, or which names stand twice in what is expanded, where nobody sees that afterwards.
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
            let made = std::mem::replace(object, Object::new(&FREE));
            let made = made.declared_by(Objecttype::MaakKlantcontact.shape(), held_elsewhere);
            value = Value::Object(assembled(klantcontact, made));
        }
    }
    unfold(&mut value);
    Ok(value)
}

/// Reports the names that stand twice in a value, or in what is expanded in it; `is_told`: those that stand here too.
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
                    let (path, language) = (path.pointer(), options.language);
                    violations.push(Violation { rule, severity, path, params: Params::None, language });
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

/// The klantcontact that `maak-klantcontact` made, with what was made beside it.
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

/// Puts what is expanded in a value in its place.
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

/// Puts expanded objects in the place of the references to them. What can only be referred to there is given back.
pub(super) fn expand<'de>(object: &mut Object<'de>, mut expanded: Object<'de>) -> Vec<Value<'de>> {
    let shape = object.shape();
    let mut others = Vec::new();
    for (property, name, value) in expanded.values_mut() {
        let Some((Type::Object(held) | Type::List(held), index)) =
            property.map(|property| &property.kind).zip(shape.position(name, 0))
        else {
            continue;
        };
        let value = std::mem::replace(value, Value::Null);
        if (held.shape)() != shape.nested(index) {
            others.push(value);
            continue;
        }
        match (object.member_mut(name), value) {
            // What tells nothing does not take the place of the reference.
            (_, value) if value.is_nothing() => {}
            (Some(Value::List(place)), Value::List(values)) => merge(place, values),
            (Some(place), value) => *place = value,
            (None, value) => object.put(name.to_owned().into(), value),
        }
    }
    others
}

/// The actor of a task that names it in the deprecated way only.
fn lone_actor<'de>(object: &mut Object<'de>) -> Option<Value<'de>> {
    let shape = object.shape();
    let actoren = shape.position("toegewezenAanActoren", 0)?;
    if object.has(actoren) { None } else { object.take("toegewezenAanActor") }
}
