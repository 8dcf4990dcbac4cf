//! The example `validate`, and what it tells a shell.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

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
    assert_eq!(of("\n{}\n\n{\"naam\": 1}\n"), (Some(1), 2));
    assert_eq!(of("{\n\"naam\": 1\n}"), (Some(1), 1));
    assert_eq!(of(""), (Some(1), 1), "nothing is no document");
    assert_eq!(ask(&example, &["--objecttype", "ticket", "-"], "{}"), (Some(2), 0));
    assert_eq!(ask(&example, &["geen-bestand.json"], ""), (Some(2), 0));
    assert_eq!(ask(&example, &[], ""), (Some(2), 0));
}

/// A document is judged as soon as its line is there, however much is still to come.
#[test]
fn it_judges_while_it_reads() {
    let mut command = Command::new(built::example("validate"));
    command.args(["--objecttype", "categorie", "--progress", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let (begun, has_begun) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut first = [0; 1];
        output.read_exact(&mut first).unwrap();
        begun.send(()).unwrap();
        let mut rest = Vec::new();
        output.read_to_end(&mut rest).unwrap();
        1 + rest.len()
    });
    // More than the pipes and buffers between the two hold.
    for _ in 0..20_000 {
        input.write_all(b"{\"naam\": \"Ondernemer\"}\n").unwrap();
    }
    has_begun.recv_timeout(Duration::from_secs(60)).unwrap();
    drop(input);
    assert_eq!(reading.join().unwrap(), 20_000 * "{\"valid\":true,\"violations\":[]}\n".len());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stderr).unwrap().ends_with("20000 documents, 0 not valid\n"));
}
