use core::marker::PhantomData;

use super::{Object, Value};
use crate::shape::Shape;
use crate::word::{Word, from_word};

/// A property in a tree: absent, `null`, a value of the declared type, or a value of another type.
#[derive(Debug)]
pub struct Field<'v, T> {
    value: Option<&'v Value<'v>>,
    holds: PhantomData<T>,
}

impl<T> Clone for Field<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Field<'_, T> {}

impl<'v, T> Field<'v, T> {
    pub(crate) const fn new(value: Option<&'v Value<'v>>) -> Self {
        Self { value, holds: PhantomData }
    }

    /// Returns whether the property is absent from the document.
    pub const fn is_absent(self) -> bool {
        self.value.is_none()
    }

    /// Returns whether the property is absent or `null`. A value of the wrong type is not empty.
    pub const fn is_empty(self) -> bool {
        matches!(self.value, None | Some(Value::Null))
    }
}

impl<'v, T: Held<'v>> Field<'v, T> {
    /// Returns the value, if it has the declared type.
    pub fn value(self) -> Option<T> {
        T::of(self.value?)
    }
}

impl<'v, T: Held<'v>> Field<'v, List<'v, T>> {
    /// Iterates over the elements that have the declared type. There are none if the property is not a list.
    pub fn items(self) -> impl Iterator<Item = T> + use<'v, T> {
        let values: &'v [Value<'v>] = match self.value {
            Some(Value::List(values)) => values,
            _ => &[],
        };
        values.iter().filter_map(T::of)
    }

    /// Returns whether the property certainly holds nothing. It is false for a value of the wrong type, which may be a
    /// mistake for something.
    pub fn has_none(self) -> bool {
        self.is_empty() || self.value().is_some_and(List::is_empty)
    }
}

/// A type that a [`Field`] can hold: text, a boolean, a whole number, a choice, an object or a list of objects.
pub trait Held<'v>: Copy {
    /// Reads the value as this type; `None` if it has another type.
    fn of(value: &'v Value<'v>) -> Option<Self>;
}

impl<'v> Held<'v> for &'v str {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl<'v> Held<'v> for bool {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::Boolean(value) => Some(*value),
            _ => None,
        }
    }
}

impl<'v> Held<'v> for i64 {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::Integer(value) => Some(*value),
            _ => None,
        }
    }
}

/// A choice is read from the word that stands for it.
impl<W: Word> Held<'_> for W {
    fn of(value: &Value<'_>) -> Option<Self> {
        from_word(value.as_text()?)
    }
}

/// A list of objects in a tree.
#[derive(Debug)]
pub struct List<'v, T> {
    values: &'v [Value<'v>],
    of: PhantomData<T>,
}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<'v, T: Held<'v>> List<'v, T> {
    /// Iterates over the elements; an element of the wrong type is `None`.
    pub fn elements(self) -> impl Iterator<Item = Option<T>> + use<'v, T> {
        self.values.iter().map(T::of)
    }

    /// Returns whether the list is empty.
    pub const fn is_empty(self) -> bool {
        self.values.is_empty()
    }
}

impl<'v, T: Held<'v>> Held<'v> for List<'v, T> {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::List(values) => Some(Self { values, of: PhantomData }),
            _ => None,
        }
    }
}

/// A type whose declaration is part of the model.
pub trait Declared {
    /// Returns the declaration of the object.
    fn declaration() -> &'static Shape;
}

/// A view on an object in a tree that is declared as `T`: it gives typed access to the properties.
pub struct View<'v, T> {
    object: &'v Object<'v>,
    of: PhantomData<T>,
}

impl<T> Clone for View<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for View<'_, T> {}

impl<'v, T: Declared> View<'v, T> {
    /// Returns the view on an object, if the object is declared as `T`.
    pub(crate) fn of_object(object: &'v Object<'v>) -> Option<Self> {
        (object.shape() == T::declaration()).then_some(Self { object, of: PhantomData })
    }

    /// Returns the view on a value, if that is an object declared as `T`.
    pub(crate) fn of_value(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::Object(object) => Self::of_object(object),
            _ => None,
        }
    }
}

impl<'v, T> View<'v, T> {
    /// Returns the object that this is a view on.
    pub(crate) const fn object(self) -> &'v Object<'v> {
        self.object
    }

    /// Returns the property that is declared at `index`.
    pub(crate) fn field<F>(self, index: usize) -> Field<'v, F> {
        Field::new(self.object.get(index))
    }

    /// Returns whether the object is a reference to a registered object: `{"uuid"}`, with or without `url`.
    pub(crate) fn is_reference(self) -> bool {
        self.object.is_reference()
    }
}

impl<'v, T: Declared> Held<'v> for View<'v, T> {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        Self::of_value(value)
    }
}
