//! The tests of the command. What it prints stands in `cmd/` and in `docs/command.md`, which are carried out line by line:
//! `TRYCMD=overwrite cargo test -p klantinteracties-cli` writes there what it prints now, to be read before it is committed.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use assert_cmd::cargo::cargo_bin;
use klantinteracties::register::RequestPlan;
use klantinteracties::{DiagramOptions, Language, Notation, rule_catalogue, untyped};
use serde_json::Value;

/// The folder of the project.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(cargo_bin("klantinteracties"));
    command.args(args).current_dir(root());
    command
}

/// Runs the command with a text as standard input.
fn run(args: &[&str], text: impl Into<Vec<u8>>) -> Output {
    let mut command = command(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = text.into();
    // It may stop before it has read anything.
    let writing = thread::spawn(move || drop(input.write_all(&text)));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn what_the_commands_print() {
    env::set_current_dir(root()).unwrap();
    trycmd::TestCases::new().case("cli/tests/cmd/*.trycmd").case("docs/command.md");
}

/// What it answers for a text, and how many reports it prints.
#[test]
fn it_exits_with_what_it_found() {
    let ask = |args: &[&str], text: &str| {
        let output = run(args, text);
        (output.status.code(), stdout(&output).lines().count())
    };
    let of = |text: &str| ask(&["validate", "-t", "categorie", "-f", "ndjson", "-"], text);
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
    assert_eq!(ask(&["validate", "-t", "categorie", "-f", "ndjson"], "{}"), (Some(0), 1), "what is piped in is read");
    assert_eq!(ask(&["validate", "-t", "ticket", "-"], "{}"), (Some(2), 0));
    assert_eq!(ask(&["validate", "-q", "geen-bestand.json"], ""), (Some(2), 0));
}

/// Every output is the same, however many threads judge, and in the order of the input.
#[test]
fn the_order_is_that_of_the_input() {
    let text: String =
        (0..4_000).map(|number| format!("{{\"naam\": {number}, \"x\": \"{}\"}}\n", "é".repeat(number % 50))).collect();
    for format in ["text", "json", "ndjson", "csv", "sarif", "summary"] {
        let of = |jobs| {
            let output = run(&["validate", "-t", "categorie", "--jobs", jobs, "-f", format], text.as_str());
            assert_eq!(output.status.code(), Some(1));
            output.stdout
        };
        assert!(of("1") == of("4"), "{format}");
    }
    let output = run(&["validate", "-t", "categorie", "-f", "ndjson"], text);
    let lines = stdout(&output).lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    assert!(lines.map(|report| report["line"].as_u64().unwrap()).eq(1..=4_000));
}

/// A document is judged as soon as its line is there, however much is still to come.
#[test]
fn it_judges_while_it_reads() {
    let mut command = command(&["validate", "-t", "categorie", "-f", "ndjson", "--progress", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let (begun, has_begun) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut first = [0; 1];
        output.read_exact(&mut first).unwrap();
        begun.send(()).unwrap();
        let mut rest = String::new();
        output.read_to_string(&mut rest).unwrap();
        rest.lines().count()
    });
    input.write_all(b"{\"naam\": \"Ondernemer\"}\n").unwrap();
    has_begun.recv_timeout(Duration::from_secs(60)).unwrap();
    input.write_all(b"{}\n").unwrap();
    drop(input);
    assert_eq!(reading.join().unwrap(), 2);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).ends_with("2 documents, 0 not valid\n"), "{}", stderr(&output));
}

