//! The cases of corrections: two states of one klantcontact.

use klantinteracties::Options;
use klantinteracties::untyped::correct;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::change::Json;

#[derive(Deserialize)]
struct File {
    base: Json,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    /// What differs from the base.
    original: Option<Json>,
    /// What differs from the original; from the base where the original is given as text.
    changed: Option<Json>,
    differences: Value,
    expect: Value,
    requests: Value,
}

#[test]
fn every_case_is_corrected_as_it_expects() {
    let file: File = serde_json::from_str(include_str!("../correct/klantcontact-changed.json")).unwrap();
    for case in file.cases {
        let original = Json::given(case.original.as_ref(), &file.base);
        let base = if matches!(original, Json::Value(_)) { &file.base } else { &original };
        let changed = Json::given(case.changed.as_ref(), base);
        let correction = correct(&original.text(), &changed.text(), &Options::default());
        let violations = correction.violations().iter();
        let violations: Vec<_> =
            violations.map(|violation| json!({"code": violation.code(), "path": violation.path})).collect();
        assert_eq!(json!(correction.differences()), case.differences, "{}", case.description);
        assert_eq!(json!(violations), case.expect, "{}", case.description);
        assert_eq!(json!(correction.requests()), case.requests, "{}", case.description);
    }
}
