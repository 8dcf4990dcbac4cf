//! `rules`: the catalogue of rules.

use std::fmt::Write;

use clap::Args;
use klantinteracties::{CatalogueRule, Language, rule_catalogue};
use serde_json::Value;

use crate::arguments::word;
use crate::check_value::Output;
use crate::output::{print, print_json};
use crate::{Outcome, Result};

/// List the rules, or explain one
#[derive(Debug, Args)]
pub struct Rules {
    /// The code of the rule to explain
    code: Option<String>,

    /// The form of the output
    #[arg(long, short, value_enum, default_value = "text")]
    format: Output,

    /// The language of the texts
    #[arg(long, default_value = Language::default().name(), value_parser = word(Language::WORDS, Language::from_name))]
    language: Language,
}

impl Rules {
    pub fn run(&self) -> Result<Outcome> {
        let rules = rule_catalogue(self.language);
        match (&self.code, self.format) {
            (None, Output::Json) => print_json(&rules)?,
            (None, Output::Text) => print(&list(&rules)?)?,
            (Some(code), format) => {
                let rule = rules.iter().find(|rule| rule.code == code);
                let rule =
                    rule.ok_or_else(|| format!("there is no rule {code}; `klantinteracties rules` lists them"))?;
                match format {
                    Output::Json => print_json(rule)?,
                    Output::Text => print(&explain(rule)?)?,
                }
            }
        }
        Ok(Outcome::Valid)
    }
}

/// A line for each rule: its code, its severity in each profile, and what it reports.
fn list(rules: &[CatalogueRule]) -> Result<String> {
    let mut text = String::new();
    let width = rules.iter().map(|rule| rule.code.len()).max().unwrap_or_default();
    writeln!(text, "{:width$}  basisterminologie  open-klant  what", "code")?;
    for CatalogueRule { code, severities, what, .. } in rules {
        let (first, second) = (severities.basisterminologie.name(), severities.open_klant.name());
        writeln!(text, "{code:width$}  {first:17}  {second:10}  {what}")?;
    }
    Ok(text)
}

fn explain(rule: &CatalogueRule) -> Result<String> {
    let CatalogueRule { code, objecttype, path, severities, source, link, message, klant, what, why, example } = rule;
    let mut text = String::new();
    writeln!(text, "{code}\n\n{what}\n{why}\n")?;
    let (first, second) = (severities.basisterminologie, severities.open_klant);
    writeln!(text, "severity:  {first} in basisterminologie, {second} in open-klant")?;
    if let Some(objecttype) = objecttype {
        writeln!(text, "object:    {objecttype}")?;
    }
    if !path.is_empty() {
        writeln!(text, "place:     {path}")?;
    }
    writeln!(text, "message:   {message}")?;
    if let Some(klant) = klant {
        writeln!(text, "to klant:  {klant}")?;
    }
    writeln!(text, "source:    {source}\n           {link}\n")?;
    writeln!(text, "breaks it: {}\n\nkeeps it:  {}", on_one_line(&example.document), on_one_line(&example.accepted))?;
    Ok(text)
}

/// Returns JSON without white space between values. The example of what is no JSON stays as it is.
fn on_one_line(json: &str) -> String {
    serde_json::from_str::<Value>(json).map_or_else(|_| json.to_owned(), |value| value.to_string())
}
