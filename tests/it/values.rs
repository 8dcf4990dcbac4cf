//! One value by itself, as a field of a form has it.

use klantinteracties::value::Format;
use klantinteracties::{Options, check_value};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    kind: String,
    text: String,
    /// The text in its normal form.
    value: String,
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    changes: Vec<String>,
    /// What the case is about, for whoever reads it.
    #[serde(default, rename = "description")]
    _description: String,
}

#[test]
fn each_is_judged_in_its_normal_form() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../form/values.json")).unwrap();
    for Case { kind, text, value, codes, changes, .. } in &cases {
        let format = Format::from_name(kind).unwrap();
        let report = check_value(format, text, &Options::default());
        let found: Vec<_> = report.violations().iter().map(|violation| violation.code()).collect();
        let changed: Vec<_> = report.changes().iter().map(|change| change.code()).collect();
        assert_eq!(
            (report.value(), &found, &changed),
            (
                value.as_str(),
                &codes.iter().map(String::as_str).collect(),
                &changes.iter().map(String::as_str).collect()
            ),
            "{kind} {text}"
        );
        assert_eq!(report.is_valid(), codes.is_empty());
        assert!(value.is_empty() || !format!("{report:?}").contains(value), "no value is shown");
    }
}

#[test]
fn every_form_has_a_name() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
    }
    assert_eq!(Format::from_name("format-bsn"), None);
}
