//! Writes the committed files that are made from the library: the page of the rules, the table of forms on the page of
//! the profiles, the examples that the site shows beside those of the catalogue, the JSON Schemas, and the Python types of
//! the codes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use klantinteracties::value::Format;
use klantinteracties::{CatalogueChange, CatalogueRule, Language, Objecttype, Setting, json_schema, rule_catalogue};

use crate::run::root;
use crate::{Result, python_types};

/// Returns the path and the content of each file.
fn files() -> Result<Vec<(String, String)>> {
    let mut files = vec![
        ("docs/rules.md".to_owned(), rules()),
        (PROFILES.to_owned(), profiles()?),
        ("www/src/accepted.json".to_owned(), accepted()?),
        ("python/package/klantinteracties/_codes.py".to_owned(), python_types::codes()),
    ];
    for objecttype in Objecttype::ALL {
        let schema = serde_json::to_string_pretty(&json_schema(*objecttype))?;
        files.push((format!("schemas/{}.json", objecttype.name()), schema + "\n"));
    }
    Ok(files)
}

/// Writes the files.
pub fn write() -> Result {
    for (path, text) in files()? {
        fs::write(root().join(path), text)?;
    }
    Ok(())
}

/// Checks that the committed files are up to date.
pub fn check() -> Result {
    for (path, text) in files()? {
        if fs::read_to_string(root().join(&path)).map_err(|error| format!("{path}: {error}"))? != text {
            return Err(format!("{path} is out of date: run `cargo xtask docs`").into());
        }
    }
    Ok(())
}

/// Returns the document that keeps to each rule, by its code. The package has only the one that breaks it.
fn accepted() -> Result<String> {
    let rules = rule_catalogue(Language::Nl);
    let documents: BTreeMap<_, _> = rules.iter().map(|rule| (rule.code, &rule.example.accepted)).collect();
    Ok(serde_json::to_string_pretty(&documents)? + "\n")
}

const PROFILES: &str = "docs/profiles.md";

/// The lines around the part of the page of the profiles that is made here.
const FORMS: (&str, &str) = ("<!-- Made by `cargo xtask docs`. -->\n", "<!-- Until here. -->\n");

/// Returns the page of the profiles, with the table of forms made from the library.
fn profiles() -> Result<String> {
    let page = fs::read_to_string(root().join(PROFILES))?;
    let parts = page.split_once(FORMS.0).and_then(|(before, rest)| Some((before, rest.split_once(FORMS.1)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("{PROFILES} has no place for the forms"))?;
    let mut forms = String::from("| form | `basisterminologie` | `open-klant` |\n|---|---|---|\n");
    for format in Format::ALL {
        // A bar would end the cell of a table, even in code.
        let cell = |text: &str| text.replace('|', "\\|");
        let sources = format.definition().sources;
        let _ = writeln!(
            forms,
            "| {} | {} | {} |",
            format.name(),
            cell(sources.basisterminologie),
            cell(sources.open_klant)
        );
    }
    Ok([before, FORMS.0, &forms, FORMS.1, after].concat())
}

fn rules() -> String {
    let mut page = String::from(
        "# The rules\n\nMade from the rules by `cargo xtask docs`. A rule is switched off, or made an error or a warning, by \
         the option `rules`:\n`validate('klantcontact', input, { rules: { 'unknown-field': 'off' } })`, or in Rust \
         `Options::default().rule(\"unknown-field\", Setting::Off)`.\nText that cannot be read is always an error.\n\n\
         | rule | about | `basisterminologie` | `open-klant` |\n|---|---|---|---|\n",
    );
    let (dutch, english) = (rule_catalogue(Language::Nl), rule_catalogue(Language::En));
    for rule in &dutch {
        let severities = &rule.severities;
        let _ = writeln!(
            page,
            "| [{0}](#{0}) | {1} | {2} | {3} |",
            rule.code,
            rule.objecttype.unwrap_or("any"),
            word(severities.basisterminologie),
            word(severities.open_klant)
        );
    }
    for (dutch, english) in dutch.iter().zip(&english) {
        section(&mut page, dutch, english);
    }
    page.push_str("\n## Base documents\n\nThe examples above are changes of these.\n");
    let mut shown = BTreeSet::new();
    for example in dutch.iter().map(|rule| &rule.example) {
        if shown.insert(example.base.name) {
            let about =
                example.objecttype.map(|objecttype| format!("Objecttype `{objecttype}`.\n\n")).unwrap_or_default();
            let document = dedented(example.base.document);
            let _ = write!(page, "\n### Base {}\n\n{about}```json\n{document}\n```\n", example.base.name);
        }
    }
    page
}

fn section(page: &mut String, dutch: &CatalogueRule, english: &CatalogueRule) {
    let (severities, example) = (&dutch.severities, &dutch.example);
    let place = if dutch.path.is_empty() { String::new() } else { format!(", reported at `{}`", dutch.path) };
    let (base, anchor) = (example.base.name, example.base.name.to_lowercase());
    let _ = write!(page, "\n## {}\n\n> {}\n>\n> {}\n\n", dutch.code, dutch.message, english.message);
    if let (Some(dutch), Some(english)) = (dutch.klant, english.klant) {
        let _ = write!(page, "To an inhabitant:\n\n> {dutch}\n>\n> {english}\n\n");
    }
    let _ = write!(
        page,
        "`basisterminologie`: {}; `open-klant`: {}{place}.\n\n",
        word(severities.basisterminologie),
        word(severities.open_klant),
    );
    let _ = write!(page, "**What it does.** {} *{}*\n\n", english.what, dutch.what);
    let _ = write!(page, "**Why.** {} *{}*\n\n", english.why, dutch.why);
    let _ = write!(page, "**Example.** The document [{base}](#base-{anchor}) keeps to it");
    if example.keeps.is_empty() {
        page.push_str(".\n");
    } else {
        page.push_str(" with these changes");
        changes(page, &example.keeps);
    }
    page.push_str("\nIt breaks the rule when");
    changes(page, &example.breaks);
    let source = match dutch.source {
        OURS => format!("this library; [background]({})", dutch.link),
        source => format!("[{source}]({})", dutch.link),
    };
    let _ = write!(page, "\n**Source.** {source}.\n");
}

/// The source of a rule that comes from this library rather than from a standard.
const OURS: &str = "klantinteracties";

/// Writes a list of changes, one on each line. A long value follows on its own lines.
fn changes(page: &mut String, changes: &[CatalogueChange]) {
    page.push_str(":\n\n");
    for CatalogueChange { path, value } in changes {
        let place = if path.is_empty() { "the whole document".to_owned() } else { format!("`{path}`") };
        let _ = match value.as_deref().map(dedented) {
            None => writeln!(page, "- {place} is left out"),
            Some(value) if value.lines().count() == 1 => writeln!(page, "- {place} becomes `{value}`"),
            Some(value) => {
                writeln!(page, "- {place} becomes\n\n  ```json\n  {}\n  ```", value.replace('\n', "\n  "))
            }
        };
    }
}

/// Removes the indentation that all lines but the first have in common. The first line stands behind other text.
fn dedented(text: &str) -> String {
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let common = text.lines().skip(1).map(indentation).min().unwrap_or_default();
    let rest = text.lines().skip(1).map(|line| line.get(common..).unwrap_or_default());
    text.lines().take(1).chain(rest).collect::<Vec<_>>().join("\n")
}

const fn word(setting: Setting) -> &'static str {
    match setting {
        Setting::Error => "error",
        Setting::Warning => "warning",
        Setting::Off => "off",
    }
}
