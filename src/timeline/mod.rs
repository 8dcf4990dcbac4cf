//! What a portal shows of the contacts that somebody had with the municipality.
//!
//! Of each contact only an [`entry`](entry) is kept beside the text it came in: what its place in the timeline depends on.
//! The contacts of a page are read again, and those only.

mod date;
mod entry;
mod given;

mod item;
mod labels;
mod name;
mod options;
mod order;
mod source;
mod thread;

pub use date::TimelineDate;
pub use entry::TimelineReason;
pub use item::{Direction, Status, TimelineActor, TimelineBetrokkene, TimelineItem, TimelineObject, TimelineThread};
pub use options::{Confidential, GroupBy, Seen, TimelineOptions};

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;

use self::entry::{Entry, Place};
use self::given::Given;
use self::item::{onderwerp, quiet};
use self::name::{Name, Names};
use self::order::{Cursor, Key, Lines};
use self::source::Content;
use self::thread::{Summary, Threads, components, depths};
use crate::model::Klantcontact;
use crate::pointer::Path;
use crate::register::{Known, Reader, add_ids, links_of, owner, together};
use crate::report::{Severity, Violation};
use crate::rules::{CYCLE, MISSING};
use crate::tree::{Conflict, Ids, Object, Value, View, identity, key, shared};
use crate::written::Result;

/// A page of a timeline, and what is not on any.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The contacts on this page: the newest first, those of one instant by their ids, and those without a date last.
    pub items: Vec<TimelineItem>,
    /// What stands together on this page, with the option `group_by`; the items stand in the order of the groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<TimelineGroup>>,
    /// How many contacts all pages show.
    pub total: usize,
    /// The other contacts that were given, and why they are not shown.
    pub excluded: Vec<Excluded>,
    /// What is wrong with what was given; the first step of a path is the place of the contact among all.
    pub problems: Vec<Violation>,
    /// Where the next page begins; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// A page of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelinePage {
    /// The contacts on this page.
    pub items: Vec<TimelineItem>,
    /// What stands together on this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<TimelineGroup>>,
    /// How many contacts all pages show.
    pub total: usize,
    /// Where the next page begins; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// Contacts that stand together, in the order of their newest.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TimelineGroup {
    /// The id of the thread, the identification of the zaak, or the day; empty for those without zaak or date.
    pub key: String,
    /// The onderwerp of the thread, the identification of the zaak, or the day in words.
    pub label: String,
    /// Which items of the page, from 0.
    pub items: Vec<usize>,
}

/// A contact that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Which one of all that were given, from 0.
    pub index: usize,
    /// Why.
    pub reason: TimelineReason,
}

/// The timeline of contacts, given as JSON: a list of klantcontacten, or what registers answered, as
/// [`from_open_klant`](crate::from_open_klant) reads it: an object of any resource, a page, lists by the names of their
/// resources, contacts of the API before this one, or a list of any of these. What any of them tells in full is known
/// everywhere. Bad contacts are reported, and the others shown.
///
/// ```
/// use klantinteracties::{TimelineOptions, timeline};
///
/// let contacts = r#"[
///     {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "telefoon", "onderwerp": "Paspoort",
///      "vertrouwelijk": false, "plaatsgevondenOp": "2024-05-31T07:30:00Z"},
///     {"uuid": "11111111-1111-4111-8111-111111111111", "kanaal": "e-mail", "onderwerp": "Uitkering",
///      "vertrouwelijk": true, "plaatsgevondenOp": "2024-05-31T09:29:00+02:00"}
/// ]"#;
/// let timeline = timeline(contacts, &TimelineOptions::default());
/// let shown: Vec<_> = timeline.items.iter().map(|item| (item.onderwerp.as_str(), item.kanaal_label.as_str())).collect();
/// assert_eq!(shown, [("Paspoort", "Telefoon"), ("Vertrouwelijk", "E-mail")]);
/// assert_eq!(timeline.items[0].date.as_ref().unwrap().label, "31 mei 2024 om 09:30");
/// ```
pub fn timeline(source: &(impl AsRef<[u8]> + ?Sized), options: &TimelineOptions) -> Timeline {
    let mut builder = TimelineBuilder::new(options);
    builder.add(source.as_ref());
    builder.timeline()
}

