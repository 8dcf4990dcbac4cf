//! Writes what the published files are made of, in CycloneDX (SBOM).

use std::fs;

use serde_json::Value;

use crate::run::{output, program, root, run};
use crate::setup::{CARGO_CYCLONEDX, with_tool};
use crate::{Result, build};

pub const FOLDER: &str = "target/sbom";

/// What is compiled: the name of the file, and the arguments that say for what. The npm package has no dependencies in npm;
/// what its wasm files are made of is Rust too.
const COMPILED: [(&str, &[&str]); 2] = [
    ("crate", &["--features", "json-schema"]),
    ("wasm", &["--no-default-features", "--features", "wasm,wasm-json-schema", "--target", "wasm32-unknown-unknown"]),
];

/// Writes the files, and checks that each names what it is about and what that is made of.
pub fn write() -> Result {
    let folder = root().join(FOLDER);
    fs::create_dir_all(&folder)?;
    for (name, arguments) in COMPILED {
        let file = format!("{name}.cdx");
        let mut cyclonedx = program("cargo-cyclonedx", "");
        cyclonedx.args([
            "cyclonedx",
            "--quiet",
            "--format",
            "json",
            "--spec-version",
            "1.5",
            "--override-filename",
            &file,
        ]);
        run(cyclonedx.args(arguments).env("PATH", with_tool(CARGO_CYCLONEDX)?))?;
        // It writes a file beside each manifest of the workspace; the others are of what is not published.
        let file = format!("{file}.json");
        fs::rename(root().join(&file), folder.join(&file))?;
        let others = output(program("git", "").args([
            "ls-files",
            "--others",
            "--exclude-standard",
            "--",
            &format!("*/{file}"),
        ]))?;
        for other in others.lines() {
            fs::remove_file(root().join(other))?;
        }
        about(&file, "klantinteracties", true)?;
    }
    for (name, of, has_dependencies) in [("npm", build::PKG, false), ("www", "www", true)] {
        let file = format!("{name}.cdx.json");
        let mut sbom = program("npm", of);
        sbom.args(["sbom", "--sbom-format", "cyclonedx"]);
        if has_dependencies {
            sbom.arg("--package-lock-only");
        }
        fs::write(folder.join(&file), output(&mut sbom)?)?;
        about(&file, if has_dependencies { "klantinteracties-www" } else { "klantinteracties" }, has_dependencies)?;
    }
    Ok(())
}

fn about(file: &str, name: &str, has_components: bool) -> Result {
    let bom: Value = serde_json::from_slice(&fs::read(root().join(FOLDER).join(file))?)?;
    let components = bom["components"].as_array().map_or(0, Vec::len);
    let purl = bom["metadata"]["component"]["purl"].as_str().unwrap_or_default();
    if bom["bomFormat"] != "CycloneDX" || !purl.contains(&format!("/{name}@")) || (components > 0) != has_components {
        return Err(format!("{FOLDER}/{file} has {components} components and is about {purl}").into());
    }
    println!("{FOLDER}/{file}: {components} components");
    Ok(())
}
