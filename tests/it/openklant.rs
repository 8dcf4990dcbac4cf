//! The cases of what a register answers.

use klantinteracties::Options;
use klantinteracties::register::from_open_klant;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    #[serde(default)]
    answer: Option<Box<RawValue>>,
    text: Option<String>,
    klantcontacten: Value,
    problems: Value,
}

#[test]
fn every_answer_is_read_as_its_case_expects() {
    let file: File = serde_json::from_str(include_str!("../openklant/answers.json")).unwrap();
    for case in file.cases {
        let text = case.text.unwrap_or_else(|| case.answer.map_or("null".to_owned(), |answer| answer.to_string()));
        let registered = from_open_klant(&text, &Options::default());
        let problems = registered.problems().iter();
        let problems: Vec<_> = problems.map(|problem| json!({"code": problem.code(), "path": problem.path})).collect();
        assert_eq!(json!(problems), case.problems, "{}", case.description);
        assert_eq!(json!(registered)["klantcontacten"], case.klantcontacten, "{}", case.description);
    }
}
