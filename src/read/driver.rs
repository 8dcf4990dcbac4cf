use std::borrow::Cow;
use std::fmt;
use std::str::Utf8Error;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::draft::{Object, Value};
use crate::model::{FREE, Shape};
use crate::options::{Options, Profile};
use crate::report::Params;
use crate::rules::{Rule, value as rules};

/// How deep objects and lists may stand in each other.
const MAX_DEPTH: u8 = 64;

/// How documents are read, and how far the reading of one has come.
pub(crate) struct Reading<'e> {
    snake_case: bool,
    /// Takes the elements of a list of documents, one by one, so that the list need not be held.
    each: Option<&'e mut dyn FnMut(Value<'_>)>,
    levels: u8,
    too_deep: bool,
}

impl<'e> Reading<'e> {
    pub(crate) fn new(options: &Options) -> Self {
        // The server turns such names into its own before it looks.
        Self { snake_case: options.profile == Profile::OpenKlant, each: None, levels: 0, too_deep: false }
    }

    /// The same for a list of documents, each handed over as soon as it has been read.
    pub(crate) fn each(options: &Options, each: &'e mut dyn FnMut(Value<'_>)) -> Self {
        Self { each: Some(each), ..Self::new(options) }
    }

    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.levels = self.levels.saturating_add(1);
        self.too_deep = self.levels > MAX_DEPTH + u8::from(self.each.is_some());
        if self.too_deep { Err(E::custom("too deep")) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.levels = self.levels.saturating_sub(1);
    }

    /// Where the property with this name is declared, and how it is spelled, unless as declared.
    fn position<'n>(&self, shape: &Shape, name: Cow<'n, str>, from: usize) -> (Option<usize>, Option<Cow<'n, str>>) {
        match shape.position(&name, from) {
            Some(index) => (Some(index), None),
            None if self.snake_case && name.contains('_') => (shape.position(&camel_case(&name), from), Some(name)),
            None => (None, Some(name)),
        }
    }

    /// Reads the whole of `text`; an error says that it is not JSON, or too deep.
    pub(crate) fn read<'de>(
        mut self,
        text: &'de [u8],
        shape: &'static Shape,
    ) -> Result<Value<'de>, (&'static Rule, Params)> {
        // Checked as a whole, which takes less time than each text by itself.
        let text = std::str::from_utf8(text).map_err(|error| (&rules::JSON_SYNTAX, not_utf8(text, &error)))?;
        let mut json = serde_json::Deserializer::from_str(text);
        let read = Reader { shape, reading: &mut self }.deserialize(&mut json);
        read.and_then(|value| json.end().map(|()| value)).map_err(|error| self.violation(&error))
    }

    /// What an error of the JSON reader stands for.
    fn violation(&self, error: &serde_json::Error) -> (&'static Rule, Params) {
        // At the start of a line no column has been read yet.
        let (line, column) = (error.line().max(1), error.column().max(1));
        if self.too_deep {
            (&rules::JSON_DEPTH, Params::Depth { max: usize::from(MAX_DEPTH), line, column })
        } else {
            (&rules::JSON_SYNTAX, Params::Position { line, column })
        }
    }
}

/// Where a text stops being UTF-8.
fn not_utf8(text: &[u8], error: &Utf8Error) -> Params {
    let (valid, _) = text.split_at_checked(error.valid_up_to()).unwrap_or((text, &[]));
    let line_start = valid.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
    Params::Position { line, column: valid.len() - line_start + 1 }
}

/// `soort_actor` is `soortActor`.
fn camel_case(name: &str) -> String {
    let mut camel = String::new();
    let mut after_underscore = false;
    for character in name.chars() {
        match character {
            '_' => after_underscore = true,
            _ if after_underscore => {
                camel.push(character.to_ascii_uppercase());
                after_underscore = false;
            }
            _ => camel.push(character),
        }
    }
    camel
}

/// Reads one JSON value. An object in it, or the objects of a list, have the declaration `shape`.
struct Reader<'r, 'e> {
    shape: &'static Shape,
    reading: &'r mut Reading<'e>,
}

impl<'de> DeserializeSeed<'de> for Reader<'_, '_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_, '_> {
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
        self.reading.enter()?;
        let mut object = Box::new(Object::new(self.shape));
        // Properties mostly come in the order in which they are declared.
        let mut next = 0;
        while let Some(name) = map.next_key_seed(Name)? {
            let (index, spelling) = self.reading.position(self.shape, name, next);
            let shape = index.map_or(&FREE, |index| self.shape.nested(index));
            let value = map.next_value_seed(Reader { shape, reading: &mut *self.reading })?;
            match (index, spelling) {
                (Some(index), spelling) => {
                    next = index.saturating_add(1);
                    object.declare(index, spelling, value);
                }
                (None, name) => object.other(name.unwrap_or_default(), value),
            }
        }
        self.reading.leave();
        Ok(Value::Object(object))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        self.reading.enter()?;
        let mut list = Vec::new();
        let is_document_list = self.reading.levels == 1;
        while let Some(value) = seq.next_element_seed(Reader { shape: self.shape, reading: &mut *self.reading })? {
            match &mut self.reading.each {
                Some(each) if is_document_list => each(value),
                _ => list.push(value),
            }
        }
        self.reading.leave();
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

#[cfg(test)]
mod tests {
    use crate::report::Params;
    use crate::{Objecttype, Options, validate};

    #[test]
    fn what_is_no_utf_8_is_pointed_at() {
        for (json, line, column) in [(&b"\xff"[..], 1, 1), (b"{\n \"a\": \"\xc3\x28\"}", 2, 8), (b"{}\n\xe2\x82", 2, 1)]
        {
            let report = validate(Objecttype::Categorie, json, &Options::default());
            let [violation] = report.violations() else { panic!("{line}:{column}") };
            assert_eq!((violation.code(), violation.params), ("json-syntax", Params::Position { line, column }));
        }
    }
}
