//! Writes values of this library as JSON.

use super::read::plain_length;
use crate::scan::push_decimal;
use alloc::string::String;
use alloc::vec::Vec;

/// A value that is written as JSON text. It says the same as the `Serialize` of the value does, without
/// the texts, which JavaScript adds by their codes.
///
/// The bindings for JavaScript write with it, because the code of a serialiser that can write any format would be a
/// large part of a wasm file.
pub(crate) trait ToJson {
    fn write(&self, json: &mut Writer);
}

/// Returns a value as JSON text.
pub(crate) fn to_json<T: ToJson + ?Sized>(value: &T) -> String {
    let mut json = Writer(String::with_capacity(128));
    value.write(&mut json);
    json.0
}

/// JSON text that is being written. Its methods are not inlined, because every type is written with them, and one copy of
/// each keeps the wasm files small.
pub(crate) struct Writer(String);

impl Writer {
    /// Adds text that is JSON already.
    #[inline(never)]
    pub(crate) fn raw(&mut self, json: &str) {
        self.0.push_str(json);
    }

    /// Begins a member of an object.
    #[inline(never)]
    pub(crate) fn name(&mut self, name: &str) {
        self.separate();
        self.text(name);
        self.0.push(':');
    }

    /// Writes the comma before another member or element. Only the first has none, which follows a bracket.
    #[inline(never)]
    fn separate(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'{' | b'[')) {
            self.0.push(',');
        }
    }

    /// Writes a list.
    pub(crate) fn list<T: ToJson>(&mut self, values: impl IntoIterator<Item = T>) {
        self.raw("[");
        for value in values {
            self.element(&value);
        }
        self.raw("]");
    }

    /// Writes an element of a list.
    pub(crate) fn element(&mut self, value: &impl ToJson) {
        self.separate();
        value.write(self);
    }

    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push('"');
        let mut rest = text;
        loop {
            let (plain, special) = rest.split_at_checked(plain_length(rest.as_bytes())).unwrap_or((rest, ""));
            self.0.push_str(plain);
            let Some(byte) = special.as_bytes().first() else { break };
            self.escape(*byte);
            rest = special.get(1..).unwrap_or_default();
        }
        self.0.push('"');
    }

    /// Writes a byte that cannot stand in a text as it is.
    #[cold]
    #[inline(never)]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x8 => b'b',
            b'\t' => b't',
            b'\n' => b'n',
            0xc => b'f',
            b'\r' => b'r',
            _ => {
                self.0.push_str("\\u00");
                for digit in [byte >> 4, byte & 0xf] {
                    self.0.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
                }
                return;
            }
        };
        self.0.push('\\');
        self.0.push(char::from(short));
    }

    fn number(&mut self, number: u64) {
        push_decimal(&mut self.0, number, 1);
    }
}

impl ToJson for str {
    fn write(&self, json: &mut Writer) {
        json.text(self);
    }
}

impl ToJson for String {
    fn write(&self, json: &mut Writer) {
        json.text(self);
    }
}

impl ToJson for bool {
    fn write(&self, json: &mut Writer) {
        json.raw(if *self { "true" } else { "false" });
    }
}

impl ToJson for usize {
    fn write(&self, json: &mut Writer) {
        json.number(*self as u64);
    }
}

