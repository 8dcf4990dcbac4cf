//! The tree of a document: JSON values in which each object has its declaration.
//!
//! The tree holds everything that was read, valid or not: a value of the wrong type keeps its place, and so does a
//! member that is not declared. All objects share one representation; [`Field`] gives their properties a type.

mod edit;
mod field;
mod id;
mod join;
mod number;
mod read;
mod serde;
mod write;

pub(crate) use self::read::{MAX_DEPTH, Reading, Unreadable, without_byte_order_mark};
pub(crate) use self::serde::deserialize_value;
pub(crate) use edit::{How, Target, steps};
pub(crate) use field::{Declared, Field, Held, List, View};
pub(crate) use id::{Finder, Ids, Latest, Places, identity, key, key_of, only_refers, shared};
pub(crate) use join::Conflict;
pub(crate) use write::{JsonObject, JsonValue};

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use crate::scan::number;
use crate::shape::{Form, Property, Shape, Text, Type, bit};
use crate::table::PairSet;
use crate::value::Format;

/// A JSON value.
#[derive(Clone, PartialEq)]
pub enum Value<'de> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number that fits in an `i64`.
    Integer(i64),
    /// Any other number, as the document writes it.
    Number(Cow<'de, str>),
    /// A string. It borrows from the JSON text, unless it holds an escape.
    Text(Cow<'de, str>),
    /// A list.
    List(Vec<Value<'de>>),
    /// An object.
    Object(Object<'de>),
}

/// An object: its declaration, and its members in document order.
#[derive(Clone, PartialEq)]
pub struct Object<'de> {
    shape: &'static Shape,
    /// One bit for each declared property, set if the property is present; the first property has the lowest bit. Most
    /// lookups are for absent properties, and one bit answers those.
    present: u64,
    members: Vec<Member<'de>>,
}

/// A member of an object.
#[derive(Clone, PartialEq)]
pub(crate) struct Member<'de> {
    pub(crate) name: Name<'de>,
    pub(crate) value: Value<'de>,
}

/// The name of a member.
#[derive(Clone, PartialEq)]
pub(crate) struct Name<'de> {
    /// The index of the property in the declaration; `None` if the name is not declared.
    property: Option<u8>,
    /// Whether the object had an earlier member for the same property. The last value counts.
    pub(crate) repeated: bool,
    /// The name as the document writes it, if that is not the declared name. It is boxed because that is rare.
    spelling: Option<Box<Cow<'de, str>>>,
}

impl Value<'_> {
    /// Returns an owned copy of the value.
    pub(crate) fn to_static(&self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(value) => Value::Boolean(*value),
            Self::Integer(number) => Value::Integer(*number),
            Self::Number(number) => Value::Number(Cow::Owned(number.clone().into_owned())),
            Self::Text(text) => Value::Text(Cow::Owned(text.clone().into_owned())),
            Self::List(values) => Value::List(values.iter().map(Self::to_static).collect()),
            Self::Object(object) => Value::Object(object.to_static()),
        }
    }
}

impl Value<'_> {
    /// Keeps one member for each name, under its declared name, as a draft needs it. The last value is kept. The member
    /// stays marked as repeated until the caller writes it again, so that the violation is not lost.
    pub(crate) fn keep_last(&mut self) {
        match self {
            Self::Object(object) => {
                object.keep_last();
                for Member { name, value } in &mut object.members {
                    if name.property.is_some() {
                        name.spelling = None;
                    }
                    value.keep_last();
                }
            }
            Self::List(values) => values.iter_mut().for_each(Self::keep_last),
            _ => {}
        }
    }

    /// Returns whether the value is an object that is declared as `shape`, or a list of such objects.
    pub(crate) fn is_declared_as(&self, shape: &'static Shape) -> bool {
        match self {
            Self::Object(object) => object.shape == shape,
            Self::List(values) => values.iter().all(|value| value.is_declared_as(shape)),
            _ => true,
        }
    }

    /// Unmarks the member at the end of the steps as repeated, because the caller has written it.
    pub(crate) fn forget_repeated(&mut self, steps: &[Cow<'_, str>]) {
        match (self, steps) {
            (Self::Object(object), [step, rest @ ..]) => {
                let shape = object.shape;
                let Some(member) = object.members.iter_mut().find(|member| member.name.text(shape) == step) else {
                    return;
                };
                if rest.is_empty() {
                    member.name.repeated = false;
                }
                member.value.forget_repeated(rest);
            }
            (Self::List(values), [step, rest @ ..]) => {
                let element = number(step).and_then(|index: usize| values.get_mut(index));
                element.into_iter().for_each(|element| element.forget_repeated(rest));
            }
            _ => {}
        }
    }
}

