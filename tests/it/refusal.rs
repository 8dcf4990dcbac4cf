//! What a register refused, at the places of the document that was sent.

use std::collections::BTreeSet;

use klantinteracties::{
    Code, Language, Objecttype, Options, Severity, Violation, describe, from_invalid_params, rule_catalogue,
    to_invalid_params, validate,
};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::cases::{case_files, document, options};
use crate::support::{Expected, recorded};

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    description: String,
    answer: Option<Box<RawValue>>,
    text: Option<String>,
    #[serde(default)]
    at: String,
    expect: Vec<Expected>,
}

fn read(answer: &str) -> Vec<Violation> {
    from_invalid_params(answer, "", &Options::default())
}

#[test]
fn every_refusal_is_read_as_its_case_expects() {
    let file: File = serde_json::from_str(include_str!("../openklant/refusals.json")).unwrap();
    for case in file.cases {
        let text = case.text.unwrap_or_else(|| case.answer.unwrap().to_string());
        let violations = from_invalid_params(&text, &case.at, &Options::default().language(Language::En));
        assert_eq!(Expected::of(&violations), case.expect, "{}", case.description);
        for violation in violations {
            assert_eq!(
                (violation.severity, violation.wording.language),
                (Severity::Error, Language::En),
                "{}",
                case.description
            );
            assert!(!violation.message().contains('{'), "{}", case.description);
        }
    }
}

/// A code of this library stays what it is, unless its message has parameters, which the answer does not have.
#[test]
fn codes_of_this_library_stay() {
    // They are about data with a JSON Schema, and not about what a register takes.
    const OF_DATA: [&str; 2] = ["schema-invalid", "schema-remote"];
    for rule in rule_catalogue(Language::Nl) {
        let violations = read(&json!([{"name": "a", "code": rule.code}]).to_string());
        let code = Code::from_name(rule.code).unwrap();
        let needs_params = code.parameters().iter().any(|parameter| !parameter.optional);
        let stays = !needs_params && !OF_DATA.contains(&rule.code);
        let code = if stays { rule.code } else { "register-refused" };
        assert_eq!(
            (violations[0].code(), violations[0].rule.objecttype.is_some()),
            (code, stays && rule.objecttype.is_some())
        );
    }
}

/// The names in an answer of this library stand for the paths that it was made of.
#[test]
fn what_this_library_answers_is_read_again() {
    let mut count = 0;
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in &file.cases {
            let json = document(case);
            let report = validate(objecttype, &json, &options(&file, case));
            // A point in a name cannot be told from one between two names.
            let is_clear = |violation: &&Violation| !violation.path.contains('.');
            let violations: Vec<_> = report.violations().iter().filter(is_clear).cloned().collect();
            count += violations.len();
            let answer: Vec<_> = to_invalid_params(&violations)
                .into_iter()
                .map(|param| json!({"name": param.name, "code": param.code, "reason": param.reason}))
                .collect();
            let read = read(&json!({"status": 400, "invalidParams": answer}).to_string());
            let paths = |violations: &[Violation]| -> BTreeSet<String> {
                violations.iter().map(|violation| violation.path.clone()).collect()
            };
            assert_eq!(paths(&read), paths(&violations), "{name}: {}", case.description);
        }
    }
    assert!(count > 400, "{count} violations");
}

/// Every place that the recorded server named is one that the model declares for the object that was sent.
#[test]
fn recorded_refusals_are_at_declared_places() {
    #[derive(Deserialize)]
    struct Line {
        resource: String,
        status: u16,
        #[serde(rename = "invalidParams")]
        invalid_params: Vec<Value>,
    }
    let (Some(corpus), Some(probes)) = (recorded("corpus.jsonl"), recorded("probes.jsonl")) else { return };
    let lines = corpus.lines().chain(probes.lines()).map(|line| serde_json::from_str::<Line>(line).unwrap());
    let mut count = 0;
    for line in lines.filter(|line| line.status == 400 && !line.invalid_params.is_empty()) {
        let objecttype = *Objecttype::ALL.iter().find(|objecttype| objecttype.resource() == line.resource).unwrap();
        let violations = read(&json!({"status": 400, "invalidParams": line.invalid_params}).to_string());
        assert!(!violations.is_empty());
        count += violations.len();
        for violation in violations {
            let place = describe(objecttype, &violation.path, Language::Nl);
            assert!(place.is_some(), "{}: {}", line.resource, violation.path);
        }
    }
    assert!(count > 600, "{count} refusals");
}

/// Whether a text is a JSON Pointer.
fn is_pointer(path: &str) -> bool {
    let escapes = path.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    escapes && (path.is_empty() || path.starts_with('/'))
}

/// Answers of every kind, most of them with names and codes that could be of a register.
fn answer() -> impl Strategy<Value = String> {
    let name = "(nonFieldErrors|__all__|adresregel_|partijIdentificator|partijIdentificatoren|Code|[.~/a-z0-9é]){0,6}";
    let code = "unique|required|invalid|max-length|format-bsn|[a-z_-]{0,8}";
    let entry = (name, code, any::<String>())
        .prop_map(|(name, code, reason)| json!({"name": name, "code": code, "reason": reason}).to_string());
    let entry = entry.boxed().prop_union("[\\[\\]{}\",:a-z0-9]{0,12}".boxed());
    let list = prop::collection::vec(entry, 0..5).prop_map(|entries| format!("[{}]", entries.join(",")));
    let list = list.boxed();
    list.clone().prop_map(|list| format!("{{\"invalidParams\": {list}}}")).boxed().prop_union(list)
}

proptest! {
    #[test]
    fn any_answer_is_read(bytes in prop::collection::vec(any::<u8>(), 0..64), answer in answer(), at in "(/[a-z]{1,3}){0,2}") {
        for answer in [&bytes[..], answer.as_bytes()] {
            for violation in from_invalid_params(answer, &at, &Options::default()) {
                prop_assert!(violation.path.starts_with(&at) && is_pointer(&violation.path), "{}", violation.path);
            }
        }
    }

    /// What the server says of a value is nowhere in the violation.
    #[test]
    fn reasons_are_not_repeated(reason in "[A-Z]{12}", code in "unique|invalid|[A-Z]{12}") {
        let answer = json!([{"name": "adres", "code": code, "reason": reason}]).to_string();
        for violation in read(&answer) {
            let shown = format!("{violation:?} {} {}", violation.message(), serde_json::to_string(&violation).unwrap());
            prop_assert!(!shown.contains(&reason) && (code.len() < 12 || !shown.contains(&code)));
        }
    }
}

/// An answer that would take hours if each name were searched from its begin for each of its steps.
#[test]
fn time_grows_with_the_answer() {
    let names = [".".repeat(1_000_000), "partijIdentificatorCode.".repeat(50_000), "adresregel_".repeat(100_000)];
    for name in names {
        let start = std::time::Instant::now();
        assert_eq!(read(&json!([{"name": name, "code": "invalid"}]).to_string()).len(), 1);
        assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
    }
}
