//! How much memory `validate_many` takes beside its input: `cargo bench --bench memory`. A bench of its own, because
//! counting what is allocated takes time. Prints a line of JSON for each measurement.

mod registration;

use std::error::Error;

use klantinteracties::{Objecttype, Options, validate_many};
use peak_alloc::PeakAlloc;
use serde_json::json;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::default().now(registration::NOW)?;
    let many = registration::many(10_000);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let report = validate_many(Objecttype::Klantcontact, &many, &options);
    let taken = MEMORY.peak_usage().saturating_sub(before);
    if report.valid != 10_000 {
        return Err(format!("{} of 10000 registrations are valid", report.valid).into());
    }
    println!("{}", json!({ "id": "native-many-memory", "unit": "bytes", "ours": taken, "peer": many.len() }));
    Ok(())
}
