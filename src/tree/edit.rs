//! Changing what was read, place by place.

use std::borrow::Cow;

use super::{Member, Name, Object, Value};
use crate::shape::{FREE, Property, Shape, Type, bit};

/// The steps of a JSON Pointer (RFC 6901): names and indexes.
pub(crate) type Steps<'p> = Vec<Cow<'p, str>>;

/// The steps of a pointer, when it is one.
pub(crate) fn steps(pointer: &str) -> Option<Steps<'_>> {
    let way = if pointer.is_empty() { None } else { Some(pointer.strip_prefix('/')?) };
    Some(way.into_iter().flat_map(|way| way.split('/')).map(unescaped).collect())
}

/// Says what objects are declared as in a member of this name that the declaration does not have.
pub(crate) type Others = fn(&'static Shape, &str) -> &'static Shape;

/// How a value comes to stand in a list: in the place of an element, or before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Replace,
    Insert,
}

impl<'de> Value<'de> {
    /// The member with this name, of an object.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => object.member(name),
            _ => None,
        }
    }

    /// The text, when it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value at the end of the steps.
    pub(crate) fn at(&self, steps: &[Cow<'_, str>]) -> Option<&Self> {
        steps.iter().try_fold(self, |value, step| match value {
            Self::Object(object) => object.member(step),
            Self::List(values) => values.get(index(step)?),
            _ => None,
        })
    }

    /// The same, to change it.
    pub(crate) fn at_mut(&mut self, steps: &[Cow<'_, str>]) -> Option<&mut Self> {
        steps.iter().try_fold(self, |value, step| match value {
            Self::Object(object) => object.member_mut(step),
            Self::List(values) => values.get_mut(index(step)?),
            _ => None,
        })
    }

    /// How many objects and lists stand in each other, this one counted.
    pub(crate) fn levels(&self) -> usize {
        match self {
            Self::Object(object) => 1 + object.members.iter().map(|member| member.value.levels()).max().unwrap_or(0),
            Self::List(values) => 1 + values.iter().map(Self::levels).max().unwrap_or(0),
            _ => 0,
        }
    }

    /// The same, with objects in it declared as `shape`: what stands elsewhere may be declared as something else.
    pub(crate) fn declared_as(self, shape: &'static Shape) -> Self {
        self.declared_by(shape, |_, _| &FREE)
    }

    /// The same, where `others` says what objects are declared as in a member that no property has the name of.
    pub(crate) fn declared_by(self, shape: &'static Shape, others: Others) -> Self {
        match self {
            Self::Object(object) => Self::Object(object.declared_by(shape, others)),
            Self::List(values) => {
                Self::List(values.into_iter().map(|value| value.declared_by(shape, others)).collect())
            }
            value => value,
        }
    }

    /// Puts a value at the end of the steps; objects in this value are declared as `shape`. Declared objects and lists on
    /// the way that are not there yet are made. Nothing changes when there is no such place.
    pub(crate) fn put(
        &mut self,
        steps: &[Cow<'_, str>],
        value: Value<'de>,
        shape: &'static Shape,
        how: How,
    ) -> Option<()> {
        let (step, rest) = steps.split_first()?;
        match self {
            Self::Object(object) => {
                let shape = object.shape_of(step);
                match object.member_mut(step) {
                    _ if rest.is_empty() => object.put(step.clone().into_owned().into(), value),
                    Some(member) if *member != Self::Null => member.put(rest, value, shape, how)?,
                    _ => {
                        let mut made = object.empty(step)?;
                        made.put(rest, value, shape, how)?;
                        object.put(step.clone().into_owned().into(), made);
                    }
                }
            }
            Self::List(values) => {
                let length = values.len();
                let index = if step == "-" { length } else { index(step)? };
                match values.get_mut(index) {
                    Some(_) if rest.is_empty() && how == How::Insert => values.insert(index, value),
                    Some(element) if rest.is_empty() => *element = value,
                    Some(element) => element.put(rest, value, shape, how)?,
                    None if index > length => return None,
                    None if rest.is_empty() => values.push(value),
                    None => {
                        let mut made = Self::Object(Object::new(shape));
                        made.put(rest, value, shape, how)?;
                        values.push(made);
                    }
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// Takes away what stands at the end of the steps; what follows in a list moves down.
    pub(crate) fn take(&mut self, steps: &[Cow<'_, str>]) -> Option<Value<'de>> {
        let (step, rest) = steps.split_first()?;
        match self {
            Self::Object(object) if rest.is_empty() => object.take(step),
            Self::Object(object) => object.member_mut(step)?.take(rest),
            Self::List(values) => {
                let index = index(step)?;
                let element = values.get_mut(index)?;
                if rest.is_empty() { Some(values.remove(index)) } else { element.take(rest) }
            }
            _ => None,
        }
    }
}

impl Value<'_> {
    /// Whether the steps lead to a property that is not there.
    pub(crate) fn lacks(&self, steps: &[Cow<'_, str>]) -> bool {
        match (self, steps.split_first()) {
            (Self::Object(object), Some((step, rest))) => object.member(step).is_none_or(|value| value.lacks(rest)),
            (Self::List(values), Some((step, rest))) => {
                index(step).and_then(|index| values.get(index)).is_some_and(|value| value.lacks(rest))
            }
            _ => false,
        }
    }
}

impl<'de> Object<'de> {
    /// The same, with another declaration.
    pub(crate) fn declared_by(self, shape: &'static Shape, others: Others) -> Self {
        if self.shape == shape {
            return self;
        }
        let mut declared = Self::new(shape);
        for Member { name, value } in self.members {
            let name = match name.property(self.shape) {
                Some(property) => Cow::Borrowed(property.name),
                None => name.spelling.map(|spelling| *spelling).unwrap_or_default(),
            };
            let (nested, place) = match shape.position(&name, 0) {
                Some(index) => (shape.nested(index), declared.declare(index, None)),
                None => (others(shape, &name), declared.other(name)),
            };
            *place = value.declared_by(nested, others);
        }
        declared
    }

    /// The value of the member with this name; the last counts, where a name stands twice. What is made from what happened
    /// is looked up so, and this code stands once.
    #[inline(never)]
    pub(crate) fn member(&self, name: &str) -> Option<&Value<'de>> {
        Some(&self.members.iter().rev().find(|member| member.name.text(self.shape) == name)?.value)
    }

    /// The place of the member with this name; the last counts, where a name stands twice.
    #[inline(never)]
    pub(crate) fn member_mut(&mut self, name: &str) -> Option<&mut Value<'de>> {
        let shape = self.shape;
        let named = self.members.iter_mut().rev().find(|member| member.name.text(shape) == name)?;
        Some(&mut named.value)
    }

    /// Gives the member with this name a value; a new one comes last.
    pub(crate) fn put(&mut self, name: Cow<'de, str>, value: Value<'de>) {
        if let Some(place) = self.member_mut(&name) {
            *place = value;
            return;
        }
        *match self.shape.position(&name, 0) {
            Some(index) => self.declare(index, None),
            None => self.other(name),
        } = value;
    }

    /// Takes the member with this name away.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value<'de>> {
        let shape = self.shape;
        let index = self.members.iter().rposition(|member| member.name.text(shape) == name)?;
        let member = self.members.remove(index);
        if let Some(property) = member.name.property {
            self.present &= !bit(usize::from(property));
        }
        Some(member.value)
    }

    /// Keeps the members that will do; their values can be changed on the way.
    pub(crate) fn retain(
        &mut self,
        mut keep: impl FnMut(Option<&'static Property>, &Name<'de>, &mut Value<'de>) -> bool,
    ) {
        let shape = self.shape;
        let present = &mut self.present;
        self.members.retain_mut(|Member { name, value }| {
            let is_kept = keep(name.property(shape), name, value);
            if let (false, Some(property)) = (is_kept, name.property) {
                *present &= !super::bit(usize::from(property));
            }
            is_kept
        });
    }

    /// What objects in the member with this name are declared as.
    fn shape_of(&self, name: &str) -> &'static Shape {
        self.shape.position(name, 0).map_or(&FREE, |index| self.shape.nested(index))
    }

    /// The member with this name with nothing in it, where it is declared to hold an object or a list.
    fn empty(&self, name: &str) -> Option<Value<'de>> {
        let property = self.shape.properties.get(self.shape.position(name, 0)?)?;
        match property.kind {
            Type::List(_) => Some(Value::List(Vec::new())),
            Type::Object(_) | Type::Entries(_) => Some(Value::Object(Object::new(self.shape_of(name)))),
            _ => None,
        }
    }
}

impl Shape {
    /// What objects at the end of the steps are declared as.
    pub(crate) fn below(&'static self, steps: &[Cow<'_, str>]) -> &'static Self {
        let mut is_list = false;
        steps.iter().fold(self, |shape, step| {
            if std::mem::take(&mut is_list) {
                return shape;
            }
            let Some(index) = shape.position(step, 0) else { return &FREE };
            is_list = matches!(shape.properties.get(index).map(|property| &property.kind), Some(Type::List(_)));
            shape.nested(index)
        })
    }
}

fn unescaped(step: &str) -> Cow<'_, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

/// An index, written without zeros in front.
fn index(step: &str) -> Option<usize> {
    let is_index = step == "0" || !step.starts_with(['0', '+']);
    step.parse().ok().filter(|_| is_index)
}
