//! The commands of this project: `cargo xtask demo`, `test`, `bench`, `pkg` and others.

mod bench;
mod build;
mod code_types;
mod docs;
mod form_types;
mod python;
mod python_types;
mod run;
mod setup;
mod stamp;
mod test;
mod typescript;
mod wasm;

use std::process::ExitCode;

/// A result whose error is a message for the person at the terminal.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "cargo xtask demo [--port N]  build everything, serve www/ and print its address
cargo xtask test             run every test: native, doc, wasm in Node, npm package, browser
cargo xtask test --all       the same, with every framework and tool that docs/tools.md names
cargo xtask bench            measure validating beside others, as ratios
cargo xtask pkg              build pkg/, so that `npm pack ./pkg` gives the publishable tarball
cargo xtask python           build and test the Python package
cargo xtask spark            test its module for Spark on a cluster of two workers
cargo xtask docs             write docs/rules.md, schemas/ and the Python types of the codes
cargo xtask setup            install what the others need";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["demo"] => build::demo("4173"),
        ["demo", "--port", port] => build::demo(port),
        ["test"] => return test::all(false),
        ["test", "--all"] => return test::all(true),
        ["bench"] => bench::all(),
        ["pkg"] => build::pkg(),
        ["setup"] => setup::all(),
        ["docs"] => docs::write(),
        ["python"] => python::package(),
        ["spark"] => python::spark(),
        [] | ["--help" | "-h" | "help"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => Err(format!("unknown command\n{USAGE}").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
