//! What can be written behind `klantinteracties`.

use std::fs;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use klantinteracties::value::Format;
use klantinteracties::{Audience, FollowUp, Language, Moment, Objecttype, Options, Profile, Setting};

use crate::check_value::CheckValue;
use crate::diagram::Diagram;
use crate::normalize::Normalize;
use crate::plan::Plan;
use crate::rules::Rules;
use crate::schema::{Describe, Schema};
use crate::shell::{Completions, Man};
use crate::timeline::Timeline;
use crate::validate::Validate;
use crate::{Outcome, Result};

/// Judge, normalise, show and plan objects of Klantinteracties, the standard by which Dutch municipalities register their
/// contacts with inhabitants and companies
///
/// The command exits with 0 when every document is valid, with 1 when one is not, and with 2 when it is used wrongly or a file
/// cannot be read. It sends nothing, and it writes only to standard output and standard error, or to the file that -o names.
#[derive(Debug, Parser)]
#[command(name = "klantinteracties", version, propagate_version = true, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Validate(Validate),
    Normalize(Normalize),
    Timeline(Timeline),
    Diagram(Diagram),
    Plan(Plan),
    Rules(Rules),
    Schema(Schema),
    Describe(Describe),
    CheckValue(CheckValue),
    Completions(Completions),
    Man(Man),
}

impl Arguments {
    pub fn run(&self) -> Result<Outcome> {
        match &self.command {
            Command::Validate(command) => command.run(),
            Command::Normalize(command) => command.run(),
            Command::Timeline(command) => command.run(),
            Command::Diagram(command) => command.run(),
            Command::Plan(command) => command.run(),
            Command::Rules(command) => command.run(),
            Command::Schema(command) => command.run(),
            Command::Describe(command) => command.run(),
            Command::CheckValue(command) => command.run(),
            Command::Completions(command) => command.run(),
            Command::Man(command) => command.run(),
        }
    }
}

/// Reads the arguments of the program. If they are wrong, or ask for help, it says so and exits.
pub fn parse() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|problem| {
        let is_of_value = std::env::args_os().nth(1).is_some_and(|command| command == "check-value");
        if is_of_value && problem.use_stderr() {
            // Any argument may be the value of a person, in the wrong place, and the usual message repeats it.
            anstream::eprintln!(
                "klantinteracties: use check-value KIND VALUE; `klantinteracties help check-value` tells more"
            );
            std::process::exit(Outcome::Unreadable.code().into());
        }
        problem.exit()
    })
}

/// Reads one of some words, which the help lists.
pub fn word<T: Clone + Send + Sync + 'static>(
    words: &'static [&'static str],
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(move |word| from_name(&word).ok_or("this word is not known"))
}

/// Reads the name of an objecttype.
pub fn objecttypes() -> impl TypedValueParser<Value = Objecttype> {
    let names = Objecttype::ALL.iter().map(|objecttype| objecttype.name());
    PossibleValuesParser::new(names).try_map(|name| Objecttype::from_name(&name).ok_or("this objecttype is not known"))
}

/// Reads the name of the form of a value.
pub fn formats() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.into_iter().map(Format::name);
    PossibleValuesParser::new(names).try_map(|name| Format::from_name(&name).ok_or("this form is not known"))
}

/// Reads a moment.
pub fn moment(text: &str) -> std::result::Result<Moment, String> {
    text.parse().map_err(|_| "use a date and time like 2024-05-31T09:30:00+02:00".to_owned())
}

/// Reads the severity of a rule, as `code=error`.
fn setting(text: &str) -> std::result::Result<(String, Setting), String> {
    let read = text.split_once('=').and_then(|(code, setting)| Some((code, Setting::from_name(setting)?)));
    let (code, setting) = read.ok_or("use CODE=error, CODE=warning or CODE=off")?;
    match Options::default().rule(code, setting) {
        Ok(_) => Ok((code.to_owned(), setting)),
        Err(_) => Err(format!("there is no rule {code}; `klantinteracties rules` lists them")),
    }
}

/// The moment by the clock.
pub fn now() -> Moment {
    chrono::Utc::now().into()
}

/// What documents are judged by.
#[derive(Debug, Args)]
#[command(next_help_heading = "What documents are judged by")]
pub struct Judging {
    /// By which source: the terminology of the standard, or what a server of Open Klant accepts
    #[arg(long, default_value = Profile::default().name(), value_parser = word(Profile::WORDS, Profile::from_name))]
    profile: Profile,

    /// The moment of judging, such as 2024-05-31T09:30:00+02:00; that of the clock by default
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    now: Option<Moment>,

    /// Make a rule an error or a warning, or switch it off. Can be repeated
    #[arg(long = "rule", value_name = "CODE=error|warning|off", value_parser = setting)]
    rules: Vec<(String, Setting)>,

    /// What happens after the contact; read from the document by default
    #[arg(long, value_parser = word(FollowUp::WORDS, FollowUp::from_name))]
    follow_up: Option<FollowUp>,

    /// The kanalen that the municipality uses: a JSON list of their codes, or of objects with `code`, `begindatumGeldigheid`
    /// and `einddatumGeldigheid`
    #[arg(long, value_name = "FILE")]
    kanalen: Option<PathBuf>,

    /// The language of messages
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    pub language: Language,

    /// For whom the messages are: an employee, or an inhabitant who fills in a form
    #[arg(long, default_value = Audience::default().name(), value_parser = word(Audience::WORDS, Audience::from_name))]
    audience: Audience,
}

impl Judging {
    /// Returns the options of the library.
    pub fn options(&self) -> Result<Options> {
        let mut options = match &self.kanalen {
            None => Options::default(),
            Some(path) => {
                let problem = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
                let kanalen = fs::read_to_string(path).map_err(|error| problem(&error))?;
                Options::from_json(&format!("{{\"kanalen\": {kanalen}}}")).map_err(|error| problem(&error))?
            }
        };
        for (code, setting) in &self.rules {
            options = options.rule(code, *setting)?;
        }
        if let Some(follow_up) = self.follow_up {
            options = options.follow_up(follow_up);
        }
        let now = self.now.unwrap_or_else(now);
        Ok(options.profile(self.profile).now(now).language(self.language).audience(self.audience))
    }
}
