//! `check-value`: judges one value.

use std::io::{self, Read};

use clap::{Args, ValueEnum};
use klantinteracties::value::Format;
use klantinteracties::{Audience, Language, Options, Profile, check_value};

use crate::arguments::{formats, word};
use crate::output::{print, print_json};
use crate::{Outcome, Result};

/// Judge one value, such as a BSN, and print its normal form
#[derive(Debug, Args)]
pub struct CheckValue {
    /// The form that the value must have
    #[arg(value_parser = formats())]
    kind: Format,

    /// The value, or - to read it from standard input, so that it is not in the history of the shell
    #[arg(allow_hyphen_values = true)]
    value: String,

    /// By which source
    #[arg(long, default_value = Profile::default().name(), value_parser = word(Profile::WORDS, Profile::from_name))]
    profile: Profile,

    /// The language of messages
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    language: Language,

    /// For whom the messages are
    #[arg(long, default_value = Audience::default().name(), value_parser = word(Audience::WORDS, Audience::from_name))]
    audience: Audience,

    /// The form of the output
    #[arg(long, short, value_enum, default_value = "text")]
    format: Output,
}

/// In which form something is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people
    Text,
    /// For programs
    Json,
}

impl CheckValue {
    pub fn run(&self) -> Result<Outcome> {
        let mut read = String::new();
        let value = if self.value == "-" {
            io::stdin().read_to_string(&mut read)?;
            // The line end belongs to the line, not to the value.
            read.trim_end_matches(['\r', '\n'])
        } else {
            &self.value
        };
        let options = Options::default().profile(self.profile).language(self.language).audience(self.audience);
        let report = check_value(self.kind, value, &options);
        match self.format {
            Output::Json => print_json(&report)?,
            Output::Text => {
                print(report.value())?;
                let changes =
                    report.changes().iter().map(|change| ("changed", change.message().to_owned(), change.code()));
                let violations = report.violations().iter();
                let violations = violations.map(|one| (one.severity.name(), one.message(), one.code()));
                for (what, message, code) in changes.chain(violations) {
                    anstream::eprintln!("{what}: {message} ({code})");
                }
            }
        }
        Ok(if report.is_valid() { Outcome::Valid } else { Outcome::Invalid })
    }
}
