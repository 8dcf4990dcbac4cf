//! The options of a validation.

use crate::argument::{self, Argument, OptionError, Result};
use crate::code::Code;
use crate::profile::Profile;
use crate::report::{Rule, Setting, Severity};
use crate::scan::before;
use crate::text::{Audience, Language, Wording};
use crate::value::parse_date_time;
use crate::word::words;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;

use chrono::{DateTime, TimeZone, Utc};

words! {
    /// The follow-up that a contact needs.
    pub enum FollowUp {
        /// No follow-up: the contact is complete.
        None "none",
        /// Follow-up without contact with the customer.
        WithoutContact "without-contact",
        /// Follow-up for which the municipality has to contact the customer.
        NeedsContact "needs-contact",
    }
}

/// A kanaal that the municipality uses, with the period in which it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kanaal {
    /// The code of the kanaal, as in a klantcontact.
    pub code: String,
    /// The first day of the period, inclusive; `None`: the period has no start.
    pub begindatum_geldigheid: Option<String>,
    /// The last day of the period, inclusive; `None`: the period is open-ended.
    pub einddatum_geldigheid: Option<String>,
}

/// A moment that a caller passes, because the library has no clock. It is made from a date and time of chrono in any
/// time zone, from a `SystemTime` of the standard library, or from text.
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

    /// Parses a date and time with an offset, such as `2024-05-31T09:30:00+02:00`.
    fn from_str(text: &str) -> Result<Self> {
        moment("moment", text).map(Self)
    }
}

/// How a document is validated. `Options::default()` has the profile `basisterminologie`, messages in Dutch to an
/// employee, and no moment.
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
    pub(crate) wording: Wording,
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
            wording: Wording::default(),
            follow_up: None,
            kanalen: None,
            normalize: false,
            max_bytes: 16 * 1024 * 1024,
            settings: Vec::new(),
        }
    }
}

impl Options {
    /// Sets the profile, which is what the document is validated against.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Sets the moment of validation. Without it, the rules do not report moments in the future.
    pub fn now(mut self, now: impl Into<Moment>) -> Self {
        self.now = Some(now.into().0);
        self
    }

    /// Sets the moment of options that are used several times.
    #[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
    pub(crate) fn set_now(&mut self, millis: f64) {
        self.now = DateTime::from_timestamp_millis(millis as i64);
    }

    /// Sets the language of the messages.
    pub fn language(mut self, language: Language) -> Self {
        self.wording.language = language;
        self
    }

    /// Sets for whom the messages are: an employee, or an inhabitant who fills in a form.
    pub fn audience(mut self, audience: Audience) -> Self {
        self.wording.audience = audience;
        self
    }

    /// Sets the follow-up that the contact needs. Without it, the follow-up is derived from the document.
    pub fn follow_up(mut self, follow_up: FollowUp) -> Self {
        self.follow_up = Some(follow_up);
        self
    }

    /// Sets the kanalen that the municipality uses. Without them, any kanaal is accepted.
    pub fn kanalen(mut self, kanalen: Vec<Kanaal>) -> Self {
        self.kanalen = Some(kanalen);
        self
    }

    /// Sets whether the document is validated in its normal form, which [`normalize`](crate::normalize()) describes.
    /// The value of the report is then in that form, and [`changes`](crate::Report::changes) lists what normalising
    /// changed.
    pub fn normalize(mut self, normalize: bool) -> Self {
        self.normalize = normalize;
        self
    }

    /// Sets the maximum size of a document, in bytes. The default is 16 MiB.
    pub fn max_bytes(mut self, max_bytes: usize) -> Self {
        self.max_bytes = max_bytes;
        self
    }

    /// Sets the severity of the rule `code`, which overrides that of the profile.
    ///
    /// # Errors
    /// Fails if no rule has that code.
    pub fn rule(mut self, code: &str, setting: Setting) -> Result<Self> {
        self.set_rule(code, setting)?;
        Ok(self)
    }

