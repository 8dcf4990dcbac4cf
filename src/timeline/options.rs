use chrono::{DateTime, Utc};

use super::id::identity;
use super::labels::kanaal_code;
use super::order::Cursor;
use crate::options::moment;
use crate::text::Language;
use crate::written::{self, OptionError, Result, Written, words};

words! {
    /// What is done with contacts that are vertrouwelijk.
    #[derive(Default)]
    pub enum Confidential {
        /// They are shown as any other.
        Show "show",
        /// They are shown without what they were about.
        #[default]
        Mask "mask",
        /// They are left out.
        Hide "hide",
    }
}

words! {
    /// What stands together in a timeline.
    pub enum GroupBy {
        /// Contacts that follow each other.
        Thread "thread",
        /// Contacts about one zaak.
        Zaak "zaak",
        /// Contacts of one day.
        Day "day",
    }
}

/// What somebody has seen before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Everything until this moment, such as that of the last visit.
    Until(DateTime<Utc>),
    /// The contacts with these ids.
    Ids(Vec<String>),
    /// Contacts or threads, by their ids, until the moment beside each.
    Each(Vec<(String, DateTime<Utc>)>),
}

/// What a timeline shows. `TimelineOptions::default()` shows every contact, in Dutch, on one page; of those that are
/// vertrouwelijk it does not show what they were about.
///
/// ```
/// use klantinteracties::{GroupBy, TimelineOptions};
///
/// let options = TimelineOptions::default()
///     .partij("11111111-1111-4111-8111-111111111101")
///     .now("2024-06-01T12:00:00Z")?
///     .page_size(10)?
///     .group_by(GroupBy::Thread);
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TimelineOptions {
    pub(super) partijen: Vec<String>,
    pub(super) initiator_only: bool,
    pub(super) now: Option<DateTime<Utc>>,
    pub(super) language: Language,
    pub(super) page_size: Option<usize>,
    pub(super) cursor: Option<Cursor>,
    pub(super) confidential: Confidential,
    pub(super) exclude_kanalen: Vec<String>,
    pub(super) group_by: Option<GroupBy>,
    pub(super) seen: Option<Seen>,
}

impl TimelineOptions {
    /// Only contacts in which the partij with this uuid took part, or for which its contactpersoon did. In each register
    /// the partij has a uuid of its own: give them all.
    pub fn partij(mut self, uuid: &str) -> Self {
        self.partijen.push(identity(uuid).into_owned());
        self
    }

    /// Only contacts that the customer began: the partij, when there is one, and else anybody.
    pub fn initiator_only(mut self, initiator_only: bool) -> Self {
        self.initiator_only = initiator_only;
        self
    }

    /// The moment at which it is today, as a date and time with offset.
    ///
    /// # Errors
    /// When the text is not a date and time with an offset.
    pub fn now(mut self, now: &str) -> Result<Self> {
        self.now = Some(moment("now", now)?);
        Ok(self)
    }

    /// Sets the clock of a machine, unless the caller chose a moment.
    #[cfg(feature = "wasm")]
    pub(crate) fn or_now(mut self, millis: f64) -> Self {
        self.now = self.now.or_else(|| DateTime::from_timestamp_millis(millis as i64));
        self
    }

    /// The language of labels and problems.
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// How many contacts stand on a page; all of them unless told.
    ///
    /// # Errors
    /// When it is zero.
    pub fn page_size(mut self, page_size: usize) -> Result<Self> {
        self.page_size = Some(not_zero(page_size)?);
        Ok(self)
    }

    /// Where the page begins: after the one that gave this as its next cursor.
    ///
    /// # Errors
    /// When no page gave it.
    pub fn cursor(mut self, cursor: &str) -> Result<Self> {
        self.cursor = Some(Cursor::read(cursor)?);
        Ok(self)
    }

    /// What is done with contacts that are vertrouwelijk.
    pub fn vertrouwelijk(mut self, confidential: Confidential) -> Self {
        self.confidential = confidential;
        self
    }

    /// Leaves out contacts by this kanaal, in whatever spelling.
    pub fn exclude_kanaal(mut self, kanaal: &str) -> Self {
        self.exclude_kanalen.push(kanaal_code(kanaal));
        self
    }

