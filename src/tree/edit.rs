//! Changes a tree at a given path.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Member, Name, Object, Value};
use crate::pointer::unescaped;
use crate::scan::{number, parts};
use crate::shape::{FREE, Property, Shape, Text, Type, bit};

/// The steps of a JSON Pointer (RFC 6901): names of members and indexes of elements.
pub(crate) type Steps<'p> = Vec<Cow<'p, str>>;

/// Returns the steps of a JSON Pointer, or `None` if the text is not one.
pub(crate) fn steps(pointer: &str) -> Option<Steps<'_>> {
    let way = if pointer.is_empty() { None } else { Some(pointer.strip_prefix('/')?) };
    // Few pointers have an escape, and one look at the whole takes less time than one at each step.
    let has_escape = pointer.bytes().fold(false, |any, byte| any | (byte == b'~'));
    let mut steps = Vec::with_capacity(pointer.bytes().filter(|byte| *byte == b'/').count());
    for step in way.into_iter().flat_map(|way| parts(way, b'/')) {
        steps.push(if has_escape { unescaped(step) } else { Cow::Borrowed(step) });
    }
    Some(steps)
}

/// Returns the declaration of the objects in a member, given the declaration of the object that holds it and the name
/// of the member. It is asked only about members that the declaration does not have.
pub(crate) type Others = fn(&'static Shape, &str) -> &'static Shape;

/// How a value is put in a list: it replaces an element, or is inserted before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Replace,
    Insert,
}

impl<'de> Value<'de> {
    /// Returns the member with this name, if the value is an object.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => object.member(name),
            _ => None,
        }
    }

    /// Returns the text, if the value is text.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the value at the end of the steps.
    pub(crate) fn at(&self, steps: &[Cow<'_, str>]) -> Option<&Self> {
        steps.iter().try_fold(self, |value, step| match value {
            Self::Object(object) => object.member(step),
            Self::List(values) => values.get(index(step)?),
            _ => None,
        })
    }

    /// Returns the value at the end of the steps, to change it.
    pub(crate) fn at_mut(&mut self, steps: &[Cow<'_, str>]) -> Option<&mut Self> {
        steps.iter().try_fold(self, |value, step| match value {
            Self::Object(object) => object.member_mut(step),
            Self::List(values) => values.get_mut(index(step)?),
            _ => None,
        })
    }

    /// Returns how many levels of objects and lists the value has, itself included.
    pub(crate) fn levels(&self) -> usize {
        match self {
            Self::Object(object) => 1 + object.members.iter().map(|member| member.value.levels()).max().unwrap_or(0),
            Self::List(values) => 1 + values.iter().map(Self::levels).max().unwrap_or(0),
            _ => 0,
        }
    }

    /// Returns the value with the objects in it declared as `shape`. A value that was moved from elsewhere can have
    /// another declaration.
    pub(crate) fn declared_as(self, shape: &'static Shape) -> Self {
        self.declared_by(shape, |_, _| &FREE)
    }

    /// Returns the value with the objects in it declared as `shape`. `others` gives the declaration of objects in
    /// members that are not declared.
    pub(crate) fn declared_by(self, shape: &'static Shape, others: Others) -> Self {
        match self {
            Self::Object(object) => Self::Object(object.declared_by(shape, others)),
            Self::List(values) => {
                Self::List(values.into_iter().map(|value| value.declared_by(shape, others)).collect())
            }
            value => value,
        }
    }

    /// Returns the declaration that objects at the end of the steps have, or get when they are put there, given that of the
    /// objects here. It is the one that reading the document gives them: a list in a list has objects of the same kind.
    pub(crate) fn shape_at(&self, steps: &[Cow<'_, str>], shape: &'static Shape) -> &'static Shape {
        let Some((step, rest)) = steps.split_first() else { return shape };
        match self {
            Self::Object(object) => match object.member(step) {
                Some(value) if *value != Self::Null => value.shape_at(rest, object.shape_of(step)),
                _ => object.shape.below(steps),
            },
            Self::List(values) => match index(step).and_then(|index| values.get(index)) {
                Some(value) => value.shape_at(rest, shape),
                None => shape.below(rest),
            },
            _ => &FREE,
        }
    }

    /// Puts a value at the end of the steps. The objects in that value get the declaration `shape`. Declared objects
    /// and lists on the way are made if they are missing. Returns `None` and changes nothing if the steps lead nowhere.
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
                    Some(member) if rest.is_empty() => *member = value,
                    Some(member) if *member != Self::Null => member.put(rest, value, shape, how)?,
                    _ if rest.is_empty() => object.put(step.clone().into_owned().into(), value),
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

    /// Removes the value at the end of the steps, and returns it. The elements after it in a list move down.
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
    /// Returns whether the steps lead to a property that is absent.
    pub(crate) fn lacks(&self, steps: &[Cow<'_, str>]) -> bool {
        match (self, steps.split_first()) {
            (Self::Object(object), Some((step, rest))) => object.member(step).is_none_or(|value| value.lacks(rest)),
            // An element that is not there has no properties either; but to remove the element itself is a mistake.
            (Self::List(values), Some((step, rest))) => {
                index(step).is_some_and(|index| values.get(index).map_or(!rest.is_empty(), |value| value.lacks(rest)))
            }
            _ => false,
        }
    }
}

impl<'de> Object<'de> {
    /// Returns the object with another declaration.
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
            match shape.position(&name, 0) {
                Some(index) => declared.declare(index, None, value.declared_by(shape.nested(index), others)),
                None => {
                    let nested = others(shape, &name);
                    declared.other(name, value.declared_by(nested, others));
                }
            }
        }
        declared
    }

    /// Returns the value of the member with this name; the last one if there are several. It is not inlined because
    /// `build` calls it in many places, and one copy keeps the wasm file small.
    #[inline(never)]
    pub(crate) fn member(&self, name: &str) -> Option<&Value<'de>> {
        Some(&self.members.iter().rev().find(|member| member.name.is(name, self.shape))?.value)
    }

    /// Returns the index of the member with this name; the last one if there are several.
    #[inline(never)]
    pub(crate) fn member_mut(&mut self, name: &str) -> Option<&mut Value<'de>> {
        let shape = self.shape;
        let named = self.members.iter_mut().rev().find(|member| member.name.is(name, shape))?;
        Some(&mut named.value)
    }

    /// Sets the value of the member with this name. A new member comes last.
    pub(crate) fn put(&mut self, name: Cow<'de, str>, value: Value<'de>) {
        if let Some(place) = self.member_mut(&name) {
            *place = value;
            return;
        }
        match self.shape.position(&name, 0) {
            Some(index) => self.declare(index, None, value),
            None => self.other(name, value),
        }
    }

    /// Removes the member with this name, and returns its value.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value<'de>> {
        let shape = self.shape;
        let index = self.members.iter().rposition(|member| member.name.is(name, shape))?;
        let member = self.members.remove(index);
        if let Some(property) = member.name.property {
            self.present &= !bit(usize::from(property));
        }
        Some(member.value)
    }

    /// Keeps the members for which `keep` returns true. `keep` may change their values.
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

    /// Returns the declaration of the objects in the member with this name.
    fn shape_of(&self, name: &str) -> &'static Shape {
        self.shape.position(name, 0).map_or(&FREE, |index| self.shape.nested(index))
    }

    /// Returns an empty object or list for the member with this name, according to its declaration.
    fn empty(&self, name: &str) -> Option<Value<'de>> {
        let property = self.shape.properties.get(self.shape.position(name, 0)?)?;
        match property.kind {
            Type::List(_) => Some(Value::List(Vec::new())),
            Type::Object(_) | Type::Entries(_) => Some(Value::Object(Object::new(self.shape_of(name)))),
            _ => None,
        }
    }
}

