//! Timelines: what a portal shows of the contacts that somebody had with the municipality.
//!
//! A timeline is made in passes, of which each has its file. Adding a source *reads* the contacts in it, *threads* them
//! with those that they follow, and *orders* them. Asking for a *page* picks the contacts that are on it, and *describes*
//! each as an item.
//!
//! Of each contact only an entry is kept beside the text that tells it, and only the contacts of a page
//! are read a second time. That keeps the memory small, and the time of a page independent of how many there are.

mod component;
mod contacts;
mod cursor;
mod date;
mod describe;
mod digest;
mod direction;
mod display_name;
mod entry;
mod index;
mod item;
mod labels;
mod options;
mod order;
mod page;
mod people;
mod problems;
mod read;
mod selection;
mod source;
mod thread;
mod visible;

pub use date::ItemDate;
pub use entry::Reason;
pub use item::{Direction, Item, ItemActor, ItemBetrokkene, ItemObject, Status, Thread};
pub use options::{Confidential, GroupBy, Options, Seen};

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use self::contacts::{Added, Contacts};
use self::cursor::Cursor;
use self::item::redacted;
use self::order::Order;
use self::read::Completeness;
use self::thread::Threads;
use crate::argument::Result;
use crate::json::json;
use crate::model::{Klantcontact, owned_document};
use crate::register::together;
use crate::report::Violation;
use crate::tree::{Object, Value, identity, shared};

/// A page of a timeline, with what is wrong with the sources and what is on no page.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The contacts on this page: the newest first, those of one instant by their ids, and those without a date last.
    pub items: Vec<Item>,
    /// The groups on this page, with the option `group_by`. The items are in the order of the groups.
    pub groups: Option<Vec<Group>>,
    /// How many contacts there are on all pages together.
    pub total: usize,
    /// The other contacts that were given, and why they are not shown.
    pub excluded: Vec<Excluded>,
    /// What is wrong with what was given. The first step of a path is the position of the contact among all that were
    /// given, from 0.
    pub problems: Vec<Violation>,
    /// The cursor of the next page; `None` on the last page.
    pub next_cursor: Option<String>,
}

json! {
    Timeline {
        "items": items,
        "groups" optional: groups,
        "total": total,
        "excluded": excluded,
        "problems": problems,
        "nextCursor" optional: next_cursor,
    }
}

/// A page of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The contacts on this page: the newest first, those of one instant by their ids, and those without a date last.
    pub items: Vec<Item>,
    /// The groups on this page, with the option `group_by`. The items are in the order of the groups.
    pub groups: Option<Vec<Group>>,
    /// How many contacts there are on all pages together.
    pub total: usize,
    /// The cursor of the next page; `None` on the last page.
    pub next_cursor: Option<String>,
}

json! {
    Page {
        "items": items,
        "groups" optional: groups,
        "total": total,
        "nextCursor" optional: next_cursor,
    }
}

/// Contacts that are shown together. Groups are in the order of their newest contacts.
#[derive(Clone, PartialEq, Eq)]
pub struct Group {
    /// The id of the thread, the identification of the zaak, or the day, such as `2024-05-31`. It is empty for contacts
    /// without a zaak or a date.
    pub key: String,
    /// The onderwerp of the thread, the identification of the zaak, or the day in words.
    pub label: String,
    /// The positions of the items on the page, from 0.
    pub items: Vec<usize>,
}

json! {
    Group {
        "key": key,
        "label": label,
        "items": items,
    }
}

redacted!(Group);

/// A contact that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excluded {
    /// The position of the contact among all that were given, from 0.
    pub index: usize,
    /// Why it is not shown.
    pub reason: Reason,
}

json! {
    Excluded {
        "index": index,
        "reason": reason,
    }
}