/// A timeline to which contacts are added, page after page and register after register. Adding takes time in proportion to
/// what is added, and a page in proportion to what is on it and to the threads of that.
///
/// ```
/// use klantinteracties::{TimelineBuilder, TimelineOptions};
///
/// let mut builder = TimelineBuilder::new(&TimelineOptions::default().page_size(1)?);
/// builder.add(&br#"{"results": [{"uuid": "11111111-1111-4111-8111-111111111110"}]}"#[..]);
/// builder.add(&br#"{"results": [{"uuid": "11111111-1111-4111-8111-111111111111"}]}"#[..]);
/// let first = builder.page(None)?;
/// assert_eq!((first.items.len(), first.total), (1, 2));
/// let second = builder.page(first.next_cursor.as_deref())?;
/// assert_eq!(second.next_cursor, None);
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
pub struct TimelineBuilder<'s> {
    options: TimelineOptions,
    sources: Vec<Cow<'s, [u8]>>,
    entries: Vec<Entry>,
    names: Names,
    /// What is known of everything that contacts refer to.
    known: Known<'static>,
    /// The objects that were given beside contacts, and where they stood.
    others: Vec<(usize, String)>,
    threads: Threads,
    lines: Lines,
    /// Which contact follows which, of all that have both.
    follows: Vec<(usize, usize)>,
    /// Whether contacts of the same moment may stand in another order than they followed each other.
    is_unsettled: bool,
    /// How many zaken have a group.
    zaken: usize,
    given: usize,
    excluded: Vec<Excluded>,
    problems: Vec<Violation>,
}

quiet!(TimelineGroup);

/// As of what it holds.
impl std::fmt::Debug for TimelineBuilder<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("TimelineBuilder").finish_non_exhaustive()
    }
}

impl<'s> TimelineBuilder<'s> {
    /// Without contacts.
    pub fn new(options: &TimelineOptions) -> Self {
        let mut builder = Self {
            options: options.clone(),
            sources: Vec::new(),
            entries: Vec::new(),
            names: Names::default(),
            known: Known::default(),
            others: Vec::new(),
            threads: Threads::default(),
            lines: Lines::default(),
            follows: Vec::new(),
            is_unsettled: false,
            zaken: 0,
            given: 0,
            excluded: Vec::new(),
            problems: Vec::new(),
        };
        match &options.seen {
            Some(Seen::Ids(ids)) => ids.iter().for_each(|id| builder.see(id, DateTime::<Utc>::MAX_UTC)),
            Some(Seen::Each(each)) => each.iter().for_each(|(id, until)| builder.see(id, *until)),
            Some(Seen::Until(_)) | None => {}
        }
        builder
    }

    fn see(&mut self, id: &str, until: DateTime<Utc>) {
        if let Some(name) = self.names.of(&shared(&identity(id))) {
            name.seen = Some(until);
        }
    }

    /// The contact with an id.
    fn contact(&self, id: &str) -> Option<usize> {
        self.names.get(id)?.contact
    }

    /// Adds contacts, or what belongs to them, as [`timeline`] takes them. The text is kept, because pages are made from
    /// it. What it tells of contacts that were added before is shown from now on.
    pub fn add(&mut self, source: impl Into<Cow<'s, [u8]>>) {
        let Found { within, before } = self.read(source.into(), true);
        for (klantcontacten, is_whole) in [(within, true), (before, false)] {
            if !klantcontacten.is_empty() {
                let list = together(klantcontacten).into_iter().map(Value::Object).collect();
                self.read(source::written(&Value::List(list)).into(), is_whole);
            }
        }
    }

    /// Takes what is in a text. `is_whole`: a klantcontact must have what a timeline shows.
    fn read(&mut self, text: Cow<'s, [u8]>, is_whole: bool) -> Found {
        let mut given = Given::new(&self.options, &mut self.known, self.sources.len(), self.given);
        let mut read = source::each(&text, &mut |value, range, path| given.take(value, range, path, is_whole));
        if matches!(read, Ok(Content::Together)) {
            given = Given::new(&self.options, &mut self.known, self.sources.len(), self.given);
            read = source::answer(&text).map(|value| {
                given.answer(value, &Path::Root);
                Content::Objects
            });
        }
        let Given { count, entries, excluded, problems, changed, others, within, before, .. } = given;
        self.given = count;
        self.excluded.extend(excluded);
        self.problems.extend(problems);
        if let Err((rule, params)) = read {
            let language = self.options.language;
            let violation = Violation { rule, severity: Severity::Error, path: String::new(), params, language };
            self.problems.push(violation);
        }
        self.sources.push(text);
        self.others.extend(others);
        let joined = entries.into_iter().filter_map(|(entry, wanted)| self.take(entry, &wanted)).collect();
        self.renew_by(joined, &changed);
        Found { within, before }
    }

