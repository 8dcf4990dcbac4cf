//! What is kept of a contact that is in a timeline, beside its text.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::item::{Direction, said};
use super::labels::kanaal_code;
use super::options::{Confidential, TimelineOptions, compared};
use crate::model::{Actor, Betrokkene, Identificator, Klantcontact, Partij, StatusInterneTaak};
use crate::pointer::Path;
use crate::register::{EXPAND, Reader};
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{Rule, value as rules};
use crate::tree::{Object, Value, View, identity, key, only_refers, shared};
use crate::value::{DATE_TIME, parse_date_time};
use crate::vocabulary::CodeObjecttype;
use crate::word::words;

words! {
    /// Why a contact is not in a timeline.
    pub enum TimelineReason {
        /// It is no klantcontact.
        Invalid "invalid",
        /// It is there already, from this or another register.
        Duplicate "duplicate",
        /// Who took part is not in the document, so that it cannot be told whether the partij did.
        BetrokkenenUnknown "betrokkenen-unknown",
        /// The partij did not take part.
        Partij "partij",
        /// The customer did not begin it.
        Initiator "initiator",
        /// It went by a kanaal that is left out.
        Kanaal "kanaal",
        /// It is vertrouwelijk.
        Vertrouwelijk "vertrouwelijk",
    }
}

/// Where the text of a contact stands.
#[derive(Clone)]
pub(super) struct Place {
    /// Which source.
    pub(super) source: usize,
    /// Where in that source.
    pub(super) range: Range<usize>,
    /// Which contact, of all that were given.
    pub(super) index: usize,
    /// Whether its onderwerpobjecten stand there in what is expanded.
    pub(super) is_expanded: bool,
    /// How many values it holds.
    pub(super) count: usize,
}

/// That a contact follows an earlier one.
pub(super) struct Link {
    /// The earlier contact.
    pub(super) to: Arc<str>,
    /// Which contact says so, of all that were given.
    index: usize,
    /// Which of its onderwerpobjecten, and whether these stand in what is expanded.
    position: usize,
    is_expanded: bool,
}

impl Link {
    /// A problem of this link.
    pub(super) fn violation(&self, rule: &'static Rule, options: &TimelineOptions) -> Violation {
        let contact = Path::Index(&Path::Root, self.index);
        let expansion = Path::Name(&contact, EXPAND);
        let holder = if self.is_expanded { &expansion } else { &contact };
        let path = Path::Index(&Path::Name(holder, ONDERWERPOBJECTEN), self.position).pointer();
        let language = options.language;
        Violation { rule, severity: Severity::Warning, path, params: Params::None, language }
    }
}

/// How far the follow-up of one contact is, by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FollowUp {
    /// Something has still to be done.
    Open,
    /// It has been answered, or what had to be done was done, or it is itself an answer.
    Done,
    /// Nothing shows.
    Unknown,
}

/// A contact.
pub(super) struct Entry {
    /// Where it was given: of several copies the one that says most comes first.
    pub(super) places: Vec<Place>,
    /// By what it is known here.
    pub(super) id: Arc<str>,
    /// Whether that is made from what it holds, so that others may have it too.
    pub(super) is_made: bool,
    pub(super) moment: Option<DateTime<Utc>>,
    /// How many contacts of the same moment it comes after, one after the other.
    pub(super) depth: usize,
    pub(super) links: Vec<Link>,
    pub(super) follow_up: FollowUp,
    /// The zaak that it is about, or led to: the first that it names.
    pub(super) zaak: Option<Arc<str>>,
    /// Whether any copy of it says that it is vertrouwelijk.
    is_confidential: bool,
    /// Why the partij does not see it.
    selection: Option<TimelineReason>,
    is_excluded_kanaal: bool,
}

impl Entry {
    /// A contact of which nothing else is known yet.
    pub(super) fn new(place: Place, id: Arc<str>) -> Self {
        Self {
            places: vec![place],
            id,
            is_made: false,
            moment: None,
            depth: 0,
            links: Vec::new(),
            follow_up: FollowUp::Unknown,
            zaak: None,
            is_confidential: false,
            selection: None,
            is_excluded_kanaal: false,
        }
    }

