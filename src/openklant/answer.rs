use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::join::{Lists, joined, merge};
use crate::check::expected;
use crate::draft::{Object, Value, View, WrittenValue};
use crate::model::{Betrokkene, DigitaalAdres, FREE, Klantcontact, Objecttype, Partij, Property, Shape, Type};
use crate::options::Options;
use crate::pointer::Path;
use crate::read::Reading;
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{Rule, value as rules};
use crate::text::Language;

/// The klantcontacten that a register answered with, each with what belongs to it.
///
/// Serialised it is `{"klantcontacten", "problems"}`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registered<'de> {
    pub(crate) klantcontacten: Vec<Value<'de>>,
    pub(crate) problems: Vec<Violation>,
}

impl<'de> Registered<'de> {
    /// The klantcontacten, in the order of the answer. Their values are those of the register, and not judged.
    pub fn klantcontacten(&self) -> impl Iterator<Item = Klantcontact<'_>> {
        self.klantcontacten.iter().filter_map(Klantcontact::of_value)
    }

    /// What could not be read, by its path in the answer; it was left out.
    pub fn problems(&self) -> &[Violation] {
        &self.problems
    }
}

impl Serialize for Registered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let klantcontacten: Vec<_> = self.klantcontacten.iter().map(WrittenValue::declared).collect();
        let mut registered = serializer.serialize_struct("Registered", 2)?;
        registered.serialize_field("klantcontacten", &klantcontacten)?;
        registered.serialize_field("problems", &self.problems)?;
        registered.end()
    }
}

/// Reads what a register with the Klantinteracties API answered, as JSON text: a klantcontact, a list of them with or
/// without its page around it, several pages in a list, or an object that holds such lists by the names of the
/// resources, such as `{"klantcontacten", "betrokkenen", "partijen", "digitaleAdressen"}`. What they tell of each other
/// is joined: by `_expand`, and by the references between the lists.
///
/// What can be read is read: nothing is required, and what the model does not know is ignored. What is not of the kind
/// that a property holds is left out and reported.
///
/// ```
/// use klantinteracties::{Options, from_open_klant};
///
/// let answer = r#"{"count": 1, "next": null, "previous": null, "results": [{
///     "uuid": "11111111-1111-4111-8111-111111111110",
///     "onderwerp": "Paspoort",
///     "inhoud": 1,
///     "hadBetrokkenen": [{"uuid": "11111111-1111-4111-8111-111111111130"}],
///     "_expand": {"hadBetrokkenen": [{"uuid": "11111111-1111-4111-8111-111111111130", "rol": "klant"}]}
/// }]}"#;
/// let registered = from_open_klant(answer, &Options::default());
/// let klantcontact = registered.klantcontacten().next().unwrap();
/// assert_eq!(klantcontact.onderwerp().value(), Some("Paspoort"));
/// assert_eq!(klantcontact.had_betrokkenen().items().next().unwrap().rol().value(), Some("klant"));
/// assert_eq!(registered.problems()[0].path, "/results/0/inhoud");
/// ```
pub fn from_open_klant<'de>(answer: &'de (impl AsRef<[u8]> + ?Sized), options: &Options) -> Registered<'de> {
    read(answer.as_ref(), options.language)
}

/// Reads what a register answered.
pub(crate) fn read(answer: &[u8], language: Language) -> Registered<'_> {
    let mut reader = Reader { language, lists: Lists::default(), problems: Vec::new() };
    match Reading::answer(held_elsewhere).read(answer, Klantcontact::declaration()) {
        Ok(value) => reader.list(value, &Path::Root),
        Err((rule, params)) => reader.problem(rule, params, &Path::Root),
    }
    Registered { klantcontacten: joined(reader.lists), problems: reader.problems }
}

/// Where a register puts the objects that were asked for beside the references to them.
pub(crate) const EXPAND: &str = "_expand";
/// Where a page of a list holds its elements.
pub(crate) const RESULTS: &str = "results";

/// What the objects are declared as in a member of an answer that no property has the name of.
fn held_elsewhere(shape: &'static Shape, name: &str) -> &'static Shape {
    match name {
        _ if shape.has_free_names() => &FREE,
        EXPAND => expanded(shape),
        RESULTS => shape,
        _ => listed(name).map_or(&FREE, Objecttype::shape),
    }
}

/// What the list with this name holds: the name of a resource, written as the API does or in camelCase. The loop over all
/// resources stands once.
#[inline(never)]
pub(crate) fn listed(name: &str) -> Option<Objecttype> {
    Objecttype::ALL.iter().copied().find(|objecttype| letters(objecttype.resource()).eq(letters(name)))
}

fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(|byte| *byte != b'-').map(|byte| byte.to_ascii_lowercase())
}

/// What `_expand` holds. Mostly the same properties; where the object itself can only refer, whole objects.
fn expanded(shape: &'static Shape) -> &'static Shape {
    static OF_PARTIJ: Shape = Shape::part(
        "partij",
        &[
            Property::many("betrokkenen", "", Betrokkene::declaration),
            Property::many("digitaleAdressen", "", DigitaalAdres::declaration).nullable(),
        ],
    );
    static OF_BETROKKENE: Shape = Shape::part(
        "betrokkene",
        &[
            Property::one("wasPartij", "", Partij::declaration).nullable(),
            Property::one("hadKlantcontact", "", Klantcontact::declaration),
            Property::many("digitaleAdressen", "", DigitaalAdres::declaration),
        ],
    );
    static OF_DIGITAAL_ADRES: Shape = Shape::part(
        "digitaalAdres",
        &[Property::one("verstrektDoorBetrokkene", "", Betrokkene::declaration).nullable()],
    );
    [&OF_PARTIJ, &OF_BETROKKENE, &OF_DIGITAAL_ADRES].into_iter().find(|of| of.name == shape.name).unwrap_or(shape)
}

struct Reader<'de> {
    language: Language,
    lists: Lists<'de>,
    problems: Vec<Violation>,
}

