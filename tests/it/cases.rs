//! Runs the cases that are shared with the wasm and the browser, and writes down the reports, so that those can be
//! compared byte for byte.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, DirEntry};

use klantinteracties::{
    Language, Objecttype, Options, Profile, Setting, Severity, Violation, normalize, rule_catalogue, validate,
};
use serde::Deserialize;
use serde_json::Value;

use crate::change::{Json, Members};
use crate::support::{Expected, NOW, path, write_for_package};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    rule: String,
    source: String,
    pub objecttype: String,
    pub profile: String,
    #[serde(default)]
    options: serde_json::Map<String, Value>,
    /// The document that the cases are changes of: a base, with changes of its own.
    base: Option<Json>,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: Members,
    pub cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub description: String,
    /// What the document does not have of the base, and what it has otherwise ...
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: Members,
    /// ... or the document itself ...
    pub input: Option<Json>,
    /// ... or as text, where the text is what matters ...
    text: Option<String>,
    /// ... or in a file of its own, from the folder of the cases.
    document: Option<String>,
    #[serde(default)]
    options: serde_json::Map<String, Value>,
    /// What normalising changes, where that is what the case is about, and what it gives: what it sets in the document, or
    /// all of it.
    changes: Option<Vec<Expected>>,
    normalized: Option<Members>,
    value: Option<Value>,
    expect: Vec<Expected>,
    /// The codes of `expect` that are warnings here, though their rules are errors in the profile.
    #[serde(default)]
    tolerated: BTreeSet<String>,
}

impl CaseFile {
    /// Makes the documents that are given by what they change.
    fn fill(mut self) -> Self {
        let base = self.base.as_ref().map(|base| Json::base(base).changed(&self.remove, &self.set));
        for case in &mut self.cases {
            let says_what_changes = !case.remove.is_empty() || !case.set.is_empty();
            let is_whole = case.input.is_some() || case.text.is_some() || case.document.is_some();
            assert!(!(says_what_changes && is_whole), "{}: a change of what?", case.description);
            if !is_whole {
                let base = base.as_ref().unwrap_or_else(|| panic!("{}: there is no base", case.description));
                case.input = Some(base.changed(&case.remove, &case.set));
            }
            if let Some(set) = &case.normalized {
                let value = case.input.as_ref().unwrap().changed(&[], set);
                case.value = Some(serde_json::from_str(&value.to_string()).unwrap());
            }
        }
        self
    }
}

/// Every file of cases, with its name from the folder of the cases, in order.
pub fn case_files() -> Vec<(String, CaseFile)> {
    let mut files = Vec::new();
    let has_cases = |folder: &DirEntry| folder.file_name() != "examples" && folder.file_name() != "bases";
    for object in fs::read_dir(path("cases")).unwrap().map(Result::unwrap).filter(has_cases) {
        for file in fs::read_dir(object.path()).unwrap().map(Result::unwrap) {
            let name = format!("{}/{}", object.file_name().display(), file.file_name().display());
            let text = fs::read_to_string(file.path()).unwrap();
            let file: CaseFile = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            files.push((name, file.fill()));
        }
    }
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

/// The options of a case: its own, and those of the file and of all cases where it has none.
fn settings(file: &CaseFile, case: &Case) -> Value {
    let mut options = serde_json::Map::from_iter([
        ("profile".to_owned(), Value::from(file.profile.clone())),
        ("now".to_owned(), Value::from(NOW)),
    ]);
    options.extend(file.options.clone());
    options.extend(case.options.clone());
    Value::Object(options)
}

pub fn options(file: &CaseFile, case: &Case) -> Options {
    Options::from_json(&settings(file, case).to_string()).unwrap()
}

pub fn document(case: &Case) -> String {
    match (&case.input, &case.text, &case.document) {
        (Some(input), None, None) => input.to_string(),
        (None, Some(text), None) => text.clone(),
        (None, None, Some(name)) => fs::read_to_string(path("cases").join(name)).unwrap(),
        _ => panic!("{}: one of input, text and document", case.description),
    }
}

/// The codes of violations that are warnings, though their rules are errors in the profile. All others have the severity of
/// their rule.
fn tolerated(violations: &[Violation], profile: Profile) -> BTreeSet<String> {
    let is_tolerated = |violation: &&Violation| match (violation.severity, violation.rule.severity(profile)) {
        (Severity::Warning, Setting::Error) => true,
        (Severity::Warning, Setting::Warning) | (Severity::Error, Setting::Error) => false,
        (severity, setting) => panic!("{}: {severity:?}, and the rule {setting:?}", violation.code()),
    };
    violations.iter().filter(is_tolerated).map(|violation| violation.code().to_owned()).collect()
}

#[test]
fn every_case_reports_exactly_what_it_expects() {
    let mut reports = String::new();
    let mut wrong = String::new();
    let mut count = 0;
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in &file.cases {
            count += 1;
            let json = document(case);
            let report = validate(objecttype, &json, &options(&file, case));
            let found = Expected::of(report.violations());
            if found != case.expect {
                writeln!(wrong, "{name}: {}\n  found    {found:?}\n  expected {:?}", case.description, case.expect)
                    .unwrap();
            }
            let profile = Profile::from_name(settings(&file, case)["profile"].as_str().unwrap()).unwrap();
            let tolerated = tolerated(report.violations(), profile);
            if tolerated != case.tolerated {
                writeln!(wrong, "{name}: {}\n  tolerated {tolerated:?}", case.description).unwrap();
            }
            writeln!(reports, "{}", serde_json::to_string(&report).unwrap()).unwrap();
        }
    }
    write_for_package("reports.jsonl", &reports);
    println!("{count} cases");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_case_is_normalised_as_it_expects() {
    let mut count = 0;
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in file.cases.iter().filter(|case| case.changes.is_some()) {
            count += 1;
            let (json, options) = (document(case), options(&file, case));
            let normalized = normalize(objecttype, &json, &options);
            let changes: Vec<_> = normalized
                .changes()
                .iter()
                .map(|change| Expected { code: change.code().to_owned(), path: change.path.clone() })
                .collect();
            let title = format!("{name}: {}", case.description);
            assert_eq!(Some(&changes), case.changes.as_ref(), "{title}");
            assert_eq!(Some(serde_json::to_value(normalized.value()).unwrap()), case.value, "{title}");
            assert_eq!(validate(objecttype, &json, &options).changes(), normalized.changes(), "{title}");
        }
    }
    assert!(count > 30, "{count} cases");
}