impl<'de> Object<'de> {
    /// Keeps one member for each name: the last, marked as repeated. A declared property occurs only once in `members`
    /// already.
    pub(crate) fn keep_last(&mut self) {
        let shape = self.shape;
        if self.members.iter().filter(|member| member.name.property.is_none()).nth(1).is_none() {
            return;
        }
        let (mut before, mut behind) = (PairSet::default(), PairSet::default());
        let members = self.members.iter();
        let repeated: Vec<_> = members.map(|member| !before.is_new(("", member.name.text(shape)))).collect();
        let members = self.members.iter().rev();
        let mut last: Vec<_> = members.map(|member| behind.is_new(("", member.name.text(shape)))).collect();
        let mut repeated = repeated.into_iter();
        self.members.retain_mut(|member| {
            member.name.repeated |= repeated.next().unwrap_or_default();
            last.pop().unwrap_or_default()
        });
    }

    /// Returns an owned copy of the object.
    pub(crate) fn to_static(&self) -> Object<'static> {
        let own = |Member { name, value }: &Member<'de>| {
            let spelling = name.spelling.clone().map(|spelling| Box::new(Cow::Owned(spelling.into_owned())));
            let name = Name { property: name.property, repeated: name.repeated, spelling };
            Member { name, value: value.to_static() }
        };
        Object { shape: self.shape, present: self.present, members: self.members.iter().map(own).collect() }
    }

    /// Makes an object without members.
    pub(crate) const fn new(shape: &'static Shape) -> Self {
        Self { shape, present: 0, members: Vec::new() }
    }

    /// Makes an object without members, which has room for them. Most objects have most of their properties, and a
    /// reference has two, so this seldom has to grow.
    pub(crate) fn with_room(shape: &'static Shape) -> Self {
        Self { members: Vec::with_capacity(shape.properties.len().clamp(2, 18)), ..Self::new(shape) }
    }

    /// Returns the declaration of the object.
    pub(crate) const fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// Returns the members, in document order.
    pub(crate) fn members(&self) -> &[Member<'de>] {
        &self.members
    }

    /// Iterates over the members with their declarations and names, and lets the caller change their values.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = (Option<&'static Property>, &str, &mut Value<'de>)> {
        let shape = self.shape;
        self.members.iter_mut().map(|Member { name, value }| {
            let property = name.property(shape);
            let text = property.map_or_else(|| name.text(shape), |property| name.of_property(property));
            (property, text, value)
        })
    }

    /// Iterates over the indexes of the properties that are absent and that are required, or required in some cases.
    pub(crate) fn missing(&self) -> impl Iterator<Item = usize> + use<> {
        let mut missing = self.shape.required & !self.present;
        core::iter::from_fn(move || {
            let index = missing.trailing_zeros() as usize;
            missing &= missing.wrapping_sub(1);
            (index < 64).then_some(index)
        })
    }

    /// Returns whether the property that is declared at `index` is present.
    pub(crate) const fn has(&self, index: usize) -> bool {
        self.present & bit(index) != 0
    }

    /// Returns whether a member is a property that every variant of the object has and that nobody ever ignores.
    #[inline]
    pub(crate) fn is_ordinary(&self, member: &Member<'de>) -> bool {
        member.name.property.is_some_and(|index| self.shape.ordinary & bit(usize::from(index)) != 0)
    }

    /// Returns whether a member is the uuid or the url of the object.
    #[inline]
    pub(crate) fn is_of_reference(&self, member: &Member<'de>) -> bool {
        match member.name.property {
            Some(index) => self.shape.of_reference & bit(usize::from(index)) != 0,
            None => matches!(member.name.declared(self.shape), "uuid" | "url"),
        }
    }

    /// Returns the value of the declared property with this name.
    pub(crate) fn named(&self, name: &str) -> Option<&Value<'de>> {
        self.get(self.shape.position(name, 0)?)
    }

    /// Returns the value of the property that is declared at `index`. It is not inlined because every rule calls it,
    /// and one copy keeps the wasm file small.
    #[inline(never)]
    pub(crate) fn get(&self, index: usize) -> Option<&Value<'de>> {
        if !self.has(index) {
            return None;
        }
        // This is the position of the property if the members are in the declared order, which is the usual case.
        let rank = count_few(self.present & (bit(index) - 1));
        let is_it = |member: &&Member<'de>| member.name.is_at(index);
        let member = self.members.get(rank).filter(is_it).or_else(|| self.members.iter().find(is_it))?;
        Some(&member.value)
    }

    /// Returns the text of the declared property with this name. It is not inlined because it is called in many places,
    /// and one copy keeps the wasm file small.
    #[inline(never)]
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(self.shape.position(name, 0)?)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the form that a text must have, which may depend on the word in another property.
    #[inline(never)]
    pub(crate) fn format(&self, declared: &Text) -> Option<Format> {
        match declared.form {
            Form::Free => None,
            Form::Format(format) => Some(format),
            Form::By(name, forms) => {
                let word = self.text(name)?;
                forms.iter().find(|(of, _)| *of == word).map(|(_, format)| *format)
            }
        }
    }

    /// Iterates over the forms of the members; `None` for a member without a form.
    pub(crate) fn formats(&self) -> impl Iterator<Item = Option<Format>> {
        self.members.iter().map(|member| match &member.name.property(self.shape)?.kind {
            Type::Text(declared) => self.format(declared),
            _ => None,
        })
    }

    /// Adds a declared property; an earlier value is lost. `spelling` is the name as the document writes it, if that is
    /// not the declared name. It is not inlined, unlike [`add`](Self::add), because one copy keeps the wasm file small.
    #[inline(never)]
    pub(crate) fn declare(&mut self, index: usize, spelling: Option<Box<Cow<'de, str>>>, value: Value<'de>) {
        self.add(index, spelling, value);
    }

    /// Adds a declared property, where most properties of documents are added.
    #[inline(always)]
    fn add(&mut self, index: usize, spelling: Option<Box<Cow<'de, str>>>, value: Value<'de>) {
        let repeated = self.has(index);
        if repeated {
            self.forget(index);
        }
        self.present |= bit(index);
        let property = u8::try_from(index).ok();
        self.members.push(Member { name: Name { property, repeated, spelling }, value });
    }

    /// Removes the property that is declared at `index`, which is written again.
    #[cold]
    #[inline(never)]
    fn forget(&mut self, index: usize) {
        self.members.retain(|member| !member.name.is_at(index));
    }

    /// Adds a member that is not declared.
    pub(crate) fn other(&mut self, name: Cow<'de, str>, value: Value<'de>) {
        let name = Name { property: None, repeated: false, spelling: Some(Box::new(name)) };
        self.members.push(Member { name, value });
    }

    /// Returns whether the object has a uuid, which most objects that are being registered do not have.
    pub(crate) fn has_uuid(&self) -> bool {
        self.present & self.shape.uuid != 0 && self.text("uuid").is_some()
    }

    /// Returns whether the object is a reference to a registered object: `{"uuid"}`, with or without `url`.
    pub(crate) fn is_reference(&self) -> bool {
        self.present & self.shape.uuid != 0 && self.present & !self.shape.of_reference == 0
    }
}

