//! Fuzzing: the targets of `fuzz/`, over the inputs that were kept and those that libFuzzer makes of them.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::run::{output, program, root, run};
use crate::setup;

/// A target, and the longest input that it gets.
const TARGETS: [(&str, &str); 5] =
    [("read", "4096"), ("normalize", "2048"), ("draft", "512"), ("plan", "512"), ("timeline", "2048")];

/// Gives each target the inputs that were kept, and no new ones, so that a run of all tests finds the same each time.
pub fn kept() -> Result {
    run_each("-runs=0")
}

/// Fuzzes each target for a number of seconds, over the inputs in `fuzz/corpus/`. New inputs go to `target/fuzz/`.
pub fn each(seconds: u64) -> Result {
    run_each(&format!("-max_total_time={seconds}"))
}

fn run_each(limit: &str) -> Result {
    if !has_nightly() {
        println!(
            "there is no nightly Rust, which libFuzzer needs, so nothing is fuzzed: `rustup toolchain install nightly`"
        );
        return Ok(());
    }
    let path = setup::with_tool(setup::CARGO_FUZZ)?;
    write_seeds()?;
    for (target, longest) in TARGETS {
        let found = root().join("target/fuzz/found").join(target);
        fs::create_dir_all(&found)?;
        let mut command = program("cargo", "");
        command.env("PATH", &path);
        // The library has no unsafe code, for which a sanitizer would look.
        command.args(["+nightly", "fuzz", "run", "--sanitizer", "none", "--no-trace-compares", target]).arg(&found);
        command.arg(Path::new("fuzz/corpus").join(target)).arg(root().join("target/fuzz/seeds").join(target)).arg("--");
        command.args(["-dict=target/fuzz/words.dict", "-timeout=10", "-print_final_stats=1", "-verbosity=0"]);
        command.arg(format!("-max_len={longest}")).arg(limit);
        println!("{target}: {limit}");
        run(&mut command)?;
    }
    Ok(())
}

fn has_nightly() -> bool {
    output(program("rustup", "").args(["toolchain", "list"]))
        .is_ok_and(|list| list.lines().any(|line| line.starts_with("nightly")))
}

/// Writes the documents of the tests as inputs, and the words of the model as a dictionary.
fn write_seeds() -> Result {
    run(program("cargo", "").args([
        "test",
        "--quiet",
        "--features",
        "json-schema",
        "--test",
        "it",
        "fuzz::write_seeds",
        "--",
        "--ignored",
    ]))
}
