//! What is kept of a contact that is in a timeline, beside its text.

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::id::{identified, identity, referred, shared};
use super::item::{Direction, said};
use super::labels::kanaal_code;
use super::options::{Confidential, TimelineOptions};
use super::source::{all, expansion, related};
use crate::check::expected;
use crate::draft::{Object, Value};
use crate::model::{Betrokkene, Identificator, Klantcontact, Property, Shape, Type};
use crate::openklant::EXPAND;
use crate::pointer::Path;
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{Rule, value as rules};
use crate::value::{DATE_TIME, parse_date_time};
use crate::vocabulary::CodeObjecttype;
use crate::written::words;

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
}

/// That a contact follows an earlier one.
pub(super) struct Link {
    /// The earlier contact.
    pub(super) to: Arc<str>,
    /// Which contact says so, of all that were given.
    pub(super) index: usize,
    /// Which of its onderwerpobjecten.
    position: usize,
    is_expanded: bool,
}

impl Link {
    /// A problem of this link.
    pub(super) fn violation(&self, rule: &'static Rule, options: &TimelineOptions) -> Violation {
        let contact = Path::Index(&Path::Root, self.index);
        let expansion = Path::Name(&contact, EXPAND);
        let holder = if self.is_expanded { &expansion } else { &contact };
        let path = Path::Index(&Path::Name(holder, "gingOverOnderwerpobjecten"), self.position).pointer();
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
    pub(super) place: Place,
    /// By what it is known here.
    pub(super) id: Arc<str>,
    /// Whether that is made from what it holds, so that others may have it too.
    pub(super) is_made: bool,
    pub(super) moment: Option<DateTime<Utc>>,
    pub(super) links: Vec<Link>,
    pub(super) follow_up: FollowUp,
    /// The zaak that it is about, or led to: the first that it names.
    pub(super) zaak: Option<Arc<str>>,
    /// Whether any copy of it says that it is vertrouwelijk.
    pub(super) is_confidential: bool,
    /// Why the partij does not see it, by the copy that is shown; nothing when any copy shows that the partij does.
    selection: Option<TimelineReason>,
    is_excluded_kanaal: bool,
}

impl Entry {
    /// What is kept of a contact, with the id of its document.
    pub(super) fn new(contact: Klantcontact<'_>, place: Place, id: Arc<str>, options: &TimelineOptions) -> Self {
        let kanaal = contact.kanaal().value();
        Self {
            id,
            is_made: false,
            moment: contact.plaatsgevonden_op().value().and_then(parse_date_time),
            links: links(contact, place.index),
            follow_up: follow_up(contact),
            zaak: zaken(contact).find_map(|(_, zaak)| said(zaak.object_id().value())).map(shared),
            is_confidential: is_confidential(contact),
            selection: selection(contact, options),
            is_excluded_kanaal: !options.exclude_kanalen.is_empty()
                && kanaal.is_some_and(|kanaal| options.exclude_kanalen.contains(&kanaal_code(kanaal))),
            place,
        }
    }

