//! The commands of this project: `cargo xtask demo`, `test`, `bench`, `pkg` and others.

mod bench;
mod build;
mod changelog;
mod code_types;
mod docs;
mod form_types;
mod fuzz;
mod gates;
mod packed;
mod publiccode;
mod python;
mod python_types;
mod release;
mod run;
mod sbom;
mod setup;
mod stamp;
mod test;
mod typescript;
mod versions;
mod wasm;

use std::process::ExitCode;

/// A result whose error is a message for the person at the terminal.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "cargo xtask demo [--port N]     build everything, serve www/ and print its address
cargo xtask test                run every test: native, doc, wasm in Node, npm package, browser
cargo xtask test --all          the same, with every framework and tool that docs/tools.md names, and the slow checks
cargo xtask test NAME           only the steps that have this text in their names
cargo xtask fuzz [--seconds N]  fuzz each target of fuzz/ for N seconds, 60 unless told
cargo xtask bench               measure validating beside others, as ratios
cargo xtask pkg                 build pkg/, so that `npm pack ./pkg` gives the publishable tarball
cargo xtask python              build and test the Python package
cargo xtask spark               test its module for Spark on a cluster of two workers
cargo xtask site [--quick]      build pkg/ and the site in www/dist/, for any folder of any host; quick without the references
cargo xtask docs                write docs/rules.md, schemas/ and the other files that are made from the library
cargo xtask setup               install what the others need
cargo xtask sbom                write what the published files are made of, in target/sbom
cargo xtask version VERSION     write the version everywhere, and make a release of what CHANGELOG.md has under Unreleased
cargo xtask release VERSION     try all steps of a release (--publish: carry them out)";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["demo"] => build::demo("4173"),
        ["demo", "--port", port] => build::demo(port),
        ["test"] => return test::all(false),
        ["test", "--all"] => return test::all(true),
        ["test", part] => return test::named(part),
        ["fuzz"] => fuzz::each(60),
        ["fuzz", "--seconds", seconds] => {
            seconds.parse().map_err(|_| format!("--seconds takes a number\n{USAGE}").into()).and_then(fuzz::each)
        }
        ["bench"] => bench::all(),
        ["pkg"] => build::pkg(),
        ["site"] => build::pkg_and_site(true),
        ["site", "--quick"] => build::pkg_and_site(false),
        ["setup"] => setup::all(),
        ["docs"] => docs::write(),
        ["sbom"] => build::pkg().and_then(|()| sbom::write()),
        ["version", version] => versions::set(version),
        ["release", version] | ["release", "--dry-run", version] => release::release(version, false),
        ["release", "--publish", version] => release::release(version, true),
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
