//! SARIF 2.1.0 (OASIS), the form in which editors and code hosts take what analysis found.

use std::collections::BTreeMap;
use std::path::Path;

use klantinteracties::{CatalogueRule, Language, Severity, rule_catalogue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Format, Totals};
use crate::finding::{Document, Finding};
use crate::output;

pub struct Sarif {
    rules: Vec<CatalogueRule>,
    /// The place of each rule in the list, by its code.
    places: BTreeMap<&'static str, usize>,
}

impl Sarif {
    pub fn new(language: Language) -> Self {
        let rules = rule_catalogue(language);
        let places = rules.iter().enumerate().map(|(place, rule)| (rule.code, place)).collect();
        Self { rules, places }
    }

    fn result(&self, document: &Document<'_>, finding: &Finding) -> Value {
        let Finding { line, column, end, violation } = finding;
        let mut region = json!({"startLine": line, "startColumn": column});
        // The end of a region is exclusive. Without it, a region is the rest of the line.
        if (end.line, end.column) > (*line, *column)
            && let Some(region) = region.as_object_mut()
        {
            region.insert("endLine".to_owned(), end.line.into());
            region.insert("endColumn".to_owned(), end.column.into());
        }
        let mut location = json!({
            "physicalLocation": {"artifactLocation": {"uri": uri(document.file)}, "region": region},
        });
        if !violation.path.is_empty()
            && let Some(location) = location.as_object_mut()
        {
            location.insert("logicalLocations".to_owned(), json!([{"fullyQualifiedName": violation.path}]));
        }
        let mut result = json!({
            "ruleId": violation.code(),
            "level": level(violation.severity),
            "message": {"text": violation.message()},
            "locations": [location],
        });
        if let (Some(place), Some(result)) = (self.places.get(violation.code()), result.as_object_mut()) {
            result.insert("ruleIndex".to_owned(), (*place).into());
        }
        result
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// What stands for itself in the path of a URI, beside letters and digits.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Returns a file as a URI, relative if its path is.
fn uri(file: &str) -> String {
    let path = file.replace(std::path::MAIN_SEPARATOR, "/");
    let scheme = if Path::new(file).is_absolute() { "file://" } else { "" };
    format!("{scheme}{}", utf8_percent_encode(&path, PATH))
}

/// Describes a rule. Its level is that of the profile `basisterminologie`; each result has its own.
fn descriptor(rule: &CatalogueRule) -> Value {
    let level = rule.severities.basisterminologie.name();
    json!({
        "id": rule.code,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.source},
        "helpUri": rule.link,
        "defaultConfiguration": {"enabled": level != "off", "level": if level == "off" { "none" } else { level }},
    })
}

impl Format for Sarif {
    fn begin(&self) -> String {
        let rules = Value::from_iter(self.rules.iter().map(descriptor));
        let driver = json!({"name": "klantinteracties", "version": env!("CARGO_PKG_VERSION"), "rules": rules});
        format!(
            "{{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\", \
             \"version\": \"2.1.0\", \"runs\": [{{\"columnKind\": \"unicodeCodePoints\", \
             \"tool\": {{\"driver\": {driver}}},\n\"results\": [\n"
        )
    }

    fn separator(&self) -> &'static str {
        ",\n"
    }

    fn document(&self, document: &Document<'_>, findings: &[Finding], into: &mut Vec<u8>) -> output::Written {
        for (number, finding) in findings.iter().enumerate() {
            if number > 0 {
                into.extend_from_slice(self.separator().as_bytes());
            }
            serde_json::to_writer(&mut *into, &self.result(document, finding))?;
        }
        Ok(())
    }

    fn end(&self, totals: &Totals) -> output::Text {
        let notification = |problem: &String| json!({"level": "error", "message": {"text": problem}});
        let invocation = json!({
            "executionSuccessful": totals.unreadable.is_empty(),
            "toolExecutionNotifications": Value::from_iter(totals.unreadable.iter().map(notification)),
        });
        Ok(format!("\n], \"invocations\": [{invocation}]}}]}}\n"))
    }
}
