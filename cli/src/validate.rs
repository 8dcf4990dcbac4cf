//! `validate`: judges documents.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use klantinteracties::{DataSchema, Objecttype, Options, Report, validate, validate_data};

use crate::arguments::{Judging, objecttypes};
use crate::documents::Layout;
use crate::finding::Document;
use crate::format::{Format, Name, Totals};
use crate::inputs::Inputs;
use crate::output::{Text, Written};
use crate::pipeline::{Handling, Part, Task};
use crate::{Outcome, Result};

/// Judge documents: NDJSON, JSON arrays and single JSON documents of any size
#[derive(Debug, Args)]
pub struct Validate {
    #[command(flatten)]
    inputs: Inputs,

    /// What the documents are
    #[arg(long, short = 't', default_value = "klantcontact", value_parser = objecttypes())]
    objecttype: Objecttype,

    /// Judge by this JSON Schema instead: that of an e-form, for example
    #[arg(long, value_name = "FILE", conflicts_with = "objecttype")]
    schema: Option<PathBuf>,

    #[command(flatten)]
    judging: Judging,

    /// Judge each document in its normal form
    #[arg(long, conflicts_with = "schema")]
    normalize: bool,

    /// The form of the output
    #[arg(long, short, value_enum, default_value = "text")]
    format: Name,

    #[command(flatten)]
    handling: Handling,
}

impl Validate {
    pub fn run(&self) -> Result<Outcome> {
        let options = self.judging.options()?.normalize(self.normalize).max_bytes(self.handling.max_bytes);
        let by = match &self.schema {
            Some(path) => {
                let schema = fs::read(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
                By::Schema(DataSchema::new(&schema, &options))
            }
            None => By::Objecttype(self.objecttype, options),
        };
        let format = self.format.format(self.judging.language, self.handling.quiet);
        let (inputs, problems) = self.inputs.list()?;
        self.handling.run(&inputs, problems, &Judge { by, format: &*format })
    }
}

/// What documents are judged by.
enum By {
    Objecttype(Objecttype, Options),
    Schema(DataSchema),
}

struct Judge<'f> {
    by: By,
    format: &'f dyn Format,
}

impl By {
    fn judge<'d>(&self, text: &'d [u8]) -> Report<'d> {
        match self {
            Self::Objecttype(objecttype, options) => validate(*objecttype, text, options),
            Self::Schema(schema) => validate_data(schema, text),
        }
    }
}

impl Task for Judge<'_> {
    fn begin(&self, _: Layout) -> String {
        self.format.begin()
    }

    fn separator(&self, _: Layout) -> &'static str {
        self.format.separator()
    }

    fn document(&self, document: &Document<'_>, _: Layout, part: &mut Part) -> Written {
        let report = self.by.judge(document.text);
        let violations = report.violations();
        let findings = if violations.is_empty() { Vec::new() } else { document.findings(violations) };
        part.totals.invalid += usize::from(!report.is_valid());
        violations.iter().for_each(|violation| part.totals.count(violation.code(), violation.severity));
        self.format.document(document, &findings, &mut part.text)
    }

    fn end(&self, _: Layout, totals: &Totals) -> Text {
        self.format.end(totals)
    }
}
