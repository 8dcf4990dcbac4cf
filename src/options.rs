//! What a caller can choose.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize};

use crate::report::Severity;
use crate::rules::{self, Rule};
use crate::text::Language;
use crate::value::parse_date_time;

/// Against what a document is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// The terminology and the information model: what they call wrong is an error.
    #[default]
    Basisterminologie,
    /// What an Open Klant 2.18 server takes; the rules that only the terminology has are warnings.
    OpenKlant,
}

/// What a contact leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FollowUp {
    /// Nothing: the contact is complete.
    None,
    /// Something that can be done without reaching the customer.
    WithoutContact,
    /// Something for which the customer has to be reached.
    NeedsContact,
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

/// What a caller wants of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Setting {
    /// It makes a document invalid.
    Error,
    /// It is reported, and the document stays valid.
    Warning,
    /// It is not looked at.
    Off,
}

impl Setting {
    pub(crate) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Off => None,
        }
    }
}

/// How a document is judged. `Options::default()` is the profile `basisterminologie`, in Dutch, without a clock.
///
/// ```
/// use klantinteracties::{FollowUp, Options, Profile, Setting};
///
/// let options = Options::default()
///     .profile(Profile::OpenKlant)
///     .now("2024-06-01T12:00:00Z")?
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
    settings: Vec<(&'static str, Setting)>,
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

/// An option that cannot be; the text says which and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionError(String);

impl std::fmt::Display for OptionError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for OptionError {}

impl Options {
    /// Against what the document is judged.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The moment of judging, as a date and time with offset. Without it nothing is in the future.
    ///
    /// # Errors
    /// When the text is not a date and time with an offset.
    pub fn now(mut self, now: &str) -> Result<Self, OptionError> {
        let moment = parse_date_time(now);
        self.now =
            Some(moment.ok_or_else(|| OptionError("now: use a date and time like 2024-05-31T09:30:00Z".into()))?);
        Ok(self)
    }

    /// The same as a number of milliseconds since 1970, which is what clocks give.
    ///
    /// # Errors
    /// When the number is outside the years that dates can have.
    pub fn now_millis(mut self, millis: i64) -> Result<Self, OptionError> {
        let moment = DateTime::from_timestamp_millis(millis);
        self.now = Some(moment.ok_or_else(|| OptionError("now: this moment is out of range".into()))?);
        Ok(self)
    }

    /// Moves the clock of options that are used again.
    #[cfg(feature = "wasm")]
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
    pub fn rule(mut self, code: &str, setting: Setting) -> Result<Self, OptionError> {
        let unknown = || OptionError(format!("rules: there is no rule {code:?}; ruleCatalogue() lists them all"));
        let rule = rules::find(code).ok_or_else(unknown)?;
        self.settings.push((rule.code, setting));
        Ok(self)
    }

    /// How bad breaking a rule is; `None` when it is not looked at.
    pub(crate) fn severity(&self, rule: &Rule) -> Option<Severity> {
        let chosen = self.settings.iter().rfind(|(code, _)| *code == rule.code);
        chosen.map_or_else(|| rule.severity(self.profile), |(_, setting)| *setting).severity()
    }
}

/// The options as they are written in JavaScript and JSON.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    profile: Option<Profile>,
    #[serde(default, deserialize_with = "moment")]
    now: Option<DateTime<Utc>>,
    language: Option<Language>,
    rules: Option<std::collections::BTreeMap<String, Setting>>,
    follow_up: Option<FollowUp>,
    kanalen: Option<Vec<Kanaal>>,
    normalize: Option<bool>,
    max_bytes: Option<f64>,
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    let wrong = || serde::de::Error::custom("now: use a valid Date, or a date and time like 2024-05-31T09:30:00Z");
    // A Date that is no date is written as null, which must not pass for no moment at all.
    let text = Option::<String>::deserialize(deserializer)?;
    text.as_deref().and_then(parse_date_time).map(Some).ok_or_else(wrong)
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let mut options = Self {
            profile: written.profile.unwrap_or_default(),
            now: written.now,
            language: written.language.unwrap_or_default(),
            follow_up: written.follow_up,
            kanalen: written.kanalen,
            normalize: written.normalize.unwrap_or_default(),
            ..Self::default()
        };
        if let Some(max_bytes) = written.max_bytes {
            options.max_bytes = max_bytes as usize;
        }
        for (code, setting) in written.rules.unwrap_or_default() {
            options = options.rule(&code, setting).map_err(serde::de::Error::custom)?;
        }
        Ok(options)
    }
}

/// A kanaal is written as its code, or as an object with its period.
impl<'de> Deserialize<'de> for Kanaal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Code(String),
            Period {
                code: String,
                #[serde(rename = "begindatumGeldigheid")]
                begin: Option<String>,
                #[serde(rename = "einddatumGeldigheid")]
                end: Option<String>,
            },
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Code(code) => Self { code, begindatum_geldigheid: None, einddatum_geldigheid: None },
            Written::Period { code, begin, end } => {
                Self { code, begindatum_geldigheid: begin, einddatum_geldigheid: end }
            }
        })
    }
}
