//! What is checked of the dependencies and of the promises to those who depend on this project.

use serde_json::Value;

use crate::run::{output, program, root, run};
use crate::{Result, build, changelog, setup, versions};

/// The oldest version of Rust is that of `rust-version` in `Cargo.toml`.
const MSRV_TARGET: &str = "target/msrv";

/// Where the advisories about Rust packages are kept.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// The folders whose npm packages make what is published: the JavaScript of the package, and the site.
const AUDITED: [&str; 2] = [build::BUNDLE, "www"];

/// Checks that each lock file says the same as its manifest, so that everybody gets the same packages. Wherever packages
/// are installed, `npm ci` and the lock file of Cargo say which.
pub fn lock_files() -> Result {
    let cargo = cargo_locks()?;
    for folder in &cargo {
        output(program("cargo", folder).args(["metadata", "--locked", "--format-version", "1"]))?;
    }
    let npm = folders_with("package-lock.json")?;
    for folder in &npm {
        output(program("npm", folder).args(["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    }
    println!("those of Cargo in ./{}, and those of npm in {}", cargo.join(", ./"), npm.join(", "));
    Ok(())
}

/// Returns the folders with a lock file of Cargo: the project, and the workspaces in it that are apart.
pub fn cargo_locks() -> Result<Vec<String>> {
    folders_with("Cargo.lock")
}

/// Returns the folders in which git knows a file with this name; that of the project is empty.
fn folders_with(name: &str) -> Result<Vec<String>> {
    let files = output(program("git", "").args(["ls-files", name, &format!("*/{name}")]))?;
    let folders: Vec<_> =
        files.lines().filter_map(|file| Some(file.strip_suffix(name)?.trim_end_matches('/').to_owned())).collect();
    if folders.is_empty() { Err(format!("git knows no {name}").into()) } else { Ok(folders) }
}

/// Checks the licences and the sources of the dependencies by `deny.toml`, and that no package has a version for anything.
pub fn dependencies() -> Result {
    deny(&["licenses", "bans", "sources"])
}

/// Checks that no advisory is about a dependency, where the advisories can be had.
pub fn advisories() -> Result {
    // Without a limit, a network that drops what is sent there would hold up the other steps.
    let is_there = output(program("timeout", "").args(["60", "git", "ls-remote", ADVISORIES, "HEAD"])).is_ok();
    if is_there {
        return deny(&["advisories"]);
    }
    println!("NOT CHECKED: {ADVISORIES} cannot be reached from here");
    Ok(())
}

fn deny(checks: &[&str]) -> Result {
    let mut deny = program("cargo-deny", "");
    run(deny.args(["--log-level", "error", "check"]).args(checks).env("PATH", setup::with_tool(setup::CARGO_DENY)?))
}

/// Checks that npm knows no serious vulnerability in what makes the published files, where the registry answers.
pub fn audit() -> Result {
    for folder in AUDITED {
        let mut audit = program("npm", folder);
        audit.args(["audit", "--package-lock-only", "--audit-level=high", "--json"]);
        let audited = audit.output()?;
        let answer: Value = serde_json::from_slice(&audited.stdout).unwrap_or_default();
        // A registry that does not do this answers with an error, which has no such list.
        if answer.get("vulnerabilities").is_none() {
            let why = answer.get("message").and_then(Value::as_str).unwrap_or("no answer");
            println!("{folder}: NOT CHECKED: {why}");
        } else if audited.status.success() {
            println!("{folder}: no serious vulnerability is known");
        } else {
            return Err(format!("{folder}: npm audit finds {}", answer["metadata"]["vulnerabilities"]).into());
        }
    }
    Ok(())
}

/// Checks that the library compiles with the oldest Rust that `Cargo.toml` promises. Clippy warns of what is newer in the
/// standard library too, in every run; this also tries the dependencies.
pub fn oldest_rust() -> Result {
    let oldest = &versions::in_manifest("rust-version")?;
    let install = ["toolchain", "install", oldest, "--profile", "minimal", "--no-self-update"];
    if let Err(problem) = output(program("rustup", "").args(install)) {
        println!("NOT CHECKED: {problem}");
        return Ok(());
    }
    // Cargo itself must be of that version too, and it would take over the choice of the cargo that runs this.
    let mut cargo = program("rustup", "");
    cargo.args(["run", oldest, "cargo", "check", "--quiet", "--locked", "--lib", "--all-features"]);
    run(cargo.env("CARGO_TARGET_DIR", root().join(MSRV_TARGET)))?;
    println!("the library compiles with Rust {oldest}");
    Ok(())
}

/// Checks that the public interface of the crate changed no more than its version says, by the last release.
pub fn interface() -> Result {
    let changelog = changelog::read()?;
    let Some(released) = changelog.released() else {
        println!("NOT CHECKED: nothing is released, so there is nothing to compare with");
        return Ok(());
    };
    let mut checks = program("cargo-semver-checks", "");
    checks.args(["semver-checks", "--package", "klantinteracties", "--baseline-rev", &format!("v{released}")]);
    run(checks.env("PATH", setup::with_tool(setup::CARGO_SEMVER_CHECKS)?))
}
