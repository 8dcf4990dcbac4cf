//! The version, which stands in several files: whether these say the same, and writing another one in all of them.

use std::fs;

use semver::Version;
use serde_json::Value;

use crate::run::{output, program, root, run};
use crate::{Result, changelog, gates, publiccode};

const MANIFEST: &str = "Cargo.toml";
const OF_COMMAND: &str = "cli/Cargo.toml";
const OF_PYTHON: &str = "python/Cargo.toml";
const OF_NPM: &str = "npm/package.json";

/// Returns the version of the crate.
pub fn of_crate() -> Result<String> {
    in_manifest("version")
}

/// Returns a text of the crate in `Cargo.toml`.
pub fn in_manifest(key: &str) -> Result<String> {
    text_in(MANIFEST, key)
}

/// Returns a text of the package in a manifest of Cargo, where it stands before the dependencies.
fn text_in(manifest: &str, key: &str) -> Result<String> {
    let text = fs::read_to_string(root().join(manifest))?;
    let line = |line: &str| Some(line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')?.to_owned());
    text.lines().find_map(line).ok_or_else(|| format!("{manifest} has no {key}").into())
}

fn of_npm() -> Result<String> {
    let manifest: Value = serde_json::from_slice(&fs::read(root().join(OF_NPM))?)?;
    Ok(manifest["version"].as_str().ok_or("npm/package.json has no version")?.to_owned())
}

/// Checks that the crate, the command and the packages of npm and Python have one version, and that `CHANGELOG.md` and
/// `publiccode.yml` name the same last release. Before the first release they name none.
pub fn in_step() -> Result {
    let ours = of_crate()?;
    let in_manifest = |manifest| Ok::<_, Box<dyn std::error::Error>>((manifest, text_in(manifest, "version")?));
    for (other, version) in [in_manifest(OF_COMMAND)?, in_manifest(OF_PYTHON)?, (OF_NPM, of_npm()?)] {
        if version != ours {
            return Err(format!("{MANIFEST} has version {ours}, and {other} has {version}").into());
        }
    }
    let changelog = changelog::read()?;
    let described = publiccode::read()?;
    let of = |key: &str| described.get(key).and_then(Value::as_str);
    let (last, date) = (changelog.released(), changelog.date());
    if (of("softwareVersion"), of("releaseDate")) != (last, date) {
        return Err("CHANGELOG.md and publiccode.yml name other versions or dates of the last release".into());
    }
    if last != Some(ours.as_str()) && changelog.unreleased()?.is_empty() {
        return Err(format!("CHANGELOG.md says nothing of {ours}").into());
    }
    match last {
        Some(last) => println!("version {ours}; the last release is {last}"),
        None => println!("version {ours}; nothing is released"),
    }
    Ok(())
}

/// Checks that everything says that this version is released.
pub fn is_released(version: &str) -> Result {
    in_step()?;
    let (ours, changelog) = (of_crate()?, changelog::read()?);
    if ours == version && changelog.released() == Some(version) {
        return Ok(());
    }
    let last = changelog.released().unwrap_or("nothing");
    Err(format!("this is {ours}, and {last} is released last: run `cargo xtask version {version}` and commit").into())
}

/// Writes a version in all files, and makes of what is not released the release of today.
pub fn set(version: &str) -> Result {
    let (new, before) = (Version::parse(version)?, Version::parse(&of_crate()?)?);
    if new < before {
        return Err(format!("{version} comes before {before}").into());
    }
    let today = output(program("date", "").arg("+%F"))?;
    let today = today.trim();
    let changed = changelog::read()?.release(version, today)?;
    for manifest in [MANIFEST, OF_COMMAND, OF_PYTHON] {
        replace(manifest, &format!("version = \"{before}\""), &format!("version = \"{version}\""))?;
    }
    replace(OF_NPM, &format!("  \"version\": \"{}\",", of_npm()?), &format!("  \"version\": \"{version}\","))?;
    publiccode::set_version(version, today)?;
    changed.write()?;
    // This writes the version in each Cargo.lock.
    for folder in gates::cargo_locks()? {
        run(program("cargo", &folder).args(["update", "--quiet", "--offline", "--workspace"]))?;
    }
    in_step()
}

/// Replaces the only line of a file that is `from`.
pub fn replace(path: &str, from: &str, to: &str) -> Result {
    let text = fs::read_to_string(root().join(path))?;
    if text.lines().filter(|line| *line == from).count() != 1 {
        return Err(format!("{path} must have one line {from}").into());
    }
    let lines: Vec<&str> = text.lines().map(|line| if line == from { to } else { line }).collect();
    Ok(fs::write(root().join(path), lines.join("\n") + "\n")?)
}
