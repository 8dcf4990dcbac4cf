//! The options of a timeline, as Rust and as JSON.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::cursor::Cursor;
use super::labels::{self, kanaal_code};
use crate::argument::{self, Argument, OptionError, Result};
use crate::options::{Moment, moment};
use crate::scan::trim;
use crate::text::Language;
use crate::tree::identity;
use crate::word::words;

words! {
    /// How contacts that are vertrouwelijk are shown.
    #[derive(Default)]
    pub enum Confidential {
        /// Like any other contact.
        Show "show",
        /// Without what they were about.
        #[default]
        Mask "mask",
        /// Not at all.
        Hide "hide",
    }
}

words! {
    /// What the groups of a timeline are.
    #[non_exhaustive]
    pub enum GroupBy {
        /// Contacts that follow each other.
        Thread "thread",
        /// Contacts about one zaak.
        Zaak "zaak",
        /// Contacts of one day.
        Day "day",
    }
}

/// What the reader of a timeline has seen before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Every contact up to and including this moment, such as that of the last visit.
    Until(DateTime<Utc>),
    /// The contacts with these ids.
    Ids(Vec<String>),
    /// Contacts and threads, each by its id and up to and including the moment beside it.
    Each(Vec<(String, DateTime<Utc>)>),
}

/// What a timeline shows.
///
/// The default shows every contact on one page, in Dutch. Of a contact that is vertrouwelijk it does not show what it was
/// about.
///
/// ```
/// use klantinteracties::Moment;
/// use klantinteracties::timeline::{GroupBy, Options};
///
/// let options = Options::default()
///     .partij("11111111-1111-4111-8111-111111111101")
///     .now("2024-06-01T12:00:00Z".parse::<Moment>()?)
///     .page_size(10)?
///     .group_by(GroupBy::Thread);
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    pub(super) partijen: Vec<String>,
    pub(super) initiator_only: bool,
    pub(super) now: Option<DateTime<Utc>>,
    pub(super) language: Language,
    pub(super) page_size: Option<usize>,
    pub(super) cursor: Option<Cursor>,
    pub(super) confidential: Confidential,
    pub(super) include_kanalen: Option<Vec<String>>,
    pub(super) exclude_kanalen: Vec<String>,
    /// The label of each kanaal, by the code of the kanaal. The last one counts.
    pub(super) kanaal_labels: Vec<(String, String)>,
    pub(super) outgoing: Option<Outgoing>,
    pub(super) group_by: Option<GroupBy>,
    pub(super) seen: Option<Seen>,
}

/// What shows that the municipality started a contact, whoever is registered as initiator.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outgoing {
    pub(super) kanalen: Vec<String>,
    pub(super) actoren: Vec<String>,
    pub(super) betrokkenen: Vec<String>,
    pub(super) follow_ups: bool,
}

impl Options {
    /// Shows only contacts in which the partij with this uuid took part, or a contactpersoon that worked for it.
    ///
    /// A partij has another uuid in each register. Call this for each of them.
    pub fn partij(mut self, uuid: &str) -> Self {
        self.partijen.push(identity(uuid).into_owned());
        self
    }

    /// Shows only contacts that the customer started: the partij of the options, or without one anybody.
    pub fn initiator_only(mut self, initiator_only: bool) -> Self {
        self.initiator_only = initiator_only;
        self
    }

    /// Sets the present moment, which decides about `vandaag` and `gisteren`.
    pub fn now(mut self, now: impl Into<Moment>) -> Self {
        self.now = Some(now.into().0);
        self
    }

    /// Sets the present moment, in milliseconds since 1970, unless the caller did.
    #[cfg(feature = "wasm-timeline")]
    pub(crate) fn or_now(mut self, millis: f64) -> Self {
        self.now = self.now.or_else(|| DateTime::from_timestamp_millis(millis as i64));
        self
    }

    /// Sets the language of labels and problems. It is Dutch by default.
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets how many contacts a page has at most. By default one page has all.
    ///
    /// # Errors
    /// The number is zero.
    pub fn page_size(mut self, page_size: usize) -> Result<Self> {
        self.page_size = Some(not_zero(page_size)?);
        Ok(self)
    }

    /// Sets where the page begins: after the page that gave this as its
    /// [`next_cursor`](crate::timeline::Page::next_cursor).
    ///
    /// # Errors
    /// No page gave the cursor.
    pub fn cursor(mut self, cursor: &str) -> Result<Self> {
        self.cursor = Some(Cursor::read(cursor)?);
        Ok(self)
    }

    /// Sets how contacts that are vertrouwelijk are shown. They are masked by default.
    pub fn vertrouwelijk(mut self, confidential: Confidential) -> Self {
        self.confidential = confidential;
        self
    }

