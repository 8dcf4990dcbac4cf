//! Measures how long validation takes, compared with parsing the same bytes into `serde_json::Value` and with
//! validating them by the JSON Schema of this library: `cargo bench --bench validate`. It prints one line of JSON for
//! each measurement, with the shortest and the median of many rounds in microseconds. Each round runs every measurement
//! once.

mod registration;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use klantinteracties::{Objecttype, Options, json_schema, validate, validate_many};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::default().now(registration::NOW.parse::<klantinteracties::Moment>()?);
    let one = registration::one();
    let parsed: Value = serde_json::from_str(&one)?;
    let schema = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&serde_json::to_value(json_schema(Objecttype::Klantcontact))?)?;

    let ours = || validate(Objecttype::Klantcontact, &one, &options).is_valid();
    let parse = || serde_json::from_str::<Value>(&one).is_ok();
    let all_errors = |value: &Value| schema.iter_errors(value).next().is_none();
    let parse_and_all_errors = || serde_json::from_str::<Value>(&one).is_ok_and(|value| all_errors(&value));
    let parse_and_is_valid = || serde_json::from_str::<Value>(&one).is_ok_and(|value| schema.is_valid(&value));
    let all_errors = || all_errors(&parsed);
    let [ours, parse, parse_and_all_errors, parse_and_is_valid, all_errors] =
        measure(150, 1_000, [&ours, &parse, &parse_and_all_errors, &parse_and_is_valid, &all_errors])?;

    let broken = one.replace("0612345678", "06-12").replace("te_verwerken", "open").replace("\"nld\"", "\"\"");
    let errors = |value: &Value| schema.iter_errors(value).count();
    let ours_broken = || validate(Objecttype::Klantcontact, &broken, &options).violations().iter().count() == 3;
    let peer_broken = || serde_json::from_str::<Value>(&broken).is_ok_and(|value| errors(&value) == 3);
    let [ours_broken, peer_broken] = measure(150, 1_000, [&ours_broken, &peer_broken])?;
    print("native-value", &ours, &parse);
    print("native-jsonschema", &ours, &parse_and_all_errors);
    print("native-jsonschema-is-valid", &ours, &parse_and_is_valid);
    print("native-jsonschema-parsed", &ours, &all_errors);
    print("native-jsonschema-broken", &ours_broken, &peer_broken);

    let lists = [1_000, 10_000, 100_000].map(registration::many);
    let all_valid = |list: &String| {
        let report = validate_many(Objecttype::Klantcontact, list, &options);
        report.total >= 1_000 && report.valid == report.total
    };
    let [few, more, most] = &lists;
    let [few, more, most] = measure(9, 1, [&|| all_valid(few), &|| all_valid(more), &|| all_valid(most)])?;
    print("native-many-10000", &more.of_one_in(10_000.0), &few.of_one_in(1_000.0));
    print("native-many-100000", &most.of_one_in(100_000.0), &few.of_one_in(1_000.0));
    let [few, most] = [1_000, 100_000].map(registration::equal);
    // So many times that both take equally long, because other work on the machine spares only what is short.
    let few = || (0..100).all(|_| all_valid(&few));
    let [few, most] = measure(9, 1, [&few, &|| all_valid(&most)])?;
    print("native-equal-growth", &most.of_one_in(100_000.0), &few.of_one_in(100_000.0));
    Ok(())
}

/// The duration of one call, in microseconds.
struct Time {
    best: f64,
    median: f64,
}

impl Time {
    /// Returns the time for each of `count` registrations.
    fn of_one_in(&self, count: f64) -> Self {
        Self { best: self.best / count, median: self.median / count }
    }
}

/// Runs every call once in each round, so that other work on the machine slows all of them down equally. A call returns
/// whether its result was as expected.
fn measure<const N: usize>(
    rounds: usize,
    calls: u32,
    contestants: [&dyn Fn() -> bool; N],
) -> Result<[Time; N], Box<dyn Error>> {
    if !contestants.iter().all(|call| call()) {
        return Err("the registration is not valid".into());
    }
    let mut times = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for (call, times) in contestants.iter().zip(&mut times) {
            let start = Instant::now();
            for _ in 0..calls {
                black_box(call());
            }
            times.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(calls));
        }
    }
    Ok(times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        let at = |index: usize| times.get(index).copied().unwrap_or(f64::NAN);
        Time { best: at(0), median: at(times.len() / 2) }
    }))
}

fn print(id: &str, ours: &Time, peer: &Time) {
    let median = json!({ "ours": ours.median, "peer": peer.median });
    println!("{}", json!({ "id": id, "unit": "us", "ours": ours.best, "peer": peer.best, "median": median }));
}
