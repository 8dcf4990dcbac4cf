//! Which files are read, and what stands in them.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use klantinteracties::{Language, Objecttype, Options, validate};
use walkdir::WalkDir;

use crate::documents::{self, Batch, Layout, Stop};
use crate::finding::Document;
use crate::{Outcome, Result};

/// The files that a command reads.
#[derive(Debug, clap::Args)]
pub struct Inputs {
    /// Files, folders with .json, .ndjson and .jsonl files at any depth, and - for standard input, which is also read when
    /// no file is named and something is piped in
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// A file, or standard input.
#[derive(Debug)]
pub struct Input {
    /// `None` for standard input.
    path: Option<PathBuf>,
    pub name: String,
}

/// The kinds of files that a folder is searched for.
const KINDS: [&str; 3] = ["json", "ndjson", "jsonl"];

impl Inputs {
    /// Returns the files in the order in which they are named, those in a folder by their names. Also returns what cannot be
    /// read of the folders.
    pub fn list(&self) -> Result<(Vec<Input>, Vec<String>)> {
        if self.files.is_empty() {
            if io::stdin().is_terminal() {
                return Err("name a file, or - for standard input; --help tells more".into());
            }
            return Ok((vec![Input::stdin()], Vec::new()));
        }
        let (mut inputs, mut problems) = (Vec::new(), Vec::new());
        for path in &self.files {
            if path.as_os_str() == "-" {
                inputs.push(Input::stdin());
            } else if path.is_dir() {
                let before = inputs.len();
                for entry in WalkDir::new(path).sort_by_file_name() {
                    match entry {
                        Ok(entry) if entry.path().is_file() && is_kind(entry.path(), &KINDS) => {
                            inputs.push(Input::file(entry.path()));
                        }
                        Ok(_) => {}
                        Err(problem) => problems.push(problem.to_string()),
                    }
                }
                if inputs.len() == before {
                    problems
                        .push(format!("{}: there is no .json, .ndjson or .jsonl file in this folder", path.display()));
                }
            } else {
                inputs.push(Input::file(path));
            }
        }
        Ok((inputs, problems))
    }

    /// Reads all files, each of them whole. Also returns what could not be read.
    pub fn read(&self) -> Result<(Vec<Content>, Vec<String>)> {
        let (inputs, mut problems) = self.list()?;
        let mut contents = Vec::new();
        for input in inputs {
            let mut text = Vec::new();
            match input.open().and_then(|mut file| file.read_to_end(&mut text)) {
                Ok(_) => contents.push(Content { is_lines: input.is_lines(), name: input.name, text }),
                Err(problem) => problems.push(input.problem(&problem)),
            }
        }
        Ok((contents, problems))
    }
}

/// Returns whether the name of a file ends like one of these kinds.
fn is_kind(path: &Path, kinds: &[&str]) -> bool {
    path.extension().is_some_and(|extension| kinds.iter().any(|kind| extension.eq_ignore_ascii_case(kind)))
}

impl Input {
    fn stdin() -> Self {
        Self { path: None, name: "stdin".to_owned() }
    }

    fn file(path: &Path) -> Self {
        Self { path: Some(path.to_owned()), name: path.display().to_string() }
    }

    /// Opens the file.
    pub fn open(&self) -> io::Result<Box<dyn Read>> {
        Ok(match &self.path {
            None => Box::new(io::stdin().lock()),
            Some(path) => Box::new(File::open(path)?),
        })
    }

    /// Returns how many bytes there are to read, if that is known.
    pub fn size(&self) -> Option<u64> {
        let about = self.path.as_ref()?.metadata().ok()?;
        about.is_file().then_some(about.len())
    }

    /// Returns whether the name says that the file is NDJSON.
    pub fn is_lines(&self) -> bool {
        self.path.as_ref().is_some_and(|path| is_kind(path, &["ndjson", "jsonl"]))
    }

    /// Says why the file cannot be read.
    pub fn problem(&self, problem: &io::Error) -> String {
        format!("{}: {problem}", self.name)
    }
}

/// The text of a document, with the place where it begins.
type Located = (documents::Cursor, Vec<u8>);

/// What a file holds.
pub struct Content {
    pub name: String,
    is_lines: bool,
    pub text: Vec<u8>,
}

impl Content {
    /// Returns the documents, and how they stand in the file.
    pub fn documents(&self) -> Result<(Layout, Vec<Located>)> {
        let (mut layout, mut found) = (Layout::One, Vec::new());
        let read = documents::read(&mut self.text.as_slice(), self.is_lines, usize::MAX, &mut |batch: Batch| {
            layout = batch.layout;
            for piece in batch.pieces {
                found.push((piece.start, batch.text.get(piece.range).unwrap_or_default().to_owned()));
            }
            Ok(())
        });
        match read {
            Err(Stop::Unreadable(problem)) => Err(problem.into()),
            Ok(()) | Err(Stop::Closed) => Ok((layout, found)),
        }
    }
}

impl Inputs {
    /// Reads all documents as one text: the one document, or a list of all. It is `None` if one of them is not JSON. What is
    /// wrong with documents and files is said on standard error.
    pub fn klantcontacten(&self) -> Result<(Option<Vec<u8>>, Outcome)> {
        let (contents, problems) = self.read()?;
        tell(&problems);
        let mut outcome = if problems.is_empty() { Outcome::Valid } else { Outcome::Unreadable };
        let (mut all, mut is_list, mut is_json) = (Vec::new(), false, true);
        for content in &contents {
            let (layout, documents) = content.documents()?;
            is_list |= layout == Layout::Array;
            for (start, text) in documents {
                let document = Document { file: &content.name, start, text: &text };
                if !documents::is_json(&text) {
                    is_json = false;
                    outcome = outcome.max(Outcome::Invalid);
                    let report = validate(Objecttype::Klantcontact, &text, &Options::default().language(Language::En));
                    for finding in document.findings(report.violations()) {
                        let message = finding.violation.message();
                        anstream::eprintln!("{}:{}:{}: {message}", content.name, finding.line, finding.column);
                    }
                }
                all.push(text);
            }
        }
        is_list |= all.len() != 1;
        let text = if is_list { [&b"["[..], &all.join(&b',')[..], b"]"].concat() } else { all.concat() };
        Ok((is_json.then_some(text), outcome))
    }
}

/// Says which files could not be read.
pub fn tell(problems: &[String]) {
    problems.iter().for_each(|problem| anstream::eprintln!("klantinteracties: {problem}"));
}