/// What a path leads to in the model.
pub(crate) enum Target {
    /// A document, or an element of a list.
    Object { shape: &'static Shape, or_reference: bool },
    /// A property of an object.
    Property { property: &'static Property, holder: &'static Shape },
    /// A text in an object with free names.
    Entry(&'static Text),
}

impl Target {
    /// Returns the place at the end of the steps, which begin in an object with this declaration; `None` if the model has
    /// no such place.
    pub(crate) fn at(shape: &'static Shape, steps: &[Cow<'_, str>]) -> Option<Self> {
        steps.iter().try_fold(Self::Object { shape, or_reference: false }, |target, step| target.below(step))
    }

    fn below(self, step: &str) -> Option<Self> {
        match self {
            Self::Property { property: Property { kind: Type::Entries(text), .. }, .. } => Some(Self::Entry(text)),
            Self::Property { property: Property { kind: Type::List(nested), .. }, .. } => {
                let element = Self::Object { shape: (nested.shape)(), or_reference: nested.or_reference };
                (step == "-" || index(step).is_some()).then_some(element)
            }
            _ => {
                let holder = self.shape()?;
                Some(Self::Property { property: holder.properties.get(holder.position(step, 0)?)?, holder })
            }
        }
    }

    /// Returns the declaration of the object here, or of the objects in the list here.
    pub(crate) fn shape(&self) -> Option<&'static Shape> {
        match self {
            Self::Object { shape, .. } => Some(shape),
            Self::Property { property: Property { kind: Type::Object(nested) | Type::List(nested), .. }, .. } => {
                Some((nested.shape)())
            }
            _ => None,
        }
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self, Self::Property { property: Property { kind: Type::List(_), .. }, .. })
    }
}

impl Shape {
    /// Returns the declaration of the objects at the end of the steps.
    fn below(&'static self, steps: &[Cow<'_, str>]) -> &'static Self {
        Target::at(self, steps).and_then(|target| target.shape()).unwrap_or(&FREE)
    }
}

/// Reads an index without leading zeros.
fn index(step: &str) -> Option<usize> {
    number(step).filter(|_| step == "0" || !step.starts_with('0'))
}
