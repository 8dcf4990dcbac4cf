//! One value by itself, as a field of a form has it.

use klantinteracties::value::{Bsn, Format, Huisnummer, InvalidValue, KvkNummer, Postcode, Taal};
use klantinteracties::{Language, Options, check_value};
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

/// A program that parses a value is told the same as a form that checks it.
#[test]
fn what_is_no_value_is_wrong_for_the_same_reason_in_a_form() {
    let of_form = |format, text, language| {
        let report = check_value(format, text, &Options::default().language(language));
        let [violation] = report.violations() else { panic!("one violation") };
        (violation.code(), violation.message())
    };
    let invalid: [(Format, &str, InvalidValue); 3] = [
        (Format::Bsn, "123456789", "123456789".parse::<Bsn>().unwrap_err()),
        (Format::Postcode, "1234", "1234".parse::<Postcode>().unwrap_err()),
        (Format::KvkNummer, "1", "1".parse::<KvkNummer>().unwrap_err()),
    ];
    for (format, text, error) in invalid {
        for language in Language::ALL.iter().copied() {
            assert_eq!((error.code(), error.message(language)), of_form(format, text, language));
        }
        assert_eq!(error.to_string(), error.message(Language::default()));
    }
    let of_range = Huisnummer::try_from(0).unwrap_err().to_string();
    assert!(of_range.contains('1') && of_range.contains("99999") && !of_range.contains(['{', '}']), "{of_range}");
}

#[test]
fn a_language_is_its_code_in_every_way() {
    let taal: Taal = "fry".parse().unwrap();
    assert_eq!((taal.as_ref(), taal.to_string(), String::from(taal)), ("fry", "fry".to_owned(), "fry".to_owned()));
    assert_eq!(format!("{taal:?}"), "Taal(\"fry\")");
    assert_eq!(format!("{:?}", Huisnummer::try_from(12).unwrap()), "Huisnummer(..)");
}
