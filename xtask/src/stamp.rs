//! Skips work whose inputs have not changed. A stamp is a file with the hash of the inputs.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::Result;
use crate::run::root;

/// Does the work, unless `output` exists and was made from the same inputs.
pub fn unless_done(name: &str, inputs: &[&str], output: &str, work: impl FnOnce() -> Result) -> Result {
    let stamp = root().join("target/xtask").join(name);
    let hash = hash(inputs)?;
    if root().join(output).exists() && fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == hash) {
        return Ok(());
    }
    // The old stamp is removed first, so that interrupted work is not taken for done.
    let _ = fs::remove_file(&stamp);
    work()?;
    fs::create_dir_all(root().join("target/xtask"))?;
    Ok(fs::write(stamp, hash)?)
}

/// Returns the hash of files, and of all files in folders.
fn hash(inputs: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for input in inputs {
        files_in(&root().join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        // Paths are relative, so that another clone of the same files has the same hash.
        file.strip_prefix(root()).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Adds the files in a folder, and in the folders in it; or the file itself.
pub fn files_in(path: &Path, files: &mut Vec<PathBuf>) -> Result {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            files_in(&entry?.path(), files)?;
        }
    } else if path.exists() {
        files.push(path.to_owned());
    }
    Ok(())
}