    /// Gives a contact its place among the others. If it is another copy of one that is there, which it is.
    fn take(&mut self, mut entry: Entry, wanted: &[Arc<str>]) -> Option<usize> {
        if entry.is_made {
            let name = self.names.of(&entry.id)?;
            name.same += 1;
            entry.id = shared(&format!("{}-{}", entry.id, name.same));
        }
        let name = self.names.of(&entry.id)?;
        let known = name.contact;
        let at = known.unwrap_or(self.entries.len());
        if known.is_none() {
            name.contact = Some(at);
            let following = mem::take(&mut name.waiting);
            self.insert(entry, &following);
            self.want(at, wanted);
            return None;
        }
        let is_new = self.join(at, entry);
        self.want(at, wanted);
        is_new.then_some(at)
    }

    /// Notes what the place of a contact depends on.
    fn want(&mut self, at: usize, wanted: &[Arc<str>]) {
        for id in wanted {
            if let Some(name) = self.names.of(id).filter(|name| name.wanted.last() != Some(&at)) {
                name.wanted.push(at);
            }
        }
    }

    fn insert(&mut self, entry: Entry, following: &[usize]) {
        let at = self.entries.len();
        self.threads.add();
        self.entries.push(entry);
        self.show(at);
        for other in following {
            self.connect(*other, at);
        }
        self.follow(at);
    }

    /// Another copy of a contact that is there: the one that says most is shown, with what the others add. Whether this
    /// one says anything that none of them says.
    fn join(&mut self, at: usize, copy: Entry) -> bool {
        let Some(entry) = self.entries.get_mut(at) else { return false };
        let Some(copy) = copy.places.into_iter().next() else { return false };
        // How much a copy says: how many values, and then which, so that any two can be compared.
        let fullness = |place: &Place| (place.count, text_at(&self.sources, place));
        let own = fullness(&copy);
        let mut duplicate = copy.index;
        let found = entry.places.binary_search_by(|place| own.cmp(&fullness(place)));
        if let Err(place) = found {
            if let (0, Some(first)) = (place, entry.places.first()) {
                duplicate = first.index;
            }
            entry.places.insert(place, copy);
        }
        self.excluded.push(Excluded { index: duplicate, reason: TimelineReason::Duplicate });
        found.is_err()
    }

    /// Looks again at contacts of which there is another copy, and at those whose place depends on objects of which more is
    /// known now.
    fn renew_by(&mut self, mut contacts: BTreeSet<usize>, changed: &[usize]) {
        for object in changed.iter().filter_map(|index| self.known.get(*index)) {
            let wanted = key(object).and_then(|id| self.names.get(&id)).map(|name| name.wanted.as_slice());
            contacts.extend(wanted.into_iter().flatten());
            let owners = links_of(object.shape()).filter_map(|link| owner(object, link));
            contacts.extend(owners.filter_map(|id| self.contact(&id)));
        }
        contacts.into_iter().for_each(|at| self.renew(at));
    }

    /// Takes over what is known of a contact by now.
    fn renew(&mut self, at: usize) {
        self.hide(at);
        let Some(entry) = self.entries.get(at) else { return };
        let (moment, places, links) = (entry.moment, entry.places.clone(), entry.links.len());
        let mut wanted = Vec::new();
        {
            let copies = copies(&places, &self.sources, &self.known);
            for copy in copies.iter().filter_map(View::<Klantcontact>::of_object) {
                Entry::wanted(copy, &self.options, &mut wanted);
            }
            let together = together_of(&copies);
            let contact = together.as_ref().and_then(View::<Klantcontact>::of_object);
            if let (Some(contact), Some(entry)) = (contact, self.entries.get_mut(at)) {
                entry.renew(contact, &copies, &self.options);
                self.is_unsettled |= entry.moment != moment;
            }
        }
        self.want(at, &wanted);
        self.threads.forget(at);
        self.show(at);
        // What is known of a contact only grows, and so do its links.
        if self.entries.get(at).is_some_and(|entry| entry.links.len() > links) {
            self.follow(at);
        }
    }

