//! The cases of corrections: two states of one klantcontact.

use klantinteracties::{Options, correct};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::document;

#[derive(Deserialize)]
struct Case {
    description: String,
    original: Value,
    changed: Value,
    differences: Value,
    expect: Value,
    requests: Value,
}

#[test]
fn every_case_is_corrected_as_it_expects() {
    let file: Value = serde_json::from_str(include_str!("../correct/klantcontact-changed.json")).unwrap();
    let cases: Vec<Case> = serde_json::from_value(file.get("cases").unwrap().clone()).unwrap();
    for case in cases {
        let correction = correct(&document(&case.original), &document(&case.changed), &Options::default());
        let violations = correction.violations().iter();
        let violations: Vec<_> =
            violations.map(|violation| json!({"code": violation.code(), "path": violation.path})).collect();
        assert_eq!(json!(correction.differences()), case.differences, "{}", case.description);
        assert_eq!(json!(violations), case.expect, "{}", case.description);
        assert_eq!(json!(correction.requests()), case.requests, "{}", case.description);
    }
}
