//! Prints one report on each line for JSON (one document or an array) or NDJSON (one document on each line), from a
//! file or from standard input. NDJSON is validated while it is read, so that a text of any size needs the memory of
//! one line only. The exit code is 0 if every document is valid, 1 if one is not, and 2 if the arguments are wrong.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use klantinteracties::{Moment, Objecttype, Options, Profile, validate};

const USAGE: &str = "usage: validate [--objecttype T] [--profile P] [--now T] [--progress] FILE|-
Progress is shown on a terminal, and elsewhere with --progress.";

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

/// Returns whether every document is valid.
fn run(mut args: impl Iterator<Item = String>) -> Result<bool, Box<dyn Error>> {
    let mut objecttype = Objecttype::Klantcontact;
    let mut options = Options::default();
    let mut shows_progress = io::stderr().is_terminal();
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
            "--progress" => shows_progress = true,
            _ if file.is_none() => file = Some(arg),
            _ => return Err("one file at a time".into()),
        }
    }
    let input: Box<dyn Read> = match file.ok_or("which file?")?.as_str() {
        "-" => Box::new(io::stdin()),
        path => Box::new(File::open(path)?),
    };
    let mut judge = Judge {
        objecttype,
        options,
        output: BufWriter::new(io::stdout().lock()),
        progress: shows_progress.then(Instant::now),
        count: 0,
        invalid: 0,
    };
    judge.all(BufReader::new(input))?;
    judge.finish()
}

/// Validates documents one by one.
struct Judge<O> {
    objecttype: Objecttype,
    options: Options,
    output: O,
    /// When progress was last shown; `None` if it is not shown.
    progress: Option<Instant>,
    count: usize,
    invalid: usize,
}

/// The time between two lines of progress.
const PROGRESS: Duration = Duration::from_millis(500);

impl<O: Write> Judge<O> {
    fn all(&mut self, mut input: impl BufRead) -> Result<(), Box<dyn Error>> {
        let mut first = Vec::new();
        while first.trim_ascii().is_empty() && input.read_until(b'\n', &mut first)? > 0 {}
        let first = first.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&first);
        // The text is NDJSON if its first line is a document by itself and not an array.
        let is_document = serde_json::from_slice::<serde::de::IgnoredAny>(first).is_ok();
        if is_document && !first.trim_ascii_start().starts_with(b"[") {
            self.document(first)?;
            return self.lines(input);
        }
        let mut text = first.to_vec();
        input.read_to_end(&mut text)?;
        if let Ok(array) = serde_json::from_slice::<Vec<&serde_json::value::RawValue>>(&text) {
            return array.into_iter().try_for_each(|document| self.document(document.get().as_bytes()));
        }
        // If one document is laid out over several lines, its last line is not JSON by itself.
        let last = text.trim_ascii_end().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        if text.contains(&b'\n') && serde_json::from_slice::<serde::de::IgnoredAny>(last).is_ok() {
            return self.lines(&text[..]);
        }
        self.document(&text)
    }

    fn lines(&mut self, mut input: impl BufRead) -> Result<(), Box<dyn Error>> {
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line)? > 0 {
            if !line.trim_ascii().is_empty() {
                self.document(&line)?;
            }
            line.clear();
        }
        Ok(())
    }

    fn document(&mut self, json: &[u8]) -> Result<(), Box<dyn Error>> {
        let report = validate(self.objecttype, json, &self.options);
        self.count += 1;
        self.invalid += usize::from(!report.is_valid());
        serde_json::to_writer(&mut self.output, &report)?;
        self.output.write_all(b"\n")?;
        if let Some(shown) = &mut self.progress
            && shown.elapsed() >= PROGRESS
        {
            *shown = Instant::now();
            eprint!("\r{} documents, {} not valid", self.count, self.invalid);
        }
        Ok(())
    }

    /// Returns whether every document was valid.
    fn finish(mut self) -> Result<bool, Box<dyn Error>> {
        self.output.flush()?;
        if self.progress.is_some() {
            eprintln!("\r{} documents, {} not valid", self.count, self.invalid);
        }
        Ok(self.invalid == 0)
    }
}