    /// Puts a contact in its thread, by all its links.
    fn follow(&mut self, at: usize) {
        let links = self.entries.get(at).map_or(&[][..], |entry| &entry.links);
        let links: Vec<_> = links.iter().map(|link| Arc::clone(&link.to)).collect();
        for to in links {
            let Some(name) = self.names.of(&to) else { continue };
            match name.contact {
                Some(cause) => self.connect(at, cause),
                None => name.waiting.push(at),
            }
        }
    }

    fn connect(&mut self, follower: usize, cause: usize) {
        // What refers to itself follows nothing.
        if follower == cause {
            return;
        }
        self.follows.push((follower, cause));
        let moment = |at: usize| self.entries.get(at).map(|entry| entry.moment);
        self.is_unsettled |= moment(follower) == moment(cause);
        let joined = self.threads.join(follower, cause);
        if joined.is_none() {
            self.threads.forget(follower);
        }
        if let (Some((gone, to)), Some(GroupBy::Thread)) = (joined, self.options.group_by) {
            self.lines.merge(gone, to);
        }
    }

    /// Puts contacts of the same moment in the order in which they followed each other.
    fn settle(&mut self) {
        if !mem::take(&mut self.is_unsettled) {
            return;
        }
        let moment = |at: usize| self.entries.get(at).map(|entry| entry.moment);
        let same = self.follows.iter().copied().filter(|(follower, cause)| moment(*follower) == moment(*cause));
        let depths = depths(&same.collect::<Vec<_>>());
        let mut contacts = BTreeSet::new();
        for (follower, cause) in &self.follows {
            contacts.insert(*follower);
            contacts.insert(*cause);
        }
        for at in contacts {
            let depth = depths.get(&at).copied().unwrap_or_default();
            if self.entries.get(at).is_some_and(|entry| entry.depth != depth) {
                self.hide(at);
                if let Some(entry) = self.entries.get_mut(at) {
                    entry.depth = depth;
                }
                self.threads.forget(at);
                self.show(at);
            }
        }
    }

    /// Where a contact stands, unless it is not shown.
    fn line(&mut self, at: usize) -> Option<(usize, Key)> {
        let entry = self.entries.get(at).filter(|entry| entry.reason(&self.options).is_none())?;
        let key = Key::new(entry.moment, entry.depth, &entry.id);
        if self.options.group_by == Some(GroupBy::Zaak) {
            let zaak = self.zaak_of(entry);
            let group = *self.names.of(&zaak)?.zaak.get_or_insert(self.zaken);
            self.zaken += usize::from(group == self.zaken);
        }
        Some((self.group_of(at)?, key))
    }

    /// The group that a contact is in, or would be.
    fn group_of(&self, at: usize) -> Option<usize> {
        match self.options.group_by {
            None | Some(GroupBy::Day) => Some(0),
            Some(GroupBy::Thread) => Some(self.threads.of(at)),
            Some(GroupBy::Zaak) => self.names.get(&self.zaak_of(self.entries.get(at)?))?.zaak,
        }
    }

    /// The zaak with which a contact stands, which is nothing for many; what it was about is not to be told from that.
    fn zaak_of(&self, entry: &Entry) -> Arc<str> {
        let zaak = entry.zaak.as_ref().filter(|_| !entry.is_masked(&self.options));
        zaak.map_or_else(|| shared(""), Arc::clone)
    }

    fn show(&mut self, at: usize) {
        if let Some((group, key)) = self.line(at) {
            self.lines.insert(group, key, at);
        }
    }

    fn hide(&mut self, at: usize) {
        if let Some((group, key)) = self.line(at) {
            self.lines.remove(group, &key);
        }
    }

    /// How many contacts all pages show.
    pub fn total(&self) -> usize {
        self.lines.total()
    }

    /// A page: the first, or the one after the page that gave this cursor.
    ///
    /// # Errors
    /// When no page gave the cursor.
    pub fn page(&mut self, cursor: Option<&str>) -> Result<TimelinePage> {
        let cursor = cursor.map(Cursor::read).transpose()?;
        Ok(self.page_after(cursor.as_ref()))
    }

    /// The page that the options ask for, with what is not on any.
    pub fn timeline(&mut self) -> Timeline {
        let cursor = self.options.cursor.clone();
        let TimelinePage { items, groups, total, next_cursor } = self.page_after(cursor.as_ref());
        Timeline { items, groups, total, excluded: self.excluded(), problems: self.problems(), next_cursor }
    }