impl Name<'_> {
    fn is_at(&self, index: usize) -> bool {
        self.property.is_some_and(|property| usize::from(property) == index)
    }

    /// Returns the property that has this name in the declaration of the object.
    pub(crate) fn property(&self, shape: &'static Shape) -> Option<&'static Property> {
        shape.properties.get(usize::from(self.property?))
    }

    /// Returns whether this is the name as the document writes it.
    #[inline]
    fn is(&self, name: &str, shape: &'static Shape) -> bool {
        match (&self.spelling, self.property(shape)) {
            (Some(spelling), _) => **spelling == *name,
            (None, Some(property)) => property.name == name,
            (None, None) => name.is_empty(),
        }
    }

    /// Returns the name as the document writes it.
    #[inline(never)]
    pub(crate) fn text(&self, shape: &'static Shape) -> &str {
        match &self.spelling {
            Some(spelling) => spelling,
            None => self.declared(shape),
        }
    }

    /// Returns the name as the document writes it, for a caller that has the property already.
    #[inline]
    pub(crate) fn of_property(&self, property: &'static Property) -> &str {
        self.spelling.as_ref().map_or(property.name, |spelling| spelling)
    }

    /// Returns the declared name of a property, or the name of another member as the document writes it.
    #[inline(never)]
    pub(crate) fn declared(&self, shape: &'static Shape) -> &str {
        match self.property(shape) {
            Some(property) => property.name,
            None => self.spelling.as_ref().map_or("", |spelling| spelling),
        }
    }
}

/// Returns how many bits are set, of which there are few. By default a program for x86-64 may not use the instruction that
/// counts bits, and then `count_ones` takes longer than this. For WebAssembly this is compiled to that instruction, unless
/// it is compiled for size.
const fn count_few(mut bits: u64) -> usize {
    let mut count = 0;
    while bits != 0 {
        bits &= bits - 1;
        count += 1;
    }
    count
}

/// Shows the type of the value only: values are personal data, and debug output ends up in logs.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_) | Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Object(object) => object.shape.name,
        })
    }
}

/// Shows the name of the declaration only: values are personal data, and debug output ends up in logs.
impl fmt::Debug for Object<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct(self.shape.name).finish_non_exhaustive()
    }
}
