//! Converts between the tree and the struct of an object.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::code::Code;
use crate::pointer::Path;
use crate::scan::trim;
use crate::shape::{Property, Required, Shape, Type};
use crate::tree::{Declared, JsonValue, Object, Value, deserialize_value};
use crate::value::Formatted;

/// A type that a field of a struct can have: it is read from a property of a tree, and written to one.
pub(crate) trait Member: Sized {
    /// Whether a blank text in an optional property is read as an absent value.
    const BLANK_IS_ABSENT: bool = true;

    /// Reads a property; `None` if it is absent.
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit>;

    /// Returns the value of the property; `None` if it is absent.
    fn write(&self) -> Option<Value<'_>>;
}

/// An object of the model. It always has a tree, unlike a field, which can be absent.
pub(crate) trait Declarable: Member {
    /// Returns the object as a tree.
    fn tree(&self) -> Object<'_>;
}

/// A type whose struct depends on the kind of an object. It is read from the property that holds the kind and the
/// property that holds the details of that kind.
pub(crate) trait Variants: Sized {
    /// Returns the word for the kind.
    fn word(&self) -> &'static str;

    fn read(word: Option<&Value<'_>>, group: Option<&Value<'_>>) -> Result<Self, VariantMisfit>;

    /// Returns the details; `None` if only the kind is known.
    fn write(&self) -> Option<Value<'_>>;
}

/// Why a tree cannot be read into a struct, and at which path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) cause: Cause,
    /// The path to the value, from the last step to the first.
    steps: Vec<Cow<'static, str>>,
}

/// What is wrong with the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A required value is absent.
    Missing,
    /// The value is `null`.
    Null,
    /// The value has another type.
    Kind,
    /// The text is not one of the words.
    Word(&'static [&'static str]),
    /// The text does not have the form of the rule with this code.
    Form(Code),
    /// The number is outside this range, whose bounds are inclusive.
    Range(i64, i64),
    /// The name is not declared.
    Unknown,
    /// The object has two members with the same name.
    Repeated,
}

impl From<Cause> for Misfit {
    fn from(cause: Cause) -> Self {
        Self { cause, steps: Vec::new() }
    }
}

impl Misfit {
    /// Adds a step at the start of the path.
    pub(crate) fn within(mut self, step: impl Into<Cow<'static, str>>) -> Self {
        self.steps.push(step.into());
        self
    }

    /// Returns the path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        // The path is built from its end, so each step goes before the rest.
        self.steps.iter().fold(String::new(), |rest, step| Path::Name(&Path::Root, step).pointer() + &rest)
    }

    /// Returns the steps of the path, from the first to the last.
    pub(crate) fn steps(&self) -> Vec<Cow<'static, str>> {
        self.steps.iter().rev().cloned().collect()
    }
}

/// Shows developers the path and the reason, but not the value.
impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.cause {
            Cause::Missing => "a required value is missing",
            Cause::Null => "null cannot stand here",
            Cause::Kind => "another kind of value is expected",
            Cause::Word(_) => "this is none of the words that can stand here",
            Cause::Form(_) => "the text does not have the form that is expected",
            Cause::Range(..) => "the number is out of range",
            Cause::Unknown => "no property has this name",
            Cause::Repeated => "the name stands twice",
        };
        let pointer = self.pointer();
        write!(formatter, "{}: {what}", if pointer.is_empty() { "the document" } else { &pointer })
    }
}

/// Why a kind or its details cannot be read.
pub(crate) enum VariantMisfit {
    Kind(Misfit),
    Group(Misfit),
}

/// Reads the object in a property.
pub(crate) fn object_of<'v, 'de>(
    value: Option<&'v Value<'de>>,
    shape: &'static Shape,
) -> Result<&'v Object<'de>, Misfit> {
    match value {
        Some(Value::Object(object)) if object.shape() == shape => Ok(object),
        other => Err(unfit(other)),
    }
}

/// Returns why a value is not of the type that was expected.
fn unfit(value: Option<&Value<'_>>) -> Misfit {
    Misfit::from(match value {
        None => Cause::Missing,
        Some(Value::Null) => Cause::Null,
        Some(_) => Cause::Kind,
    })
}

/// Reads the object in a property that may be absent or `null`.
pub(crate) fn optional_object_of<'v, 'de>(
    value: Option<&'v Value<'de>>,
    shape: &'static Shape,
) -> Result<Option<&'v Object<'de>>, Misfit> {
    match value {
        None | Some(Value::Null) => Ok(None),
        value => object_of(value, shape).map(Some),
    }
}

/// Reads the property that is declared at `index`.
#[inline]
pub(crate) fn read_member<M: Member>(object: &Object<'_>, index: usize) -> Result<M, Misfit> {
    // Most properties are absent, and no call is needed to see that.
    let value = if object.has(index) { object.get(index) } else { None };
    M::read(value).map_err(|misfit| misfit.within(name_at(object, index)))
}

