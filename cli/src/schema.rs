//! `schema` and `describe`: what the model says of an objecttype.

use clap::Args;
use klantinteracties::{Language, Objecttype, describe, json_schema};

use crate::arguments::{objecttypes, word};
use crate::output::print_json;
use crate::{Outcome, Result};

/// Print the JSON Schema (2020-12) of an objecttype
#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_parser = objecttypes())]
    objecttype: Objecttype,
}

impl Schema {
    pub fn run(&self) -> Result<Outcome> {
        print_json(&json_schema(self.objecttype))?;
        Ok(Outcome::Valid)
    }
}

/// Print as JSON what a form shows at a place of an objecttype: labels, help, choices, lengths
#[derive(Debug, Args)]
pub struct Describe {
    #[arg(value_parser = objecttypes())]
    objecttype: Objecttype,

    /// A JSON Pointer, such as /hadBetrokkenen/0/rol; the object itself by default
    #[arg(default_value = "")]
    path: String,

    /// The language of the texts
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    language: Language,
}

impl Describe {
    pub fn run(&self) -> Result<Outcome> {
        let description = describe(self.objecttype, &self.path, self.language);
        print_json(
            &description.ok_or("the model has no such place; use a JSON Pointer such as /hadBetrokkenen/0/rol")?,
        )?;
        Ok(Outcome::Valid)
    }
}
