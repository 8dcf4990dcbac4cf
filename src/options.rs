//! What a caller can choose.

use crate::argument::{self, Argument, OptionError, Result};
use crate::code::Code;
use crate::profile::Profile;
use crate::report::{Rule, Setting, Severity};
use crate::text::Language;
use crate::value::parse_date_time;
use crate::word::words;
use std::str::FromStr;

use chrono::{DateTime, TimeZone, Utc};

words! {
    /// What a contact leads to.
    pub enum FollowUp {
        /// Nothing: the contact is complete.
        None "none",
        /// Something that can be done without reaching the customer.
        WithoutContact "without-contact",
        /// Something for which the customer has to be reached.
        NeedsContact "needs-contact",
    }
}

/// A kanaal that the municipality uses, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kanaal {
    /// Its code, as in a klantcontact.
    pub code: String,
    /// From when it is used; always when there is none.
    pub begindatum_geldigheid: Option<String>,
    /// Until and with when it is used; still when there is none.
    pub einddatum_geldigheid: Option<String>,
}

/// A moment that a caller gives: the library has no clock. It comes from a moment of chrono in any time zone, from the
/// standard library's, or from text.
///
/// ```
/// use klantinteracties::Moment;
///
/// let moment: Moment = "2024-05-31T09:30:00+02:00".parse()?;
/// assert_eq!(moment, Moment::from(chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(1_717_140_600)));
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub(crate) DateTime<Utc>);

impl<Z: TimeZone> From<DateTime<Z>> for Moment {
    fn from(moment: DateTime<Z>) -> Self {
        Self(moment.to_utc())
    }
}

impl FromStr for Moment {
    type Err = OptionError;

    /// Reads a date and time with an offset, as `2024-05-31T09:30:00+02:00`.
    fn from_str(text: &str) -> Result<Self> {
        moment("moment", text).map(Self)
    }
}

/// How a document is judged. `Options::default()` is the profile `basisterminologie`, in Dutch, without a clock.
///
/// ```
/// use klantinteracties::{FollowUp, Moment, Options, Profile, Setting};
///
/// let options = Options::default()
///     .profile(Profile::OpenKlant)
///     .now("2024-06-01T12:00:00Z".parse::<Moment>()?)
///     .follow_up(FollowUp::NeedsContact)
///     .rule("klantcontact-without-content", Setting::Off)?;
/// # Ok::<(), klantinteracties::OptionError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    pub(crate) profile: Profile,
    pub(crate) now: Option<DateTime<Utc>>,
    pub(crate) language: Language,
    pub(crate) follow_up: Option<FollowUp>,
    pub(crate) kanalen: Option<Vec<Kanaal>>,
    pub(crate) normalize: bool,
    pub(crate) max_bytes: usize,
    settings: Vec<(Code, Setting)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            now: None,
            language: Language::default(),
            follow_up: None,
            kanalen: None,
            normalize: false,
            max_bytes: 16 * 1024 * 1024,
            settings: Vec::new(),
        }
    }
}

impl Options {
    /// Against what the document is judged.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The moment of judging. Without it nothing is in the future.
    pub fn now(mut self, now: impl Into<Moment>) -> Self {
        self.now = Some(now.into().0);
        self
    }

    /// Moves the clock of options that are used again.
    #[cfg(feature = "wasm-form")]
    pub(crate) fn set_now(&mut self, millis: f64) {
        self.now = DateTime::from_timestamp_millis(millis as i64);
    }

    /// The language of messages.
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// What the contact leads to, where the caller knows better than the document shows.
    pub fn follow_up(mut self, follow_up: FollowUp) -> Self {
        self.follow_up = Some(follow_up);
        self
    }

    /// The kanalen that the municipality uses; without it any kanaal will do.
    pub fn kanalen(mut self, kanalen: Vec<Kanaal>) -> Self {
        self.kanalen = Some(kanalen);
        self
    }

    /// Whether the document is judged in its normal form, as [`normalize`](crate::normalize()) writes it. The report's
    /// value is in that form too, and its [`changes`](crate::Report::changes) say what is different.
    pub fn normalize(mut self, normalize: bool) -> Self {
        self.normalize = normalize;
        self
    }

    /// How large one document may be, in bytes; 16 MiB unless told.
    pub fn max_bytes(mut self, max_bytes: usize) -> Self {
        self.max_bytes = max_bytes;
        self
    }

    /// How bad breaking the rule `code` is, instead of what the profile says.
    ///
    /// # Errors
    /// When no rule has that code.
    pub fn rule(mut self, code: &str, setting: Setting) -> Result<Self> {
        self.set_rule(code, setting)?;
        Ok(self)
    }

