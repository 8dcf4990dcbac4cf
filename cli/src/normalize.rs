//! `normalize`: writes documents in their normal form.

use std::io::Write;

use clap::Args;
use klantinteracties::{Audience, Language, Objecttype, Options, Profile, Rewritten, normalize, validate};
use serde::Serialize;

use crate::arguments::{objecttypes, word};
use crate::documents::Layout;
use crate::finding::Document;
use crate::format::Totals;
use crate::inputs::Inputs;
use crate::output::{Text, Written};
use crate::pipeline::{Handling, Part, Task};
use crate::{Outcome, Result};

/// Write documents in their normal form: NDJSON as NDJSON, and one file of JSON as JSON
#[derive(Debug, Args)]
pub struct Normalize {
    #[command(flatten)]
    inputs: Inputs,

    /// What the documents are
    #[arg(long, short = 't', default_value = "klantcontact", value_parser = objecttypes())]
    objecttype: Objecttype,

    /// By which source names and values are read
    #[arg(long, default_value = Profile::default().name(), value_parser = word(Profile::WORDS, Profile::from_name))]
    profile: Profile,

    /// Print which properties would change, instead of the documents
    #[arg(long)]
    changes: bool,

    /// The form of the list of changes
    #[arg(long, short, value_enum, default_value = "text", requires = "changes")]
    format: Changes,

    /// The language of messages
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    language: Language,

    /// For whom the messages are
    #[arg(long, default_value = Audience::default().name(), value_parser = word(Audience::WORDS, Audience::from_name))]
    audience: Audience,

    #[command(flatten)]
    handling: Handling,
}

/// In which form changes are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Changes {
    /// A line for each property
    Text,
    /// A line of JSON for each document that changes
    Ndjson,
}

impl Normalize {
    pub fn run(&self) -> Result<Outcome> {
        let options = Options::default().profile(self.profile).language(self.language).audience(self.audience);
        let (inputs, problems) = self.inputs.list()?;
        let is_one_file = inputs.len() == 1 && !self.changes;
        let task = Writing { options: options.max_bytes(self.handling.max_bytes), command: self, is_one_file };
        self.handling.run(&inputs, problems, &task)
    }
}

struct Writing<'n> {
    options: Options,
    command: &'n Normalize,
    /// Whether the output has the layout of the one file that is read.
    is_one_file: bool,
}

/// The changes of a document.
#[derive(Serialize)]
struct Changed<'c> {
    file: &'c str,
    line: usize,
    changes: &'c [Rewritten],
}

impl Writing<'_> {
    fn is_array(&self, layout: Layout) -> bool {
        self.is_one_file && layout == Layout::Array
    }
}

impl Task for Writing<'_> {
    fn begin(&self, layout: Layout) -> String {
        if self.is_array(layout) { "[\n".to_owned() } else { String::new() }
    }

    fn separator(&self, layout: Layout) -> &'static str {
        if self.is_array(layout) { ",\n" } else { "" }
    }

    fn document(&self, document: &Document<'_>, layout: Layout, part: &mut Part) -> Written {
        let normalized = normalize(self.command.objecttype, document.text, &self.options);
        let Document { file, start, .. } = document;
        let Some(value) = normalized.value() else {
            part.totals.invalid += 1;
            for finding in
                document.findings(validate(self.command.objecttype, document.text, &self.options).violations())
            {
                let message = finding.violation.message();
                part.messages.push(format!("{file}:{}:{}: left out: {message}", finding.line, finding.column));
            }
            return Ok(());
        };
        let changes = normalized.changes();
        match (self.command.changes, self.command.format) {
            (true, Changes::Text) => {
                for change in changes {
                    let (path, message, code) = (&change.path, change.message(), change.code());
                    writeln!(part.text, "{file}:{}: {path}: {message} ({code})", start.line)?;
                }
            }
            (true, Changes::Ndjson) if changes.is_empty() => {}
            (true, Changes::Ndjson) => {
                serde_json::to_writer(&mut part.text, &Changed { file, line: start.line, changes })?;
                part.text.push(b'\n');
            }
            (false, _) if self.is_array(layout) => serde_json::to_writer(&mut part.text, &value)?,
            (false, _) => {
                if self.is_one_file && layout == Layout::One {
                    serde_json::to_writer_pretty(&mut part.text, &value)?;
                } else {
                    serde_json::to_writer(&mut part.text, &value)?;
                }
                part.text.push(b'\n');
            }
        }
        Ok(())
    }

    fn end(&self, layout: Layout, _: &Totals) -> Text {
        Ok(if self.is_array(layout) { "\n]\n".to_owned() } else { String::new() })
    }
}
