//! The example `validate`, and what it tells a shell.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::built;

/// What it answers for a text, and how many reports it prints.
fn ask(example: &Path, args: &[&str], text: &str) -> (Option<i32>, usize) {
    let mut command = Command::new(example);
    let mut child =
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = text.to_owned();
    // It may stop before it has read anything.
    let writing = thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    (output.status.code(), output.stdout.iter().filter(|byte| **byte == b'\n').count())
}

#[test]
fn it_exits_with_what_it_found() {
    let example = built::example("validate");
    let of = |text: &str| ask(&example, &["--objecttype", "categorie", "-"], text);
    assert_eq!(of("{}"), (Some(0), 1));
    assert_eq!(of("{\"naam\": 1}"), (Some(1), 1));
    assert_eq!(of("{\"namm\": \"a\"}"), (Some(0), 1), "a warning is no error");
    assert_eq!(of("{"), (Some(1), 1));
    assert_eq!(of("{}\n{\"naam\": 1}\n{}"), (Some(1), 3));
    assert_eq!(of("\u{feff}[{}, {}]"), (Some(0), 2));
    assert_eq!(of("{\n\"naam\": \"a\"\n}"), (Some(0), 1));
    assert_eq!(ask(&example, &["--objecttype", "ticket", "-"], "{}"), (Some(2), 0));
    assert_eq!(ask(&example, &["geen-bestand.json"], ""), (Some(2), 0));
    assert_eq!(ask(&example, &[], ""), (Some(2), 0));
}
