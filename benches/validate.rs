//! How long validating takes, beside parsing the same bytes into `serde_json::Value`: `cargo bench`.

use std::hint::black_box;
use std::time::Instant;

use klantinteracties::{Objecttype, OptionError, Options, validate, validate_many};

const EXAMPLE: &str = include_str!("../tests/cases/examples/2-baliegesprek-terugbelverzoek.json");

fn main() -> Result<(), OptionError> {
    let json = compact(EXAMPLE);
    let options = options()?;
    println!("one registration of {} bytes", json.len());
    let validating = best(|| validate(Objecttype::Klantcontact, &json, &options).is_valid());
    let parsing = best(|| serde_json::from_str::<serde_json::Value>(&json).is_ok());
    println!("validate            {validating:.2} us");
    println!("serde_json::Value   {parsing:.2} us    ratio {:.2}", validating / parsing);

    let many = format!("[{}]", vec![json.as_str(); 10_000].join(","));
    let start = Instant::now();
    let report = validate_many(Objecttype::Klantcontact, &many, &options);
    println!("validate_many       {:.1} ms for {} registrations", start.elapsed().as_secs_f64() * 1e3, report.total);
    Ok(())
}

fn options() -> Result<Options, OptionError> {
    Options::default().now("2024-06-01T12:00:00Z")
}

/// Without the line ends and indents, none of which are within a text of this example.
fn compact(json: &str) -> String {
    json.lines().map(str::trim_start).collect()
}

/// Microseconds for one call, in the best of many rounds.
fn best(mut call: impl FnMut() -> bool) -> f64 {
    const CALLS: u32 = 2_000;
    let mut round = || {
        let start = Instant::now();
        for _ in 0..CALLS {
            black_box(call());
        }
        start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
    };
    (0..50).map(|_| round()).fold(f64::INFINITY, f64::min)
}
