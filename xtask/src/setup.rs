//! Installs missing tools from the ordinary registries.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{cache, exists, output, path_with, program, root, run};
use crate::{Result, python};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const WASM_PACK: &str = "0.15.1";
const BINARYEN: &str = "132.0.0";
const OLDEST_NODE: u32 = 20;

/// A tool from crates.io, and its version.
pub type CargoTool = (&'static str, &'static str);

pub const CARGO_FUZZ: CargoTool = ("cargo-fuzz", "0.13.2");
pub const CARGO_DENY: CargoTool = ("cargo-deny", "0.20.2");
pub const CARGO_CYCLONEDX: CargoTool = ("cargo-cyclonedx", "0.5.9");
pub const CARGO_SEMVER_CHECKS: CargoTool = ("cargo-semver-checks", "0.51.0");

/// Installs all tools.
pub fn all() -> Result {
    wasm_tools()?;
    with_tool(CARGO_DENY)?;
    chromium()?;
    valgrind()?;
    java()?;
    python::environments()
}

/// Installs the tools that build the package, and returns their folders.
pub fn wasm_tools() -> Result<Vec<PathBuf>> {
    node()?;
    if !output(program("rustup", "").args(["target", "list", "--installed"]))?.lines().any(|line| line == WASM_TARGET) {
        println!("installing the Rust target {WASM_TARGET}");
        run(program("rustup", "").args(["target", "add", WASM_TARGET]))?;
    }
    Ok(vec![
        // The command-line tool must have the same version as the crate that the library is built with.
        cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &locked_version("wasm-bindgen")?, &[])?,
        cargo_tool("wasm-pack", "wasm-pack", WASM_PACK, &[])?,
        binaryen()?,
    ])
}

/// Returns the path of a browser: an installed one, or else Debian's.
pub fn chromium() -> Result<PathBuf> {
    if let Some(browser) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        let found = browser.is_file();
        return if found { Ok(browser) } else { Err("CHROMIUM names a file that is not there".into()) };
    }
    if let Some(browser) = installed_browser() {
        return Ok(browser);
    }
    install_with_apt("chromium")
        .map_err(|error| format!("{error}\ninstall Chromium, or say where it is: CHROMIUM=/path/to/chromium"))?;
    installed_browser().ok_or_else(|| "Chromium was installed, but is not where it is expected".into())
}

/// Installs Debian's valgrind, which counts instructions, unless there is one.
pub fn valgrind() -> Result {
    from_debian("valgrind", "valgrind", "install valgrind")
}

/// Installs Debian's Java 17, unless there is one that Spark can use.
pub fn java() -> Result {
    from_debian("java", "openjdk-17-jre-headless", "install Java 17 or later")
}

/// Installs a package of Debian, unless its program is there. `advice` is for who has another system.
fn from_debian(name: &str, package: &str, advice: &str) -> Result {
    if exists(name) {
        return Ok(());
    }
    install_with_apt(package).map_err(|error| format!("{error}\n{advice}").into())
}

/// Installs a package of Debian.
pub fn install_with_apt(package: &str) -> Result {
    println!("installing {package}");
    let apt = |args: &[&str]| {
        let is_root = output(program("id", "").arg("-u")).is_ok_and(|user| user.trim() == "0");
        let (name, first): (_, &[&str]) = if is_root { ("apt-get", &[]) } else { ("sudo", &["-n", "apt-get"]) };
        run(program(name, "").args(first).args(args).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-q"])?;
    apt(&["install", "-y", "-q", "--no-install-recommends", package])
}

fn installed_browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))).find(|path| path.is_file())
}

fn node() -> Result {
    let wanted = format!("Node.js {OLDEST_NODE} or later and npm are needed; install them first");
    let version = output(Command::new("node").arg("--version")).map_err(|_| wanted.clone())?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major >= Some(OLDEST_NODE) && exists("npm") { Ok(()) } else { Err(wanted.into()) }
}

/// Returns the version of a package in the lock file of the project.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    find_version(&lock, package).ok_or_else(|| format!("Cargo.lock does not have {package}").into())
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    Some(lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// Installs a tool from crates.io, and returns the search path with it.
pub fn with_tool((name, version): CargoTool) -> Result<OsString> {
    path_with(&[cargo_tool(name, name, version, &["--locked"])?])
}

/// Installs a tool from crates.io in a folder for its version. With `--locked` among `options` its dependencies are those that
/// its authors tried; the lock file of wasm-bindgen-cli names one that the registry lacks.
fn cargo_tool(name: &str, package: &str, version: &str, options: &[&str]) -> Result<PathBuf> {
    let folder = installed(&format!("{name}-{version}"), |folder| {
        let target = cache()?.join("target");
        run(program("cargo", "")
            .args(["install", package, "--quiet", "--version", &format!("={version}")])
            .args(options)
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", target))
    })?;
    Ok(folder.join("bin"))
}

/// Installs wasm-opt from npm.
fn binaryen() -> Result<PathBuf> {
    let folder = installed(&format!("binaryen-{BINARYEN}"), |folder| {
        fs::create_dir_all(folder)?;
        run(program("npm", "")
            .args(["install", "--silent", "--no-audit", "--no-fund", &format!("binaryen@{BINARYEN}"), "--prefix"])
            .arg(folder))
    })?;
    Ok(folder.join("node_modules/.bin"))
}

/// Returns a folder in the cache that an install has filled. The folder gets its name after the install, so that an
/// interrupted install is not taken for a complete one.
pub fn installed(name: &str, install: impl FnOnce(&PathBuf) -> Result) -> Result<PathBuf> {
    let tools = cache()?.join("tools");
    let folder = tools.join(name);
    if !folder.is_dir() {
        println!("installing {name}");
        let half = tools.join(format!("{name}.half"));
        if half.exists() {
            fs::remove_dir_all(&half)?;
        }
        fs::create_dir_all(&tools)?;
        install(&half)?;
        fs::rename(half, &folder)?;
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::find_version;

    #[test]
    fn versions_come_from_the_lock_file() {
        let lock =
            "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"ab\"\nversion = \"2.0.0\"\n";
        assert_eq!(find_version(lock, "ab").as_deref(), Some("2.0.0"));
        assert_eq!(find_version(lock, "b"), None);
    }
}
