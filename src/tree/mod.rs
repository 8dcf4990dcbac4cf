//! What was read, good or bad: JSON values, in which each object knows its declaration.
//!
//! Nothing is lost: a value of the wrong kind stays where it stood, and so does a name that no property has. One
//! representation serves every object; [`Field`] gives its properties their types.

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
pub(crate) use edit::{How, steps};
pub(crate) use field::{Declared, Field, Held, List, View};
pub(crate) use id::{Finder, Hashing, Ids, Places, identity, key, key_of, only_refers, shared};
pub(crate) use join::Conflict;
pub(crate) use write::{JsonObject, JsonValue};

use std::borrow::Cow;
use std::fmt;

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
    /// A whole number.
    Integer(i64),
    /// Any other number, as it is written.
    Number(Cow<'de, str>),
    /// A string, borrowed from the text where that holds it literally.
    Text(Cow<'de, str>),
    /// A list.
    List(Vec<Value<'de>>),
    /// An object.
    Object(Object<'de>),
}

/// An object: its declaration, and its members in the order in which they stood.
#[derive(Clone, PartialEq)]
pub struct Object<'de> {
    shape: &'static Shape,
    /// A bit for each declared property that is there, the first declared lowest: most are not, and this tells at once.
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
    /// Where the property is declared that it names.
    property: Option<u8>,
    /// Whether the property stood there before; the last value is the one that counts.
    pub(crate) repeated: bool,
    /// How it is spelled, unless as declared; in a box because it seldom is.
    spelling: Option<Box<Cow<'de, str>>>,
}

impl Value<'_> {
    /// The same, of its own.
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
    /// As a draft holds it: each name once, and as it is declared. The last value is the one that counts; that it is not
    /// the only one is not forgotten, so that it is told until somebody writes another.
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

    /// Whether the objects that it is, or that stand in the list that it is, are declared as this.
    pub(crate) fn is_declared_as(&self, shape: &'static Shape) -> bool {
        match self {
            Self::Object(object) => object.shape == shape,
            Self::List(values) => values.iter().all(|value| value.is_declared_as(shape)),
            _ => true,
        }
    }

    /// Forgets that the member at the end of the steps was repeated: somebody wrote it.
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
                let element = step.parse().ok().and_then(|index: usize| values.get_mut(index));
                element.into_iter().for_each(|element| element.forget_repeated(rest));
            }
            _ => {}
        }
    }
}

impl<'de> Object<'de> {
    /// Keeps each name once: the last value is the one that counts, and its name remembers that there were others. Of a
    /// property there never are two.
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

