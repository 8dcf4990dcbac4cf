use std::marker::PhantomData;

use super::{Object, Value};
use crate::shape::Shape;
use crate::word::{Word, from_word};

/// A property of an object that was read: absent, `null`, a value, or something else than the property takes.
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

    /// Whether the property is not in the document at all.
    pub const fn is_absent(self) -> bool {
        self.value.is_none()
    }

    /// Whether the property is absent or `null`; a value of the wrong kind is not.
    pub const fn is_empty(self) -> bool {
        matches!(self.value, None | Some(Value::Null))
    }
}

impl<'v, T: Held<'v>> Field<'v, T> {
    /// The value, when there is one of the right kind.
    pub fn value(self) -> Option<T> {
        T::of(self.value?)
    }
}

impl<'v, T: Held<'v>> Field<'v, List<'v, T>> {
    /// The elements that are of the right kind; none when there is no list.
    pub fn items(self) -> impl Iterator<Item = T> + use<'v, T> {
        let values: &'v [Value<'v>] = match self.value {
            Some(Value::List(values)) => values,
            _ => &[],
        };
        values.iter().filter_map(T::of)
    }

    /// Whether there is certainly nothing in it; a value of the wrong kind leaves that open.
    pub fn has_none(self) -> bool {
        self.is_empty() || self.value().is_some_and(List::is_empty)
    }
}

/// What a [`Field`] can hold: text, a boolean, a whole number, an object or a list of objects.
pub trait Held<'v>: Copy {
    /// The value as what it should be, when it is that.
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

/// A word stands for one of the choices.
impl<W: Word> Held<'_> for W {
    fn of(value: &Value<'_>) -> Option<Self> {
        from_word(value.as_text()?)
    }
}

/// A list of objects.
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
    /// The elements; `None` for one that is not of the right kind.
    pub fn elements(self) -> impl Iterator<Item = Option<T>> + use<'v, T> {
        self.values.iter().map(T::of)
    }

    /// Whether there are none.
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

/// Declared in the model.
pub trait Declared {
    /// The declaration of such an object.
    fn declaration() -> &'static Shape;
}

/// An object that was read and is declared as `T`: typed access to its properties.
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
    /// The object as this, when it is declared as this.
    pub(crate) fn of_object(object: &'v Object<'v>) -> Option<Self> {
        (object.shape() == T::declaration()).then_some(Self { object, of: PhantomData })
    }

    /// The value as this, when it is such an object.
    pub(crate) fn of_value(value: &'v Value<'v>) -> Option<Self> {
        match value {
            Value::Object(object) => Self::of_object(object),
            _ => None,
        }
    }
}

impl<'v, T> View<'v, T> {
    /// The object behind it.
    pub(crate) const fn object(self) -> &'v Object<'v> {
        self.object
    }

    /// The property that is declared at `index`.
    pub(crate) fn field<F>(self, index: usize) -> Field<'v, F> {
        Field::new(self.object.get(index))
    }

    /// Whether the object only refers to one that is registered already: `{"uuid"}`, with or without its url.
    pub(crate) fn is_reference(self) -> bool {
        self.object.is_reference()
    }
}

impl<'v, T: Declared> Held<'v> for View<'v, T> {
    fn of(value: &'v Value<'v>) -> Option<Self> {
        Self::of_value(value)
    }
}