impl Timeline {
    /// Returns the timeline of the contacts in a source, as JSON in UTF-8.
    ///
    /// The source is a list of klantcontacten, or what a register answered, as [`from_open_klant`](crate::register::from_open_klant)
    /// reads it: an object of any resource, a page, an object with lists by the names of their resources, contacts of the API
    /// before this one, or a list of any of these. What one of them tells in full is known in all of them.
    ///
    /// A contact that cannot be shown is reported in [`problems`](Self::problems), and the others are shown.
    ///
    /// ```
    /// use klantinteracties::timeline::{Options, Timeline};
    ///
    /// let contacts = r#"[
    ///     {"uuid": "11111111-1111-4111-8111-111111111110", "kanaal": "telefoon", "onderwerp": "Paspoort",
    ///      "vertrouwelijk": false, "plaatsgevondenOp": "2024-05-31T07:30:00Z"},
    ///     {"uuid": "11111111-1111-4111-8111-111111111111", "kanaal": "e-mail", "onderwerp": "Uitkering",
    ///      "vertrouwelijk": true, "plaatsgevondenOp": "2024-05-31T09:29:00+02:00"}
    /// ]"#;
    /// let timeline = Timeline::from_json(contacts, &Options::default());
    /// let shown: Vec<_> = timeline.items.iter().map(|item| (item.onderwerp.as_str(), item.kanaal_label.as_str())).collect();
    /// assert_eq!(shown, [("Paspoort", "Telefoon"), ("Vertrouwelijk", "E-mail")]);
    /// assert_eq!(timeline.items[0].date.as_ref().unwrap().label, "31 mei 2024 om 09:30");
    /// ```
    pub fn from_json(source: &(impl AsRef<[u8]> + ?Sized), options: &Options) -> Self {
        let mut builder = Builder::new(options);
        builder.add(source.as_ref());
        builder.timeline()
    }

    /// Returns the timeline of klantcontacten of which the type is known.
    ///
    /// ```
    /// use klantinteracties::model::Klantcontact;
    /// use klantinteracties::timeline::{Options, Timeline};
    /// use klantinteracties::value::Taal;
    ///
    /// let contact = Klantcontact::builder("balie", "Paspoort", Taal::NLD, false).into_inner();
    /// let timeline = Timeline::of([&contact], &Options::default());
    /// assert_eq!(timeline.items[0].onderwerp, "Paspoort");
    /// ```
    pub fn of<K: AsRef<Klantcontact>>(klantcontacten: impl IntoIterator<Item = K>, options: &Options) -> Self {
        let mut builder = Builder::new(options);
        builder.add_klantcontacten(klantcontacten);
        builder.timeline()
    }
}

/// A timeline to which sources are added one by one, such as the pages of several registers.
///
/// Adding a source takes time in proportion to the source. A page takes time in proportion to its contacts and their
/// threads.
///
/// ```
/// use klantinteracties::timeline::{Builder, Options};
///
/// let mut builder = Builder::new(&Options::default().page_size(1)?);
/// builder.add(&br#"{"results": [{"uuid": "11111111-1111-4111-8111-111111111110"}]}"#[..]);
/// builder.add(&br#"{"results": [{"uuid": "11111111-1111-4111-8111-111111111111"}]}"#[..]);
/// let first = builder.page(None)?;
/// assert_eq!((first.items.len(), first.total), (1, 2));
/// let second = builder.page(first.next_cursor.as_deref())?;
/// assert_eq!(second.next_cursor, None);
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
pub struct Builder<'s> {
    options: Options,
    contacts: Contacts<'s>,
    threads: Threads,
    order: Order,
    /// How many zaken have a group.
    zaken: usize,
}

impl<'s> Builder<'s> {
    /// Returns a timeline without contacts.
    pub fn new(options: &Options) -> Self {
        let mut builder = Self {
            options: options.clone(),
            contacts: Contacts::default(),
            threads: Threads::default(),
            order: Order::default(),
            zaken: 0,
        };
        match &options.seen {
            Some(Seen::Ids(ids)) => ids.iter().for_each(|id| builder.see(id, DateTime::<Utc>::MAX_UTC)),
            Some(Seen::Each(each)) => each.iter().for_each(|(id, until)| builder.see(id, *until)),
            Some(Seen::Until(_)) | None => {}
        }
        builder
    }

