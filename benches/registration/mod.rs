//! The registration that the benchmarks use. benches/npm/registration.mjs makes the same one.

#![allow(dead_code, reason = "not every benchmark uses all of it")]

const EXAMPLE: &str = include_str!("../../tests/cases/examples/2-baliegesprek-terugbelverzoek.json");

/// The moment of validation.
pub(crate) const NOW: &str = "2024-06-01T12:00:00Z";

/// Returns the example without line ends, indentation and spaces after names, as a system would write it. No text in
/// the example holds those.
pub(crate) fn one() -> String {
    EXAMPLE.lines().map(str::trim_start).collect::<String>().replace("\": ", "\":")
}

/// Returns a JSON array of registrations that differ in names, numbers, subject and moment.
pub(crate) fn many(count: usize) -> String {
    let one = one();
    let registrations: Vec<String> = (0..count).map(|index| vary(&one, index)).collect();
    format!("[{}]", registrations.join(","))
}

/// Returns a JSON array of registrations that are all the same.
pub(crate) fn equal(count: usize) -> String {
    format!("[{}]", vec![one(); count].join(","))
}

fn vary(registration: &str, index: usize) -> String {
    registration
        .replace("Ans", &format!("Ans {index}"))
        .replace("Bakker", &format!("Bakker-{}", index % 997))
        .replace("0612345678", &format!("06{index:08}"))
        .replace("0201234599", &format!("020{index:07}"))
        .replace("Paspoort voor een kind", &format!("Paspoort voor kind {index}"))
        .replace("T09:30:00", &format!("T{:02}:{:02}:00", index % 24, index % 60))
}
