//! `plan`: the requests that register klantcontacten.

use std::fmt::Write;

use clap::Args;
use klantinteracties::{Severity, untyped};
use serde::Deserialize;

use crate::arguments::Judging;
use crate::check_value::Output;
use crate::inputs::Inputs;
use crate::output::{print, print_json};
use crate::{Outcome, Result};

/// Print the requests that register klantcontacten with what belongs to them. Nothing is sent
///
/// As JSON it is the plan of which a program carries out the requests one by one. It holds what is to be registered, which is
/// personal data; the text holds none.
#[derive(Debug, Args)]
pub struct Plan {
    #[command(flatten)]
    inputs: Inputs,

    #[command(flatten)]
    judging: Judging,

    /// The form of the output
    #[arg(long, short, value_enum, default_value = "text")]
    format: Output,
}

/// What of a plan is shown to people.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    steps: Vec<Step>,
    left_out: Vec<String>,
}

#[derive(Deserialize)]
struct Step {
    method: String,
    path: String,
    on: Option<MadeBy>,
    references: Vec<Reference>,
}

/// Where the uuid of what an earlier request made is filled in.
#[derive(Deserialize)]
struct Reference {
    place: String,
    source: MadeBy,
}

#[derive(Deserialize)]
struct MadeBy {
    step: usize,
    part: String,
}

impl MadeBy {
    /// Names what a request made.
    fn words(&self) -> String {
        let what = if self.part.is_empty() { "object" } else { &self.part };
        format!("the {what} that {} makes", self.step + 1)
    }
}

impl Plan {
    pub fn run(&self) -> Result<Outcome> {
        let (klantcontacten, outcome) = self.inputs.klantcontacten()?;
        let Some(klantcontacten) = klantcontacten else { return Ok(outcome) };
        match untyped::request_plan(&klantcontacten, &self.judging.options()?) {
            Ok(plan) => match self.format {
                Output::Json => print_json(&plan)?,
                Output::Text => print(&words(&serde_json::from_value(serde_json::to_value(&plan)?)?)?)?,
            },
            Err(violations) => {
                for violation in violations.iter().filter(|violation| violation.severity == Severity::Error) {
                    let place = if violation.path.is_empty() { "" } else { " " };
                    let (path, message, code) = (&violation.path, violation.message(), violation.code());
                    anstream::eprintln!("error{place}{path}: {message} ({code})");
                }
                return Ok(outcome.max(Outcome::Invalid));
            }
        }
        Ok(outcome)
    }
}

/// Writes a plan for people, without what is to be registered.
fn words(plan: &Shown) -> Result<String> {
    let mut text = String::new();
    for (number, Step { method, path, on, references }) in plan.steps.iter().enumerate() {
        write!(text, "{:>2}. {method} {path}", number + 1)?;
        if let Some(on) = on {
            write!(text, "/(the uuid of {})", on.words())?;
        }
        writeln!(text)?;
        for Reference { place, source } in references {
            writeln!(text, "    {place} is the uuid of {}", source.words())?;
        }
    }
    if !plan.left_out.is_empty() {
        writeln!(text, "not registered: {}", plan.left_out.join(", "))?;
    }
    Ok(text)
}
