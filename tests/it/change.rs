//! Documents that a case gives as a base and what differs from it. `tests/README.md` describes the form, and
//! `tests/change.mjs` makes the same documents in JavaScript.

use std::fmt::{self, Display, Formatter};
use std::fs;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::support::path;

/// JSON in which properties keep their order and values their spelling, because a report may depend on both.
#[derive(Clone)]
pub enum Json {
    Object(Members),
    Array(Vec<Json>),
    /// A text, a number, `true`, `false` or `null`, as it is written.
    Value(Box<RawValue>),
}

/// Names with what belongs to them, in the order in which they are written.
#[derive(Clone, Default)]
pub struct Members(Vec<(String, Json)>);

impl Members {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What differs from a base: the pointers at which nothing stands, and the values that stand at others.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Change {
    remove: Vec<String>,
    set: Members,
}

impl Change {
    pub fn of(&self, base: &Json) -> Json {
        base.changed(&self.remove, &self.set)
    }
}

/// Fills in a part of each case in a list: the base of the file with what the case changes. A case that has the whole part
/// keeps it.
pub fn fill(file: &mut Value, list: &str, part: &str) {
    let base: Json = serde_json::from_value(file["base"].clone()).unwrap();
    for case in file[list].as_array_mut().unwrap().iter_mut().filter(|case| case[part].is_null()) {
        let change: Change = serde_json::from_value(case.clone()).unwrap();
        case[part] = serde_json::from_str(&change.of(&base).to_string()).unwrap();
    }
}

impl Json {
    /// The base of a case: a text is the name of a file in `tests/cases/bases/`, anything else is the document itself.
    pub fn base(given: &Self) -> Self {
        let Self::Value(name) = given else { return given.clone() };
        let name: String = serde_json::from_str(name.get()).unwrap();
        let text = fs::read_to_string(path(&format!("cases/bases/{name}.json")));
        serde_json::from_str(&text.unwrap_or_else(|error| panic!("the base {name}: {error}"))).unwrap()
    }

    /// A document as a case gives it. An object says what differs from the base, and when nothing is given the document is
    /// the base. A list is the document itself, and a text is the JSON text of the document.
    pub fn given(given: Option<&Self>, base: &Self) -> Self {
        match given {
            None => base.clone(),
            Some(Self::Object(_)) => serde_json::from_str::<Change>(&given.unwrap().to_string()).unwrap().of(base),
            Some(document) => document.clone(),
        }
    }

    /// The JSON text of a document, which a text is already.
    pub fn text(&self) -> String {
        match self {
            Self::Value(raw) if raw.get().starts_with('"') => serde_json::from_str(raw.get()).unwrap(),
            _ => self.to_string(),
        }
    }

    /// The document without the properties and elements at some pointers, and then with other values at others. What is not
    /// there yet is added behind the rest.
    pub fn changed(&self, remove: &[String], set: &Members) -> Self {
        let mut document = self.clone();
        for pointer in remove {
            let (parent, name) = document.place(pointer);
            match parent {
                Self::Object(Members(members)) => {
                    let at = members.iter().position(|(other, _)| *other == name);
                    members.remove(at.unwrap_or_else(|| panic!("{pointer} is not there to be removed")));
                }
                Self::Array(elements) => drop(elements.remove(name.parse().unwrap())),
                Self::Value(_) => panic!("{pointer} is in a value that has no properties"),
            }
        }
        for (pointer, value) in &set.0 {
            let value = value.clone();
            if pointer.is_empty() {
                document = value;
                continue;
            }
            let (parent, name) = document.place(pointer);
            match parent {
                Self::Object(Members(members)) => match members.iter_mut().find(|(other, _)| *other == name) {
                    Some((_, found)) => *found = value,
                    None => members.push((name, value)),
                },
                Self::Array(elements) if name == elements.len().to_string() => elements.push(value),
                Self::Array(elements) => elements[name.parse::<usize>().unwrap()] = value,
                Self::Value(_) => panic!("{pointer} is in a value that has no properties"),
            }
        }
        document
    }

    /// The object or array that a pointer leads into, and the last name of the pointer.
    fn place(&mut self, pointer: &str) -> (&mut Self, String) {
        let mut names: Vec<_> = pointer.split('/').map(|name| name.replace("~1", "/").replace("~0", "~")).collect();
        let last = names.pop().unwrap();
        let parent = names.iter().skip(1).fold(self, |parent, name| {
            let found = match parent {
                Self::Object(Members(members)) => members.iter_mut().find(|(other, _)| other == name).map(|(_, to)| to),
                Self::Array(elements) => name.parse().ok().and_then(|index: usize| elements.get_mut(index)),
                Self::Value(_) => None,
            };
            found.unwrap_or_else(|| panic!("{pointer} leads nowhere: {name} is not there"))
        });
        (parent, last)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        match raw.get().as_bytes()[0] {
            b'{' => serde_json::from_str(raw.get()).map(Self::Object),
            b'[' => serde_json::from_str(raw.get()).map(Self::Array),
            _ => Ok(Self::Value(raw)),
        }
        .map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

impl Display for Json {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let comma = |index| if index == 0 { "" } else { "," };
        match self {
            Self::Value(raw) => formatter.write_str(raw.get()),
            Self::Array(elements) => {
                formatter.write_str("[")?;
                for (index, element) in elements.iter().enumerate() {
                    write!(formatter, "{}{element}", comma(index))?;
                }
                formatter.write_str("]")
            }
            Self::Object(Members(members)) => {
                formatter.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    write!(formatter, "{}{}:{value}", comma(index), serde_json::to_string(name).unwrap())?;
                }
                formatter.write_str("}")
            }
        }
    }
}
