use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{List, Slot};
use crate::report::Params;
use crate::rules::{Rule, value as rules};

/// How deep objects and lists may stand in each other.
const MAX_DEPTH: u8 = 64;

/// How far the reading of one document has come.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    values: u32,
    depth: u8,
    too_deep: bool,
}

impl Progress {
    fn next(&mut self) -> u32 {
        self.values = self.values.saturating_add(1);
        self.values
    }

    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.depth = self.depth.saturating_add(1);
        self.too_deep = self.depth > MAX_DEPTH;
        if self.too_deep { Err(E::custom("too deep")) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
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

/// Reads the whole of `text` into `slot`; what it returns says that the text is not JSON, or too deep.
pub(crate) fn read<'de>(text: &'de [u8], slot: &mut dyn Slot<'de>) -> Result<(), (&'static Rule, Params)> {
    let mut progress = Progress::default();
    let mut json = serde_json::Deserializer::from_slice(text);
    let read = Driver::new(slot, &mut progress).deserialize(&mut json).and_then(|()| json.end());
    read.map_err(|error| progress.violation(&error))
}

/// Walks one JSON value and hands it to a slot.
pub(crate) struct Driver<'s, 'de> {
    slot: Option<&'s mut dyn Slot<'de>>,
    progress: &'s mut Progress,
}

impl<'s, 'de> Driver<'s, 'de> {
    pub(crate) fn new(slot: &'s mut dyn Slot<'de>, progress: &'s mut Progress) -> Self {
        Self { slot: Some(slot), progress }
    }

    fn scalar<E>(self, take: impl FnOnce(&mut dyn Slot<'de>)) -> Result<(), E> {
        if let Some(slot) = self.slot {
            take(slot);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Driver<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Driver<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.scalar(|slot| slot.boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.scalar(|slot| slot.integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.scalar(|slot| slot.integer(i64::try_from(value).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        // JSON has one kind of number: 12.0 is the whole number 12.
        self.scalar(|slot| match value as i64 {
            whole if whole as f64 == value => slot.integer(whole),
            _ => slot.wrong(),
        })
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        self.scalar(|slot| slot.text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.scalar(|slot| slot.text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.scalar(|slot| slot.null())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.progress.enter()?;
        let mut members = self.slot.and_then(|slot| slot.members());
        let mut next = 0;
        while let Some(name) = map.next_key_seed(Name)? {
            let at = self.progress.next();
            let slot = match &mut members {
                Some(members) => members.member(name, at, &mut next),
                None => None,
            };
            map.next_value_seed(Driver { slot: slot.map(|slot| begun(slot, at)), progress: self.progress })?;
        }
        self.progress.leave();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.progress.enter()?;
        let mut list = self.slot.and_then(|slot| slot.list());
        loop {
            // The end of the list shows only by asking for an element, so the place for it is made by the seed.
            let list: Option<&mut dyn List<'de>> = match &mut list {
                Some(list) => Some(*list),
                None => None,
            };
            let element = Element { list, progress: self.progress };
            if seq.next_element_seed(element)?.is_none() {
                break;
            }
        }
        self.progress.leave();
        Ok(())
    }
}

fn begun<'s, 'de>(slot: &'s mut dyn Slot<'de>, at: u32) -> &'s mut dyn Slot<'de> {
    slot.begin(at);
    slot
}

struct Element<'s, 'de> {
    list: Option<&'s mut dyn List<'de>>,
    progress: &'s mut Progress,
}

impl<'de> DeserializeSeed<'de> for Element<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let at = self.progress.next();
        let slot = self.list.and_then(|list| list.push()).map(|slot| begun(slot, at));
        Driver { slot, progress: self.progress }.deserialize(deserializer)
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