    fn see(&mut self, id: &str, until: DateTime<Utc>) {
        self.contacts.index.record(&shared(&identity(id))).seen = Some(until);
    }

    /// Adds a source, which can be whatever [`Timeline::from_json`] takes. The builder keeps it, because pages are made from it.
    ///
    /// What the source tells of contacts that were added before is shown from now on.
    pub fn add(&mut self, source: impl Into<Cow<'s, [u8]>>) {
        let (nested, predecessors) = self.add_source(source.into(), Completeness::Complete);
        // These were found in other objects, so they have no text of their own yet.
        for (klantcontacten, completeness) in [(nested, Completeness::Complete), (predecessors, Completeness::Partial)]
        {
            if !klantcontacten.is_empty() {
                self.add_source(source::written(together(klantcontacten)).into(), completeness);
            }
        }
    }

    /// Adds klantcontacten of which the type is known. They are kept as text, which takes less memory than objects do.
    pub fn add_klantcontacten<K: AsRef<Klantcontact>>(&mut self, klantcontacten: impl IntoIterator<Item = K>) {
        let trees: Vec<_> =
            klantcontacten.into_iter().map(|contact| Value::Object(owned_document(contact.as_ref()))).collect();
        self.add(source::text_of(&Value::List(trees)));
    }

    /// Runs the passes that keep the timeline up to date with a source: read, thread and order. The same goes for the
    /// contacts that were there before and of which the source tells more. Returns the klantcontacten that were found in
    /// other objects, and those of the API before this one.
    fn add_source(
        &mut self,
        source: Cow<'s, [u8]>,
        completeness: Completeness,
    ) -> (Vec<Object<'static>>, Vec<Object<'static>>) {
        let added = self.contacts.read(source, completeness, &self.options);
        let Added { first_new, changed, nested, predecessors } = added;
        self.threads.add(first_new, &mut self.contacts);
        self.merge_groups();
        for contact in first_new..self.contacts.entries.len() {
            self.show(contact);
        }
        for contact in changed {
            self.hide(contact);
            let before = self.contacts.renew(contact, &self.options);
            self.threads.renew(contact, (before.moment, before.earlier.len()), &mut self.contacts);
            self.merge_groups();
            self.show(contact);
        }
        (nested, predecessors)
    }

    /// Returns how many contacts there are on all pages together.
    pub fn total(&self) -> usize {
        self.order.total()
    }

    /// Returns a page: the first, or the one that begins at a cursor, which the page before it gave as its
    /// [`next_cursor`](Page::next_cursor).
    ///
    /// # Errors
    /// No page gave the cursor.
    pub fn page(&mut self, cursor: Option<&str>) -> Result<Page> {
        let cursor = cursor.map(Cursor::read).transpose()?;
        Ok(self.page_after(cursor.as_ref()))
    }

    /// Returns the page that the options ask for, with what is wrong with the sources and what is on no page.
    pub fn timeline(&mut self) -> Timeline {
        let cursor = self.options.cursor.clone();
        let Page { items, groups, total, next_cursor } = self.page_after(cursor.as_ref());
        Timeline { items, groups, total, excluded: self.excluded(), problems: self.problems(), next_cursor }
    }

    /// Returns the contacts that were given and are not shown, in the order in which they were given.
    pub fn excluded(&self) -> Vec<Excluded> {
        problems::excluded(&self.contacts, &self.options)
    }

    /// Returns what is wrong with what was given: values that cannot be shown, references between contacts that lead
    /// nowhere or in a circle, and objects that belong to no contact.
    pub fn problems(&self) -> Vec<Violation> {
        problems::problems(&self.contacts, &self.options)
    }
}

/// Leaves out what the builder holds, because that is personal data.
impl core::fmt::Debug for Builder<'_> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Builder").finish_non_exhaustive()
    }
}
