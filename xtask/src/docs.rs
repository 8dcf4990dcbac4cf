//! What is committed and made from the library: the page of the rules, and the JSON Schemas.

use std::fmt::Write;
use std::fs;

use klantinteracties::{CatalogueRule, Language, Objecttype, Setting, json_schema, rule_catalogue};

use crate::Result;
use crate::run::root;

/// The files that are made from the library: their paths and what they hold.
fn files() -> Result<Vec<(String, String)>> {
    let mut files = vec![("docs/rules.md".to_owned(), rules())];
    for objecttype in Objecttype::ALL {
        let schema = serde_json::to_string_pretty(&json_schema(*objecttype))?;
        files.push((format!("schemas/{}.json", objecttype.name()), schema + "\n"));
    }
    Ok(files)
}

/// Writes them.
pub fn write() -> Result {
    for (path, text) in files()? {
        fs::write(root().join(path), text)?;
    }
    Ok(())
}

/// Whether those that are there are those of the library that is there.
pub fn check() -> Result {
    for (path, text) in files()? {
        if fs::read_to_string(root().join(&path)).map_err(|error| format!("{path}: {error}"))? != text {
            return Err(format!("{path} is out of date: run `cargo xtask docs`").into());
        }
    }
    Ok(())
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
    page
}

fn section(page: &mut String, dutch: &CatalogueRule, english: &CatalogueRule) {
    let _ = write!(page, "\n## {}\n\n> {}\n>\n> {}\n\n", dutch.code, dutch.message, english.message);
    let place = if dutch.path.is_empty() { String::new() } else { format!(" Reported at `{}`.", dutch.path) };
    let example = dutch.example.objecttype.unwrap_or("data with its schema");
    let _ = write!(page, "Source: {}.{place} Broken by this {example}:\n\n```json\n", dutch.source);
    for line in dutch.example.document.lines() {
        // The documents are laid out as they stand in the rule's file.
        let _ = writeln!(page, "{}", line.strip_prefix("        ").unwrap_or(line));
    }
    page.push_str("```\n");
}

const fn word(setting: Setting) -> &'static str {
    match setting {
        Setting::Error => "error",
        Setting::Warning => "warning",
        Setting::Off => "off",
    }
}
