//! Reading and judging any bytes.

use std::str;

use klantinteracties::{Report, Violation, situation_of, validate, validate_many};
use serde::de::IgnoredAny;
use serde_json::Value;

use super::{MARK, chosen};

/// How many levels of objects and lists a document may have.
const LEVELS: usize = 64;

/// Judges the bytes after the first, which chooses by what.
pub fn holds(bytes: &[u8]) {
    let Some((choice, json)) = bytes.split_first() else { return };
    let (objecttype, options) = chosen(*choice);
    let report = validate(objecttype, json, &options);
    agrees_with_serde_json(json, report.violations());
    tells_nothing(json, &report);
    let value: Option<Value> = text(json).and_then(|text| serde_json::from_str(text).ok());
    if let Some(value) = &value {
        leads_somewhere(value, report.violations());
    }
    // What takes more time is asked of some.
    if json.len() % 4 == 0 {
        let is_one = value.is_some_and(|value| value.is_object()) && !json.contains(&b'\n');
        let many = validate_many(objecttype, json, &options);
        assert_eq!(many.total, many.valid + many.invalid.len());
        assert!(!is_one || (many.total, many.valid) == (1, usize::from(report.is_valid())));
        situation_of(json, &options);
    }
    if let Ok(well_formed) = report.into_result() {
        // What was well-formed stays so when it is written and read again.
        let written = serde_json::to_vec(&well_formed).unwrap();
        let again = validate(objecttype, &written, &options);
        assert!(again.is_valid(), "{:?}", again.violations());
    }
}

/// A byte order mark may stand before a document (RFC 8259, section 8.1), and serde_json takes none.
fn text(json: &[u8]) -> Option<&str> {
    let text = str::from_utf8(json).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Both find the same texts to be JSON. The library reads no more than a number of levels, and serde_json judges any number
/// when it ignores what it reads. So it also takes lone surrogates, which the library takes too, and names that stand twice,
/// which are no mistake of syntax.
fn agrees_with_serde_json(json: &[u8], violations: &[Violation]) {
    let is_json = text(json).is_some_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok());
    match violations.first().map(Violation::code) {
        Some("json-syntax") => assert!(!is_json, "serde_json reads it"),
        Some("json-depth") => assert!(levels(json) > LEVELS, "it has {} levels", levels(json)),
        _ => assert!(is_json, "serde_json does not read it"),
    }
}

/// The most objects and lists that are open at one place of a text.
fn levels(json: &[u8]) -> usize {
    let (mut open, mut most, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => open += 1,
            b'}' | b']' if !in_text => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}

/// Each path can be followed, or all of it but the last step can.
fn leads_somewhere(value: &Value, violations: &[Violation]) {
    for violation in violations {
        let path = violation.path.as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let leads = |path: &str| value.pointer(path).is_some();
        assert!(leads(path) || leads(parent), "{} at {path}", violation.code());
    }
}

/// Nothing of a document is said, but for the names in a path.
fn tells_nothing(json: &[u8], report: &Report<'_>) {
    if !json.windows(MARK.len()).any(|window| window == MARK.as_bytes()) {
        return;
    }
    let violations = report.violations();
    for violation in violations {
        let params = serde_json::to_string(&violation.params).unwrap();
        let said = format!("{} {params} {:?}", violation.message(), violation.params);
        assert!(!said.contains(MARK), "{}: {said}", violation.code());
    }
    let debug = format!("{report:?}");
    assert!(violations.iter().any(|violation| violation.path.contains(MARK)) || !debug.contains(MARK), "{debug}");
}