fn name_at(object: &Object<'_>, index: usize) -> &'static str {
    object.shape().properties.get(index).map_or("", |property| property.name)
}

/// Writes the property that is declared at `index`, if there is a value.
pub(crate) fn put_at<'v>(object: &mut Object<'v>, index: usize, value: Option<Value<'v>>) {
    if let Some(value) = value {
        object.declare(index, None, value);
    }
}

/// Reads a kind and its details.
pub(crate) fn read_variant<V: Variants>(object: &Object<'_>, kind: &'static str) -> Result<V, Misfit> {
    let is_group =
        |property: &&Property| matches!(&property.kind, Type::Object(nested) if nested.variant == Some(kind));
    let group = object.shape().properties.iter().find(is_group).map_or("", |property| property.name);
    V::read(object.named(kind), object.named(group)).map_err(|misfit| match misfit {
        VariantMisfit::Kind(misfit) => misfit.within(kind),
        VariantMisfit::Group(misfit) => misfit.within(group),
    })
}

/// Writes the property with this name, if there is a value.
pub(crate) fn put<'v>(object: &mut Object<'v>, name: &'static str, value: Option<Value<'v>>) {
    if let Some(value) = value {
        object.put(Cow::Borrowed(name), value);
    }
}

/// Adds the empty lists that an Open Klant server requires.
pub(crate) fn add_wanted_lists(object: &mut Object<'_>) {
    for property in object.shape().properties {
        let is_absent = |name| object.named(name).is_none();
        if property.instead_of.is_some_and(|other| is_absent(other) && is_absent(property.name)) {
            object.put(Cow::Borrowed(property.name), Value::List(Vec::new()));
        }
    }
}

/// Returns the tree of an object that is a document itself. Properties that an Open Klant server requires are added as
/// `null` or as an empty list.
pub(crate) fn document<D: Declarable>(object: &D) -> Object<'_> {
    let mut tree = object.tree();
    for property in tree.shape().properties {
        if property.required == Required::ByOpenKlant && tree.named(property.name).is_none() {
            tree.put(Cow::Borrowed(property.name), Value::Null);
        }
    }
    tree
}

/// Returns the tree of a document as [`document`] does, but owned.
pub(crate) fn owned_document<D: Declarable>(object: &D) -> Object<'static> {
    document(object).to_static()
}

/// Returns a word as a value.
pub(crate) const fn word(word: &'static str) -> Value<'static> {
    Value::Text(Cow::Borrowed(word))
}

/// Deserialises an object strictly.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, M: Member>(
    deserializer: D,
    shape: &'static Shape,
) -> Result<M, D::Error> {
    let value = deserialize_value(deserializer, shape)?;
    only_declared(&value).map_err(D::Error::custom)?;
    M::read(Some(&value)).map_err(D::Error::custom)
}

/// Rejects what a struct cannot hold: names that are not declared, and two members with the same name.
fn only_declared(value: &Value<'_>) -> Result<(), Misfit> {
    match value {
        Value::Object(object) => object.members().iter().try_for_each(|member| {
            let name = || member.name.text(object.shape()).to_owned();
            let is_declared = object.shape().has_free_names() || member.name.property(object.shape()).is_some();
            if !is_declared || member.name.repeated {
                let cause = if is_declared { Cause::Repeated } else { Cause::Unknown };
                return Err(Misfit::from(cause).within(name()));
            }
            only_declared(&member.value).map_err(|misfit| misfit.within(name()))
        }),
        Value::List(values) => values
            .iter()
            .enumerate()
            .try_for_each(|(index, value)| only_declared(value).map_err(|misfit| misfit.within(index.to_string()))),
        _ => Ok(()),
    }
}

/// Returns the text in a property.
fn text_of<'v>(value: Option<&'v Value<'_>>) -> Result<&'v str, Misfit> {
    match value {
        Some(Value::Text(text)) => Ok(text),
        other => Err(unfit(other)),
    }
}

impl Member for String {
    const BLANK_IS_ABSENT: bool = false;

    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        text_of(value).map(str::to_owned)
    }

    fn write(&self) -> Option<Value<'_>> {
        Some(Value::Text(Cow::Borrowed(self)))
    }
}

impl Member for bool {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        match value {
            Some(Value::Boolean(value)) => Ok(*value),
            other => Err(unfit(other)),
        }
    }

    fn write(&self) -> Option<Value<'_>> {
        Some(Value::Boolean(*self))
    }
}

impl Member for crate::value::Huisnummer {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        match value {
            Some(Value::Integer(number)) => {
                Self::try_from(*number).map_err(|_| Cause::Range(Self::MIN, Self::MAX).into())
            }
            other => Err(unfit(other)),
        }
    }

    fn write(&self) -> Option<Value<'_>> {
        Some(Value::Integer(self.get()))
    }
}

impl Member for crate::value::Taal {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        let text = text_of(value)?;
        Self::of_register(text).ok_or_else(|| Cause::Form(Code::TaalUnknown).into())
    }

    fn write(&self) -> Option<Value<'_>> {
        Some(Value::Text(Cow::Borrowed(self.as_str())))
    }
}