    /// Shows only contacts by this kanaal, in any spelling, and by the others that are included.
    pub fn include_kanaal(mut self, kanaal: &str) -> Self {
        self.include_kanalen.get_or_insert_default().push(kanaal_code(kanaal));
        self
    }

    /// Leaves out contacts by this kanaal, in any spelling.
    pub fn exclude_kanaal(mut self, kanaal: &str) -> Self {
        self.exclude_kanalen.push(kanaal_code(kanaal));
        self
    }

    /// Sets the label of a kanaal, in any spelling. Use it for kanalen that only the municipality has.
    pub fn kanaal_label(mut self, kanaal: &str, label: &str) -> Self {
        self.kanaal_labels.push((kanaal_code(kanaal), label.to_owned()));
        self
    }

    /// Counts contacts by this kanaal as started by the municipality, whoever is registered as initiator.
    pub fn outgoing_kanaal(mut self, kanaal: &str) -> Self {
        self.outgoing().kanalen.push(kanaal_code(kanaal));
        self
    }

    /// Counts contacts in which this actor took part, by uuid or name, as started by the municipality.
    pub fn outgoing_actor(mut self, actor: &str) -> Self {
        self.outgoing().actoren.push(name(actor));
        self
    }

    /// Counts contacts that this betrokkene started as started by the municipality: the uuid of a partij, or the
    /// organisatienaam or name with which a system registers the municipality itself.
    pub fn outgoing_betrokkene(mut self, betrokkene: &str) -> Self {
        self.outgoing().betrokkenen.push(name(betrokkene));
        self
    }

    /// Counts contacts that follow another one, and in which an actor took part, as started by the municipality.
    ///
    /// A contact in which the customer comes back to an earlier one counts so too, when it is registered with a reference
    /// to that.
    pub fn outgoing_follow_ups(mut self, outgoing: bool) -> Self {
        self.outgoing().follow_ups = outgoing;
        self
    }

    /// Returns whether contacts by this kanaal are shown.
    pub(super) fn shows_kanaal(&self, kanaal: Option<&str>) -> bool {
        if self.exclude_kanalen.is_empty() && self.include_kanalen.is_none() {
            return true;
        }
        let code = kanaal.map(kanaal_code).unwrap_or_default();
        !self.exclude_kanalen.contains(&code)
            && self.include_kanalen.as_ref().is_none_or(|included| included.contains(&code))
    }

    /// Returns whether it matters who the partijen are and for whom they worked.
    pub(super) fn looks_at_partijen(&self) -> bool {
        !self.partijen.is_empty() || self.outgoing.is_some()
    }

    /// Returns the label of a kanaal.
    pub(super) fn label_of<'k>(&'k self, kanaal: &'k str) -> &'k str {
        let own = if self.kanaal_labels.is_empty() { None } else { Some(kanaal_code(kanaal)) };
        let own = own.and_then(|code| self.kanaal_labels.iter().rfind(|(known, _)| *known == code));
        own.map_or_else(|| labels::kanaal(kanaal, self.language), |(_, label)| label)
    }

    /// Groups the contacts. There are no groups by default.
    pub fn group_by(mut self, group_by: GroupBy) -> Self {
        self.group_by = Some(group_by);
        self
    }

    /// Sets what was seen before, so that items tell which answers are new.
    pub fn seen(mut self, seen: Seen) -> Self {
        self.seen = Some(seen);
        self
    }
}

words! {
    /// An option in JSON, by its name.
    pub enum Name {
        Partij "partij",
        Now "now",
        Language "language",
        PageSize "pageSize",
        Cursor "cursor",
        InitiatorOnly "initiatorOnly",
        Vertrouwelijk "vertrouwelijk",
        IncludeKanalen "includeKanalen",
        ExcludeKanalen "excludeKanalen",
        KanaalLabels "kanaalLabels",
        OutgoingKanalen "outgoingKanalen",
        OutgoingActoren "outgoingActoren",
        OutgoingBetrokkenen "outgoingBetrokkenen",
        OutgoingFollowUps "outgoingFollowUps",
        GroupBy "groupBy",
        Seen "seen",
    }
}

impl Options {
    /// Reads the options from a JSON object with their names in camelCase, as JavaScript callers write them.
    ///
    /// ```
    /// use klantinteracties::Moment;
    /// use klantinteracties::timeline::{GroupBy, Options};
    ///
    /// let options = Options::from_json(r#"{"groupBy": "zaak"}"#)?;
    /// assert_eq!(options, Options::default().group_by(GroupBy::Zaak));
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// There is no option with this name, or its value cannot be used.
    pub fn from_json(json: &str) -> Result<Self> {
        let read = argument::read("options", json)?;
        let mut options = Self::default();
        for option in Argument::new("options", &read).members()? {
            options.read(option)?;
        }
        Ok(options)
    }