    fn page_after(&mut self, cursor: Option<&Cursor>) -> TimelinePage {
        self.settle();
        let size = self.options.page_size.unwrap_or(usize::MAX);
        let mut page = TimelinePage { items: Vec::new(), groups: None, total: self.total(), next_cursor: None };
        let last = cursor.map(|cursor| {
            // Without groups the next page begins there whether or not the contact is still known.
            let is_one = matches!(self.options.group_by, None | Some(GroupBy::Day));
            let group = self.contact(&cursor.last.id).and_then(|at| self.group_of(at));
            group.unwrap_or(if is_one { 0 } else { usize::MAX })
        });
        let (shown, end) = self.lines.page(cursor, last, size);
        page.next_cursor = end.map(|end| end.write());
        let mut groups: Vec<TimelineGroup> = Vec::new();
        for at in shown {
            let names = &self.names;
            let causes = |entry: &Entry| {
                let causes = entry.links.iter().filter(|link| link.to != entry.id);
                causes.filter_map(|link| names.get(&link.to)?.contact).collect::<Vec<_>>()
            };
            let summary = self.threads.summary(at, &self.entries, &self.options, &causes);
            let Some(entry) = self.entries.get(at) else { continue };
            let Some(item) = self.item(at, entry, &summary) else { continue };
            if let Some(by) = self.options.group_by {
                let key = self.group_key(by, entry, &item);
                if groups.last().is_none_or(|group| group.key != key) {
                    let label = self.group_label(by, &key, &item, &summary);
                    groups.push(TimelineGroup { key, label, items: Vec::new() });
                }
                if let Some(group) = groups.last_mut() {
                    group.items.push(page.items.len());
                }
            }
            page.items.push(item);
        }
        page.groups = self.options.group_by.map(|_| groups);
        page
    }

