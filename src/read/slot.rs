//! Where read values land: a place for each property, which never makes reading fail.

use std::borrow::Cow;

use crate::model::{Node, Shape};

/// What stands in a place: nothing, `null`, a value of another kind, or a value.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum State<T> {
    #[default]
    Absent,
    Null,
    Wrong,
    Value(T),
}

/// The place of one property in a draft.
///
/// It remembers where in the document it stood, so that violations come out in document order, and whether its name
/// stood there twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<T> {
    pub(crate) state: State<T>,
    at: u32,
    repeated: bool,
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self { state: State::Absent, at: 0, repeated: false }
    }
}

impl<T> Field<T> {
    /// The value, when there is one of the right kind.
    pub fn value(&self) -> Option<&T> {
        match &self.state {
            State::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the property is not in the document at all.
    pub fn is_absent(&self) -> bool {
        matches!(self.state, State::Absent)
    }

    /// Whether the property is absent or `null`; a value of the wrong kind is not.
    pub fn is_empty(&self) -> bool {
        matches!(self.state, State::Absent | State::Null)
    }
}

impl<'de> Field<Cow<'de, str>> {
    /// The text, when there is one.
    pub fn text(&self) -> Option<&str> {
        self.value().map(AsRef::as_ref)
    }
}

impl<T> Field<Vec<Field<T>>> {
    /// The elements that are of the right kind.
    pub fn items(&self) -> impl Iterator<Item = &T> {
        self.value().into_iter().flatten().filter_map(Field::value)
    }

    /// Whether there is certainly nothing in it; a value of the wrong kind leaves that open.
    pub fn has_none(&self) -> bool {
        self.is_empty() || self.value().is_some_and(Vec::is_empty)
    }
}

/// What a place shows to a check or a writer.
pub enum View<'v, 'de> {
    /// The property is not in the document.
    Absent,
    /// `null`.
    Null,
    /// A value of another kind than the property takes.
    Wrong,
    /// A string.
    Text(&'v str),
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// An object with declared properties.
    Object(&'v dyn Object<'de>),
    /// A list.
    List(&'v dyn List<'de>),
    /// An object whose names are free.
    Entries(&'v [Entry<'de>]),
}

/// A place that a value can be read into.
pub trait Slot<'de> {
    /// Empties the place for the value that stands at `at` in the document, counted in values.
    fn begin(&mut self, at: u32);
    /// Where the value stood.
    fn at(&self) -> u32;
    /// Whether the name stood twice in its object.
    fn repeated(&self) -> bool;
    /// Takes `null`.
    fn null(&mut self);
    /// Takes a value of a kind that it has no use for.
    fn wrong(&mut self);
    /// Takes a string.
    fn text(&mut self, text: Cow<'de, str>);
    /// Takes `true` or `false`.
    fn boolean(&mut self, value: bool);
    /// Takes a whole number.
    fn integer(&mut self, value: i64);
    /// Takes an object: what to read its members into, when the place has a use for them.
    fn members(&mut self) -> Option<&mut dyn Members<'de>>;
    /// Takes a list: what to read its elements into, when the place has a use for them.
    fn list(&mut self) -> Option<&mut dyn List<'de>>;
    /// What stands in the place.
    fn view(&self) -> View<'_, 'de>;
}

/// An object that members can be read into.
pub trait Members<'de> {
    /// The place for the member `name`; `None` when there is no such property. `next` is where the name is looked for
    /// first: properties mostly come in the order in which they are declared.
    fn member(&mut self, name: Cow<'de, str>, at: u32, next: &mut usize) -> Option<&mut dyn Slot<'de>>;
}

/// A list that elements can be read into.
pub trait List<'de> {
    /// A new place at the end.
    fn push(&mut self) -> Option<&mut dyn Slot<'de>>;
    /// The element at `index`.
    fn get(&self, index: usize) -> Option<&dyn Slot<'de>>;
}

/// A draft: an object whose properties are declared by a [`Shape`].
pub trait Object<'de>: Members<'de> {
    /// The declaration.
    fn shape(&self) -> &'static Shape;
    /// Itself as the rules see it.
    fn node(&self) -> Node<'_>;
    /// The place of the property that is declared at `index`.
    fn field(&self, index: usize) -> Option<&dyn Slot<'de>>;
    /// The same, to read into.
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot<'de>>;
    /// A bit for each declared property that is there, the first declared lowest. Most are not, and this tells at once.
    fn present(&self) -> u64;
    /// The members that are not declared.
    fn unknown(&self) -> &[Unknown<'de>];
    /// The same, to add to.
    fn unknown_mut(&mut self) -> &mut Vec<Unknown<'de>>;

    /// Whether the object only refers to one that is registered already: `{"uuid"}`, with or without its url.
    fn is_reference(&self) -> bool {
        let of = |name| self.shape().position(name, 0).map_or(0, |index| 1_u64 << index);
        let (uuid, url) = (of("uuid"), of("url"));
        self.present() & uuid != 0 && self.present() & !(uuid | url) == 0
    }
}

/// A member with a name that no property has.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown<'de> {
    pub(crate) name: Cow<'de, str>,
    pub(crate) at: u32,
}

/// A member of an object whose names are free.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'de> {
    pub(crate) name: Cow<'de, str>,
    pub(crate) value: Field<Cow<'de, str>>,
}

/// The members of an object whose names are free, such as `metadata`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entries<'de>(pub(crate) Vec<Entry<'de>>);