    fn read(&mut self, option: Argument<'_>) -> Result<()> {
        match (option.setting()?, option.unless_null()) {
            // JavaScript writes an invalid Date as `null`, which may not pass for no moment at all.
            (Name::Now, now) => self.now = Some(moment("now", now.map_or(Ok(""), Argument::text)?)?),
            // No partij may not pass for every partij, or somebody would see the contacts of others.
            (Name::Partij, None) => return Err(OptionError("partij: use a uuid".into())),
            (_, None) => {}
            (Name::Partij, Some(option)) => self.read_partijen(option)?,
            (Name::Language, Some(option)) => self.language = option.word()?,
            (Name::PageSize, Some(option)) => self.page_size = Some(not_zero(option.size()?)?),
            (Name::Cursor, Some(option)) => self.cursor = Some(Cursor::read(option.text()?)?),
            (Name::InitiatorOnly, Some(option)) => self.initiator_only = option.boolean()?,
            (Name::Vertrouwelijk, Some(option)) => self.confidential = option.word()?,
            (Name::IncludeKanalen, Some(option)) => {
                texts(option, kanaal_code, self.include_kanalen.get_or_insert_default())?;
            }
            (Name::ExcludeKanalen, Some(option)) => texts(option, kanaal_code, &mut self.exclude_kanalen)?,
            (Name::KanaalLabels, Some(option)) => {
                for label in option.members()? {
                    self.kanaal_labels.push((kanaal_code(label.name), label.text()?.to_owned()));
                }
            }
            (Name::OutgoingKanalen, Some(option)) => texts(option, kanaal_code, &mut self.outgoing().kanalen)?,
            (Name::OutgoingActoren, Some(option)) => texts(option, name, &mut self.outgoing().actoren)?,
            (Name::OutgoingBetrokkenen, Some(option)) => texts(option, name, &mut self.outgoing().betrokkenen)?,
            (Name::OutgoingFollowUps, Some(option)) => self.outgoing().follow_ups = option.boolean()?,
            (Name::GroupBy, Some(option)) => self.group_by = Some(option.word()?),
            (Name::Seen, Some(option)) => self.seen = Some(Seen::read(option)?),
        }
        Ok(())
    }

    fn outgoing(&mut self) -> &mut Outgoing {
        self.outgoing.get_or_insert_default()
    }

    /// Reads one partij, or a list of them.
    fn read_partijen(&mut self, argument: Argument<'_>) -> Result<()> {
        let Ok(partijen) = argument.elements() else { return self.read_partij(argument) };
        for partij in partijen {
            self.read_partij(partij)?;
        }
        // An empty list shows no contacts at all. Without this it would show those of everybody.
        if self.partijen.is_empty() {
            self.partijen.push(String::new());
        }
        Ok(())
    }

    /// Reads a partij: its uuid, or an object that has one.
    fn read_partij(&mut self, argument: Argument<'_>) -> Result<()> {
        let uuid = argument.members().ok().and_then(|mut members| members.find(|member| member.name == "uuid"));
        self.partijen.push(identity(uuid.unwrap_or(argument).text()?).into_owned());
        Ok(())
    }
}

impl Seen {
    fn read(argument: Argument<'_>) -> Result<Self> {
        if let Ok(argument) = argument.elements() {
            let mut ids = Vec::new();
            for id in argument {
                ids.push(id.text()?.to_owned());
            }
            return Ok(Self::Ids(ids));
        }
        if let Ok(argument) = argument.members() {
            let mut each = Vec::new();
            for member in argument {
                each.push((member.name.to_owned(), moment("seen", member.text()?)?));
            }
            return Ok(Self::Each(each));
        }
        Ok(Self::Until(moment("seen", argument.text()?)?))
    }
}

/// Adds the texts in a list, each as `compared` returns it.
fn texts(option: Argument<'_>, compared: fn(&str) -> String, texts: &mut Vec<String>) -> Result<()> {
    for text in option.elements()? {
        texts.push(compared(text.text()?));
    }
    Ok(())
}

/// Returns the form in which a name is compared with another one. A uuid may stand in its place, or the address of an object
/// that ends with one.
pub(super) fn compared(name: &str) -> Cow<'_, str> {
    let id = identity(name);
    if uuid::Uuid::try_parse(&id).is_ok() { id } else { Cow::Borrowed(trim(name)) }
}

fn name(name: &str) -> String {
    compared(name).into_owned()
}

fn not_zero(page_size: usize) -> Result<usize> {
    if page_size == 0 { Err(OptionError("pageSize: use a number from 1".into())) } else { Ok(page_size) }
}