    /// Reads a contact again.
    fn contact_of(&self, entry: &Entry) -> Option<Object<'_>> {
        together_of(&copies(&entry.places, &self.sources, &self.known))
    }

    fn item(&self, at: usize, entry: &Entry, summary: &Summary) -> Option<TimelineItem> {
        let read = self.contact_of(entry)?;
        let contact = View::<Klantcontact>::of_object(&read)?;
        let first = summary.first.and_then(|first| self.entries.get(first)).unwrap_or(entry);
        // Each once, in the order of their ids.
        let mut follows = BTreeMap::new();
        for link in &entry.links {
            let other = self.contact(&link.to).and_then(|at| Some((self.entries.get(at)?, at)));
            if let Some((other, cause)) = other.filter(|(other, _)| other.reason(&self.options).is_none())
                && cause != at
            {
                follows.insert(other.id.to_string(), cause);
            }
        }
        let follows = follows.into_keys().collect();
        let thread = TimelineThread { id: first.id.to_string(), size: summary.size, follows };
        let is_seen = self.is_seen(entry, first);
        Some(TimelineItem::new(contact, entry, thread, summary.status(entry.moment), is_seen, &self.options))
    }

    /// Whether a contact was seen, in a thread that begins with `first`.
    fn is_seen(&self, entry: &Entry, first: &Entry) -> Option<bool> {
        // What has no moment is never later.
        let is_until = |seen: DateTime<Utc>| entry.moment.is_none_or(|moment| moment <= seen);
        Some(match self.options.seen.as_ref()? {
            Seen::Until(seen) => is_until(*seen),
            Seen::Ids(_) => self.names.get(&entry.id)?.seen.is_some(),
            Seen::Each(_) => [entry, first].iter().any(|by| {
                let name = self.names.get(&by.id);
                name.and_then(|name| name.seen).is_some_and(is_until)
            }),
        })
    }

    fn group_key(&self, by: GroupBy, entry: &Entry, item: &TimelineItem) -> String {
        match by {
            GroupBy::Thread => item.thread.id.clone(),
            GroupBy::Zaak => self.zaak_of(entry).to_string(),
            GroupBy::Day => item.date.as_ref().map_or_else(String::new, |date| date.day.clone()),
        }
    }

    fn group_label(&self, by: GroupBy, key: &str, item: &TimelineItem, summary: &Summary) -> String {
        let word = |label: &'static crate::Message| label.template(self.options.language).to_owned();
        match by {
            GroupBy::Zaak if key.is_empty() => word(&labels::NO_ZAAK),
            GroupBy::Zaak => key.to_owned(),
            GroupBy::Day => item.date.as_ref().map_or_else(|| word(&labels::NO_DATE), |date| date.day_label.clone()),
            GroupBy::Thread => {
                let named = summary.first.and_then(|at| {
                    let first = self.entries.get(at)?;
                    let read = self.contact_of(first)?;
                    Some(onderwerp(View::<Klantcontact>::of_object(&read)?, first, &self.options))
                });
                named.unwrap_or_else(|| item.onderwerp.clone())
            }
        }
    }

    /// The contacts that were given and are not shown, in the order in which they were given.
    pub fn excluded(&self) -> Vec<Excluded> {
        let mut reasons = vec![None; self.given];
        let others = self
            .entries
            .iter()
            .map(|entry| (entry.places.first().map_or(usize::MAX, |place| place.index), entry.reason(&self.options)));
        let known = self.excluded.iter().map(|excluded| (excluded.index, Some(excluded.reason)));
        for (index, reason) in known.chain(others) {
            if let Some(place) = reasons.get_mut(index) {
                *place = reason;
            }
        }
        let reasons = reasons.into_iter().enumerate();
        reasons.filter_map(|(index, reason)| Some(Excluded { index, reason: reason? })).collect()
    }

    /// What is wrong with what was given: values that cannot be shown, links between contacts that lead nowhere or go
    /// round, and what belongs to no contact.
    pub fn problems(&self) -> Vec<Violation> {
        let targets = |at: usize| {
            let links = self.entries.get(at).map_or(&[][..], |entry| &entry.links);
            links.iter().filter_map(|link| self.contact(&link.to)).collect()
        };
        let components = components(self.entries.len(), targets);
        let mut problems = self.problems.clone();
        for (at, entry) in self.entries.iter().enumerate() {
            for link in &entry.links {
                let rule = match self.contact(&link.to) {
                    None => MISSING,
                    Some(to) if components.get(to) == components.get(at) => CYCLE,
                    Some(_) => continue,
                };
                problems.push(link.violation(rule, &self.options));
            }
        }
        problems.extend(self.unplaced());
        problems
    }

    /// What was given beside contacts, and belongs to none of them.
    fn unplaced(&self) -> Vec<Violation> {
        let mut reader = Reader::new(self.options.language);
        let mut left: Vec<_> =
            self.others.iter().filter_map(|(index, path)| Some((self.known.get(*index)?, path))).collect();
        // What was learned within contacts belongs to them, and so does what that refers to.
        let mut given = BTreeSet::new();
        self.others.iter().for_each(|(index, _)| {
            given.insert(*index);
        });
        let mut placed = Ids::default();
        if !left.is_empty() {
            self.known
                .all()
                .filter(|(index, _)| !given.contains(index))
                .for_each(|(_, object)| add_ids(object, &mut placed));
        }
        let mut before = usize::MAX;
        while left.len() < before {
            before = left.len();
            left.retain(|(object, _)| {
                let owners = links_of(object.shape()).filter_map(|link| owner(object, link));
                let is_placed = key(object).into_iter().chain(owners).any(|id| {
                    let is_wanted = |name: &Name| name.contact.is_some() || !name.wanted.is_empty();
                    placed.get(&id).is_some() || self.names.get(&id).is_some_and(is_wanted)
                });
                if is_placed {
                    add_ids(object, &mut placed);
                }
                !is_placed
            });
        }
        left.iter().for_each(|(_, path)| reader.unplaced((*path).clone()));
        reader.problems
    }
}

/// What was found within other objects.
struct Found {
    within: Vec<Object<'static>>,
    before: Vec<Object<'static>>,
}

/// Reads the copies of a contact again, with all that is known of them.
#[inline(never)]
fn copies<'t>(places: &[Place], sources: &'t [Cow<'_, [u8]>], known: &Known<'static>) -> Vec<Object<'t>> {
    let mut copies: Vec<_> = places.iter().filter_map(|place| source::one(text_at(sources, place))).collect();
    copies.iter_mut().for_each(|copy| known.complete(copy));
    copies
}

/// What copies of one contact say together.
#[inline(never)]
fn together_of<'t>(copies: &[Object<'t>]) -> Option<Object<'t>> {
    let (first, others) = copies.split_first()?;
    let mut together = first.clone();
    for other in others {
        together.join(other, Conflict::Keep);
    }
    Some(together)
}

fn text_at<'t>(sources: &'t [Cow<'_, [u8]>], place: &Place) -> &'t [u8] {
    sources.get(place.source).and_then(|source| source.get(place.range.clone())).unwrap_or_default()
}