/// Whoever reads the output may stop: that is no error.
#[test]
fn a_broken_pipe_is_a_quiet_end() {
    let mut command = command(&["validate", "-t", "categorie"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    output
        .read_exact(&mut {
            input.write_all(b"{\"naam\": 1}\n").unwrap();
            [0; 1]
        })
        .unwrap();
    drop(output);
    // It stops taking input too.
    while input.write_all(b"{\"naam\": 1}\n").is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
}

/// A stream that is far larger than the memory that is used for it, as lines and as an array.
#[test]
#[cfg(target_os = "linux")]
fn the_memory_does_not_grow_with_the_input() {
    let document = fs::read(root().join("tests/cases/examples/2-baliegesprek-terugbelverzoek.json")).unwrap();
    let document = serde_json::to_vec(&serde_json::from_slice::<Value>(&document).unwrap()).unwrap();
    // White space takes little time, also in a build that is slow.
    let document = [document, b" ".repeat(100_000)].concat();
    for (open, separator, close) in [("", "\n", "\n"), ("[", ",", "]")] {
        let mut command = command(&["validate", "--now", "2024-06-01T12:00:00Z", "--jobs", "2"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let some = [&document[..], separator.as_bytes()].concat();
        let (mut peak, mut written) = (0, 0);
        input.write_all(open.as_bytes()).unwrap();
        while written < 40 * 1024 * 1024 {
            input.write_all(&some).unwrap();
            written += some.len();
            peak = peak.max(memory(child.id()));
        }
        input.write_all(&[&document[..], close.as_bytes()].concat()).unwrap();
        drop(input);
        let output = child.wait_with_output().unwrap();
        let documents = written / some.len() + 1;
        assert_eq!(stdout(&output), format!("{documents} documents: 0 not valid, 0 errors, 0 warnings\n"));
        assert!((1..30 * 1024).contains(&peak), "{peak} kB for {written} bytes");
    }
}

/// The most memory that a running program has had, in kB.
#[cfg(target_os = "linux")]
fn memory(program: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{program}/status")).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().strip_suffix(" kB")).map_or(0, |peak| peak.parse().unwrap())
}

/// A log of SARIF has the shape that the specification asks for (OASIS SARIF 2.1.0, section 3), and points at the text.
#[test]
fn sarif_is_as_specified() {
    let file = "cli/tests/data/broken-array.json";
    let output = run(&["validate", "-t", "categorie", "-f", "sarif", file, "no such file.json"], "");
    assert_eq!(output.status.code(), Some(2));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&log["version"], log["runs"].as_array().unwrap().len()), (&Value::from("2.1.0"), 1));
    names(&log, &["$schema", "runs", "version"]);
    let run = &log["runs"][0];
    names(run, &["columnKind", "invocations", "results", "tool"]);
    let driver = &run["tool"]["driver"];
    names(driver, &["name", "rules", "version"]);
    let rules = driver["rules"].as_array().unwrap();
    for rule in rules {
        names(rule, &["defaultConfiguration", "fullDescription", "help", "helpUri", "id", "shortDescription"]);
        assert!(
            ["none", "note", "warning", "error"].contains(&rule["defaultConfiguration"]["level"].as_str().unwrap())
        );
        assert!(rule["helpUri"].as_str().unwrap().starts_with("https://"));
        for text in ["fullDescription", "help", "shortDescription"] {
            assert!(!rule[text]["text"].as_str().unwrap().is_empty());
        }
    }
    assert_eq!(rules.iter().map(|rule| rule["id"].as_str()).collect::<BTreeSet<_>>().len(), rules.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let text = fs::read_to_string(root().join(file)).unwrap();
    for (result, value) in results.iter().zip(["3", ""]) {
        assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
        assert!(["warning", "error"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], file);
        let number =
            |name: &str| place["region"].get(name).map(|number| usize::try_from(number.as_u64().unwrap()).unwrap());
        let line = text.lines().nth(number("startLine").unwrap() - 1).unwrap();
        let start = number("startColumn").unwrap() - 1;
        let length = number("endColumn").map_or(0, |end| end - 1 - start);
        assert_eq!(line.chars().skip(start).take(length).collect::<String>(), value);
    }
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let told = invocation["toolExecutionNotifications"][0]["message"]["text"].as_str().unwrap();
    assert!(told.starts_with("no such file.json: "), "{told}");

    // A path becomes a URI.
    let folder = env::temp_dir().join(format!("klantinteracties {}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let odd = folder.join("één #1.json");
    fs::write(&odd, "1").unwrap();
    let output = self::run(&["validate", "-f", "sarif", odd.to_str().unwrap()], "");
    fs::remove_dir_all(&folder).unwrap();
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let uri =
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.ends_with("/%C3%A9%C3%A9n%20%231.json"), "{uri}");
}

/// Checks that an object has these members and no others.
#[track_caller]
fn names(object: &Value, expected: &[&str]) {
    assert_eq!(object.as_object().unwrap().keys().collect::<Vec<_>>(), expected);
}

/// Nothing that a document holds, or that is given as a value, is said when something goes wrong.
#[test]
fn no_value_is_repeated() {
    for args in [
        &["check-value", "123456789", "bsn"][..],
        &["check-value", "bsn", "123456789", "123456789"],
        &["check-value", "bsn", "123456789", "--123456789"],
    ] {
        let output = run(args, "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!stderr(&output).contains("123456789"), "{}", stderr(&output));
    }
    let document =
        "{\"naam\": \"Geheim\", \"uuid\": \"Geheim\", \"kleur\": \"Geheim\"}\n[\"Geheim\"]\n{\"naam\": \"Geheim";
    for format in ["text", "json", "ndjson", "csv", "sarif", "summary"] {
        let output = run(&["validate", "-t", "categorie", "-f", format], document);
        assert!(!stdout(&output).contains("Geheim") && stderr(&output).is_empty(), "{format}");
    }
    for command in
        [&["normalize", "-t", "categorie", "--changes"][..], &["plan"], &["diagram"], &["plan", "-f", "json"]]
    {
        let output = run(command, document);
        assert_eq!(output.status.code(), Some(1));
        assert!(!stdout(&output).contains("Geheim") && !stderr(&output).contains("Geheim"), "{command:?}");
    }
}

/// A value need not be in the history of the shell.
#[test]
fn a_value_comes_from_standard_input() {
    let output = run(&["check-value", "telefoonnummer", "-"], "06-12 34 56 78\r\n");
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), "0612345678\n"));
}

/// What the library gives is printed as it is.
#[test]
fn what_the_library_gives_is_printed() {
    let json = |args: &[&str]| serde_json::from_slice::<Value>(&run(args, "").stdout).unwrap();
    let schema = fs::read_to_string(root().join("schemas/categorie.json")).unwrap();
    assert_eq!(json(&["schema", "categorie"]), serde_json::from_str::<Value>(&schema).unwrap());
    let rules = serde_json::to_value(rule_catalogue(Language::En)).unwrap();
    assert_eq!(json(&["rules", "--format", "json", "--language", "en"]), rules);
    let listed = run(&["rules"], "");
    assert_eq!(stdout(&listed).lines().count(), 1 + rules.as_array().unwrap().len());

    let file = "tests/cases/examples/3a-melding-omgewaaide-boom.json";
    let plan = run(&["plan", "--now", "2024-06-01T12:00:00Z", "--format", "json", file], "");
    assert!(RequestPlan::from_json(stdout(&plan)).unwrap().next(None).is_some());

    let drawing = env::temp_dir().join(format!("klantinteracties-{}.dot", std::process::id()));
    let output = run(&["diagram", "--format", "dot", "-o", drawing.to_str().unwrap(), file], "");
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), ""));
    let klantcontact = fs::read(root().join(file)).unwrap();
    let expected = untyped::diagram(&klantcontact, Notation::Dot, DiagramOptions::default());
    assert_eq!(fs::read_to_string(&drawing).unwrap(), expected);
    fs::remove_file(&drawing).unwrap();
}

