//! Examples as programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds an example; where cargo puts it beside the tests.
pub fn example(name: &str) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--example", name]).current_dir(env!("CARGO_MANIFEST_DIR"));
    // With other features it would take the place of the library that the doc tests use.
    if cfg!(feature = "json-schema") {
        cargo.args(["--features", "json-schema"]);
    }
    assert!(cargo.status().unwrap().success());
    let profile = env::current_exe().unwrap().parent().and_then(Path::parent).unwrap().to_owned();
    profile.join("examples").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
