//! Counts the instructions of validation, compared with the lean peer and with parsing the same bytes into
//! `serde_json::Value`: `cargo bench --bench instructions`. Other work on the machine does not change the counts. It prints
//! one line of JSON for each measurement.
//!
//! The program runs itself under valgrind's callgrind, which counts all that a program does. So each call is repeated some
//! times in one run and twice as many times in another: the difference is what the calls themselves take.

mod lean;
mod registration;

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::process::Command;

use chrono::{DateTime, FixedOffset};
use klantinteracties::model::Klantcontact;
use klantinteracties::{Moment, Objecttype, Options, validate};
use lean::{Borrowed, Severity, Text};
use serde::Deserialize;
use serde_json::{Map, Value, json};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The measurements: the id of each, what is counted for us, and for the peer.
const MEASUREMENTS: [(&str, &str, &str); 3] = [
    ("instructions-lean", "validate", "lean-borrowed"),
    ("instructions-value", "validate", "value"),
    ("instructions-lean-owned", "from-json", "lean-owned"),
];

const REPETITIONS: u64 = 200;

fn main() -> Result {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [name, times] = args.as_slice() {
        return repeat(name, times.parse()?);
    }
    agree()?;
    let has_valgrind = Command::new("valgrind").arg("--version").output().is_ok_and(|run| run.status.success());
    for (id, ours, peer) in MEASUREMENTS {
        if has_valgrind {
            println!("{}", json!({ "id": id, "unit": "instructions", "ours": count(ours)?, "peer": count(peer)? }));
        } else {
            println!("{}", json!({ "id": id, "skipped": "valgrind is not installed" }));
        }
    }
    Ok(())
}

/// Returns the instructions of one call.
fn count(name: &str) -> Result<u64> {
    let (once, twice) = (count_all(name, REPETITIONS)?, count_all(name, 2 * REPETITIONS)?);
    Ok((twice - once) / REPETITIONS)
}

/// Returns the instructions of a process that makes a call so many times.
fn count_all(name: &str, times: u64) -> Result<u64> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args([name, &times.to_string()])
        .output()?;
    let printed = String::from_utf8(run.stderr)?;
    let collected = printed.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, count)| count.trim());
    match collected {
        Some(count) if run.status.success() => Ok(count.parse()?),
        _ => Err(format!("callgrind does not count {name}: {printed}").into()),
    }
}

/// Makes a call so many times.
fn repeat(name: &str, times: u64) -> Result {
    let one = registration::one();
    let (options, now) = moment()?;
    let one = || black_box(one.as_str());
    for _ in 0..times {
        match name {
            "validate" => drop(black_box(validate(Objecttype::Klantcontact, one(), &options))),
            "from-json" => drop(black_box(Klantcontact::from_json(one(), &options))),
            "lean-borrowed" => drop(black_box(lean::read::<Borrowed>(one(), now))),
            "lean-owned" => drop(black_box(lean::read::<String>(one(), now))),
            "value" => drop(black_box(serde_json::from_str::<Value>(one()))),
            _ => return Err(format!("there is no {name}").into()),
        }
    }
    Ok(())
}

/// The moment of validation, for us and for the peer.
fn moment() -> Result<(Options, DateTime<FixedOffset>)> {
    Ok((Options::default().now(registration::NOW.parse::<Moment>()?), registration::NOW.parse()?))
}

/// Checks that the peer judges its form as we do: otherwise its instructions say nothing. Where a document is valid it has
/// to find the same warnings.
fn agree() -> Result {
    let (options, now) = moment()?;
    let one: Value = serde_json::from_str(&registration::one())?;
    let cases: Vec<Case> = serde_json::from_str(lean::CASES)?;
    for case in &cases {
        let json = case.document(one.clone()).ok_or("a case changes what is not there")?.to_string();
        let report = validate(Objecttype::Klantcontact, &json, &options);
        let codes: Vec<&str> = report.violations().iter().map(|violation| violation.code()).collect();
        let ours = report.is_valid().then_some(codes);
        if ours != judged::<Borrowed>(&json, now) || ours != judged::<String>(&json, now) {
            return Err(format!("the lean peer judges otherwise: {}", case.description).into());
        }
    }
    Ok(())
}

/// Returns the codes of the warnings that the peer finds, or nothing if there are errors.
fn judged<'a, T: Text + Deserialize<'a>>(json: &'a str, now: DateTime<FixedOffset>) -> Option<Vec<&'static str>> {
    let (_, violations) = lean::read::<T>(json, now).ok()?;
    let is_valid = violations.iter().all(|violation| violation.severity != Severity::Error);
    is_valid.then(|| violations.iter().map(|violation| violation.code).collect())
}

/// What differs from the registration.
#[derive(Deserialize)]
struct Case {
    description: String,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: Map<String, Value>,
}

impl Case {
    fn document(&self, mut document: Value) -> Option<Value> {
        for pointer in &self.remove {
            let (parent, name) = pointer.rsplit_once('/')?;
            document.pointer_mut(parent)?.as_object_mut()?.remove(name)?;
        }
        for (pointer, value) in &self.set {
            let (parent, name) = pointer.rsplit_once('/')?;
            match document.pointer_mut(parent)? {
                Value::Array(list) if name == list.len().to_string() => list.push(value.clone()),
                Value::Array(list) => *list.get_mut(name.parse::<usize>().ok()?)? = value.clone(),
                parent => *parent.as_object_mut()?.entry(name).or_insert(Value::Null) = value.clone(),
            }
        }
        Some(document)
    }
}
