//! What is kept of a contact beside its text: where the text is, and the facts that decide about its place.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::ops::Range;

use chrono::{DateTime, Utc};

use super::direction::{has_reactie, is_answer};
use super::options::{Confidential, Options};
use super::selection::exclusion;
use super::visible::visible;
use crate::model::{Identificator, Klantcontact, StatusInterneTaak};
use crate::pointer::Path;
use crate::register::EXPAND;
use crate::report::{Params, Severity, Violation};
use crate::rules::Rule;
use crate::tree::{Object, Value, View, identity, key, only_refers, shared};
use crate::value::parse_date_time;
use crate::vocabulary::CodeObjecttype;
use crate::word::words;

words! {
    /// Why a contact is not shown in a timeline.
    #[non_exhaustive]
    pub enum Reason {
        /// It is not a klantcontact.
        Invalid "invalid",
        /// The same contact was given before, by this register or another one.
        Duplicate "duplicate",
        /// The document does not say who took part, so nobody can tell whether the partij did.
        BetrokkenenUnknown "betrokkenen-unknown",
        /// The partij did not take part.
        Partij "partij",
        /// The customer did not start it.
        Initiator "initiator",
        /// The options leave its kanaal out.
        Kanaal "kanaal",
        /// It is vertrouwelijk, and the options hide such contacts.
        Vertrouwelijk "vertrouwelijk",
    }
}

/// One place in the sources where a contact is told. Several registers, or several answers of one, can tell the same one.
#[derive(Clone)]
pub(super) struct Occurrence {
    /// The source, from 0.
    pub(super) source: usize,
    /// The bytes of the source that hold the contact.
    pub(super) range: Range<usize>,
    /// Its position among all contacts that were given, from 0.
    pub(super) index: usize,
    /// Whether its onderwerpobjecten are in `_expand`, which decides about the path of a problem with them.
    pub(super) is_expanded: bool,
    /// How many values it holds. The occurrence with the most is shown.
    pub(super) values: usize,
}

/// An earlier contact that a contact follows.
pub(super) struct EarlierContact {
    pub(super) id: Arc<str>,
    /// The position of the contact that says so, among all that were given.
    index: usize,
    /// Which of its onderwerpobjecten says so, from 0.
    position: usize,
    /// Whether these are in `_expand`.
    is_expanded: bool,
}

impl EarlierContact {
    /// Returns the problem that this reference breaks `rule`, as a warning with the path of the onderwerpobject.
    pub(super) fn violation(&self, rule: &'static Rule, options: &Options) -> Violation {
        let contact = Path::Index(&Path::Root, self.index);
        let expansion = Path::Name(&contact, EXPAND);
        let holder = if self.is_expanded { &expansion } else { &contact };
        let path = Path::Index(&Path::Name(holder, ONDERWERPOBJECTEN), self.position).pointer();
        let wording = options.language.into();
        Violation { rule, severity: Severity::Warning, path, params: Params::None, wording }
    }
}

/// How far the follow-up of one contact is, without the contacts that follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// Something still has to be done.
    Open,
    /// It was answered, or all its tasks were done, or it is an answer itself.
    Done,
    /// The contact says nothing about a follow-up.
    Unknown,
}

/// A contact of the timeline.
pub(super) struct Entry {
    /// Where the contact is told. The first one says most; there is always one.
    pub(super) occurrences: Vec<Occurrence>,
    /// The id that the timeline knows it by.
    pub(super) id: Arc<str>,
    pub(super) facts: Facts,
    /// Whether more is known by now than the facts say.
    pub(super) is_outdated: bool,
}

impl Entry {
    /// Returns the position that the contact has among all that were given.
    pub(super) fn index(&self) -> usize {
        self.occurrences.first().map_or(usize::MAX, |occurrence| occurrence.index)
    }
}

/// What the place of a contact in the timeline depends on.
pub(super) struct Facts {
    /// When the contact took place, if it says so in a form that can be read.
    pub(super) moment: Option<DateTime<Utc>>,
    /// The contacts that it follows.
    pub(super) earlier: Vec<EarlierContact>,
    pub(super) progress: Progress,
    /// The zaak that it is about or led to; of several, the one that it names first.
    pub(super) zaak: Option<Arc<str>>,
    /// Whether any occurrence says that it is vertrouwelijk.
    is_confidential: bool,
    /// Why the options do not select it, if they don't.
    exclusion: Option<Reason>,
    /// Whether the options leave its kanaal out.
    is_excluded_kanaal: bool,
}

