//! The registration that is measured. benches/npm/registration.mjs makes the same ones.

const EXAMPLE: &str = include_str!("../../tests/cases/examples/2-baliegesprek-terugbelverzoek.json");

/// The moment at which it is judged.
pub(crate) const NOW: &str = "2024-06-01T12:00:00Z";

/// The example without line ends and indents, none of which are within a text of it, and without the spaces behind
/// names, so that it is as short as a system writes it.
pub(crate) fn one() -> String {
    EXAMPLE.lines().map(str::trim_start).collect::<String>().replace("\": ", "\":")
}

/// A JSON array of registrations that differ in names, numbers, subject and moment.
pub(crate) fn many(count: usize) -> String {
    let one = one();
    let registrations: Vec<String> = (0..count).map(|index| vary(&one, index)).collect();
    format!("[{}]", registrations.join(","))
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