impl<'de> Reader<'de> {
    #[cold]
    #[inline(never)]
    fn problem(&mut self, rule: &'static Rule, params: Params, path: &Path<'_>) {
        let (path, language) = (path.pointer(), self.language);
        self.problems.push(Violation { rule, severity: Severity::Error, path, params, language });
    }

    fn is_not(&mut self, expected: Expected, path: &Path<'_>) {
        self.problem(&rules::TYPE, Params::Expected(expected), path);
    }

    /// Reads a list, in pages or not, or one object.
    fn list(&mut self, value: Value<'de>, path: &Path<'_>) {
        match value {
            Value::List(values) => {
                for (index, value) in values.into_iter().enumerate() {
                    self.list(value, &Path::Index(path, index));
                }
            }
            Value::Object(object) => self.object(object, path),
            _ => self.is_not(Expected::Object, path),
        }
    }

    fn object(&mut self, mut object: Object<'de>, path: &Path<'_>) {
        let mut holds_lists = false;
        object.retain(|property, name, value| {
            let is_list = property.is_none() && (name == RESULTS || listed(name).is_some());
            if is_list {
                self.list(std::mem::replace(value, Value::Null), &Path::Name(path, name));
            }
            holds_lists |= is_list;
            !is_list
        });
        if holds_lists {
            return;
        }
        self.settle(&mut object, path);
        if object.members().is_empty() {
            // Such as an answer that says what went wrong.
            return self.problem(&rules::REQUIRED, Params::None, &Path::Name(path, "uuid"));
        }
        self.lists.add(object);
    }

    /// Leaves out what cannot be read, and puts what is expanded in its place.
    fn settle(&mut self, object: &mut Object<'de>, path: &Path<'_>) {
        let mut is_expanded = false;
        object.retain(|property, name, value| {
            let path = Path::Name(path, name);
            match (property, value) {
                (Some(property), value) => self.is_read(property, value, &path),
                (None, Value::Object(expanded)) if name == EXPAND => {
                    is_expanded = true;
                    self.settle(expanded, &path);
                    true
                }
                (None, Value::Null) => false,
                (None, _) if name == EXPAND => {
                    self.is_not(Expected::Object, &path);
                    false
                }
                (None, _) => false,
            }
        });
        if is_expanded && let Some(Value::Object(expanded)) = object.take(EXPAND) {
            self.expand(object, expanded);
        }
        if let Some(actor) = lone_actor(object) {
            object.put("toegewezenAanActoren".into(), Value::List(vec![actor]));
        }
    }

    fn is_read(&mut self, property: &'static Property, value: &mut Value<'de>, path: &Path<'_>) -> bool {
        match (value, &property.kind) {
            // Of a partij, these are all it ever did; those of the klantcontacten at hand stand there.
            _ if property.name == "betrokkenen" && property.read_only => false,
            (Value::Null, _) => property.nullable,
            (Value::Text(_), Type::Text(_) | Type::Choice(_))
            | (Value::Boolean(_), Type::Boolean)
            | (Value::Integer(_), Type::Integer { .. }) => true,
            (Value::Object(object), Type::Object(_)) => {
                self.settle(object, path);
                true
            }
            (Value::Object(entries), Type::Entries(_)) => {
                entries.retain(|_, name, value| self.is_text(value, &Path::Name(path, name)));
                true
            }
            (Value::List(values), Type::List(_)) => {
                let mut index = 0..;
                values.retain_mut(|value| {
                    let path = Path::Index(path, index.next().unwrap_or_default());
                    let Value::Object(object) = value else {
                        self.is_not(Expected::Object, &path);
                        return false;
                    };
                    self.settle(object, &path);
                    true
                });
                true
            }
            (_, kind) => {
                self.is_not(expected(kind), path);
                false
            }
        }
    }

    fn is_text(&mut self, value: &Value<'_>, path: &Path<'_>) -> bool {
        let is_text = matches!(value, Value::Text(_));
        if !is_text {
            self.is_not(Expected::Text, path);
        }
        is_text
    }

    /// Puts expanded objects in the place of the references to them. Where only a reference can stand, they are listed.
    fn expand(&mut self, object: &mut Object<'de>, mut expanded: Object<'de>) {
        let shape = object.shape();
        for (property, name, value) in expanded.values_mut() {
            let Some((Type::Object(held) | Type::List(held), index)) =
                property.map(|property| &property.kind).zip(shape.position(name, 0))
            else {
                continue;
            };
            let value = std::mem::replace(value, Value::Null);
            if (held.shape)() != shape.nested(index) {
                self.lists.add_all(value);
                continue;
            }
            match (object.member_mut(name), value) {
                (_, Value::Null) => {}
                // What tells nothing does not take the place of the reference.
                (_, Value::Object(object)) if object.members().is_empty() => {}
                (Some(Value::List(place)), Value::List(values)) => merge(place, values),
                (Some(place), value) => *place = value,
                (None, value) => object.put(name.to_owned().into(), value),
            }
        }
    }
}

/// The actor of a task that names it in the deprecated way only.
fn lone_actor<'de>(object: &mut Object<'de>) -> Option<Value<'de>> {
    let shape = object.shape();
    let actoren = shape.position("toegewezenAanActoren", 0)?;
    if object.has(actoren) { None } else { object.take("toegewezenAanActor") }
}
