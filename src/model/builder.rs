//! Making objects from values that have been parsed.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::{Model, Standalone};
use crate::check::check;
use crate::model::FREE;
use crate::options::Options;
use crate::report::Violation;
use crate::tree::{Object, Value, View};
use crate::validate::is_valid;
use crate::value::Uuid;

/// An object that is being made. What is required is asked for at the start, values come parsed, and what the register
/// fills in or the API has deprecated cannot be given at all; the rest is judged at the end.
///
/// Nothing is filled in that was not given.
///
/// ```
/// use klantinteracties::model::{Actor, Betrokkene, Klantcontact, Rol, SoortActor};
/// use klantinteracties::{Options, value::Uuid};
///
/// let balie = Actor::builder("Balie", SoortActor::OrganisatorischeEenheid);
/// let klant: Uuid = "11111111-1111-4111-8111-111111111101".parse()?;
/// let contact = Klantcontact::builder("balie", "Paspoort", "nld".parse()?, false)
///     .inhoud("Hoe vraag ik een paspoort aan?")
///     .had_betrokken_actoren([balie])
///     .had_betrokkenen([Betrokkene::builder(Rol::Klant, true).was_partij(klant)]);
/// let built = contact.build(&Options::default());
/// assert!(built.is_ok());
/// # Ok::<(), klantinteracties::value::InvalidValue>(())
/// ```
///
/// What is required cannot be left out:
///
/// ```compile_fail
/// use klantinteracties::model::{Actor, SoortActor};
///
/// let without_name = Actor::builder(SoortActor::Medewerker);
/// ```
#[derive(Clone, PartialEq)]
pub struct Builder<T> {
    object: Object<'static>,
    of: PhantomData<T>,
}

/// What can stand where a property holds an object: one that is made, or the uuid of one that is registered already.
#[derive(Clone, PartialEq)]
pub struct Part<T> {
    value: Value<'static>,
    of: PhantomData<T>,
}

impl<T: View<'static>> Builder<T> {
    pub(crate) fn empty() -> Self {
        Self { object: Object::new(T::shape()), of: PhantomData }
    }

    pub(crate) fn with(mut self, name: &'static str, value: Value<'static>) -> Self {
        self.object.put(Cow::Borrowed(name), value);
        self
    }
}

impl<T: Standalone> Builder<T> {
    /// The well-formed object, judged as a document of its own: by the profile, at the moment, of the context.
    ///
    /// # Errors
    /// All violations, when one of them is an error.
    pub fn build(self, context: &Options) -> Result<Model<'static>, Vec<Violation>> {
        let violations = check(&self.object, context);
        if is_valid(&violations) { Ok(Model::new(Value::Object(self.object))) } else { Err(violations) }
    }
}

impl<T> From<Builder<T>> for Part<T> {
    fn from(builder: Builder<T>) -> Self {
        Self { value: Value::Object(builder.object), of: PhantomData }
    }
}

impl<T: View<'static>> From<Uuid> for Part<T> {
    fn from(uuid: Uuid) -> Self {
        Builder::empty().with("uuid", text(uuid)).into()
    }
}

/// The values are personal data, and debug output ends up in logs: only what is made shows.
impl<T> fmt::Debug for Builder<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Builder").field(&self.object).finish()
    }
}

/// As of a builder.
impl<T> fmt::Debug for Part<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Part").field(&self.value).finish()
    }
}

pub(crate) fn text(text: impl Into<String>) -> Value<'static> {
    Value::Text(Cow::Owned(text.into()))
}

pub(crate) fn one<T>(part: impl Into<Part<T>>) -> Value<'static> {
    part.into().value
}

pub(crate) fn many<T>(parts: impl IntoIterator<Item = impl Into<Part<T>>>) -> Value<'static> {
    Value::List(parts.into_iter().map(one).collect())
}

pub(crate) fn entries<N: Into<String>, V: Into<String>>(entries: impl IntoIterator<Item = (N, V)>) -> Value<'static> {
    let mut object = Object::new(&FREE);
    for (name, value) in entries {
        object.put(Cow::Owned(name.into()), text(value));
    }
    Value::Object(object)
}

/// Makes `builder`, which takes the properties that are required; their trait comes first in the declaration.
macro_rules! constructor {
    ($object:ident [$($done:tt)*] { $field:ident $name:literal [$($kind:tt)+] required $($trait:ident)* } $($rest:tt)*) => {
        $crate::model::builder::constructor! { $object [$($done)* { $field $name [$($kind)+] }] $($rest)* }
    };
    ($object:ident [$($done:tt)*] { $($other:tt)* } $($rest:tt)*) => {
        $crate::model::builder::constructor! { $object [$($done)*] $($rest)* }
    };
    ($object:ident [$({ $field:ident $name:literal [$($kind:tt)+] })*]) => {
        impl $object<'static> {
            /// Begins one, with what is required.
            pub fn builder($($field: $crate::model::builder::given!($($kind)+)),*) -> $crate::model::Builder<Self> {
                $crate::model::Builder::empty()
                    $(.with($name, $crate::model::builder::value!($field, $($kind)+)))*
            }
        }
    };
}

/// Makes the method that gives a property a value, unless the register fills it in or the API has deprecated it.
macro_rules! setter {
    ({ $($property:tt)+ } read_only $($trait:ident)*) => {};
    ({ $($property:tt)+ } deprecated $($trait:ident)*) => {};
    ({ $($property:tt)+ } $first:ident $($trait:ident)*) => {
        $crate::model::builder::setter! { { $($property)+ } $($trait)* }
    };
    ({ $(#[$meaning:meta])+ $field:ident $name:literal [$($kind:tt)+] }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::builder::given!($($kind)+)) -> Self {
            self.with($name, $crate::model::builder::value!($field, $($kind)+))
        }
    };
}

/// The type of what is given for a property of a kind.
macro_rules! given {
    (text) => { impl Into<String> };
    (text $value:ident) => { $crate::value::$value };
    (formatted $value:ident) => { $crate::value::$value };
    (choice $words:ident) => { $words };
    (boolean) => { bool };
    (integer) => { i64 };
    (entries) => { impl IntoIterator<Item = (impl Into<String>, impl Into<String>)> };
    (one $of:ident) => { impl Into<$crate::model::Part<$of<'static>>> };
    (many $of:ident) => { impl IntoIterator<Item = impl Into<$crate::model::Part<$of<'static>>>> };
}

/// What is given for a property of a kind, as a value.
macro_rules! value {
    ($given:ident, text $($value:ident)?) => {
        $crate::model::builder::text($given)
    };
    ($given:ident, formatted $value:ident) => {
        $crate::model::builder::text($given)
    };
    ($given:ident, choice $words:ident) => {
        $crate::tree::Value::Text($given.name().into())
    };
    ($given:ident, boolean) => {
        $crate::tree::Value::Boolean($given)
    };
    ($given:ident, integer) => {
        $crate::tree::Value::Integer($given)
    };
    ($given:ident, entries) => {
        $crate::model::builder::entries($given)
    };
    ($given:ident, one $of:ident) => {
        $crate::model::builder::one($given)
    };
    ($given:ident, many $of:ident) => {
        $crate::model::builder::many($given)
    };
}

pub(crate) use {constructor, given, setter, value};
