//! The first pass: reads what registers answered, and finds the contacts in it.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use super::Excluded;
use super::digest::{count_values, digest};
use super::entry::{Facts, Occurrence, Reason, add_referred, is_expanded, klantcontact};
use super::options::Options;
use super::people::news;
use super::source::{self, Content};
use crate::model::{Klantcontact, Objecttype};
use crate::pointer::Path;
use crate::register::{AnswerReader, Known, RESULTS, Recognised, each, recognise};
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{ANSWER_UNKNOWN, Rule, value as rules};
use crate::tree::{Object, Value, View, key, shared};
use crate::value::{Format, parse_date_time};

/// What a klantcontact has to have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Completeness {
    /// Everything that a timeline shows of every contact. What is missing is a problem.
    Complete,
    /// Whatever there is: the API before this one does not have everything.
    Partial,
}

/// A contact that was read, before it has a place among the others.
pub(super) struct ReadContact {
    /// Its own id, or one made from its text.
    pub(super) id: Arc<str>,
    /// Whether the id was made. Then other contacts may have the same one.
    pub(super) is_made: bool,
    pub(super) occurrence: Occurrence,
    pub(super) facts: Facts,
    /// The ids of the objects that the facts depend on.
    pub(super) referred: Vec<Arc<str>>,
}

/// What one source gives. It fills up while the source is read.
pub(super) struct Batch<'o> {
    options: &'o Options,
    completeness: Completeness,
    /// What is known of everything that contacts refer to.
    known: &'o mut Known<'static>,
    /// The position of the source among all.
    source: usize,
    /// How many contacts were given in this source and all before it.
    pub(super) given: usize,
    pub(super) contacts: Vec<ReadContact>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) problems: Vec<Violation>,
    /// The objects of which more is known than before.
    pub(super) changed: Vec<usize>,
    /// The objects that were given beside contacts, and their paths.
    pub(super) others: Vec<(usize, String)>,
    /// Klantcontacten that were found in other objects.
    pub(super) nested: Vec<Object<'static>>,
    /// Contacts of the API before this one, as klantcontacten.
    pub(super) predecessors: Vec<Object<'static>>,
}

impl<'o> Batch<'o> {
    /// Reads the source at position `source`, before which `given` contacts were given.
    pub(super) fn read(
        text: &[u8],
        completeness: Completeness,
        options: &'o Options,
        known: &'o mut Known<'static>,
        (source, given): (usize, usize),
    ) -> Self {
        let mut batch = Self::new(completeness, options, known, (source, given));
        let mut read = source::each(text, &mut |value, range, path| batch.take(value, range, path));
        if matches!(read, Ok(Content::Together)) {
            // The lists beside the page belong to its contacts, so this time everything is read as one answer.
            batch = Self::new(completeness, options, batch.known, (source, given));
            read = source::answer(text).map(|value| {
                batch.answer(value, &Path::Root);
                Content::Objects
            });
        }
        if let Err((rule, params)) = read {
            batch.problems.push(error(rule, params, String::new(), options));
        }
        batch
    }

    const fn new(
        completeness: Completeness,
        options: &'o Options,
        known: &'o mut Known<'static>,
        (source, given): (usize, usize),
    ) -> Self {
        Self {
            options,
            completeness,
            known,
            source,
            given,
            contacts: Vec::new(),
            excluded: Vec::new(),
            problems: Vec::new(),
            changed: Vec::new(),
            others: Vec::new(),
            nested: Vec::new(),
            predecessors: Vec::new(),
        }
    }

    /// Takes one of the values of the source.
    fn take(&mut self, value: Value<'_>, range: Range<usize>, path: &Path<'_>) {
        let Value::Object(object) = value else { return self.invalid(&rules::TYPE) };
        match recognise(&object, Objecttype::Klantcontact) {
            Recognised::Object(Objecttype::Klantcontact) => self.contact(object, range),
            Recognised::Nothing => self.invalid(&rules::TYPE),
            Recognised::Unknown => self.invalid(ANSWER_UNKNOWN),
            // A page without a list of elements doesn't show what it was to hold.
            Recognised::Lists if object.member(RESULTS).is_some_and(|results| !matches!(results, Value::List(_))) => {
                self.invalid(&rules::TYPE);
            }
            _ => self.answer(Value::Object(object), path),
        }
    }

    /// Takes a value that is no klantcontact by itself, but may hold some.
    fn answer(&mut self, value: Value<'_>, path: &Path<'_>) {
        let mut reader = AnswerReader::new(self.options.language.into());
        reader.list(value, Objecttype::Klantcontact, path);
        self.add(reader);
    }

    /// Takes a value that is no contact, because of `rule`.
    fn invalid(&mut self, rule: &'static Rule) {
        self.excluded.push(Excluded { index: self.given, reason: Reason::Invalid });
        let path = Path::Index(&Path::Root, self.given).pointer();
        let params = if *rule == rules::TYPE { Params::Expected(Expected::Object) } else { Params::None };
        self.problems.push(error(rule, params, path, self.options));
        self.given += 1;
    }