#[test]
fn every_rule_has_an_accepted_and_a_rejected_case_with_a_source() {
    let files = case_files();
    // Rules about data have cases of their own, beside these.
    let rules = rule_catalogue(Language::Nl).into_iter().filter(|rule| rule.example.objecttype.is_some());
    for rule in rules {
        let of_rule: Vec<_> = files.iter().filter(|(_, file)| file.rule == rule.code).collect();
        assert!(!of_rule.is_empty(), "no file of cases for {}", rule.code);
        let cases = || of_rule.iter().flat_map(|(_, file)| &file.cases);
        let names = |case: &&Case| case.expect.iter().any(|expected| expected.code == rule.code);
        assert!(cases().any(|case| names(&case)), "no case breaks {}", rule.code);
        assert!(cases().any(|case| !names(&case)), "no case keeps to {}", rule.code);
        assert!(of_rule.iter().all(|(_, file)| !file.source.is_empty()), "no source for the cases of {}", rule.code);
    }
}

/// A rule is tried in each profile in which it is on, also where its cases are written for the other.
#[test]
fn every_rule_is_broken_and_kept_in_each_profile() {
    let files = case_files();
    let rules = rule_catalogue(Language::Nl).into_iter().filter(|rule| rule.example.objecttype.is_some());
    let mut wrong = Vec::new();
    for rule in rules {
        for profile in [Profile::Basisterminologie, Profile::OpenKlant] {
            let severity = match profile {
                Profile::Basisterminologie => rule.severities.basisterminologie,
                _ => rule.severities.open_klant,
            };
            if severity == Setting::Off {
                continue;
            }
            let breaks = |file: &CaseFile, case: &Case| {
                let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
                let json = document(case);
                let report = validate(objecttype, &json, &options(file, case).profile(profile));
                report.violations().iter().any(|violation| violation.code() == rule.code)
            };
            let of_rule = files.iter().filter(|(_, file)| file.rule == rule.code);
            let all: Vec<_> = of_rule.flat_map(|(_, file)| file.cases.iter().map(move |case| (file, case))).collect();
            let broken = all.iter().filter(|(file, case)| breaks(file, case)).count();
            if broken == 0 || broken == all.len() {
                wrong.push(format!("{} in {profile:?}: {broken} of {} cases break it", rule.code, all.len()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn codes_are_unique_and_have_a_source() {
    let rules = rule_catalogue(Language::Nl);
    let codes: BTreeSet<_> = rules.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules.len());
    for rule in rules {
        assert!(!rule.source.is_empty(), "{}", rule.code);
    }
}

/// What a violation says comes from its rule; only the parameters are its own.
#[test]
fn a_violation_has_the_texts_of_its_rule() {
    let rules = rule_catalogue(Language::Nl);
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in &file.cases {
            let json = document(case);
            let report = validate(objecttype, &json, &options(&file, case));
            for violation in report.violations() {
                let rule = rules.iter().find(|rule| rule.code == violation.code()).unwrap();
                assert_eq!(violation.source(), rule.source, "{name}: {}", case.description);
                let message = violation.message();
                let before_parameters = rule.message.split(['{', '[']).next().unwrap();
                assert!(message.starts_with(before_parameters), "{name}: {}: {message}", case.description);
                assert!(!message.contains(['{', '}', '[', ']']), "{name}: {}: {message}", case.description);
            }
            if let Err(violations) = report.into_result() {
                let lines: Vec<_> = violations.iter().map(|one| format!("{}: {}", one.path, one.message())).collect();
                assert_eq!(violations.to_string(), lines.join("\n"), "{name}: {}", case.description);
            }
        }
    }
}

/// No value of a document comes into a report: every text value of every case is looked for in its report.
#[test]
fn no_report_holds_a_value_of_its_document() {
    /// Words that documents and messages share.
    const OWN: [&str; 3] = ["klant", "e-mail", "overig"];
    fn texts(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) if text.len() > 3 => found.push(text.clone()),
            Value::Array(elements) => elements.iter().for_each(|element| texts(element, found)),
            Value::Object(members) => members.values().for_each(|member| texts(member, found)),
            _ => {}
        }
    }
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in &file.cases {
            let Some(input) = &case.input else { continue };
            let json = input.to_string();
            let input: Value = serde_json::from_str(&json).unwrap();
            for violation in validate(objecttype, &json, &options(&file, case)).violations() {
                let mut values = Vec::new();
                texts(&input, &mut values);
                let said = format!("{} {}", violation.message(), serde_json::to_string(&violation.params).unwrap());
                for value in values.iter().filter(|value| !OWN.contains(&value.as_str())) {
                    let example = violation.rule.message().medewerker.nl.contains(value.as_str());
                    let choice = violation.code() == "choice" && !case.expect.is_empty();
                    assert!(example || choice || !said.contains(value.as_str()), "{name}: {}", case.description);
                }
            }
        }
    }
}
