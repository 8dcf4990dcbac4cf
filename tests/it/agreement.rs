//! Replays recorded requests to an Open Klant 2.18 server against the profile `open-klant`. The recordings lie beside
//! the project, and not with its users: without them there is nothing to replay, and the test says so.

use std::collections::{BTreeMap, BTreeSet};

use klantinteracties::{Objecttype, Options, Profile, Severity, validate};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::support::{NOW, recorded};

/// A recorded request with its verdict.
#[derive(Deserialize)]
struct Line {
    resource: String,
    body: Box<RawValue>,
    status: u16,
    #[serde(rename = "invalidParams")]
    invalid_params: Vec<InvalidParam>,
    label: String,
}

#[derive(Deserialize)]
struct InvalidParam {
    name: String,
    code: String,
}

fn lines() -> Option<Vec<Line>> {
    let text = recorded("corpus.jsonl")? + &recorded("probes.jsonl")?;
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn objecttype(resource: &str) -> Objecttype {
    *Objecttype::ALL.iter().find(|objecttype| objecttype.resource() == resource).unwrap()
}

/// The place that a name of the server points to. It flattens identificators, writes `adresregel_1`, and names what is
/// wrong with a whole object after none of its fields.
fn place(name: &str) -> String {
    name.replace("nonFieldErrors", "")
        .replace("adresregel_", "adresregel")
        .replace("partijIdentificatorObjectId", "partijIdentificator.objectId")
        .replace("partijIdentificatorCodeObjecttype", "partijIdentificator.codeObjecttype")
        .replace("partijIdentificatorCodeSoortObjectId", "partijIdentificator.codeSoortObjectId")
        .trim_matches('.')
        .to_owned()
}

/// Whether a refusal depends on what the server holds: on what else is registered, or on what a uuid stands for.
fn is_of_state(param: &InvalidParam, body: &Value) -> bool {
    let value = place(&param.name)
        .split('.')
        .filter(|part| !part.is_empty())
        .try_fold(body, |value, part| value.get(part).or_else(|| value.get(part.parse::<usize>().ok()?)));
    let uuid = |value: &Value| value.as_str().is_some_and(|text| text.len() == 36 && text.starts_with(['1', '9']));
    let refers = value.is_some_and(|value| uuid(value) || value.get("uuid").is_some_and(uuid));
    param.code == "unique" || param.name == "__all__" || (param.code == "invalid" && refers)
}

/// A klantcontact holds its relations; the server has resources of their own for them, and does not look at these.
const OF_REGISTRATION: [&str; 5] = [
    "/gingOverOnderwerpobjecten/",
    "/hadBetrokkenActoren/",
    "/hadBetrokkenen/",
    "/leiddeTotInterneTaken/",
    "/omvatteBijlagen/",
];

/// Why we refuse what the server takes: the deliberate strictness of the profile, or nothing that we know of.
fn reason(code: &str, path: &str, body: &Value) -> &'static str {
    let value = body.pointer(path).and_then(Value::as_str);
    match code {
        "type" | "null" => "a value of another type",
        "format-date-time" | "format-date" => "a loose spelling of a date",
        "format-iban" => "the check digits of an IBAN",
        _ if OF_REGISTRATION.iter().any(|list| path.starts_with(list)) => "the relations of a registration",
        // The server takes white space away before it looks.
        _ if value.is_some_and(|value| value.trim() != value) => "white space around a value",
        _ => "unexplained",
    }
}

#[test]
fn agrees_with_the_recorded_server() {
    let Some(lines) = lines() else { return };
    let options = Options::default().profile(Profile::OpenKlant).now(NOW.parse::<klantinteracties::Moment>().unwrap());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = |what: &str| *counts.entry(what.to_owned()).or_default() += 1;
    let mut wrong = Vec::new();
    for line in lines.iter().filter(|line| matches!(line.status, 201 | 400)) {
        let body: Value = serde_json::from_str(line.body.get()).unwrap();
        if line.invalid_params.iter().any(|param| is_of_state(param, &body)) {
            count("left out: depends on the server's state");
            continue;
        }
        let report = validate(objecttype(&line.resource), line.body.get(), &options);
        let errors = || report.violations().iter().filter(|violation| violation.severity == Severity::Error);
        let ours: BTreeSet<String> =
            errors().map(|violation| violation.path.trim_start_matches('/').replace('/', ".")).collect();
        let theirs: BTreeSet<String> = line.invalid_params.iter().map(|param| place(&param.name)).collect();
        let what = format!("{} {}", line.resource, line.label);
        match (line.status, ours.is_empty()) {
            (201, true) => count("both accept"),
            (400, true) => wrong.push(format!("accepted, and the server refuses {theirs:?}: {what}")),
            (400, false) if theirs.iter().all(|name| ours.iter().any(|own| names_the_same(own, name))) => {
                count("both refuse, and name the same fields");
            }
            (400, false) => wrong.push(format!("{ours:?} refused, and the server refuses {theirs:?}: {what}")),
            _ => {
                for violation in errors() {
                    let reason = reason(violation.code(), &violation.path, &body);
                    if reason == "unexplained" {
                        let (code, path) = (violation.code(), &violation.path);
                        wrong.push(format!("{code} at {path} refused, and the server accepts: {what}"));
                    }
                    count(&format!("refused, and the server accepts: {reason}"));
                }
            }
        }
    }
    for (what, count) in &counts {
        println!("{count:5} {what}");
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// The server names an object for some rules, and a field of it for others.
fn names_the_same(own: &str, name: &str) -> bool {
    // One rule leaves out the index.
    let without_indexes = |name: &str| -> String {
        name.split('.').filter(|part| part.parse::<usize>().is_err()).collect::<Vec<_>>().join(".")
    };
    if without_indexes(own) == name {
        return true;
    }
    let below = |inner: &str, outer: &str| {
        outer.is_empty() || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'))
    };
    own == name || below(own, name) || below(name, own)
}
