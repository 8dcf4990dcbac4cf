//! Prints one report a line for a file of JSON (one document, or an array) or NDJSON (a document a line). Exits with 0 when
//! every document is valid, 1 when one is not, and 2 when it is not asked as it should be.

use std::io::{Read, Write};
use std::process::ExitCode;

use klantinteracties::{Moment, Objecttype, Options, Profile, Report, validate};

const USAGE: &str = "usage: validate [--objecttype T] [--profile P] [--now T] FILE|-";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Whether every document is valid.
fn run(mut args: impl Iterator<Item = String>) -> Result<bool, Box<dyn std::error::Error>> {
    let mut objecttype = Objecttype::Klantcontact;
    let mut options = Options::default();
    let mut file = None;
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
        match arg.as_str() {
            "--objecttype" => {
                objecttype = Objecttype::from_name(&value()?).ok_or_else(|| {
                    let names: Vec<_> = Objecttype::ALL.iter().map(|objecttype| objecttype.name()).collect();
                    format!("--objecttype is one of {}", names.join(", "))
                })?;
            }
            "--profile" => {
                let profile = Profile::from_name(&value()?).ok_or("--profile is basisterminologie or open-klant")?;
                options = options.profile(profile);
            }
            "--now" => options = options.now(value()?.parse::<Moment>()?),
            _ if file.is_none() => file = Some(arg),
            _ => return Err("one file at a time".into()),
        }
    }
    let mut input = Vec::new();
    match file.ok_or("which file?")?.as_str() {
        "-" => std::io::stdin().read_to_end(&mut input)?,
        path => std::fs::File::open(path)?.read_to_end(&mut input)?,
    };
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut all_valid = true;
    for document in documents(&input) {
        let report = validate(objecttype, document, &options);
        all_valid &= report.is_valid();
        write_report(&mut output, &report)?;
    }
    output.flush()?;
    Ok(all_valid)
}

/// The documents in a file: the elements of an array, the lines of NDJSON, or the whole file.
fn documents(input: &[u8]) -> Vec<&[u8]> {
    let input = input.strip_prefix("\u{feff}".as_bytes()).unwrap_or(input);
    if let Ok(array) = serde_json::from_slice::<Vec<&serde_json::value::RawValue>>(input) {
        return array.into_iter().map(|document| document.get().as_bytes()).collect();
    }
    let lines: Vec<_> = input.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect();
    // Of a document that is laid out over lines neither the first nor the last line is JSON by itself.
    let is_json = |line: &&[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
    if lines.first().is_some_and(is_json) || lines.last().is_some_and(is_json) { lines } else { vec![input] }
}

fn write_report(output: &mut impl Write, report: &Report<'_>) -> std::io::Result<()> {
    serde_json::to_writer(&mut *output, report)?;
    output.write_all(b"\n")
}