    /// Takes a klantcontact.
    fn contact(&mut self, mut object: Object<'_>, range: Range<usize>) {
        let index = self.given;
        self.given += 1;
        let own = key(&object).map(|id| shared(&id));
        let is_made = own.is_none();
        let id = own.unwrap_or_else(|| shared(&digest(&object)));
        let is_expanded = is_expanded(&object);
        self.settle(&mut object, &Path::Index(&Path::Root, index));
        let values = count_values(&object);
        let mut referred = Vec::new();
        add_referred(klantcontact(&object), self.options, &mut referred);
        if self.known.complete(&mut object) {
            // What the contact refers to is known by now, and may refer to something itself.
            add_referred(klantcontact(&object), self.options, &mut referred);
        }
        let occurrence = Occurrence { source: self.source, range, index, is_expanded, values };
        let (copies, occurrences) = (core::slice::from_ref(&object), core::slice::from_ref(&occurrence));
        let facts = Facts::new(klantcontact(&object), copies, occurrences, self.options);
        self.contacts.push(ReadContact { id, is_made, occurrence, facts, referred });
    }

    /// Reports what is wrong with a contact and leaves that out, moves what is in `_expand` to its place, and learns what
    /// the contact tells of others.
    fn settle(&mut self, object: &mut Object<'_>, path: &Path<'_>) {
        let mut reader = AnswerReader::new(self.options.language.into());
        if self.completeness == Completeness::Complete {
            report_missing(klantcontact(object), &mut reader, path);
        }
        reader.settle(object, path);
        self.add(reader);
        self.learn_people(object);
    }

    /// Adds what a reader found beside a contact.
    fn add(&mut self, reader: AnswerReader<'_>) {
        self.problems.extend(reader.problems);
        for other in reader.others {
            let learned = self.known.learn(other.object.to_static());
            if learned.is_new {
                self.changed.push(learned.index);
            }
            self.others.extend(other.path.map(|path| (learned.index, path)));
            self.learn_people(&other.object);
        }
        self.nested.extend(reader.klantcontacten.iter().map(Object::to_static));
        self.predecessors.extend(reader.before.iter().map(Object::to_static));
    }

    /// Learns who the partijen and actoren in an object are, because another object may only refer to them.
    fn learn_people(&mut self, object: &Object<'_>) {
        each(object, &mut |object| {
            if let Some(news) = news(object, self.known) {
                let learned = self.known.learn(news);
                if learned.is_new {
                    self.changed.push(learned.index);
                }
            }
        });
    }
}

const MOMENT: &str = "plaatsgevondenOp";

/// Reports what a timeline shows of every contact and this one does not have, and a moment that cannot be read.
fn report_missing(contact: View<'_, Klantcontact>, reader: &mut AnswerReader<'_>, path: &Path<'_>) {
    let (kanaal, onderwerp, vertrouwelijk) = (contact.kanaal(), contact.onderwerp(), contact.vertrouwelijk());
    for (name, is_missing) in [
        ("kanaal", kanaal.is_empty()),
        ("onderwerp", onderwerp.is_empty()),
        ("vertrouwelijk", vertrouwelijk.is_empty()),
    ] {
        if is_missing {
            reader.problem(&rules::REQUIRED, Params::None, &Path::Name(path, name));
        }
    }
    let moment = contact.plaatsgevonden_op().value();
    if moment.is_some_and(|moment| parse_date_time(moment).is_none()) {
        reader.problem(rules::of_format(Format::DateTime), Params::None, &Path::Name(path, MOMENT));
    }
}

fn error(rule: &'static Rule, params: Params, path: String, options: &Options) -> Violation {
    Violation { rule, severity: Severity::Error, path, params, wording: options.language.into() }
}

#[cfg(test)]
mod tests {
    use super::{Batch, Completeness};
    use crate::register::Known;
    use crate::timeline::Options;
    use alloc::vec::Vec;

    #[test]
    fn a_source_gives_contacts_problems_and_other_objects() {
        let source = br#"[
            {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "balie", "onderwerp": "Paspoort"},
            true,
            {"uuid": "11111111-1111-4111-8111-111111111101", "soortPartij": "persoon", "indicatieActief": true}
        ]"#;
        let (mut known, options) = (Known::default(), Options::default());
        let batch = Batch::read(source, Completeness::Complete, &options, &mut known, (0, 5));
        let problems: Vec<_> = batch.problems.iter().map(|problem| (problem.code(), problem.path.as_str())).collect();
        assert_eq!(problems, [("required", "/5/vertrouwelijk"), ("type", "/6")]);
        assert_eq!((batch.given, batch.contacts.len(), batch.excluded.len(), batch.others.len()), (7, 1, 1, 1));
    }
}