/// Implements `Member` for values with a form.
macro_rules! formatted {
    ($($value:ident)+) => {
        $(
            impl Member for crate::value::$value {
                fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
                    let text = text_of(value)?;
                    // A register can hold a value that its server accepted and the standard does not allow.
                    Self::of_register(text).ok_or_else(|| Cause::Form(Self::FORMAT.code()).into())
                }

                fn write(&self) -> Option<Value<'_>> {
                    Some(Value::Text(self.written()))
                }
            }
        )+
    };
}

formatted! {
    Bic Datum Datumtijd Emailadres Iban Land Nummeraanduiding Postcode Referentie Referentienummer Telefoonnummer Uri Uuid
}

/// Implements `Member` for choices.
macro_rules! words {
    ($($words:ident)+) => {
        $(
            impl Member for super::$words {
                fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
                    Self::from_name(text_of(value)?).ok_or_else(|| Cause::Word(Self::WORDS).into())
                }

                fn write(&self) -> Option<Value<'_>> {
                    Some(word(self.name()))
                }
            }
        )+
    };
}

words! {
    ObjecttypeIdentificator RegisterIdentificator Rol SoortActor SoortDigitaalAdres SoortIdentificator SoortPartij
    StatusInterneTaak
}

impl<M: Member> Member for Option<M> {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        match value {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Text(text)) if M::BLANK_IS_ABSENT && trim(text).is_empty() => Ok(None),
            value => M::read(value).map(Some),
        }
    }

    fn write(&self) -> Option<Value<'_>> {
        self.as_ref()?.write()
    }
}

impl<M: Member> Member for Box<M> {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        M::read(value).map(Self::new)
    }

    fn write(&self) -> Option<Value<'_>> {
        M::write(self)
    }
}

impl<M: Member> Member for Vec<M> {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        match value {
            None | Some(Value::Null) => Ok(Self::new()),
            Some(Value::List(values)) => {
                // Objects are large, so there is room for these only, and not for more as `collect` would make.
                let mut list = Self::with_capacity(values.len());
                for (index, value) in values.iter().enumerate() {
                    list.push(M::read(Some(value)).map_err(|misfit| misfit.within(index.to_string()))?);
                }
                Ok(list)
            }
            Some(_) => Err(Cause::Kind.into()),
        }
    }

    fn write(&self) -> Option<Value<'_>> {
        (!self.is_empty()).then(|| Value::List(self.iter().filter_map(M::write).collect()))
    }
}

impl Member for BTreeMap<String, String> {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        match value {
            None | Some(Value::Null) => Ok(Self::new()),
            Some(Value::Object(entries)) => {
                let read = |member: &crate::tree::Member<'_>| {
                    let name = member.name.text(entries.shape()).to_owned();
                    match String::read(Some(&member.value)) {
                        Ok(text) => Ok((name, text)),
                        Err(misfit) => Err(misfit.within(name)),
                    }
                };
                entries.members().iter().map(read).collect()
            }
            Some(_) => Err(Cause::Kind.into()),
        }
    }

    fn write(&self) -> Option<Value<'_>> {
        let mut entries = Object::new(&crate::shape::FREE);
        for (name, text) in self {
            entries.other(Cow::Borrowed(name), Value::Text(Cow::Borrowed(text)));
        }
        (!self.is_empty()).then_some(Value::Object(entries))
    }
}

impl<T: Member + Declared> Serialize for super::OrReference<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write().as_ref().map(JsonValue::declared).serialize(serializer)
    }
}

/// Deserialises strictly, as objects do.
impl<'de, T: Member + Declared> Deserialize<'de> for super::OrReference<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer, T::declaration())
    }
}

/// Returns whether the object holds nothing but the properties of a reference.
fn only_refers(object: &Object<'_>) -> bool {
    let is_empty = |value: &Value<'_>| match value {
        Value::Null => true,
        Value::List(values) => values.is_empty(),
        Value::Text(text) => trim(text).is_empty(),
        _ => false,
    };
    let is_id = |property: &Property| matches!(property.name, "uuid" | "url");
    object.named("uuid").is_some_and(|uuid| !is_empty(uuid))
        && object.members().iter().all(|member| {
            member.name.property(object.shape()).is_none_or(|property| is_id(property) || is_empty(&member.value))
        })
}

impl<T: Member + Declared> Member for super::OrReference<T> {
    fn read(value: Option<&Value<'_>>) -> Result<Self, Misfit> {
        let object = object_of(value, T::declaration())?;
        if only_refers(object) {
            let uuid = Member::read(object.named("uuid")).map_err(|misfit| misfit.within("uuid"))?;
            let url = Member::read(object.named("url")).map_err(|misfit| misfit.within("url"))?;
            return Ok(Self::Reference(super::Reference { uuid, url }));
        }
        T::read(value).map(Self::Object)
    }

    fn write(&self) -> Option<Value<'_>> {
        match self {
            Self::Object(object) => object.write(),
            Self::Reference(reference) => {
                let mut object = Object::new(T::declaration());
                put(&mut object, "uuid", reference.uuid.write());
                put(&mut object, "url", reference.url.write());
                Some(Value::Object(object))
            }
        }
    }
}
