use std::ops::Range;
use std::str::Utf8Error;

use super::{Object, Value};
use crate::json::{BYTE_ORDER_MARK, Json, Malformed};
use crate::profile::Profile;
use crate::shape::{FREE, Shape};

/// How deep objects and lists may stand in each other.
pub(crate) const MAX_DEPTH: usize = 64;

/// Takes a document of a list, and where it stands in the text.
type Take<'e> = &'e mut dyn FnMut(Value<'_>, Range<usize>);

/// How documents are read.
pub(crate) struct Reading<'e> {
    snake_case: bool,
    lone_surrogates: bool,
    /// How many objects and lists there are around the text.
    levels: usize,
    /// Takes the elements of a list of documents, one by one, so that the list need not be held, and where each stands.
    each: Option<Take<'e>>,
    /// How many objects and lists there are from the text to a document in its list.
    list_levels: usize,
    /// What the objects are declared as in a member that no property has the name of.
    others: fn(&'static Shape, &str) -> &'static Shape,
}

impl<'e> Reading<'e> {
    /// Reads documents: text that cannot be held is read as text that is not allowed, so that the rest can be judged.
    pub(crate) fn document(profile: Profile) -> Self {
        // The server turns names in snake_case into its own before it looks.
        Self { snake_case: profile == Profile::OpenKlant, lone_surrogates: true, ..Self::strict() }
    }

    /// The same for a list of documents, each handed over as soon as it has been read.
    pub(crate) fn each(profile: Profile, each: Take<'e>) -> Self {
        Self { each: Some(each), list_levels: 1, ..Self::document(profile) }
    }

    /// Reads JSON that nobody judges the texts of.
    pub(crate) const fn strict() -> Self {
        Self { snake_case: false, lone_surrogates: false, levels: 0, each: None, list_levels: 0, others: |_, _| &FREE }
    }

    /// Reads what a register answers: objects in more than the declared places, which `others` knows.
    pub(crate) const fn answer(others: fn(&'static Shape, &str) -> &'static Shape) -> Self {
        Self { lone_surrogates: true, others, ..Self::strict() }
    }

    /// The same for documents that may be what a register answered.
    pub(crate) fn with_others(self, others: fn(&'static Shape, &str) -> &'static Shape) -> Self {
        Self { others, ..self }
    }

    /// The same for a list of documents that stands by itself, or in an object with two levels, each handed over.
    pub(crate) fn handing_over(self, each: Take<'e>, list_levels: usize) -> Self {
        Self { each: Some(each), list_levels, ..self }
    }

    /// Reads a part of a document that stands so many levels deep.
    pub(crate) const fn within(self, levels: usize) -> Self {
        Self { levels, ..self }
    }

    /// Reads the whole of `text`; an error says that it is not JSON, or too deep.
    pub(crate) fn read<'de>(self, text: &'de [u8], shape: &'static Shape) -> Result<Value<'de>, Unreadable> {
        // Checked as a whole, which takes less time than each text by itself.
        let text = std::str::from_utf8(text).map_err(|error| not_utf8(text, &error))?;
        let json = Json::new(text, self.lone_surrogates);
        let mut reader = TreeReader { json, levels: self.levels, reading: self };
        let mut value = Value::Null;
        let read = reader.value(shape, &mut value).and_then(|()| Ok(reader.json.end()?));
        read.map(|()| value).map_err(|stop| stop.at(text.as_bytes().get(..reader.json.position()).unwrap_or_default()))
    }
}

/// Why a text cannot be read as a tree, and where reading stopped: line and column from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is no JSON.
    Malformed { line: usize, column: usize },
    /// Objects and lists stand in each other too deep.
    TooDeep { max: usize, line: usize, column: usize },
}

/// Why reading stopped.
enum Stop {
    Malformed,
    TooDeep,
}

impl From<Malformed> for Stop {
    fn from(_: Malformed) -> Self {
        Self::Malformed
    }
}

impl Stop {
    /// Where reading stopped, after what has been read.
    fn at(&self, read: &[u8]) -> Unreadable {
        let read = without_byte_order_mark(read);
        let line_start = read.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let line = read.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = read.len() - line_start + 1;
        match self {
            Self::Malformed => Unreadable::Malformed { line, column },
            Self::TooDeep => Unreadable::TooDeep { max: MAX_DEPTH, line, column },
        }
    }
}

/// The text without the mark that may stand before it.
pub(crate) fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    let mut mark = [0; BYTE_ORDER_MARK.len_utf8()];
    text.strip_prefix(BYTE_ORDER_MARK.encode_utf8(&mut mark).as_bytes()).unwrap_or(text)
}

/// Where a text stops being UTF-8.
fn not_utf8(text: &[u8], error: &Utf8Error) -> Unreadable {
    Stop::Malformed.at(text.get(..error.valid_up_to()).unwrap_or_default())
}

struct TreeReader<'de, 'e> {
    json: Json<'de>,
    reading: Reading<'e>,
    levels: usize,
}

impl<'de> TreeReader<'de, '_> {
    /// Reads one JSON value into its place. An object in it, or the objects of a list, have the declaration `shape`.
    fn value(&mut self, shape: &'static Shape, place: &mut Value<'de>) -> Result<(), Stop> {
        *place = match self.json.peek() {
            Some(b'"') => Value::Text(self.json.string()?),
            Some(b'{') => return self.nested(|reader| reader.object(shape, place)),
            Some(b'[') => return self.nested(|reader| reader.list(shape, place)),
            Some(b'n') => self.json.word("null").map(|()| Value::Null)?,
            Some(b't') => self.json.word("true").map(|()| Value::Boolean(true))?,
            Some(b'f') => self.json.word("false").map(|()| Value::Boolean(false))?,
            _ => Value::number(self.json.number()?),
        };
        Ok(())
    }

    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.levels == MAX_DEPTH + self.reading.list_levels {
            return Err(Stop::TooDeep);
        }
        self.levels += 1;
        read(self)?;
        self.levels -= 1;
        Ok(())
    }

    fn object(&mut self, shape: &'static Shape, place: &mut Value<'de>) -> Result<(), Stop> {
        self.json.expect(b'{')?;
        let mut object = Object::new(shape);
        let mut goes_on = !self.json.take(b'}');
        // Properties mostly come in the order in which they are declared.
        let mut next = 0;
        while goes_on {
            let name = self.json.string()?;
            self.json.expect(b':')?;
            let declared = shape.position(&name, next);
            let (shape, place) = match declared.or_else(|| self.position_of_snake_case(shape, &name)) {
                Some(index) => {
                    next = index + 1;
                    let spelling = if declared.is_none() { Some(Box::new(name)) } else { None };
                    (shape.nested(index), object.declare(index, spelling))
                }
                None => ((self.reading.others)(shape, &name), object.other(name)),
            };
            self.value(shape, place)?;
            goes_on = self.json.goes_on(b'}')?;
        }
        *place = Value::Object(object);
        Ok(())
    }

    fn list(&mut self, shape: &'static Shape, place: &mut Value<'de>) -> Result<(), Stop> {
        self.json.expect(b'[')?;
        let mut list = Vec::new();
        // Beside the documents, an object can hold lists of other things.
        let is_document_list = self.levels == self.reading.list_levels && *shape != FREE;
        let mut goes_on = !self.json.take(b']');
        while goes_on {
            let mut value = Value::Null;
            self.json.peek();
            let start = self.json.position();
            self.value(shape, &mut value)?;
            match &mut self.reading.each {
                Some(each) if is_document_list => each(value, start..self.json.position()),
                _ => list.push(value),
            }
            goes_on = self.json.goes_on(b']')?;
        }
        *place = Value::List(list);
        Ok(())
    }

    /// Where the property is declared that has this name in another spelling.
    #[cold]
    fn position_of_snake_case(&self, shape: &Shape, name: &str) -> Option<usize> {
        let may_be = self.reading.snake_case && name.contains('_');
        if may_be { shape.position(&camel_case(name), 0) } else { None }
    }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Reading, Unreadable, without_byte_order_mark};
    use crate::shape::FREE;
    use crate::tree::JsonValue;

    #[test]
    fn what_is_no_utf_8_is_pointed_at() {
        for (json, line, column) in [(&b"\xff"[..], 1, 1), (b"{\n \"a\": \"\xc3\x28\"}", 2, 8), (b"{}\n\xe2\x82", 2, 1)]
        {
            assert_eq!(Reading::strict().read(json, &FREE), Err(Unreadable::Malformed { line, column }));
        }
    }

    /// Reads what another reader reads, and stops where that stops.
    fn is_read_as_by_serde_json(json: &[u8]) {
        let expected = serde_json::from_slice::<serde_json::Value>(without_byte_order_mark(json));
        match (Reading::strict().read(json, &FREE), expected) {
            (Ok(read), Ok(expected)) => {
                let written = serde_json::to_vec(&JsonValue::everything(&read)).unwrap();
                assert_eq!(floats(serde_json::from_slice(&written).unwrap()), floats(expected));
            }
            (Err(Unreadable::Malformed { line, column }), Err(expected)) => {
                // Of the rest, such as a wrong escape, there is more than one place to point at.
                let (message, pointed) = (expected.to_string(), ["expected", "trailing", "invalid number", "key must"]);
                if expected.column() > 0 && pointed.iter().any(|start| message.starts_with(start)) {
                    assert_eq!((line, column), (expected.line(), expected.column()), "{expected}");
                }
            }
            (Err(Unreadable::TooDeep { .. }), _) => {}
            // A number may be larger than serde_json can hold.
            (Ok(_), Err(error)) => assert!(error.to_string().contains("number out of range"), "{error}"),
            (read, expected) => panic!("{read:?} {}", expected.is_ok()),
        }
    }

    /// The same with one kind of number.
    fn floats(value: serde_json::Value) -> serde_json::Value {
        use serde_json::Value;
        match value {
            Value::Number(number) => Value::from(number.as_f64().unwrap() + 0.0),
            Value::Array(values) => values.into_iter().map(floats).collect(),
            Value::Object(members) => members.into_iter().map(|(name, value)| (name, floats(value))).collect(),
            other => other,
        }
    }

    #[test]
    fn texts_that_are_almost_json() {
        for json in [
            "",
            " ",
            "nul",
            "nulll",
            "truE",
            "-",
            "01",
            "-01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "+1",
            "1 2",
            "[1,]",
            "[,1]",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "[1",
            "{",
            "\"",
            "\"\\",
            "\"\\u12",
            "\"\\u12g4\"",
            "\"\\x\"",
            "\"\t\"",
            "\"\u{7f}\"",
            "\u{feff}{}",
            "\u{feff}{\n x",
            "\u{feff}x",
            "\u{feff}\u{feff}{}",
            " \u{feff}{}",
            "[1]]",
            "// no",
            "NaN",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\\ud83d\"",
            "{\n\"a\" : [ 1 ,\r\n true ] }",
            "1E400",
            "-0",
            "12.50",
            "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"",
            "'a'",
            "{} x",
            "1e5",
            "2.0",
        ] {
            is_read_as_by_serde_json(json.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn texts_with_a_mistake(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
            let mut json = include_bytes!("../../tests/cases/examples/2-baliegesprek-terugbelverzoek.json").to_vec();
            let at = at.index(json.len());
            if cut { json.remove(at); } else { json[at] = byte; }
            is_read_as_by_serde_json(&json);
        }

        #[test]
        fn any_text(text in any::<String>(), json in "[\\[\\]{}\",:0-9eE.+\\\\u \n-]{0,24}") {
            is_read_as_by_serde_json(json.as_bytes());
            is_read_as_by_serde_json(serde_json::to_string(&text).unwrap().as_bytes());
            is_read_as_by_serde_json(text.as_bytes());
        }
    }
}