impl ToJson for i64 {
    #[inline(never)]
    fn write(&self, json: &mut Writer) {
        if *self < 0 {
            json.raw("-");
        }
        json.number(self.unsigned_abs());
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn write(&self, json: &mut Writer) {
        (**self).write(json);
    }
}

/// Writes `null` for an absent value.
impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, json: &mut Writer) {
        match self {
            Some(value) => value.write(json),
            None => json.raw("null"),
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn write(&self, json: &mut Writer) {
        json.list(self);
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, json: &mut Writer) {
        json.list(self);
    }
}

/// Writes a pair as a list of two.
impl<A: ToJson, B: ToJson> ToJson for (A, B) {
    fn write(&self, json: &mut Writer) {
        json.raw("[");
        self.0.write(json);
        json.raw(",");
        self.1.write(json);
        json.raw("]");
    }
}

/// Implements `Serialize` and [`ToJson`] for a type, from one list of its members in JSON: the name and the value of each.
/// The values are the fields of a struct, which must all be there, or expressions. With `optional` before its colon a member
/// is left out when its value is `None`, and one with `rust` or `javascript` is written for only one of the two. A type with a
/// single value after `=` is written as that value.
macro_rules! json {
    ($type:ident $(<$life:lifetime>)? { $($name:literal $($how:ident)?: $field:ident,)+ }) => {
        $crate::json::json! {
            $type $(<$life>)?, Self { $($field),+ } => { $($name $($how)?: $field,)+ }
        }
    };
    ($type:ident $(<$life:lifetime>)?, $this:pat => { $($name:literal $($how:ident)?: $value:expr,)+ }) => {
        impl serde::Serialize for $type $(<$life>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;

                let $this = self;
                let count = 0 $(+ $crate::json::json!(@count $value $(, $how)?))+;
                let mut object = serializer.serialize_struct(stringify!($type), count)?;
                $($crate::json::json!(@serialize object, $name, $value $(, $how)?);)+
                object.end()
            }
        }

        impl $crate::json::ToJson for $type $(<$life>)? {
            fn write(&self, json: &mut $crate::json::Writer) {
                let $this = self;
                json.raw("{");
                $($crate::json::json!(@write json, $name, $value $(, $how)?);)+
                json.raw("}");
            }
        }
    };
    ($type:ident $(<$life:lifetime>)?, $this:pat = $value:expr) => {
        impl serde::Serialize for $type $(<$life>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
                let $this = self;
                serde::Serialize::serialize(&$value, serializer)
            }
        }

        impl $crate::json::ToJson for $type $(<$life>)? {
            fn write(&self, json: &mut $crate::json::Writer) {
                let $this = self;
                $crate::json::ToJson::write(&$value, json);
            }
        }
    };
    (@count $value:expr) => { 1 };
    (@count $value:expr, rust) => { 1 };
    (@count $value:expr, javascript) => { 0 };
    (@count $value:expr, optional) => { usize::from($value.is_some()) };
    (@serialize $object:ident, $name:literal, $value:expr) => { $object.serialize_field($name, &$value)? };
    (@serialize $object:ident, $name:literal, $value:expr, rust) => { $object.serialize_field($name, &$value)? };
    (@serialize $object:ident, $name:literal, $value:expr, javascript) => {};
    (@serialize $object:ident, $name:literal, $value:expr, optional) => {
        match &$value {
            Some(value) => $object.serialize_field($name, value)?,
            None => $object.skip_field($name)?,
        }
    };
    (@write $json:ident, $name:literal, $value:expr) => {{
        $json.name($name);
        $crate::json::ToJson::write(&$value, $json);
    }};
    (@write $json:ident, $name:literal, $value:expr, rust) => {};
    (@write $json:ident, $name:literal, $value:expr, javascript) => {
        $crate::json::json!(@write $json, $name, $value)
    };
    (@write $json:ident, $name:literal, $value:expr, optional) => {
        if let Some(value) = &$value {
            $json.name($name);
            $crate::json::ToJson::write(value, $json);
        }
    };
}