/// Shells and manuals get something for each subcommand.
#[test]
fn shells_and_manuals_know_the_subcommands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(stdout(&run(&["completions", shell], "")).contains("check-value"), "{shell}");
    }
    for subcommand in ["validate", "normalize", "timeline", "diagram", "plan", "rules", "schema", "check-value"] {
        let page = run(&["man", subcommand], "");
        assert!(stdout(&page).contains(&format!(".TH klantinteracties-{subcommand} 1")), "{subcommand}");
    }
}

/// CSV has the lines of RFC 4180, each with as many fields as the header.
#[test]
fn csv_is_read_by_others() {
    let output = run(&["validate", "-f", "csv", "tests/cases/examples", "cli/tests/data/broken-array.json"], "");
    let text = stdout(&output);
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert!(records.len() > 4 && records.iter().all(|record| record.len() == 8));
}

/// What is normalised is what was read, in its layout, and normalising it again changes nothing.
#[test]
fn normal_forms_stay() {
    for text in ["[]", "[{\"naam\":\" a\"},{}]", "{\"naam\": \" a \"}\n{}\n", "{\n\"naam\": \" a \"\n}"] {
        let once = run(&["normalize", "-t", "categorie"], text);
        let twice = run(&["normalize", "-t", "categorie"], once.stdout.clone());
        assert_eq!((once.status.code(), stdout(&once)), (Some(0), stdout(&twice)));
        assert_eq!(stdout(&once).starts_with('['), text.starts_with('['));
    }
}