    /// Takes over what was given of it by now: `contact` is what its copies say together. The links are those of each copy,
    /// and the partij sees the contact when one of them names the partij.
    pub(super) fn renew(&mut self, contact: View<'_, Klantcontact>, copies: &[Object<'_>], options: &TimelineOptions) {
        self.moment = contact.plaatsgevonden_op().value().and_then(parse_date_time);
        self.follow_up = follow_up(contact, options);
        self.zaak = zaken(contact).find_map(|(_, zaak)| said(zaak.object_id().value())).map(shared);
        self.is_confidential = contact.vertrouwelijk().value() == Some(true);
        self.is_excluded_kanaal = !options.shows_kanaal(contact.kanaal().value());
        let mut selection = None;
        self.links.clear();
        for (copy, place) in copies.iter().filter_map(View::<Klantcontact>::of_object).zip(&self.places) {
            links(copy, place, &mut self.links);
            let of_copy = self::selection(copy, options);
            selection = Some(selection.map_or(of_copy, |known: Option<TimelineReason>| known.and(of_copy).and(known)));
        }
        self.selection = selection.flatten();
    }

    /// Adds the ids of what a contact refers to and its place among the others depends on.
    pub(super) fn wanted(contact: View<'_, Klantcontact>, options: &TimelineOptions, wanted: &mut Vec<Arc<str>>) {
        let mut want = |object: &Object<'_>| {
            if only_refers(object) {
                wanted.extend(key(object).map(|id| shared(&id)));
            }
        };
        for betrokkene in contact.had_betrokkenen().items() {
            want(betrokkene.object());
            if let Some(partij) = betrokkene.was_partij().value() {
                want(partij.object());
            }
        }
        for onderwerpobject in contact.ging_over_onderwerpobjecten().items() {
            want(onderwerpobject.object());
        }
        for taak in contact.leidde_tot_interne_taken().items() {
            want(taak.object());
        }
        for actor in contact.had_betrokken_actoren().items() {
            want(actor.object());
        }
        // Whom somebody worked for may be told where the partij stands again.
        let partijen = contact.had_betrokkenen().items().filter_map(|betrokkene| betrokkene.was_partij().value());
        if options.looks_at_partijen() {
            wanted.extend(partijen.filter_map(|partij| key(partij.object())).map(|id| shared(&id)));
        }
    }

    /// Why it is not shown.
    pub(super) fn reason(&self, options: &TimelineOptions) -> Option<TimelineReason> {
        let hide = options.confidential == Confidential::Hide;
        self.selection
            .or_else(|| self.is_excluded_kanaal.then_some(TimelineReason::Kanaal))
            .or_else(|| (self.is_confidential && hide).then_some(TimelineReason::Vertrouwelijk))
    }

    /// Whether only that there was a contact is shown.
    pub(super) fn is_masked(&self, options: &TimelineOptions) -> bool {
        self.is_confidential && options.confidential == Confidential::Mask
    }
}

const ONDERWERPOBJECTEN: &str = "gingOverOnderwerpobjecten";

/// Whether the onderwerpobjecten of a contact stand in what is expanded, before that is put in its place.
pub(super) fn is_expanded(contact: &Object<'_>) -> bool {
    let expansion = contact.member(EXPAND).and_then(|expansion| expansion.member(ONDERWERPOBJECTEN));
    matches!(expansion, Some(Value::List(_)))
}

/// The id of a contact: its uuid, or the address that ends with it.
pub(super) fn id(contact: &Object<'_>) -> Option<Arc<str>> {
    key(contact).map(|id| shared(&id))
}

/// Why the contact is not one of the partij.
fn selection(contact: View<'_, Klantcontact>, options: &TimelineOptions) -> Option<TimelineReason> {
    if options.partijen.is_empty() && !options.initiator_only {
        return None;
    }
    let mut reason = TimelineReason::Partij;
    for betrokkene in contact.had_betrokkenen().items() {
        if options.partijen.is_empty() || is_one_of(betrokkene, &options.partijen) {
            let began = betrokkene.initiator().value() == Some(true) && !is_of_municipality(contact, options);
            if !options.initiator_only || began {
                return None;
            }
            reason = TimelineReason::Initiator;
        }
        let is_untold = betrokkene.initiator().is_absent() || betrokkene.rol().is_absent();
        if betrokkene.was_partij().is_absent() && is_untold {
            reason = TimelineReason::BetrokkenenUnknown;
        }
    }
    let said = contact.had_betrokkenen().value().is_some();
    Some(if said { reason } else { TimelineReason::BetrokkenenUnknown })
}

/// Whether the betrokkene was one of the partijen, or was the contactpersoon of one.
pub(super) fn is_one_of(betrokkene: View<'_, Betrokkene>, partijen: &[String]) -> bool {
    let Some(partij) = betrokkene.was_partij().value() else { return false };
    let organisatie = partij.partij_identificatie().value().and_then(|details| details.werkte_voor_partij().value());
    [Some(partij), organisatie].into_iter().flatten().any(|partij| is_partij(partij, partijen))
}

/// Whether this is one of the partijen.
pub(super) fn is_partij(partij: View<'_, Partij>, partijen: &[String]) -> bool {
    key(partij.object()).is_some_and(|id| partijen.iter().any(|partij| *partij == id))
}

/// Adds the earlier contacts that a contact follows, in either notation.
fn links(contact: View<'_, Klantcontact>, place: &Place, links: &mut Vec<Link>) {
    let Place { index, is_expanded, .. } = *place;
    for (position, object) in contact.ging_over_onderwerpobjecten().items().enumerate() {
        let by_reference = object.was_klantcontact().value().and_then(|earlier| key(earlier.object()));
        let identificator = object.onderwerpobjectidentificator().value();
        let is_contact = object.code_objecttype() == Some(CodeObjecttype::Klantcontact);
        let by_identificator = identificator.filter(|_| is_contact).and_then(|object| object.object_id().value());
        let by_identificator = by_identificator.map(identity).filter(|to| Some(to) != by_reference.as_ref());
        for to in [by_reference, by_identificator].into_iter().flatten() {
            if !to.is_empty() {
                links.push(Link { to: shared(&to), index, position, is_expanded });
            }
        }
    }
}