pub(crate) use json;

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use proptest::prelude::*;
    use serde::Serialize;
    use serde_json::Value;

    use super::{ToJson, to_json};
    use crate::register::{Answer, from_open_klant};
    use crate::shape::FREE;
    use crate::timeline::{self, Timeline};
    use crate::tree;
    use crate::untyped::{correct, effective_contact, request_plan, split_interaction};
    use crate::{
        ContactSituation, Draft, FollowUp, Language, Objecttype, Options, contact_details, json_schema, may_register,
        normalize, situation_of, to_invalid_params, validate, validate_many,
    };

    fn same<T: ToJson + Serialize + ?Sized>(value: &T) {
        let (written, expected) = (to_json(value), serde_json::to_string(value).unwrap());
        if written != expected {
            assert_eq!(without_texts(&written), without_texts(&expected));
        }
    }

    /// Returns the JSON without the texts of violations, reasons and changes, which JavaScript adds by their codes.
    fn without_texts(json: &str) -> String {
        fn strip(value: &mut tree::Value<'_>) {
            match value {
                tree::Value::Object(object) => {
                    let is_told = object.member("code").is_some();
                    object.retain(|_, name, _| !(is_told && matches!(name.text(&FREE), "message" | "source")));
                    object.values_mut().for_each(|(_, _, value)| strip(value));
                }
                tree::Value::List(values) => values.iter_mut().for_each(strip),
                _ => {}
            }
        }
        let mut read = tree::Reading::document(crate::Profile::default()).read(json.as_bytes(), &FREE).unwrap();
        strip(&mut read);
        to_json(&tree::JsonValue::everything(&read))
    }

    fn same_of_either<T: ToJson + Serialize, E: ToJson + Serialize>(made: &Result<T, E>) {
        match made {
            Ok(value) => same(value),
            Err(error) => same(error),
        }
    }

    /// Compares everything that this library can say of a document.
    fn same_of(document: &str, objecttype: Objecttype) {
        let moment: crate::Moment = "2024-06-01T12:00:00Z".parse().unwrap();
        for normal in [false, true] {
            let options = Options::default().now(moment).normalize(normal);
            let report = validate(objecttype, document, &options);
            same(&report);
            same(report.changes());
            same(&to_invalid_params(report.violations())[..]);
            same_of_either(&report.into_result());
            same(&Draft::new(objecttype, document, &options));
        }
        let options = Options::default().now(moment).language(Language::En);
        let mut draft = Draft::new(objecttype, "{}", &options);
        if let Ok(change) = draft.set("", document, &options) {
            same(&change);
        }
        same(&validate_many(objecttype, document, &options));
        same(&normalize(objecttype, document, &options));
        let situation = situation_of(document, &options);
        same(&situation);
        same(&may_register(&situation, Language::Nl));
        same(&from_open_klant(document, &options));
        let grouped = timeline::Options::from_json(r#"{"groupBy": "thread", "seen": [], "pageSize": 2}"#).unwrap();
        same(&Timeline::from_json(document, &timeline::Options::default()));
        same(&Timeline::from_json(document, &grouped));
        same_of_either(&split_interaction(document, &options));
        same(&correct(document, r#"{"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "balie"}"#, &options));
        same_of_either(&effective_contact(document, Some(document), &options));
        let mut plan = request_plan(document, &options);
        same_of_either(&plan);
        if let Ok(plan) = &mut plan {
            let made = r#"{"uuid": "11111111-1111-4111-8111-111111111110"}"#;
            let mut answer = None;
            while let Some(request) = plan.next(answer) {
                same(&request);
                answer = Some(Answer { status: 201, body: made.as_bytes() });
            }
            same(plan);
            same(&plan.undo());
        }
    }

    /// Finds the objects in the cases of a folder, as JSON text.
    fn objects(folder: &Path, found: &mut BTreeSet<String>) {
        fn within(value: &Value, found: &mut BTreeSet<String>) {
            match value {
                Value::Object(members) => {
                    found.insert(value.to_string());
                    members.values().for_each(|value| within(value, found));
                }
                Value::Array(values) => values.iter().for_each(|value| within(value, found)),
                _ => {}
            }
        }
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                objects(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                within(&serde_json::from_slice(&fs::read(path).unwrap()).unwrap(), found);
            }
        }
    }

    /// What JavaScript gets is what Rust users get by serde.
    #[test]
    fn everything_is_written_as_serde_json_does() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let mut documents = BTreeSet::new();
        for folder in ["build", "cases", "correct", "openklant", "timeline"] {
            objects(&tests.join(folder), &mut documents);
        }
        // There are thousands, and each is said much of.
        for (document, objecttype) in documents.iter().step_by(16).zip(Objecttype::ALL.iter().cycle()) {
            same_of(document, Objecttype::Klantcontact);
            same_of(document, *objecttype);
        }
        for objecttype in Objecttype::ALL {
            same(&json_schema(*objecttype));
        }
        let situation = ContactSituation { known: true, follow_up: FollowUp::None, other_details: true };
        let details = contact_details(&situation, Language::Nl);
        assert_eq!(to_json(&details), r#"{"policy":"empty","reason":"no-follow-up"}"#);
    }

    proptest! {
        #[test]
        fn texts_and_numbers_are_written_as_serde_json_does(
            text in any::<String>(),
            special in "[\"\\\\\u{0}-\u{20}\u{7f}-\u{a0}a/]{0,20}",
            number in any::<i64>(),
            size in any::<usize>(),
            digits in -10_i64..1000,
        ) {
            same(&text);
            same(&special);
            same(&number);
            same(&size);
            same(&digits);
            same(&vec![Some((text, number)), None]);
        }
    }
}
