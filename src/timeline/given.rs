//! What a text gave, before each contact in it has its place among the others.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::Excluded;
use super::entry::{Entry, Place, TimelineReason, id, is_expanded, missing, no_contact};
use super::options::TimelineOptions;
use crate::model::{Klantcontact, Objecttype};
use crate::pointer::Path;
use crate::register::{Known, RESULTS, Reader, Recognised, each, recognise};
use crate::report::Violation;
use crate::rules::{ANSWER_UNKNOWN, value as rules};
use crate::tree::{Object, Value, View, key, only_refers, shared};

/// What was in a text.
pub(super) struct Given<'o> {
    options: &'o TimelineOptions,
    /// What is known of everything that contacts refer to.
    known: &'o mut Known<'static>,
    /// Which source the text is.
    source: usize,
    /// How many contacts were given, in all texts until now.
    pub(super) count: usize,
    pub(super) entries: Vec<(Entry, Vec<Arc<str>>)>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) problems: Vec<Violation>,
    /// Of which objects more is known than before.
    pub(super) changed: Vec<usize>,
    /// The other objects that were given, and where they stand.
    pub(super) others: Vec<(usize, String)>,
    /// Klantcontacten within other objects.
    pub(super) within: Vec<Object<'static>>,
    /// Contacts of the API before this one, which does not have all that this one has.
    pub(super) before: Vec<Object<'static>>,
}

impl<'o> Given<'o> {
    /// Nothing yet, after so many sources and so many contacts.
    pub(super) const fn new(
        options: &'o TimelineOptions,
        known: &'o mut Known<'static>,
        source: usize,
        count: usize,
    ) -> Self {
        Self {
            options,
            known,
            source,
            count,
            entries: Vec::new(),
            excluded: Vec::new(),
            problems: Vec::new(),
            changed: Vec::new(),
            others: Vec::new(),
            within: Vec::new(),
            before: Vec::new(),
        }
    }

    /// Takes one of the objects that were given. `is_whole`: a klantcontact must have what a timeline shows.
    pub(super) fn take(&mut self, value: Value<'_>, range: Range<usize>, path: &Path<'_>, is_whole: bool) {
        let Value::Object(object) = value else {
            return self.invalid(no_contact(&rules::TYPE, self.count, self.options));
        };
        match recognise(&object, Objecttype::Klantcontact) {
            Recognised::Object(Objecttype::Klantcontact) => self.contact(object, range, is_whole),
            Recognised::Nothing => self.invalid(no_contact(&rules::TYPE, self.count, self.options)),
            Recognised::Unknown => self.invalid(no_contact(ANSWER_UNKNOWN, self.count, self.options)),
            // Of a page that is none nobody knows what it was to hold.
            Recognised::Lists if object.member(RESULTS).is_some_and(|results| !matches!(results, Value::List(_))) => {
                self.invalid(no_contact(&rules::TYPE, self.count, self.options));
            }
            _ => self.answer(Value::Object(object), path),
        }
    }

    /// Takes what is no klantcontact by itself.
    pub(super) fn answer(&mut self, value: Value<'_>, path: &Path<'_>) {
        let mut reader = Reader::new(self.options.language);
        reader.list(value, Objecttype::Klantcontact, path);
        self.add(reader);
    }

    fn invalid(&mut self, problem: Violation) {
        self.excluded.push(Excluded { index: self.count, reason: TimelineReason::Invalid });
        self.problems.push(problem);
        self.count += 1;
    }

    fn contact(&mut self, mut object: Object<'_>, range: Range<usize>, is_whole: bool) {
        let index = self.count;
        self.count += 1;
        let own = id(&object);
        let is_made = own.is_none();
        let id = own.unwrap_or_else(|| shared(&digest(&object)));
        let is_expanded = is_expanded(&object);
        let mut reader = Reader::new(self.options.language);
        let path = Path::Index(&Path::Root, index);
        if is_whole {
            missing(&object, &mut reader, &path);
        }
        reader.settle(&mut object, &path);
        self.add(reader);
        self.learn_who(&object);
        let place = Place { source: self.source, range, index, is_expanded, count: count(&object) };
        let Some(contact) = View::<Klantcontact>::of_object(&object) else { return };
        let mut wanted = Vec::new();
        Entry::wanted(contact, self.options, &mut wanted);
        let mut entry = Entry::new(place, id);
        entry.is_made = is_made;
        self.known.complete(&mut object);
        if let Some(contact) = View::<Klantcontact>::of_object(&object) {
            // What it refers to may itself refer to something.
            Entry::wanted(contact, self.options, &mut wanted);
            entry.renew(contact, std::slice::from_ref(&object), self.options);
        }
        self.entries.push((entry, wanted));
    }