    /// Takes over what another copy of the same contact adds: what one register knows, the other may not.
    pub(super) fn join(&mut self, other: &mut Self) {
        self.links.append(&mut other.links);
        self.is_confidential |= other.is_confidential;
        // What the partij may see by one copy, it may see.
        self.selection = self.selection.filter(|_| other.selection.is_some());
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

/// The id of a contact: its uuid, or the address that ends with it.
pub(super) fn id(contact: Klantcontact<'_>) -> Option<Arc<str>> {
    identified(contact.uuid().value(), contact.url().value()).map(|id| shared(&id))
}

/// Only `false` says that it may be shown, or that nothing is said.
fn is_confidential(contact: Klantcontact<'_>) -> bool {
    let vertrouwelijk = contact.vertrouwelijk();
    !vertrouwelijk.is_absent() && vertrouwelijk.value() != Some(false)
}

/// Why the contact is not one of the partij.
fn selection(contact: Klantcontact<'_>, options: &TimelineOptions) -> Option<TimelineReason> {
    if options.partijen.is_empty() && !options.initiator_only {
        return None;
    }
    let mut reason = TimelineReason::Partij;
    for betrokkene in all(contact, Klantcontact::had_betrokkenen) {
        let is_unknown = betrokkene.was_partij().is_absent() && betrokkene.initiator().is_absent();
        if options.partijen.is_empty() || is_one_of(betrokkene, &options.partijen) {
            if !options.initiator_only || betrokkene.initiator().value() == Some(true) {
                return None;
            }
            reason = TimelineReason::Initiator;
        }
        if is_unknown && expansion(betrokkene).is_none() {
            reason = TimelineReason::BetrokkenenUnknown;
        }
    }
    let said = related(contact, Klantcontact::had_betrokkenen).is_some();
    Some(if said { reason } else { TimelineReason::BetrokkenenUnknown })
}

/// Whether the betrokkene was one of the partijen, or was the contactpersoon of one.
pub(super) fn is_one_of(betrokkene: Betrokkene<'_>, partijen: &[String]) -> bool {
    let Some(partij) = related(betrokkene, Betrokkene::was_partij) else { return false };
    let organisatie = partij.partij_identificatie().value().and_then(|details| details.werkte_voor_partij().value());
    [Some(partij), organisatie].into_iter().flatten().any(|partij| {
        let known = identified(partij.uuid().value(), partij.url().value());
        known.is_some_and(|known| partijen.iter().any(|partij| *partij == known))
    })
}

/// The earlier contacts that it follows, in either notation.
fn links(contact: Klantcontact<'_>, index: usize) -> Vec<Link> {
    let is_expanded =
        expansion(contact).is_some_and(|expansion| expansion.ging_over_onderwerpobjecten().value().is_some());
    let objects = related(contact, Klantcontact::ging_over_onderwerpobjecten);
    let mut links = Vec::new();
    for (position, object) in objects.into_iter().flat_map(|objects| objects.elements()).enumerate() {
        let Some(object) = object else { continue };
        let by_reference = object.was_klantcontact().value().and_then(referred);
        let identificator = object.onderwerpobjectidentificator().value();
        let is_contact = object.code_objecttype() == Some(CodeObjecttype::Klantcontact);
        let by_identificator = identificator.filter(|_| is_contact).and_then(|object| object.object_id().value());
        let by_identificator = by_identificator.map(identity).filter(|to| Some(to) != by_reference.as_ref());
        for to in [by_reference, by_identificator.filter(|to| !to.is_empty())].into_iter().flatten() {
            links.push(Link { to: shared(&to), index, position, is_expanded });
        }
    }
    links
}

/// The zaken that it is about, and those that it led to, with which of the two.
pub(super) fn zaken<'v>(contact: Klantcontact<'v>) -> impl Iterator<Item = (&'static str, Identificator<'v>)> {
    let about = all(contact, Klantcontact::ging_over_onderwerpobjecten)
        .filter(|object| object.is_zaak())
        .filter_map(|object| Some(("gingOver", object.onderwerpobjectidentificator().value()?)));
    about.chain(all(contact, Klantcontact::leidde_tot_zaken).map(|zaak| ("leiddeTot", zaak)))
}

/// Who began it: the customer, or the municipality. Nothing is known when nobody is said to have taken part.
pub(super) fn direction(contact: Klantcontact<'_>) -> Option<Direction> {
    let mut direction = None;
    for betrokkene in all(contact, Klantcontact::had_betrokkenen) {
        match betrokkene.initiator().value() {
            Some(true) => return Some(Direction::Incoming),
            Some(false) => direction = Some(Direction::Outgoing),
            None => {}
        }
    }
    direction
}

/// Whether the municipality answers by it.
pub(super) fn is_answer(contact: Klantcontact<'_>) -> bool {
    let is_made = contact.indicatie_contact_gelukt().value() != Some(false);
    has_reactie(contact) || (is_made && direction(contact) == Some(Direction::Outgoing))
}

fn has_reactie(contact: Klantcontact<'_>) -> bool {
    contact.reactie().value().is_some_and(|reactie| !reactie.trim().is_empty())
}

fn follow_up(contact: Klantcontact<'_>) -> FollowUp {
    let (mut tasks, mut done) = (0, 0);
    for task in all(contact, Klantcontact::leidde_tot_interne_taken) {
        tasks += 1;
        match task.status().value() {
            Some("te_verwerken") => return FollowUp::Open,
            Some("verwerkt") => done += 1,
            _ => {}
        }
    }
    let follows = all(contact, Klantcontact::ging_over_onderwerpobjecten).any(|object| object.is_klantcontact());
    if (tasks > 0 && tasks == done) || has_reactie(contact) || (follows && is_answer(contact)) {
        FollowUp::Done
    } else {
        FollowUp::Unknown
    }
}

/// What a timeline needs of every contact.
const SHOWN: [&str; 3] = ["kanaal", "onderwerp", "vertrouwelijk"];

/// What is wrong with a contact, as far as a timeline shows it.
pub(super) fn problems(object: &Object<'_>, index: usize, options: &TimelineOptions, violations: &mut Vec<Violation>) {
    let root = Path::Index(&Path::Root, index);
    let mut found = Found { options, violations };
    let shape = object.shape();
    for (at, property) in shape.properties.iter().enumerate() {
        if SHOWN.contains(&property.name) && matches!(object.get(at), None | Some(Value::Null)) {
            found.add(&rules::REQUIRED, &Path::Name(&root, property.name), Params::None);
        }
    }
    for member in object.members() {
        let path = Path::Name(&root, member.name.text(shape));
        match (member.name.property(shape), &member.value) {
            (Some(property), value) => found.property(property, value, &path),
            (None, Value::Object(expansion)) if member.name.text(shape) == EXPAND => {
                found.expansion(expansion, shape, &path);
            }
            _ => {}
        }
    }
}

/// A contact that is none.
pub(super) fn no_contact(index: usize, options: &TimelineOptions) -> Violation {
    let path = Path::Index(&Path::Root, index);
    violation(&rules::TYPE, &path, Params::Expected(Expected::Object), options)
}

fn violation(rule: &'static Rule, path: &Path<'_>, params: Params, options: &TimelineOptions) -> Violation {
    Violation { rule, severity: Severity::Error, path: path.pointer(), params, language: options.language }
}

struct Found<'o> {
    options: &'o TimelineOptions,
    violations: &'o mut Vec<Violation>,
}

impl Found<'_> {
    fn add(&mut self, rule: &'static Rule, path: &Path<'_>, params: Params) {
        self.violations.push(violation(rule, path, params, self.options));
    }

    fn property(&mut self, property: &Property, value: &Value<'_>, path: &Path<'_>) {
        match (&property.kind, value) {
            (_, Value::Null)
            | (Type::Choice(_), Value::Text(_))
            | (Type::Boolean, Value::Boolean(_))
            | (Type::Entries(_) | Type::Object(_), Value::Object(_)) => {}
            (Type::Text(_), Value::Text(text)) => {
                if property.name == "plaatsgevondenOp" && parse_date_time(text).is_none() {
                    self.add(DATE_TIME.rule, path, Params::None);
                }
            }
            (Type::List(_), Value::List(values)) => {
                for (index, value) in values.iter().enumerate() {
                    if !matches!(value, Value::Object(_)) {
                        let params = Params::Expected(Expected::Object);
                        self.add(&rules::TYPE, &Path::Index(path, index), params);
                    }
                }
            }
            (kind, _) => self.add(&rules::TYPE, path, Params::Expected(expected(kind))),
        }
    }

    fn expansion(&mut self, expansion: &Object<'_>, shape: &'static Shape, path: &Path<'_>) {
        for member in expansion.members() {
            if let Some(property) = member.name.property(shape) {
                self.property(property, &member.value, &Path::Name(path, property.name));
            }
        }
    }
}
