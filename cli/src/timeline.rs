//! `timeline`: what a portal shows of klantcontacten.

use std::fmt::Write;

use clap::Args;
use klantinteracties::timeline::{Builder, Confidential, GroupBy, Item, Options, Seen, Timeline as Made};
use klantinteracties::{Language, Moment};

use crate::arguments::{moment, now, word};
use crate::check_value::Output;
use crate::documents::Layout;
use crate::inputs::{Inputs, tell};
use crate::output::{print, print_json};
use crate::{Outcome, Result};

/// Show klantcontacten, or what registers answered, as a timeline
#[derive(Debug, Args)]
pub struct Timeline {
    #[command(flatten)]
    inputs: Inputs,

    /// Show only contacts of the partij with this uuid. Can be repeated, because it has another one in each register
    #[arg(long, value_name = "UUID")]
    partij: Vec<String>,

    /// Show only contacts that the customer began
    #[arg(long)]
    initiator_only: bool,

    /// The present moment; that of the clock by default
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    now: Option<Moment>,

    /// The language of labels
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    language: Language,

    /// How many contacts a page has
    #[arg(long, value_name = "N")]
    page_size: Option<usize>,

    /// Where the page begins: the cursor of the page before it
    #[arg(long)]
    cursor: Option<String>,

    /// What is shown of contacts that are vertrouwelijk
    #[arg(long, default_value = Confidential::default().name(), value_parser = word(Confidential::WORDS, Confidential::from_name))]
    vertrouwelijk: Confidential,

    /// Show contacts by this kanaal only. Can be repeated
    #[arg(long, value_name = "KANAAL")]
    include_kanaal: Vec<String>,

    /// Leave out contacts by this kanaal. Can be repeated
    #[arg(long, value_name = "KANAAL")]
    exclude_kanaal: Vec<String>,

    /// The label of a kanaal. Can be repeated
    #[arg(long, value_name = "KANAAL=LABEL", value_parser = label)]
    kanaal_label: Vec<(String, String)>,

    /// Contacts by this kanaal were begun by the municipality. Can be repeated
    #[arg(long, value_name = "KANAAL")]
    outgoing_kanaal: Vec<String>,

    /// Contacts in which this actor took part were begun by the municipality. Can be repeated
    #[arg(long, value_name = "UUID|NAME")]
    outgoing_actor: Vec<String>,

    /// Contacts that this betrokkene began were begun by the municipality. Can be repeated
    #[arg(long, value_name = "UUID|NAME")]
    outgoing_betrokkene: Vec<String>,

    /// Contacts that follow another one, and in which an actor took part, were begun by the municipality
    #[arg(long)]
    outgoing_follow_ups: bool,

    /// Group the contacts
    #[arg(long, value_parser = word(GroupBy::WORDS, GroupBy::from_name))]
    group_by: Option<GroupBy>,

    /// Until when everything was seen, to mark new answers
    #[arg(long, value_name = "MOMENT", value_parser = chrono::DateTime::parse_from_rfc3339)]
    seen: Option<chrono::DateTime<chrono::FixedOffset>>,

    /// The form of the output
    #[arg(long, short, value_enum, default_value = "text")]
    format: Output,
}

/// Reads the label of a kanaal.
fn label(text: &str) -> std::result::Result<(String, String), String> {
    let (kanaal, label) = text.split_once('=').ok_or("use KANAAL=LABEL")?;
    Ok((kanaal.to_owned(), label.to_owned()))
}

/// Adds each of several values to the options.
fn each(options: Options, values: &[String], add: fn(Options, &str) -> Options) -> Options {
    values.iter().fold(options, |options, value| add(options, value))
}