    fn set_rule(&mut self, code: &str, setting: Setting) -> Result<()> {
        let unknown = || OptionError("rules: there is no such rule; ruleCatalogue() lists them all".into());
        self.settings.push((Code::from_name(code).ok_or_else(unknown)?, setting));
        Ok(())
    }

    /// Whether the same is judged in the same way, if at another moment.
    pub(crate) fn is_same_at_another_moment(&self, other: &Self) -> bool {
        let Self { profile, now: _, language, follow_up, kanalen, normalize, max_bytes, settings } = self;
        (profile, language, follow_up, normalize, max_bytes)
            == (&other.profile, &other.language, &other.follow_up, &other.normalize, &other.max_bytes)
            && (kanalen, settings) == (&other.kanalen, &other.settings)
    }

    /// How bad breaking a rule is; `None` when it is not looked at.
    pub(crate) fn severity(&self, rule: &Rule) -> Option<Severity> {
        let chosen = self.settings.iter().rfind(|(code, _)| *code == rule.code);
        chosen.map_or_else(|| rule.severity(self.profile), |(_, setting)| *setting).severity()
    }
}

/// The names of the options, as they are written.
const NAMES: [&str; 8] = ["profile", "now", "language", "rules", "followUp", "kanalen", "normalize", "maxBytes"];

impl Options {
    /// The options as they are written in JavaScript: an object with the same names.
    ///
    /// ```
    /// use klantinteracties::{Options, Profile};
    ///
    /// let options = Options::from_json(r#"{"profile": "open-klant"}"#)?;
    /// assert_eq!(options, Options::default().profile(Profile::OpenKlant));
    /// assert_eq!(Options::from_json(r#"{"profile": "best"}"#).unwrap_err().to_string(), "profile: use one of basisterminologie, open-klant");
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such option, or what is written for one cannot be.
    pub fn from_json(json: &str) -> Result<Self> {
        let mut options = Self::default();
        argument::settings("options", json, &mut |option| options.set(option))?;
        Ok(options)
    }

    fn set(&mut self, option: Argument<'_>) -> Result<()> {
        match (option.name, option.unless_null()) {
            // A Date that is no date is written as null, which must not pass for no moment at all.
            ("now", now) => {
                self.now = Some(moment("now", now.map(Argument::text).transpose()?.unwrap_or_default())?);
            }
            (name, None) if NAMES.contains(&name) => {}
            ("profile", Some(option)) => self.profile = option.word()?,
            ("language", Some(option)) => self.language = option.word()?,
            ("followUp", Some(option)) => self.follow_up = Some(option.word()?),
            ("normalize", Some(option)) => self.normalize = option.boolean()?,
            ("maxBytes", Some(option)) => self.max_bytes = option.size()?,
            ("kanalen", Some(option)) => {
                let kanalen = self.kanalen.insert(Vec::new());
                for kanaal in option.elements()? {
                    kanalen.push(Kanaal::read(kanaal)?);
                }
            }
            ("rules", Some(option)) => {
                for setting in option.members()? {
                    self.set_rule(setting.name, setting.word()?)?;
                }
            }
            _ => return option.unknown(&NAMES),
        }
        Ok(())
    }
}

/// The moment that is written for a setting.
pub(crate) fn moment(name: &str, text: &str) -> Result<DateTime<Utc>> {
    parse_date_time(text).ok_or_else(|| OptionError(format!("{name}: use a date and time like 2024-05-31T09:30:00Z")))
}

/// A day, with or without a time; one that is written in another way would pass for none.
fn day(argument: Argument<'_>) -> Result<Option<String>> {
    let Some(argument) = argument.unless_null() else { return Ok(None) };
    let text = argument.text()?;
    let is_day = |text: &str| parse_date_time(&format!("{text}T00:00:00Z")).is_some();
    if text.split('T').next().is_some_and(is_day) {
        return Ok(Some(text.to_owned()));
    }
    Err(OptionError(format!("{}: use a date like 2024-05-31", argument.name)))
}

impl Kanaal {
    /// A kanaal is written as its code, or as an object with its period.
    fn read(argument: Argument<'_>) -> Result<Self> {
        let mut kanaal = Self { code: String::new(), begindatum_geldigheid: None, einddatum_geldigheid: None };
        if let Ok(code) = argument.text() {
            return Ok(Self { code: code.to_owned(), ..kanaal });
        }
        for member in argument.members()? {
            match member.name {
                "code" => kanaal.code = member.text()?.to_owned(),
                "begindatumGeldigheid" => kanaal.begindatum_geldigheid = day(member)?,
                "einddatumGeldigheid" => kanaal.einddatum_geldigheid = day(member)?,
                // Kanalen come from a list of the municipality, with more about each.
                _ => {}
            }
        }
        if kanaal.code.is_empty() {
            return Err(OptionError("kanalen: give each a code".into()));
        }
        Ok(kanaal)
    }
}