/// The zaken that it is about, and those that it led to, with which of the two.
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

/// Who began it: the customer, or the municipality. Nothing is known when nobody is said to have taken part.
pub(super) fn direction(contact: View<'_, Klantcontact>, options: &TimelineOptions) -> Option<Direction> {
    if is_of_municipality(contact, options) {
        return Some(Direction::Outgoing);
    }
    let mut direction = None;
    for betrokkene in contact.had_betrokkenen().items() {
        match betrokkene.initiator().value() {
            Some(true) => return Some(Direction::Incoming),
            Some(false) => direction = Some(Direction::Outgoing),
            None => {}
        }
    }
    direction
}

/// Whether the options say that the municipality began a contact, whatever is registered.
fn is_of_municipality(contact: View<'_, Klantcontact>, options: &TimelineOptions) -> bool {
    let Some(outgoing) = &options.outgoing else { return false };
    let is_one = |known: &[String], id: Option<Cow<'_, str>>, names: &[Option<&str>]| {
        let names = || id.as_deref().into_iter().chain(names.iter().copied().flatten()).map(compared);
        known.iter().any(|known| names().any(|name| !name.is_empty() && name.eq_ignore_ascii_case(known)))
    };
    let is_actor = |actor: View<'_, Actor>| is_one(&outgoing.actoren, key(actor.object()), &[actor.naam().value()]);
    let began = |betrokkene: View<'_, Betrokkene>| {
        let partij = betrokkene.was_partij().value().and_then(|partij| key(partij.object()));
        let names = [betrokkene.organisatienaam().value(), betrokkene.volledige_naam().value()];
        betrokkene.initiator().value() == Some(true) && is_one(&outgoing.betrokkenen, partij, &names)
    };
    let follows = || contact.ging_over_onderwerpobjecten().items().any(|object| object.is_klantcontact());
    let has_actor = || contact.had_betrokken_actoren().items().next().is_some();
    contact.kanaal().value().is_some_and(|kanaal| outgoing.kanalen.contains(&kanaal_code(kanaal)))
        || contact.had_betrokken_actoren().items().any(is_actor)
        || contact.had_betrokkenen().items().any(began)
        || (outgoing.follow_ups && follows() && has_actor())
}

/// Whether the municipality answers by it.
pub(super) fn is_answer(contact: View<'_, Klantcontact>, options: &TimelineOptions) -> bool {
    let is_made = contact.indicatie_contact_gelukt().value() != Some(false);
    has_reactie(contact) || (is_made && direction(contact, options) == Some(Direction::Outgoing))
}

fn has_reactie(contact: View<'_, Klantcontact>) -> bool {
    said(contact.reactie().value()).is_some()
}

fn follow_up(contact: View<'_, Klantcontact>, options: &TimelineOptions) -> FollowUp {
    let (mut tasks, mut done) = (0, 0);
    for task in contact.leidde_tot_interne_taken().items() {
        tasks += 1;
        match task.status().value() {
            Some(StatusInterneTaak::TeVerwerken) => return FollowUp::Open,
            Some(StatusInterneTaak::Verwerkt) => done += 1,
            _ => {}
        }
    }
    let follows = contact.ging_over_onderwerpobjecten().items().any(|object| object.is_klantcontact());
    if (tasks > 0 && tasks == done) || has_reactie(contact) || (follows && is_answer(contact, options)) {
        FollowUp::Done
    } else {
        FollowUp::Unknown
    }
}

/// What a timeline needs of every contact.
const SHOWN: [&str; 3] = ["kanaal", "onderwerp", "vertrouwelijk"];

/// Reports what is not there though a timeline shows it, and a moment that cannot be read.
pub(super) fn missing(contact: &Object<'_>, reader: &mut Reader<'_>, path: &Path<'_>) {
    for name in SHOWN {
        if matches!(contact.member(name), None | Some(Value::Null)) {
            reader.problem(&rules::REQUIRED, Params::None, &Path::Name(path, name));
        }
    }
    let moment = contact.text(MOMENT);
    if moment.is_some_and(|moment| parse_date_time(moment).is_none()) {
        reader.problem(rules::of_format(&DATE_TIME), Params::None, &Path::Name(path, MOMENT));
    }
}

const MOMENT: &str = "plaatsgevondenOp";

/// What is wrong with something that is no contact.
pub(super) fn no_contact(rule: &'static Rule, index: usize, options: &TimelineOptions) -> Violation {
    let path = Path::Index(&Path::Root, index).pointer();
    let params = if *rule == rules::TYPE { Params::Expected(Expected::Object) } else { Params::None };
    Violation { rule, severity: Severity::Error, path, params, language: options.language }
}
