//! What would be published, as it is packed: the crate and the tarball of npm.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::run::{output, program, root, run};
use crate::stamp::files_in;
use crate::{Result, build, versions, wasm};

/// Where the packed crate is unpacked.
const UNPACKED: &str = "target/unpacked";

/// What the crate may hold. `Cargo.toml` says which files go in; this says of which kinds they are, so that nothing comes
/// along unseen.
const IN_CRATE: [&str; 9] = [
    "src/",
    "tests/",
    "examples/",
    "Cargo.lock",
    "Cargo.toml",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    ".cargo_vcs_info.json",
];

/// Checks what the crate holds, unpacks it elsewhere and runs its unit tests there: they may need no other file of the
/// project.
pub fn crate_alone() -> Result {
    let list = output(program("cargo", "").args(["package", "--quiet", "--allow-dirty", "--list"]))?;
    let is_expected = |path: &&str| IN_CRATE.iter().any(|allowed| path.starts_with(allowed));
    if let Some(other) = list.lines().find(|path| !is_expected(path)) {
        return Err(format!("the crate would hold {other}").into());
    }
    let file = pack_crate()?;
    println!("{} files, {} bytes packed", list.lines().count(), fs::metadata(&file)?.len());
    let folder = root().join(UNPACKED);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    run(program("tar", UNPACKED).args(["xzf"]).arg(&file).args(["--strip-components", "1"]))?;
    // The dependencies are those of the project, and need not be compiled again.
    let mut test = program("cargo", UNPACKED);
    test.args(["test", "--quiet", "--locked", "--lib", "--features", "json-schema"]);
    run(test.env("CARGO_TARGET_DIR", root().join("target")))
}

/// Packs the crate as Cargo would publish it, and returns the path of the file.
fn pack_crate() -> Result<PathBuf> {
    run(program("cargo", "").args(["package", "--quiet", "--no-verify", "--allow-dirty"]))?;
    let name = format!("klantinteracties-{}.crate", versions::of_crate()?);
    Ok(root().join("target/package").join(name))
}

/// Checks that what is published is the same, byte for byte, when it is made twice. So anybody can make it again from the
/// source, and see that nothing else is in it.
pub fn same_twice() -> Result {
    let file = pack_crate()?;
    let crates = [fs::read(&file)?, fs::read(pack_crate()?)?];
    same("the crate", &crates)?;
    let tarball = || Ok::<_, Box<dyn std::error::Error>>(fs::read(build::tarball()?)?);
    let (before, first) = (contents(build::PKG)?, tarball()?);
    build::bundle()?;
    if let Some((path, _)) = contents(build::PKG)?.into_iter().find(|(path, bytes)| before.get(path) != Some(bytes)) {
        return Err(format!("{} is not the same when it is bundled twice", path.display()).into());
    }
    println!("bundled twice, {} files are the same", before.len());
    same("the tarball of npm", &[first, tarball()?])
}

/// Checks that the wasm files are the same when they are compiled in another folder.
pub fn same_wasm() -> Result {
    for wasm in &wasm::ALL {
        let first = fs::read(root().join(wasm.file()))?;
        same(&format!("{}.wasm", wasm.name), &[first, fs::read(wasm.compile_again()?)?])?;
    }
    Ok(())
}

fn same(what: &str, both: &[Vec<u8>; 2]) -> Result {
    let [first, second] = both;
    if first != second {
        return Err(format!("{what} is not the same when it is made twice").into());
    }
    println!("{what}: {} bytes, twice the same", first.len());
    Ok(())
}

/// Returns the files in a folder with what they hold.
fn contents(folder: &str) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = Vec::new();
    files_in(&root().join(folder), &mut files)?;
    files.into_iter().map(|path| Ok((path.clone(), fs::read(path)?))).collect()
}