impl<'de> Members<'de> for Entries<'de> {
    fn member(&mut self, name: Cow<'de, str>, _: u32, _: &mut usize) -> Option<&mut dyn Slot<'de>> {
        self.0.push(Entry { name, value: Field::default() });
        self.0.last_mut().map(|entry| &mut entry.value as &mut dyn Slot<'de>)
    }
}

/// Finds the place of a member of a declared object, and keeps the name when there is none.
pub(crate) fn declared<'o, 'de>(
    object: &'o mut dyn Object<'de>,
    name: Cow<'de, str>,
    at: u32,
    next: &mut usize,
) -> Option<&'o mut dyn Slot<'de>> {
    match object.shape().position(&name, *next) {
        Some(index) => {
            *next = index.saturating_add(1);
            object.field_mut(index)
        }
        None => {
            object.unknown_mut().push(Unknown { name, at });
            None
        }
    }
}

/// The type of a value that a [`Field`] can hold. Everything is refused unless the type says otherwise.
pub trait Value<'de>: Sized {
    /// From a string.
    fn from_text(_: Cow<'de, str>) -> Option<Self> {
        None
    }
    /// From `true` or `false`.
    fn from_boolean(_: bool) -> Option<Self> {
        None
    }
    /// From a whole number.
    fn from_integer(_: i64) -> Option<Self> {
        None
    }
    /// An empty object to read into.
    fn empty_object() -> Option<Self> {
        None
    }
    /// An empty list to read into.
    fn empty_list() -> Option<Self> {
        None
    }
    /// Itself as an object.
    fn members(&mut self) -> Option<&mut dyn Members<'de>> {
        None
    }
    /// Itself as a list.
    fn list(&mut self) -> Option<&mut dyn List<'de>> {
        None
    }
    /// Itself as a check sees it.
    fn view(&self) -> View<'_, 'de>;
}

impl<'de> Value<'de> for Cow<'de, str> {
    fn from_text(text: Cow<'de, str>) -> Option<Self> {
        Some(text)
    }
    fn view(&self) -> View<'_, 'de> {
        View::Text(self)
    }
}

impl<'de> Value<'de> for bool {
    fn from_boolean(value: bool) -> Option<Self> {
        Some(value)
    }
    fn view(&self) -> View<'_, 'de> {
        View::Boolean(*self)
    }
}

impl<'de> Value<'de> for i64 {
    fn from_integer(value: i64) -> Option<Self> {
        Some(value)
    }
    fn view(&self) -> View<'_, 'de> {
        View::Integer(*self)
    }
}

impl<'de> Value<'de> for Entries<'de> {
    fn empty_object() -> Option<Self> {
        Some(Self::default())
    }
    fn members(&mut self) -> Option<&mut dyn Members<'de>> {
        Some(self)
    }
    fn view(&self) -> View<'_, 'de> {
        View::Entries(&self.0)
    }
}

impl<'de, T: Object<'de> + Default> Value<'de> for Box<T> {
    fn empty_object() -> Option<Self> {
        Some(Self::default())
    }
    fn members(&mut self) -> Option<&mut dyn Members<'de>> {
        Some(self.as_mut())
    }
    fn view(&self) -> View<'_, 'de> {
        View::Object(self.as_ref())
    }
}

impl<'de, T: Value<'de>> Value<'de> for Vec<Field<T>> {
    fn empty_list() -> Option<Self> {
        Some(Self::new())
    }
    fn list(&mut self) -> Option<&mut dyn List<'de>> {
        Some(self)
    }
    fn view(&self) -> View<'_, 'de> {
        View::List(self)
    }
}

impl<'de, T: Value<'de>> List<'de> for Vec<Field<T>> {
    fn push(&mut self) -> Option<&mut dyn Slot<'de>> {
        Vec::push(self, Field::default());
        self.last_mut().map(|field| field as &mut dyn Slot<'de>)
    }
    fn get(&self, index: usize) -> Option<&dyn Slot<'de>> {
        self.as_slice().get(index).map(|field| field as &dyn Slot<'de>)
    }
}

impl<T> Field<T> {
    fn take(&mut self, value: Option<T>) {
        self.state = value.map_or(State::Wrong, State::Value);
    }
}

impl<'de, T: Value<'de>> Slot<'de> for Field<T> {
    fn begin(&mut self, at: u32) {
        self.repeated = !matches!(self.state, State::Absent);
        self.at = at;
    }
    fn at(&self) -> u32 {
        self.at
    }
    fn repeated(&self) -> bool {
        self.repeated
    }
    fn null(&mut self) {
        self.state = State::Null;
    }
    fn wrong(&mut self) {
        self.state = State::Wrong;
    }
    fn text(&mut self, text: Cow<'de, str>) {
        self.take(T::from_text(text));
    }
    fn boolean(&mut self, value: bool) {
        self.take(T::from_boolean(value));
    }
    fn integer(&mut self, value: i64) {
        self.take(T::from_integer(value));
    }
    fn members(&mut self) -> Option<&mut dyn Members<'de>> {
        self.take(T::empty_object());
        match &mut self.state {
            State::Value(value) => value.members(),
            _ => None,
        }
    }
    fn list(&mut self) -> Option<&mut dyn List<'de>> {
        self.take(T::empty_list());
        match &mut self.state {
            State::Value(value) => value.list(),
            _ => None,
        }
    }
    fn view(&self) -> View<'_, 'de> {
        match &self.state {
            State::Absent => View::Absent,
            State::Null => View::Null,
            State::Wrong => View::Wrong,
            State::Value(value) => value.view(),
        }
    }
}