    /// The same, of its own.
    pub(crate) fn to_static(&self) -> Object<'static> {
        let own = |Member { name, value }: &Member<'de>| {
            let spelling = name.spelling.clone().map(|spelling| Box::new(Cow::Owned(spelling.into_owned())));
            let name = Name { property: name.property, repeated: name.repeated, spelling };
            Member { name, value: value.to_static() }
        };
        Object { shape: self.shape, present: self.present, members: self.members.iter().map(own).collect() }
    }

    /// Without members.
    pub(crate) const fn new(shape: &'static Shape) -> Self {
        Self { shape, present: 0, members: Vec::new() }
    }

    /// The declaration.
    pub(crate) const fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// The members, in the order in which they stood.
    pub(crate) fn members(&self) -> &[Member<'de>] {
        &self.members
    }

    /// The members with their declarations, to change their values.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = (Option<&'static Property>, &str, &mut Value<'de>)> {
        let shape = self.shape;
        self.members.iter_mut().map(|Member { name, value }| {
            let property = name.property(shape);
            (property, name.text(shape), value)
        })
    }

    /// The properties that are not there though they must be, if only at times: where they are declared.
    pub(crate) fn missing(&self) -> impl Iterator<Item = usize> + use<> {
        let mut missing = self.shape.required & !self.present;
        std::iter::from_fn(move || {
            let index = missing.trailing_zeros() as usize;
            missing &= missing.wrapping_sub(1);
            (index < 64).then_some(index)
        })
    }

    /// Whether the property that is declared at `index` is there.
    pub(crate) const fn has(&self, index: usize) -> bool {
        self.present & bit(index) != 0
    }

    /// The value of the property with this name.
    pub(crate) fn named(&self, name: &str) -> Option<&Value<'de>> {
        self.get(self.shape.position(name, 0)?)
    }

    /// The value of the property that is declared at `index`. Every rule asks for some, so its code stands once.
    #[inline(never)]
    pub(crate) fn get(&self, index: usize) -> Option<&Value<'de>> {
        if !self.has(index) {
            return None;
        }
        // Where it stands when all stand in the order in which they are declared, and they mostly do.
        let rank = (self.present & (bit(index) - 1)).count_ones() as usize;
        let is_it = |member: &&Member<'de>| member.name.is_at(index);
        let member = self.members.get(rank).filter(is_it).or_else(|| self.members.iter().find(is_it))?;
        Some(&member.value)
    }

    /// The text of the property with this name. Much is looked up so, and this code stands once.
    #[inline(never)]
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(self.shape.position(name, 0)?)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The form that a text has, which may depend on a word beside it.
    pub(crate) fn format(&self, declared: &Text) -> Option<&'static Format> {
        match declared.form {
            Form::Free => None,
            Form::Format(format) => Some(format),
            Form::By(name, forms) => {
                let word = self.text(name)?;
                forms.iter().find(|(of, _)| *of == word).map(|(_, format)| *format)
            }
        }
    }

    /// The forms of the members.
    pub(crate) fn formats(&self) -> impl Iterator<Item = Option<&'static Format>> {
        self.members.iter().map(|member| match &member.name.property(self.shape)?.kind {
            Type::Text(declared) => self.format(declared),
            _ => None,
        })
    }

    /// The place for the value of a property; what stood there before is gone. `spelling` is how its name was spelled,
    /// unless as declared.
    #[inline]
    pub(crate) fn declare(&mut self, index: usize, spelling: Option<Box<Cow<'de, str>>>) -> &mut Value<'de> {
        let repeated = self.has(index);
        if repeated {
            self.members.retain(|member| !member.name.is_at(index));
        }
        self.present |= bit(index);
        self.add(Name { property: u8::try_from(index).ok(), repeated, spelling })
    }

    /// The place for the value of a member that no property has the name of.
    pub(crate) fn other(&mut self, name: Cow<'de, str>) -> &mut Value<'de> {
        self.add(Name { property: None, repeated: false, spelling: Some(Box::new(name)) })
    }

    #[inline]
    fn add(&mut self, name: Name<'de>) -> &mut Value<'de> {
        if self.members.capacity() == 0 {
            // Most of what is declared is often there, and a reference has little.
            self.members = Vec::with_capacity(self.shape.properties.len().clamp(2, 20));
        }
        &mut self.members.push_mut(Member { name, value: Value::Null }).value
    }

    /// Whether the object only refers to one that is registered already: `{"uuid"}`, with or without its url.
    pub(crate) fn is_reference(&self) -> bool {
        self.present & self.shape.uuid != 0 && self.present & !self.shape.of_reference == 0
    }
}

impl Name<'_> {
    fn is_at(&self, index: usize) -> bool {
        self.property.is_some_and(|property| usize::from(property) == index)
    }

    /// The declaration of the property, in the declaration of its object.
    pub(crate) fn property(&self, shape: &'static Shape) -> Option<&'static Property> {
        shape.properties.get(usize::from(self.property?))
    }

    /// The name as it is spelled.
    #[inline(never)]
    pub(crate) fn text(&self, shape: &'static Shape) -> &str {
        match &self.spelling {
            Some(spelling) => spelling,
            None => self.declared(shape),
        }
    }

    /// The same, for who knows the property already.
    #[inline]
    pub(crate) fn of_property(&self, property: &'static Property) -> &str {
        self.spelling.as_ref().map_or(property.name, |spelling| spelling)
    }

    /// The name as it is declared, for a property; as it is spelled, for anything else.
    #[inline(never)]
    pub(crate) fn declared(&self, shape: &'static Shape) -> &str {
        match self.property(shape) {
            Some(property) => property.name,
            None => self.spelling.as_ref().map_or("", |spelling| spelling),
        }
    }
}

/// The values are personal data, and debug output ends up in logs: only the kind shows.
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

/// As of a value: only what the object is shows.
impl fmt::Debug for Object<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct(self.shape.name).finish_non_exhaustive()
    }
}