impl Facts {
    /// Returns the facts of a contact. `joined` is what all its occurrences say together, and `copies` are what each of
    /// `occurrences` says by itself. The contact follows what any copy says that it follows, and the options select it
    /// when they select one copy.
    pub(super) fn new(
        joined: View<'_, Klantcontact>,
        copies: &[Object<'_>],
        occurrences: &[Occurrence],
        options: &Options,
    ) -> Self {
        let (mut earlier, mut reason, mut is_selected) = (Vec::new(), None, false);
        for (copy, occurrence) in copies.iter().map(klantcontact).zip(occurrences) {
            add_earlier(copy, occurrence, &mut earlier);
            match exclusion(copy, options) {
                None => is_selected = true,
                of_copy => reason = reason.or(of_copy),
            }
        }
        Self {
            moment: joined.plaatsgevonden_op().value().and_then(parse_date_time),
            earlier,
            progress: progress(joined, options),
            zaak: zaken(joined).find_map(|(_, zaak)| visible(zaak.object_id().value())).map(shared),
            is_confidential: joined.vertrouwelijk().value() == Some(true),
            exclusion: reason.filter(|_| !is_selected),
            is_excluded_kanaal: !options.shows_kanaal(joined.kanaal().value()),
        }
    }

    /// Returns why the contact is not shown; `None` when it is.
    pub(super) fn reason(&self, options: &Options) -> Option<Reason> {
        let hide = options.confidential == Confidential::Hide;
        self.exclusion
            .or_else(|| self.is_excluded_kanaal.then_some(Reason::Kanaal))
            .or_else(|| (self.is_confidential && hide).then_some(Reason::Vertrouwelijk))
    }

    /// Returns whether the timeline shows that there was a contact, but not what it was about.
    pub(super) fn is_masked(&self, options: &Options) -> bool {
        self.is_confidential && options.confidential == Confidential::Mask
    }
}

/// Returns the typed view of a contact.
#[expect(clippy::expect_used, reason = "a contact that is not one could only be dropped without telling anybody")]
pub(super) fn klantcontact<'v>(object: &'v Object<'v>) -> View<'v, Klantcontact> {
    View::of_object(object).expect("every contact of a source is read as a klantcontact")
}

/// Adds the ids of the objects that a contact refers to, and that its place in the timeline depends on.
pub(super) fn add_referred(contact: View<'_, Klantcontact>, options: &Options, ids: &mut Vec<Arc<str>>) {
    let mut add = |object: &Object<'_>| {
        if only_refers(object) {
            ids.extend(key(object).map(|id| shared(&id)));
        }
    };
    for betrokkene in contact.had_betrokkenen().items() {
        add(betrokkene.object());
        if let Some(partij) = betrokkene.was_partij().value() {
            add(partij.object());
        }
    }
    for onderwerpobject in contact.ging_over_onderwerpobjecten().items() {
        add(onderwerpobject.object());
    }
    for taak in contact.leidde_tot_interne_taken().items() {
        add(taak.object());
    }
    for actor in contact.had_betrokken_actoren().items() {
        add(actor.object());
    }
    // Another object may tell which organisatie a partij worked for, so whole partijen matter too.
    let partijen = contact.had_betrokkenen().items().filter_map(|betrokkene| betrokkene.was_partij().value());
    if options.looks_at_partijen() {
        ids.extend(partijen.filter_map(|partij| key(partij.object())).map(|id| shared(&id)));
    }
}

const ONDERWERPOBJECTEN: &str = "gingOverOnderwerpobjecten";

/// Returns whether the onderwerpobjecten of a contact are in `_expand`. What is in there has to be as it was read: the
/// reader moves it out later.
pub(super) fn is_expanded(contact: &Object<'_>) -> bool {
    let expansion = contact.member(EXPAND).and_then(|expansion| expansion.member(ONDERWERPOBJECTEN));
    matches!(expansion, Some(Value::List(_)))
}

/// Adds the earlier contacts that a contact follows. An onderwerpobject can name one by `wasKlantcontact` and by its
/// identificator; when both name the same, it counts once.
fn add_earlier(contact: View<'_, Klantcontact>, occurrence: &Occurrence, earlier: &mut Vec<EarlierContact>) {
    let Occurrence { index, is_expanded, .. } = *occurrence;
    for (position, object) in contact.ging_over_onderwerpobjecten().items().enumerate() {
        let by_reference = object.was_klantcontact().value().and_then(|earlier| key(earlier.object()));
        let identificator = object.onderwerpobjectidentificator().value();
        let is_contact = object.code_objecttype() == Some(CodeObjecttype::Klantcontact);
        let by_identificator = identificator.filter(|_| is_contact).and_then(|object| object.object_id().value());
        let by_identificator = by_identificator.map(identity).filter(|id| Some(id) != by_reference.as_ref());
        for id in [by_reference, by_identificator].into_iter().flatten() {
            if !id.is_empty() {
                earlier.push(EarlierContact { id: shared(&id), index, position, is_expanded });
            }
        }
    }
}

/// Returns the zaken that a contact was about (`gingOver`), and then those that it led to (`leiddeTot`).
pub(super) fn zaken<'v>(
    contact: View<'v, Klantcontact>,
) -> impl Iterator<Item = (&'static str, View<'v, Identificator>)> {
    let about = contact
        .ging_over_onderwerpobjecten()
        .items()
        .filter(|object| object.is_zaak())
        .filter_map(|object| Some(("gingOver", object.onderwerpobjectidentificator().value()?)));
    about.chain(contact.leidde_tot_zaken().items().map(|zaak| ("leiddeTot", zaak)))
}

fn progress(contact: View<'_, Klantcontact>, options: &Options) -> Progress {
    let (mut tasks, mut done) = (0, 0);
    for task in contact.leidde_tot_interne_taken().items() {
        tasks += 1;
        match task.status().value() {
            Some(StatusInterneTaak::TeVerwerken) => return Progress::Open,
            Some(StatusInterneTaak::Verwerkt) => done += 1,
            _ => {}
        }
    }
    let follows = contact.ging_over_onderwerpobjecten().items().any(|object| object.is_klantcontact());
    if (tasks > 0 && tasks == done) || has_reactie(contact) || (follows && is_answer(contact, options)) {
        Progress::Done
    } else {
        Progress::Unknown
    }
}
