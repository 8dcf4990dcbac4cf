//! Runs all tests, one step after another. A failing step does not stop the others.

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use crate::run::{output, program, root, run};
use crate::{Result, build, docs, fuzz, gates, packed, publiccode, python, sbom, setup, versions};

/// Packages that the default features must not depend on. A name also stands for the packages whose names begin with
/// it.
const NOT_BY_DEFAULT: [&str; 6] = ["wasm-bindgen", "js-sys", "getrandom", "tokio", "async-std", "futures"];

type Step = (&'static str, fn() -> Result);

const STEPS: &[Step] = &[
    ("setup", setup::all),
    ("lock files", gates::lock_files),
    ("versions in step", versions::in_step),
    ("publiccode.yml", publiccode::check),
    ("licences and sources of the dependencies", gates::dependencies),
    ("advisories about the dependencies", gates::advisories),
    ("vulnerabilities that npm knows", gates::audit),
    ("format", format),
    ("clippy, native", clippy),
    ("clippy, wasm32", clippy_wasm),
    ("default features are lean", lean),
    ("unsafe is forbidden", forbids_unsafe),
    ("native and doc tests", native),
    ("fuzz targets, over the inputs that were kept", fuzz::kept),
    ("the crate, unpacked elsewhere", packed::crate_alone),
    ("documentation of the crate", build::crate_documentation),
    ("the files that are made from the library are up to date", docs::check),
    ("Python package", python::package),
    ("Python package on Spark", python::spark),
    // This comes before the package, which must be built correctly over the files that this leaves.
    ("plain wasm-pack", plain_wasm_pack),
    ("npm package", build::pkg),
    ("the sizes of the entries", build::keep_to_budget),
    ("what is published, made twice", packed::same_twice),
    ("npm package in Node: tests and types", node),
    ("npm package in bundlers and in Chromium", packaging),
    ("drawings in Mermaid and Graphviz", drawings),
    ("site", || build::site(true)),
    ("site in Chromium", browser),
];

/// What takes long: compiling the library again in other ways, and tools that take long to install.
const SLOW_STEPS: &[Step] = &[
    ("the oldest Rust", gates::oldest_rust),
    ("the public interface and the last release", gates::interface),
    ("wasm files, compiled twice", packed::same_wasm),
    ("what the published files are made of", sbom::write),
];

/// A step that tries the most used of its tools, or all.
type StepWithTools = (&'static str, fn(bool) -> Result);

const WITH_TOOLS: &[StepWithTools] = &[
    ("npm package in runtimes and test runners", runtimes),
    ("npm package in frameworks", frameworks),
    ("example forms in Chromium", forms),
];

/// Runs all steps, those with many tools with `every_tool` or the most used, and prints how many passed as the last line:
/// `N passed, N failed`.
pub fn all(every_tool: bool) -> ExitCode {
    attempt(every_tool, |name| every_tool || !SLOW_STEPS.iter().any(|(slow, _)| *slow == name))
}

/// Runs the steps that have this text in their names.
pub fn named(part: &str) -> ExitCode {
    attempt(false, |name| name.contains(part))
}

fn attempt(every_tool: bool, is_wanted: impl Fn(&str) -> bool) -> ExitCode {
    let (mut passed, mut failed) = (0, Vec::new());
    let mut attempt = |name: &'static str, step: &dyn Fn() -> Result| {
        if !is_wanted(name) {
            return;
        }
        println!("\n== {name}");
        let start = Instant::now();
        match step() {
            Ok(()) => passed += 1,
            Err(problem) => {
                println!("FAILED: {problem}");
                failed.push(name);
            }
        }
        println!("({:.1} s)", start.elapsed().as_secs_f64());
    };
    for (name, step) in STEPS.iter().chain(SLOW_STEPS) {
        attempt(name, step);
    }
    for (name, step) in WITH_TOOLS {
        attempt(name, &|| step(every_tool));
    }
    println!();
    for name in &failed {
        println!("failed: {name}");
    }
    println!("{passed} passed, {} failed", failed.len());
    if failed.is_empty() && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn format() -> Result {
    run(program("cargo", "").args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result {
    run(program("cargo", "").args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--features",
        "json-schema",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_wasm() -> Result {
    for features in ["wasm,wasm-json-schema", "wasm-form", "wasm-timeline", "wasm-register"] {
        let mut command = program("cargo", "");
        command.args([
            "clippy",
            "--quiet",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            features,
        ]);
        run(command.args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn lean() -> Result {
    // All targets are included, so that a dependency for one kind of machine is found too.
    let mut command = program("cargo", "");
    command.args(["tree", "-p", "klantinteracties", "-e", "normal", "--prefix", "none", "--target", "all"]);
    let tree = output(&mut command)?;
    let packages: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    if packages.len() < 2 {
        return Err("cargo tree shows no packages".into());
    }
    match packages.iter().find(|package| NOT_BY_DEFAULT.iter().any(|not| package.starts_with(not))) {
        Some(package) => Err(format!("the default features need {package}").into()),
        None => {
            println!("none of {} among {} packages", NOT_BY_DEFAULT.join(", "), packages.len());
            Ok(())
        }
    }
}

fn forbids_unsafe() -> Result {
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let forbidden = manifest.lines().any(|line| line.trim() == "unsafe_code = \"forbid\"");
    if forbidden { Ok(()) } else { Err("Cargo.toml does not forbid unsafe code".into()) }
}

fn native() -> Result {
    // The tests print this too, but cargo shows what a test prints only if it fails.
    if !root().join("../shared/openklant").is_dir() {
        println!(
            "../shared/openklant is not there: nothing is compared with recorded answers. \
             The project's own cases are tried instead: tests/cases/, tests/openklant/ and tests/timeline/"
        );
    }
    run(program("cargo", "").args(["test", "--quiet", "--workspace", "--features", "json-schema"]))
}

/// Builds the library with `wasm-pack build` alone, and runs the result.
fn plain_wasm_pack() -> Result {
    build::plain_wasm_pack()?;
    let code = "import { Exchange, Validator } from './pkg/klantinteracties.js';
        import { memory } from './pkg/klantinteracties_bg.wasm';
        const exchange = new Exchange();
        const give = (text) => new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, exchange.room(20))).written;
        const validator = Validator.read(exchange, give('categorie'), 0);
        const length = validator.violations(exchange, give('{\"naam\": 1}'), 0);
        const answer = new Uint8Array(memory.buffer, exchange.address(), length);
        console.log(JSON.parse(new TextDecoder().decode(answer))[0].code);";
    let mut node = program("node", "");
    // By default wasm-pack builds for bundlers, and imports the wasm file as a module.
    node.args(["--no-warnings", "--experimental-wasm-modules", "--input-type=module", "--eval", code]);
    let found = output(&mut node)?;
    if found == "type\n" { Ok(()) } else { Err(format!("a number for a text is no `type`, but {found}").into()) }
}

/// Installs the tarball in a separate folder, as a user would, and runs the tests there.
fn node() -> Result {
    let tarball = build::tarball()?;
    let folder = root().join("target/npm-test");
    build::copy_files("tests/npm", &folder)?;
    let npm = ["--silent", "--no-audit", "--no-fund"];
    run(program("npm", &folder).arg("ci").args(npm))?;
    run(program("npm", &folder).args(["install", "--no-save", &tarball]).args(npm))?;
    run(program("node", &folder).arg("--test").env("KLANTINTERACTIES_ROOT", root()))?;
    for project in ["tsconfig.json", "tsconfig.node.json", "tsconfig.forms.json"] {
        for exact in ["true", "false"] {
            let compile = ["--no-install", "tsc", "--project", project, "--exactOptionalPropertyTypes", exact];
            run(program("npx", &folder).args(compile))?;
        }
    }
    Ok(())
}

/// Installs the tarball in projects with bundlers, and opens the results in a browser.
fn packaging() -> Result {
    let folder = "tests/packaging";
    build::npm_ci("tests/browser")?;
    let tarball = install(folder)?;
    run(program("node", folder).arg("--test").env("TARBALL", tarball).env("CHROMIUM", setup::chromium()?))
}

/// Runs the tarball in Jest, Cloudflare's Workers and others.
fn runtimes(every_tool: bool) -> Result {
    let folder = "tests/runtimes";
    try_tools(folder, "runtimes.test.mjs", &install(folder)?, every_tool)
}

/// Installs what a folder has in its lock file, and the tarball, whose address it gives.
fn install(folder: &str) -> Result<String> {
    build::npm_ci(folder)?;
    let tarball = build::tarball()?;
    // npm would otherwise keep an installed tarball of the same version.
    let installed = root().join(folder).join("node_modules/klantinteracties");
    if installed.exists() {
        fs::remove_dir_all(installed)?;
    }
    let npm = ["install", "--no-save", "--silent", "--no-audit", "--no-fund", &tarball];
    run(program("npm", folder).args(npm))?;
    Ok(tarball)
}

/// Installs the tarball in apps of frameworks, and opens them in a browser.
fn frameworks(every_tool: bool) -> Result {
    let folder = "tests/frameworks";
    build::npm_ci(folder)?;
    try_tools(folder, "frameworks.test.mjs", &build::tarball()?, every_tool)
}

/// Builds the example forms with the tarball, and fills them in in a browser.
fn forms(every_tool: bool) -> Result {
    let folder = "tests/forms";
    try_tools(folder, "forms.test.mjs", &install(folder)?, every_tool)
}

/// Runs a test that tries the most used of its tools with the tarball, or all.
fn try_tools(folder: &str, script: &str, tarball: &str, every_tool: bool) -> Result {
    build::npm_ci("tests/browser")?;
    let mut node = program("node", folder);
    node.args(["--test", script]).env("TARBALL", tarball).env("CHROMIUM", setup::chromium()?);
    if every_tool {
        node.env("ALL", "1");
    }
    run(&mut node)
}

/// Renders the diagrams with the tools that they are written for.
fn drawings() -> Result {
    build::npm_ci("tests/diagram")?;
    run(program("node", "tests/diagram").arg("--test").env("CHROMIUM", setup::chromium()?))
}

fn browser() -> Result {
    let folder = "tests/browser";
    build::npm_ci(folder)?;
    let chromium = setup::chromium()?;
    // Lighthouse measures how fast a page is, so nothing runs beside it.
    let (alone, together): (Vec<_>, Vec<_>) = fs::read_dir(root().join(folder))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .partition(|name| name == "lighthouse.test.mjs");
    for (at_a_time, files) in [(2, together), (1, alone)] {
        let mut node = program("node", folder);
        run(node.arg("--test").arg(format!("--test-concurrency={at_a_time}")).args(files).env("CHROMIUM", &chromium))?;
    }
    Ok(())
}