impl Timeline {
    fn options(&self) -> Result<Options> {
        let mut options = Options::default()
            .now(self.now.unwrap_or_else(now))
            .language(self.language)
            .initiator_only(self.initiator_only)
            .vertrouwelijk(self.vertrouwelijk);
        options = each(options, &self.partij, Options::partij);
        options = each(options, &self.include_kanaal, Options::include_kanaal);
        options = each(options, &self.exclude_kanaal, Options::exclude_kanaal);
        options = each(options, &self.outgoing_kanaal, Options::outgoing_kanaal);
        options = each(options, &self.outgoing_actor, Options::outgoing_actor);
        options = each(options, &self.outgoing_betrokkene, Options::outgoing_betrokkene);
        if self.outgoing_follow_ups {
            options = options.outgoing_follow_ups(true);
        }
        for (kanaal, label) in &self.kanaal_label {
            options = options.kanaal_label(kanaal, label);
        }
        if let Some(size) = self.page_size {
            options = options.page_size(size)?;
        }
        if let Some(cursor) = &self.cursor {
            options = options.cursor(cursor)?;
        }
        if let Some(by) = self.group_by {
            options = options.group_by(by);
        }
        if let Some(seen) = self.seen {
            options = options.seen(Seen::Until(seen.to_utc()));
        }
        Ok(options)
    }

    pub fn run(&self) -> Result<Outcome> {
        let mut builder = Builder::new(&self.options()?);
        let (contents, problems) = self.inputs.read()?;
        tell(&problems);
        for content in contents {
            let (layout, documents) = content.documents()?;
            if layout == Layout::Lines && documents.len() > 1 {
                let lines: Vec<_> = documents.into_iter().map(|(_, text)| text).collect();
                builder.add([&b"["[..], &lines.join(&b',')[..], b"]"].concat());
            } else {
                // A text that breaks off is shown as far as it goes.
                builder.add(content.text);
            }
        }
        let timeline = builder.timeline();
        match self.format {
            Output::Json => print_json(&timeline)?,
            Output::Text => {
                print(&words(&timeline)?)?;
                for problem in &timeline.problems {
                    let (severity, path) = (problem.severity, &problem.path);
                    anstream::eprintln!("{severity} {path}: {} ({})", problem.message(), problem.code());
                }
            }
        }
        Ok(if problems.is_empty() { Outcome::Valid } else { Outcome::Unreadable })
    }
}

/// Writes a timeline for people.
fn words(timeline: &Made) -> Result<String> {
    let mut text = String::new();
    match &timeline.groups {
        None => timeline.items.iter().try_for_each(|item| write_item(&mut text, item))?,
        Some(groups) => {
            for group in groups {
                writeln!(text, "== {} ==\n", group.label)?;
                for item in group.items.iter().filter_map(|place| timeline.items.get(*place)) {
                    write_item(&mut text, item)?;
                }
            }
        }
    }
    writeln!(text, "{} of {}", timeline.items.len(), timeline.total)?;
    if !timeline.excluded.is_empty() {
        writeln!(text, "excluded: {}", timeline.excluded.len())?;
    }
    if let Some(cursor) = &timeline.next_cursor {
        writeln!(text, "next page: --cursor {cursor}")?;
    }
    Ok(text)
}

fn write_item(text: &mut String, item: &Item) -> Result<()> {
    let date = item.date.as_ref().map(|date| date.label.as_str());
    let heading: Vec<&str> =
        date.into_iter().chain([&*item.kanaal_label, item.direction_label]).chain(item.status_label).collect();
    writeln!(text, "{}\n{}", heading.join(" | "), item.onderwerp)?;
    let people = item.betrokkenen.iter().map(|one| &one.naam).chain(item.actoren.iter().map(|one| &one.naam));
    let people: Vec<&str> = people.map(String::as_str).collect();
    if !people.is_empty() {
        writeln!(text, "  {}", people.join(", "))?;
    }
    for said in [&item.inhoud, &item.reactie].into_iter().flatten() {
        said.lines().try_for_each(|line| writeln!(text, "  > {line}"))?;
    }
    for zaak in item.zaken.iter().filter_map(|zaak| zaak.object_id.as_ref()) {
        writeln!(text, "  zaak {zaak}")?;
    }
    writeln!(text)?;
    Ok(())
}