    /// Takes over what a reader found beside a contact.
    fn add(&mut self, reader: Reader<'_>) {
        self.problems.extend(reader.problems);
        for other in reader.others {
            let learned = self.known.learn(other.object.to_static());
            if learned.is_new {
                self.changed.push(learned.index);
            }
            self.others.extend(other.path.map(|path| (learned.index, path)));
            self.learn_who(&other.object);
        }
        self.within.extend(reader.klantcontacten.iter().map(Object::to_static));
        self.before.extend(reader.before.iter().map(Object::to_static));
    }

    /// Learns who the partijen and actoren are that stand whole in an object: elsewhere they may only be referred to.
    fn learn_who(&mut self, object: &Object<'_>) {
        each(object, &mut |object| {
            let shown = shown(object.shape().name);
            let is_somebody = ["partij", "actor"].contains(&object.shape().name);
            if is_somebody && key(object).is_some() && !only_refers(object) && !self.is_known(object, shown) {
                let learned = self.known.learn(part(object, shown));
                if learned.is_new {
                    self.changed.push(learned.index);
                }
            }
        });
    }

    /// Whether all that is shown of an object is known already: mostly it is, and then nothing has to be kept.
    fn is_known(&self, object: &Object<'_>, shown: &[&str]) -> bool {
        let Some(known) = self.known.of(object) else { return false };
        says(known, object, shown)
    }
}

/// What is shown of somebody: of a partij or of an actor, and of the details of a partij.
fn shown(shape: &str) -> &'static [&'static str] {
    match shape {
        "partij" => &["uuid", "url", "soortPartij", "indicatieGeheimhouding", "partijIdentificatie"],
        "partijIdentificatie" => &["werkteVoorPartij", "contactnaam", "volledigeNaam", "naam"],
        "actor" => &["uuid", "url", "naam", "soortActor"],
        _ => &[],
    }
}

/// Whether the one says all of these that the other says.
fn says(known: &Object<'_>, object: &Object<'_>, shown: &[&str]) -> bool {
    shown.iter().all(|name| match (known.member(name), object.member(name)) {
        (_, None | Some(Value::Null)) => true,
        (Some(Value::Object(known)), Some(Value::Object(object))) => {
            let parts = self::shown(object.shape().name);
            if parts.is_empty() { known == object } else { says(known, object, parts) }
        }
        (known, value) => known == value,
    })
}

/// An object with nothing but these.
fn part(object: &Object<'_>, shown: &[&str]) -> Object<'static> {
    let mut part = Object::new(object.shape());
    for name in shown {
        let value = match object.member(name) {
            Some(Value::Object(held)) if !self::shown(held.shape().name).is_empty() => {
                Value::Object(self::part(held, self::shown(held.shape().name)))
            }
            Some(value) => value.to_static(),
            None => continue,
        };
        part.put(Cow::Owned((*name).to_owned()), value);
    }
    part
}

/// An id for a contact that has none: the same contact has the same one, in whatever order contacts come.
fn digest(contact: &Object<'_>) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325;
    add_members(contact, &mut sum);
    format!("{sum:016x}")
}

fn add_bytes(bytes: &[u8], sum: &mut u64) {
    // What cannot be in UTF-8 keeps two texts from being taken for one.
    for byte in bytes.iter().chain(&[0xff]) {
        *sum = (*sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    }
}

fn add_members(object: &Object<'_>, sum: &mut u64) {
    add_bytes(b"{", sum);
    for member in object.members() {
        add_bytes(member.name.text(object.shape()).as_bytes(), sum);
        add_value(&member.value, sum);
    }
}

/// Adds what a contact holds, however it is spaced, to a digest (FNV-1a of 64 bits, which is the same everywhere).
fn add_value(value: &Value<'_>, sum: &mut u64) {
    match value {
        Value::Null => add_bytes(b"null", sum),
        Value::Boolean(value) => add_bytes(&[u8::from(*value)], sum),
        Value::Integer(number) => add_bytes(&number.to_le_bytes(), sum),
        Value::Number(text) | Value::Text(text) => add_bytes(text.as_bytes(), sum),
        Value::List(values) => {
            add_bytes(b"[", sum);
            values.iter().for_each(|value| add_value(value, sum));
        }
        Value::Object(object) => add_members(object, sum),
    }
}

/// How many values an object holds, and all that stands in it.
fn count(object: &Object<'_>) -> usize {
    object.members().iter().map(|member| count_of(&member.value)).sum()
}

fn count_of(value: &Value<'_>) -> usize {
    match value {
        Value::Null => 0,
        Value::List(values) => values.iter().map(count_of).sum(),
        Value::Object(object) => count(object),
        _ => 1,
    }
}
