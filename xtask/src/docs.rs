//! What is committed and made from the library: the page of the rules, the forms on the page of the profiles, and the JSON
//! Schemas.

use std::fmt::Write;
use std::fs;

use klantinteracties::value::{FORMATS, sources};
use klantinteracties::{CatalogueRule, Language, Objecttype, Setting, json_schema, rule_catalogue};

use crate::Result;
use crate::run::root;

/// The files that are made from the library: their paths and what they hold.
fn files() -> Result<Vec<(String, String)>> {
    let mut files = vec![("docs/rules.md".to_owned(), rules()), (PROFILES.to_owned(), profiles()?)];
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

const PROFILES: &str = "docs/profiles.md";

/// What stands around the part of the page of the profiles that is made here.
const FORMS: (&str, &str) = ("<!-- Made by `cargo xtask docs`. -->\n", "<!-- Until here. -->\n");

/// The page of the profiles, with the forms of the library that is there.
fn profiles() -> Result<String> {
    let page = fs::read_to_string(root().join(PROFILES))?;
    let parts = page.split_once(FORMS.0).and_then(|(before, rest)| Some((before, rest.split_once(FORMS.1)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("{PROFILES} has no place for the forms"))?;
    let mut forms = String::from("| form | `basisterminologie` | `open-klant` |\n|---|---|---|\n");
    for format in FORMATS {
        // A bar ends a cell, in code too.
        let cell = |text: &str| text.replace('|', "\\|");
        let code = format.code.name();
        let name = code.strip_prefix("format-").unwrap_or(code);
        let Some(sources) = sources(format) else { continue };
        let _ = writeln!(forms, "| {name} | {} | {} |", cell(sources.basisterminologie), cell(sources.open_klant));
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
