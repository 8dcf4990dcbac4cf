//! Takes files apart into documents, has these handled on all cores, and writes what comes of them in their order.
//!
//! One thread reads, a pool of threads handles batches of documents, and one thread writes. As many batches are under way
//! as keep the pool at work, so the memory does not grow with the files.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use rayon::ThreadPoolBuilder;

use crate::documents::{self, Batch, Layout, Stop};
use crate::finding::Document;
use crate::format::Totals;
use crate::inputs::Input;
use crate::output::{Text, Written};
use crate::progress::Progress;
use crate::{Outcome, Result};

/// What is done with each document.
pub trait Task: Sync {
    /// Returns what comes before what is written of the first document. `layout` is that of the first file.
    fn begin(&self, layout: Layout) -> String;

    /// Returns what stands between what is written of two documents.
    fn separator(&self, layout: Layout) -> &'static str;

    /// Handles a document.
    fn document(&self, document: &Document<'_>, layout: Layout, part: &mut Part) -> Written;

    /// Returns what comes after what is written of the last document.
    fn end(&self, layout: Layout, totals: &Totals) -> Text;
}

/// What comes of a batch.
#[derive(Default)]
pub struct Part {
    /// What is written.
    pub text: Vec<u8>,
    pub totals: Totals,
    /// What the person at the terminal is told.
    pub messages: Vec<String>,
    layout: Option<Layout>,
}

impl Part {
    /// Makes what comes of a file that cannot be read.
    fn of_problem(problem: String) -> Self {
        let totals = Totals { unreadable: vec![problem.clone()], ..Totals::default() };
        Self { totals, messages: vec![problem], ..Self::default() }
    }
}

/// How files are handled.
#[derive(Debug, clap::Args)]
pub struct Handling {
    /// How many threads judge; all cores by default
    #[arg(long, value_name = "N", help_heading = "Progress and speed")]
    jobs: Option<usize>,

    /// Show on standard error how far the command is, also when that is no terminal
    #[arg(long, conflicts_with = "quiet", help_heading = "Progress and speed")]
    progress: bool,

    /// Show no progress and no totals
    #[arg(long, short, help_heading = "Progress and speed")]
    pub quiet: bool,

    /// The largest size of a document, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 16 * 1024 * 1024, help_heading = "Progress and speed")]
    pub max_bytes: usize,
}

impl Handling {
    /// Carries out a task for all documents, and returns what was found. `problems` are those of folders.
    pub fn run(&self, inputs: &[Input], problems: Vec<String>, task: &dyn Task) -> Result<Outcome> {
        let pool = ThreadPoolBuilder::new().num_threads(self.jobs.unwrap_or(0)).build()?;
        let size = inputs.iter().map(Input::size).sum();
        let progress = &Progress::new(size, self.progress, self.quiet);
        let (queue, parts) = sync_channel(2 * pool.current_num_threads());
        let written = thread::scope(|scope| {
            let writer = scope.spawn(move || write(&parts, task, progress));
            // What is told about files comes in the order of their documents.
            let tell = |problem| {
                let (give, take) = sync_channel(1);
                drop(give.send(Ok(Part::of_problem(problem))));
                queue.send(take).map_err(|_| Stop::Closed)
            };
            pool.in_place_scope(|pool| {
                if problems.into_iter().try_for_each(tell).is_err() {
                    return;
                }
                for input in inputs {
                    let name: Arc<str> = input.name.as_str().into();
                    let mut hand_over = |batch| {
                        let (give, take) = sync_channel(1);
                        queue.send(take).map_err(|_| Stop::Closed)?;
                        let name = Arc::clone(&name);
                        // Without a writer nobody takes it.
                        pool.spawn(move |_| drop(give.send(handle(&name, batch, task))));
                        Ok(())
                    };
                    let read = input.open().map_err(Stop::from).and_then(|file| {
                        documents::read(&mut *progress.of(file), input.is_lines(), self.max_bytes, &mut hand_over)
                    });
                    let told = match read {
                        Err(Stop::Unreadable(problem)) => tell(input.problem(&problem)),
                        read => read,
                    };
                    if told.is_err() {
                        break;
                    }
                }
            });
            drop(queue);
            writer.join().unwrap_or_else(|_| Err("the thread that writes stopped".into()))
        });
        let (layout, totals) = written.map_err(|problem| -> Box<dyn std::error::Error> { problem })?;
        let end = task.end(layout, &totals).map_err(|problem| -> Box<dyn std::error::Error> { problem })?;
        progress.finish(&totals);
        let mut output = io::stdout();
        output.write_all(end.as_bytes())?;
        output.flush()?;
        Ok(match (totals.unreadable.is_empty(), totals.invalid) {
            (false, _) => Outcome::Unreadable,
            (true, 0) => Outcome::Valid,
            (true, _) => Outcome::Invalid,
        })
    }
}

/// Handles the documents of a batch.
fn handle(file: &str, batch: Batch, task: &dyn Task) -> PartResult {
    let Batch { layout, text, pieces } = batch;
    let mut part = Part { layout: Some(layout), ..Part::default() };
    let separator = task.separator(layout).as_bytes();
    for piece in pieces {
        let before = part.text.len();
        if before > 0 {
            part.text.extend_from_slice(separator);
        }
        let begin = part.text.len();
        let document = Document { file, start: piece.start, text: text.get(piece.range).unwrap_or_default() };
        task.document(&document, layout, &mut part)?;
        if part.text.len() == begin {
            part.text.truncate(before);
        }
        part.totals.documents += 1;
    }
    part.totals.bytes += text.len() as u64;
    Ok(part)
}

type PartResult = std::result::Result<Part, Box<dyn std::error::Error + Send + Sync>>;

/// Writes what comes of the batches, in their order, and returns the layout of the first file with what was found in all.
fn write(
    parts: &Receiver<Receiver<PartResult>>,
    task: &dyn Task,
    progress: &Progress,
) -> std::result::Result<(Layout, Totals), Box<dyn std::error::Error + Send + Sync>> {
    let mut output = io::stdout();
    let (mut first, mut is_begun, mut totals) = (None, false, Totals::default());
    for part in parts {
        let Part { text, totals: found, messages, layout } = part.recv()??;
        progress.around(|| messages.iter().for_each(|message| anstream::eprintln!("klantinteracties: {message}")));
        if let (None, Some(layout)) = (first, layout) {
            first = Some(layout);
            output.write_all(task.begin(layout).as_bytes())?;
        }
        totals.add(found);
        if !text.is_empty() {
            progress.around(|| {
                if is_begun {
                    output.write_all(task.separator(first.unwrap_or(Layout::Lines)).as_bytes())?;
                }
                output.write_all(&text)?;
                output.flush()
            })?;
            is_begun = true;
        }
        progress.show(&totals);
    }
    let layout = first.unwrap_or(Layout::Lines);
    if first.is_none() {
        output.write_all(task.begin(layout).as_bytes())?;
    }
    Ok((layout, totals))
}