    /// What stands together.
    pub fn group_by(mut self, group_by: GroupBy) -> Self {
        self.group_by = Some(group_by);
        self
    }

    /// What was seen before, so that a later answer is new.
    pub fn seen(mut self, seen: Seen) -> Self {
        self.seen = Some(seen);
        self
    }
}

/// The names of the options, as they are written.
const NAMES: [&str; 10] = [
    "partij",
    "now",
    "language",
    "pageSize",
    "cursor",
    "initiatorOnly",
    "vertrouwelijk",
    "excludeKanalen",
    "groupBy",
    "seen",
];

impl TimelineOptions {
    /// The options as they are written in JavaScript: an object with the same names.
    ///
    /// ```
    /// use klantinteracties::{GroupBy, TimelineOptions};
    ///
    /// let options = TimelineOptions::from_json(r#"{"groupBy": "zaak"}"#)?;
    /// assert_eq!(options, TimelineOptions::default().group_by(GroupBy::Zaak));
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such option, or what is written for one cannot be.
    pub fn from_json(json: &str) -> Result<Self> {
        let read = written::read("options", json)?;
        let mut options = Self::default();
        for option in Written::new("options", &read).members()? {
            options.read(option)?;
        }
        Ok(options)
    }

    fn read(&mut self, option: Written<'_>) -> Result<()> {
        match (option.name, option.unless_null()) {
            // A Date that is no date is written as null, which must not pass for no moment at all.
            ("now", now) => self.now = Some(moment("now", now.map_or(Ok(""), Written::text)?)?),
            // Nobody must not pass for everybody.
            ("partij", None) => return Err(OptionError("partij: use a uuid".into())),
            (name, None) if NAMES.contains(&name) => {}
            ("partij", Some(option)) => self.read_partijen(option)?,
            ("language", Some(option)) => self.language = option.word()?,
            ("pageSize", Some(option)) => self.page_size = Some(not_zero(option.size()?)?),
            ("cursor", Some(option)) => self.cursor = Some(Cursor::read(option.text()?)?),
            ("initiatorOnly", Some(option)) => self.initiator_only = option.boolean()?,
            ("vertrouwelijk", Some(option)) => self.confidential = option.word()?,
            ("excludeKanalen", Some(option)) => {
                for kanaal in option.elements()? {
                    self.exclude_kanalen.push(kanaal_code(kanaal.text()?));
                }
            }
            ("groupBy", Some(option)) => self.group_by = Some(option.word()?),
            ("seen", Some(option)) => self.seen = Some(Seen::read(option)?),
            _ => return option.unknown(&NAMES),
        }
        Ok(())
    }

    /// One partij, or a list of them.
    fn read_partijen(&mut self, written: Written<'_>) -> Result<()> {
        let Ok(partijen) = written.elements() else { return self.read_partij(written) };
        for partij in partijen {
            self.read_partij(partij)?;
        }
        // Of nobody nothing is shown, and not everything of everybody.
        if self.partijen.is_empty() {
            self.partijen.push(String::new());
        }
        Ok(())
    }

    /// A partij is written as its uuid, or as an object that has one.
    fn read_partij(&mut self, written: Written<'_>) -> Result<()> {
        let uuid = written.members().ok().and_then(|mut members| members.find(|member| member.name == "uuid"));
        self.partijen.push(identity(uuid.unwrap_or(written).text()?).into_owned());
        Ok(())
    }
}

impl Seen {
    fn read(written: Written<'_>) -> Result<Self> {
        if let Ok(written) = written.elements() {
            let mut ids = Vec::new();
            for id in written {
                ids.push(id.text()?.to_owned());
            }
            return Ok(Self::Ids(ids));
        }
        if let Ok(written) = written.members() {
            let mut each = Vec::new();
            for member in written {
                each.push((member.name.to_owned(), moment("seen", member.text()?)?));
            }
            return Ok(Self::Each(each));
        }
        Ok(Self::Until(moment("seen", written.text()?)?))
    }
}

fn not_zero(page_size: usize) -> Result<usize> {
    if page_size == 0 { Err(OptionError("pageSize: use a number from 1".into())) } else { Ok(page_size) }
}
