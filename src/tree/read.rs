use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter::Enumerate;
use core::ops::Range;
use core::slice;
use core::str::Utf8Error;

use super::{Object, Value};
use crate::json::{BYTE_ORDER_MARK, Json, Malformed};
use crate::profile::Profile;
use crate::scan::cut;
use crate::shape::{FREE, Property, Shape};

/// The maximum number of levels of objects and lists in a document.
pub(crate) const MAX_DEPTH: usize = 64;

/// Takes one document of a list, with its byte range in the text.
type Take<'e> = &'e mut dyn FnMut(Value<'_>, Range<usize>);

/// How a text is read into a tree.
pub(crate) struct Reading<'e> {
    snake_case: bool,
    lone_surrogates: bool,
    /// The number of levels around the text, if it is a part of a document.
    levels: usize,
    /// Receives the documents of a list one by one, so that the whole list need not be in memory.
    each: Option<Take<'e>>,
    /// The number of levels from the text to a document in its list.
    list_levels: usize,
    /// Returns the declaration of the objects in a member that is not declared.
    others: fn(&'static Shape, &str) -> &'static Shape,
}

impl<'e> Reading<'e> {
    /// Reads documents. A text with a lone surrogate is read as text with a forbidden character, so that the rest of
    /// the document can be judged.
    pub(crate) fn document(profile: Profile) -> Self {
        // An Open Klant server accepts names in snake_case too, and converts them to camelCase.
        Self { snake_case: profile == Profile::OpenKlant, lone_surrogates: true, ..Self::strict() }
    }

    /// Reads a list of documents, each of which is passed to `each` as soon as it has been read.
    pub(crate) fn each(profile: Profile, each: Take<'e>) -> Self {
        Self { each: Some(each), list_levels: 1, ..Self::document(profile) }
    }

    /// Reads JSON without accepting lone surrogates, for callers that do not judge the texts.
    pub(crate) const fn strict() -> Self {
        Self { snake_case: false, lone_surrogates: false, levels: 0, each: None, list_levels: 0, others: |_, _| &FREE }
    }

    /// Reads the answer of a register. `others` gives the declaration of objects in members that are not declared, such
    /// as `_expand`.
    pub(crate) const fn answer(others: fn(&'static Shape, &str) -> &'static Shape) -> Self {
        Self { lone_surrogates: true, others, ..Self::strict() }
    }

    /// Reads with the declarations that `others` gives for members that are not declared.
    pub(crate) fn with_others(self, others: fn(&'static Shape, &str) -> &'static Shape) -> Self {
        Self { others, ..self }
    }

    /// Passes each document to `each` instead of keeping it. The list of documents stands `list_levels` levels deep.
    pub(crate) fn handing_over(self, each: Take<'e>, list_levels: usize) -> Self {
        Self { each: Some(each), list_levels, ..self }
    }

    /// Reads a part of a document that stands `levels` deep.
    pub(crate) const fn within(self, levels: usize) -> Self {
        Self { levels, ..self }
    }

    /// Reads the whole of `text`. Fails if it is not JSON, or has too many levels.
    pub(crate) fn read<'de>(self, text: &'de [u8], shape: &'static Shape) -> Result<Value<'de>, Unreadable> {
        // The text is checked once as a whole, which is faster than checking each string.
        let text = core::str::from_utf8(text).map_err(|error| not_utf8(text, &error))?;
        let json = Json::new(text, self.lone_surrogates);
        let mut reader = TreeReader { json, levels: self.levels, reading: self };
        let read = reader.value(shape).and_then(|value| Ok(reader.json.end().map(|()| value)?));
        read.map_err(|stop| stop.at(text.as_bytes().get(..reader.json.position()).unwrap_or_default()))
    }
}

/// Why a text cannot be read, with the line and column at which reading stopped. Both start at 1, and a column is a
/// number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// The text is not JSON.
    Malformed { line: usize, column: usize },
    /// The document has more than `max` levels of objects and lists.
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
    /// Returns the error for a text of which `read` is the part before the mistake.
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

/// Returns the text without a byte order mark at its start.
pub(crate) fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    let mut mark = [0; BYTE_ORDER_MARK.len_utf8()];
    text.strip_prefix(BYTE_ORDER_MARK.encode_utf8(&mut mark).as_bytes()).unwrap_or(text)
}

/// Returns the error for a text that is not UTF-8.
fn not_utf8(text: &[u8], error: &Utf8Error) -> Unreadable {
    Stop::Malformed.at(text.get(..error.valid_up_to()).unwrap_or_default())
}

struct TreeReader<'de, 'e> {
    json: Json<'de>,
    reading: Reading<'e>,
    levels: usize,
}

impl<'de> TreeReader<'de, '_> {
    /// Reads one JSON value. The objects in it have the declaration `shape`.
    fn value(&mut self, shape: &'static Shape) -> Result<Value<'de>, Stop> {
        Ok(match self.json.peek() {
            Some(b'"') => Value::Text(self.json.rare_string()?),
            Some(b'{') => Value::Object(self.nested(|reader| reader.object(shape))?),
            Some(b'[') => Value::List(self.nested(|reader| reader.list(shape))?),
            Some(b'n') => self.json.word("null").map(|()| Value::Null)?,
            Some(b't') => self.json.word("true").map(|()| Value::Boolean(true))?,
            Some(b'f') => self.json.word("false").map(|()| Value::Boolean(false))?,
            _ => Value::number(self.json.number()?),
        })
    }

    /// Reads the brace or bracket that comes next, and then what is in it.
    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        if self.levels == MAX_DEPTH + self.reading.list_levels {
            return Err(Stop::TooDeep);
        }
        self.levels += 1;
        self.json.skip_byte();
        let nested = read(self)?;
        self.levels -= 1;
        Ok(nested)
    }

    /// Reads an object of which the brace was read.
    #[inline(never)]
    fn object(&mut self, shape: &'static Shape) -> Result<Object<'de>, Stop> {
        if self.json.take(b'}') {
            return Ok(Object::new(shape));
        }
        let mut object = Object::with_room(shape);
        // Properties mostly come in the declared order, so each is looked for after the last one.
        let mut rest = shape.properties.iter().enumerate();
        loop {
            if let Some((index, property)) = self.declared_name(&mut rest, shape) {
                if self.json.peek() == Some(b'"') {
                    // Most values are texts, and this is the only place where they are read without a call.
                    object.add(index, None, Value::Text(self.json.string()?));
                } else {
                    object.add(index, None, self.value(property.nested())?);
                }
            } else {
                self.other_member(&mut object)?;
            }
            if !self.json.goes_on(b'}')? {
                return Ok(object);
            }
        }
    }

    /// Reads the name of a property with the colon after it, if these come next as most documents write them: the name as
    /// it is declared, and no white space before the colon. The property is looked for in `rest`, and then in the whole
    /// declaration; `rest` becomes what is declared after it. The result has its index in the declaration too.
    ///
    /// Each declared name is compared with the text, so that no time goes into finding where the name in the text ends.
    #[inline]
    fn declared_name(
        &mut self,
        rest: &mut Enumerate<slice::Iter<'static, Property>>,
        shape: &'static Shape,
    ) -> Option<(usize, &'static Property)> {
        if self.json.peek() != Some(b'"') {
            return None;
        }
        let text = self.json.after_next();
        let is_next = |(_, property): &(usize, &Property)| {
            let name = property.name.as_bytes();
            // Most names have another length, and then the quote stands elsewhere.
            let ends = text.get(name.len()) == Some(&b'"') && text.get(name.len() + 1) == Some(&b':');
            ends && text.get(..name.len()).is_some_and(|text| is_same(text, name))
        };
        let mut is_whole = false;
        loop {
            if let Some((index, property)) = rest.find(is_next) {
                self.json.skip_name(property.name.len());
                return Some((index, property));
            }
            if is_whole {
                return None;
            }
            *rest = shape.properties.iter().enumerate();
            is_whole = true;
        }
    }

    /// Reads a member whose name is not declared, or is written in another way.
    #[cold]
    fn other_member(&mut self, object: &mut Object<'de>) -> Result<(), Stop> {
        let shape = object.shape();
        let name = self.json.rare_string()?;
        self.json.expect(b':')?;
        let declared = shape.position(&name, 0);
        if let Some(index) = declared.or_else(|| self.position_of_snake_case(shape, &name)) {
            let spelling = if declared.is_none() { Some(Box::new(name)) } else { None };
            let value = self.value(shape.nested(index))?;
            object.declare(index, spelling, value);
        } else {
            let value = self.value((self.reading.others)(shape, &name))?;
            object.other(name, value);
        }
        Ok(())
    }

    /// Reads a list of which the bracket was read.
    fn list(&mut self, shape: &'static Shape) -> Result<Vec<Value<'de>>, Stop> {
        if self.json.take(b']') {
            return Ok(Vec::new());
        }
        // Most lists have one element.
        let mut list = Vec::with_capacity(1);
        // A list can also stand at this level in an object beside the documents, and then holds something else.
        let is_document_list = self.levels == self.reading.list_levels && *shape != FREE;
        loop {
            self.json.peek();
            let start = self.json.position();
            let value = self.value(shape)?;
            match &mut self.reading.each {
                Some(each) if is_document_list => each(value, start..self.json.position()),
                _ => list.push(value),
            }
            if !self.json.goes_on(b']')? {
                return Ok(list);
            }
        }
    }

    /// Returns the index of the property whose name in snake_case is `name`.
    fn position_of_snake_case(&self, shape: &Shape, name: &str) -> Option<usize> {
        let may_be = self.reading.snake_case && cut(name, b'_').is_some();
        if may_be { shape.position(&camel_case(name), 0) } else { None }
    }
}

/// Returns whether two names are the same. Names are short, so this takes less time than a call that compares any bytes.
#[inline]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one.last_chunk::<8>(), other.last_chunk::<8>()) {
        // The last word overlaps the one before it, unless the length is a multiple of eight.
        (Some(last), Some(other_last)) => {
            let words = one.as_chunks::<8>().0.iter().zip(other.as_chunks::<8>().0);
            last == other_last && words.into_iter().all(|(one, other)| one == other)
        }
        _ => one == other,
    }
}

/// Converts a name from snake_case to camelCase: `soort_actor` becomes `soortActor`.
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
    use alloc::string::{String, ToString};

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

    /// Checks that this reader accepts the same text as serde_json, and fails at the same position.
    fn is_read_as_by_serde_json(json: &[u8]) {
        let expected = serde_json::from_slice::<serde_json::Value>(without_byte_order_mark(json));
        match (Reading::strict().read(json, &FREE), expected) {
            (Ok(read), Ok(expected)) => {
                let written = serde_json::to_vec(&JsonValue::everything(&read)).unwrap();
                assert_eq!(floats(serde_json::from_slice(&written).unwrap()), floats(expected));
            }
            (Err(Unreadable::Malformed { line, column }), Err(expected)) => {
                // serde_json points elsewhere for other mistakes, such as a wrong escape.
                let (message, pointed) = (expected.to_string(), ["expected", "trailing", "invalid number", "key must"]);
                if expected.column() > 0 && pointed.iter().any(|start| message.starts_with(start)) {
                    assert_eq!((line, column), (expected.line(), expected.column()), "{expected}");
                }
            }
            (Err(Unreadable::TooDeep { .. }), _) => {}
            // serde_json rejects a number that is out of the range of its types.
            (Ok(_), Err(error)) => assert!(error.to_string().contains("number out of range"), "{error}"),
            (read, expected) => panic!("{read:?} {}", expected.is_ok()),
        }
    }

    /// Converts every number to a float, so that `1` and `1.0` are equal.
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
