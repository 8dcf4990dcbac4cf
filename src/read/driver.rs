use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::draft::{Object, Value};
use crate::model::{FREE, Shape};
use crate::report::Params;
use crate::rules::{Rule, value as rules};

/// How deep objects and lists may stand in each other.
const MAX_DEPTH: u8 = 64;

/// How deep the reading of one document is.
#[derive(Debug, Default)]
pub(crate) struct Depth {
    levels: u8,
    too_deep: bool,
}

impl Depth {
    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.levels = self.levels.saturating_add(1);
        self.too_deep = self.levels > MAX_DEPTH;
        if self.too_deep { Err(E::custom("too deep")) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.levels = self.levels.saturating_sub(1);
    }

    /// What an error of the JSON reader stands for.
    pub(crate) fn violation(&self, error: &serde_json::Error) -> (&'static Rule, Params) {
        // At the start of a line no column has been read yet.
        let (line, column) = (error.line().max(1), error.column().max(1));
        if self.too_deep {
            (&rules::JSON_DEPTH, Params::Depth { max: usize::from(MAX_DEPTH), line, column })
        } else {
            (&rules::JSON_SYNTAX, Params::Position { line, column })
        }
    }
}

/// Reads the whole of `text`; an error says that it is not JSON, or too deep.
pub(crate) fn read<'de>(text: &'de [u8], shape: &'static Shape) -> Result<Value<'de>, (&'static Rule, Params)> {
    let mut depth = Depth::default();
    let mut json = serde_json::Deserializer::from_slice(text);
    let value = Reader::new(shape, &mut depth).deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    value.map_err(|error| depth.violation(&error))
}

/// Reads one JSON value. An object in it, or the objects of a list, have the declaration `shape`.
pub(crate) struct Reader<'d> {
    shape: &'static Shape,
    depth: &'d mut Depth,
}

impl<'d> Reader<'d> {
    pub(crate) fn new(shape: &'static Shape, depth: &'d mut Depth) -> Self {
        Self { shape, depth }
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(i64::try_from(value).map_or(Value::Number(value as f64), Value::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        // JSON has one kind of number: 12.0 is the whole number 12.
        let whole = value as i64;
        Ok(if whole as f64 == value { Value::Integer(whole) } else { Value::Number(value) })
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        self.depth.enter()?;
        let mut object = Box::new(Object::new(self.shape));
        // Properties mostly come in the order in which they are declared.
        let mut next = 0;
        while let Some(name) = map.next_key_seed(Name)? {
            match self.shape.position(&name, next) {
                Some(index) => {
                    next = index.saturating_add(1);
                    let shape = self.shape.nested(index);
                    object.declare(index, map.next_value_seed(Reader { shape, depth: self.depth })?);
                }
                None => object.other(name, map.next_value_seed(Reader { shape: &FREE, depth: self.depth })?),
            }
        }
        self.depth.leave();
        Ok(Value::Object(object))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        self.depth.enter()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(Reader { shape: self.shape, depth: self.depth })? {
            list.push(value);
        }
        self.depth.leave();
        Ok(Value::List(list))
    }
}

/// Reads the name of a member, borrowed where the text allows it.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}
