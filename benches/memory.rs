//! Measures how much memory `validate_many` needs besides its input: `cargo bench --bench memory`. It is a separate
//! benchmark, because counting allocations takes time. It prints one line of JSON for each measurement.

mod registration;

use std::error::Error;

use klantinteracties::{Objecttype, Options, validate_many};
use peak_alloc::PeakAlloc;
use serde_json::json;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> Result<(), Box<dyn Error>> {
    let valid = registration::many(COUNT);
    // A report holds the violations, so it grows with the number of documents that have errors.
    let broken = valid.replace("\"telefoonnummer\",\"omschrijving\":\"alleen", "\"email\",\"omschrijving\":\"alleen");
    print("native-many-memory", &valid, COUNT)?;
    print("native-many-memory-broken", &broken, 0)
}

const COUNT: usize = 10_000;

/// Measures a list in which `valid` documents should be valid.
fn print(id: &str, list: &str, valid: usize) -> Result<(), Box<dyn Error>> {
    let options = Options::default().now(registration::NOW.parse::<klantinteracties::Moment>()?);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let report = validate_many(Objecttype::Klantcontact, list, &options);
    let taken = MEMORY.peak_usage().saturating_sub(before);
    if report.total != COUNT || report.valid != valid {
        return Err(format!("{} of {} registrations are valid", report.valid, report.total).into());
    }
    println!("{}", json!({ "id": id, "unit": "bytes", "ours": taken, "peer": list.len() }));
    Ok(())
}