    fn set_rule(&mut self, code: &str, setting: Setting) -> Result<()> {
        let unknown = || OptionError(["rules: there is no rule ", code, "; ruleCatalogue() lists them all"].concat());
        self.settings.push((Code::from_name(code).ok_or_else(unknown)?, setting));
        Ok(())
    }

    /// Returns whether the options differ in nothing but the moment.
    pub(crate) fn is_same_at_another_moment(&self, other: &Self) -> bool {
        let Self { profile, now: _, wording, follow_up, kanalen, normalize, max_bytes, settings } = self;
        (profile, wording, follow_up, normalize, max_bytes)
            == (&other.profile, &other.wording, &other.follow_up, &other.normalize, &other.max_bytes)
            && (kanalen, settings) == (&other.kanalen, &other.settings)
    }

    /// Returns the severity of a rule; `None` if the rule is not checked.
    pub(crate) fn severity(&self, rule: &Rule) -> Option<Severity> {
        let chosen = self.settings.iter().rfind(|(code, _)| *code == rule.code);
        chosen.map_or_else(|| rule.severity(self.profile), |(_, setting)| *setting).severity()
    }
}

words! {
    /// An option in JSON, by its name.
    pub enum Name {
        Profile "profile",
        Now "now",
        Language "language",
        Audience "audience",
        Rules "rules",
        FollowUp "followUp",
        Kanalen "kanalen",
        Normalize "normalize",
        MaxBytes "maxBytes",
    }
}

impl Options {
    /// Parses the options from JSON: an object with the same names as in JavaScript.
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
    /// Fails if an option does not exist, or does not accept the given value.
    pub fn from_json(json: &str) -> Result<Self> {
        let mut options = Self::default();
        argument::settings("options", json, &mut |option| options.set(option))?;
        Ok(options)
    }

    fn set(&mut self, option: Argument<'_>) -> Result<()> {
        match (option.setting()?, option.unless_null()) {
            // JSON.stringify writes an invalid Date as `null`, which must be an error rather than an absent moment.
            (Name::Now, now) => {
                self.now = Some(moment("now", now.map(Argument::text).transpose()?.unwrap_or_default())?);
            }
            (_, None) => {}
            (Name::Profile, Some(option)) => self.profile = option.word()?,
            (Name::Language, Some(option)) => self.wording.language = option.word()?,
            (Name::Audience, Some(option)) => self.wording.audience = option.word()?,
            (Name::FollowUp, Some(option)) => self.follow_up = Some(option.word()?),
            (Name::Normalize, Some(option)) => self.normalize = option.boolean()?,
            (Name::MaxBytes, Some(option)) => self.max_bytes = option.size()?,
            (Name::Kanalen, Some(option)) => {
                let kanalen = self.kanalen.insert(Vec::new());
                for kanaal in option.elements()? {
                    kanalen.push(Kanaal::read(kanaal)?);
                }
            }
            (Name::Rules, Some(option)) => {
                for setting in option.members()? {
                    self.set_rule(setting.name, setting.word()?)?;
                }
            }
        }
        Ok(())
    }
}

/// Parses the moment in a setting.
pub(crate) fn moment(name: &str, text: &str) -> Result<DateTime<Utc>> {
    parse_date_time(text).ok_or_else(|| OptionError([name, ": use a date and time like 2024-05-31T09:30:00Z"].concat()))
}

/// Parses a day, with or without a time. Another notation is an error, because it would otherwise be ignored.
fn day(argument: Argument<'_>) -> Result<Option<String>> {
    let Some(argument) = argument.unless_null() else { return Ok(None) };
    let text = argument.text()?;
    let is_day = |text: &str| parse_date_time(&[text, "T00:00:00Z"].concat()).is_some();
    if is_day(before(text, b"T")) {
        return Ok(Some(text.to_owned()));
    }
    Err(OptionError([argument.name, ": use a date like 2024-05-31"].concat()))
}

impl Kanaal {
    /// Reads a kanaal: its code, or an object with its code and period.
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
                // The list of a municipality can have other properties, which are ignored.
                _ => {}
            }
        }
        if kanaal.code.is_empty() {
            return Err(OptionError("kanalen: give each a code".into()));
        }
        Ok(kanaal)
    }
}
