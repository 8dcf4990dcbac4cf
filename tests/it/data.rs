//! The cases of data with a schema of their own. They need the feature `json-schema`.

use klantinteracties::{CatalogueRule, DataSchema, Language, Options, rule_catalogue, validate_data};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::support::{Expected, files};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    rule: String,
    source: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    description: String,
    schema: Box<RawValue>,
    /// The data, in which the order of properties matters ...
    data: Option<Box<RawValue>>,
    /// ... or as text, where the text is what matters.
    text: Option<String>,
    expect: Vec<Expected>,
}

fn case_files() -> Vec<CaseFile> {
    files("data").iter().map(|(_, text)| serde_json::from_str(text).unwrap()).collect()
}

#[test]
fn every_case_reports_exactly_what_it_expects() {
    for file in case_files() {
        assert!(!file.source.is_empty());
        for case in file.cases {
            let schema = DataSchema::new(case.schema.get(), &Options::default());
            let data = case.text.as_deref().or(case.data.as_deref().map(RawValue::get)).unwrap();
            // Compiled once, it is used again.
            for _ in 0..2 {
                let report = validate_data(&schema, data);
                assert_eq!(Expected::of(report.violations()), case.expect, "{}", case.description);
                assert!(report.violations().iter().all(|violation| !violation.message().contains(['{', '}'])));
            }
        }
    }
}

#[test]
fn every_rule_about_data_has_an_accepted_and_a_rejected_case() {
    let files = case_files();
    let is_about_data = |rule: &CatalogueRule| rule.example.base.name == "data";
    let rules = rule_catalogue(Language::Nl).into_iter().filter(is_about_data);
    for rule in rules {
        let cases = || files.iter().filter(|file| file.rule == rule.code).flat_map(|file| &file.cases);
        let names = |case: &&Case| case.expect.iter().any(|expected| expected.code == rule.code);
        assert!(cases().any(|case| names(&case)), "no case breaks {}", rule.code);
        assert!(cases().any(|case| !names(&case)), "no case keeps to {}", rule.code);
    }
}

/// The data of a form come back as they were, and no violation repeats them.
#[test]
fn values_stay_out_of_violations() {
    let schema =
        r#"{"properties": {"naam": {"enum": ["a"], "pattern": "^b"}, "bsn": {"maxLength": 3, "type": "integer"}}}"#;
    let data = r#"{"naam":"Jansen-Pietersen","bsn":"123456782"}"#;
    let schema = DataSchema::new(schema, &Options::default());
    let report = validate_data(&schema, data);
    let said = format!("{} {report:?}", serde_json::to_string(&report).unwrap());
    assert_eq!(report.violations().len(), 4);
    assert!(!said.contains("Jansen") && !said.contains("123456782"), "{said}");

    let model = validate_data(&DataSchema::new("{}", &Options::default()), data).into_result().unwrap();
    assert_eq!(serde_json::to_string(&model).unwrap(), data);
}
