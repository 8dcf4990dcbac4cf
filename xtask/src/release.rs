//! Releases a version: checks what can be checked, and publishes only when that is asked for.

use std::fs;
use std::path::Path;

use crate::run::{output, program, root, run};
use crate::{Result, build, publiccode, sbom, versions};

/// Goes through the whole release of a version. Without `publish`, nothing leaves this machine.
pub fn release(version: &str, publish: bool) -> Result {
    let changed = output(program("git", "").args(["status", "--porcelain"]))?;
    if !changed.is_empty() {
        return Err(format!("commit these first:\n{changed}").into());
    }
    versions::is_released(version)?;
    // What nobody knows yet keeps a release from being sent, and not from being tried.
    match publiccode::is_complete() {
        Err(problem) if publish => return Err(problem),
        Err(problem) => println!("NOT READY: {problem}"),
        Ok(()) => {}
    }
    build::pkg()?;
    sbom::write()?;
    run(program("cargo", "").args(["publish", "--dry-run", "--locked", "--quiet"]))?;
    run(program("npm", "").args(["publish", "./pkg", "--dry-run"]))?;
    let tag = format!("v{version}");
    let steps: [(&str, &[&str]); 4] = [
        ("git", &["tag", "--annotate", &tag, "--message", &tag]),
        ("cargo", &["publish", "--locked"]),
        ("npm", &["publish", "./pkg", "--access", "public"]),
        ("git", &["push", "origin", &tag]),
    ];
    for (name, args) in steps {
        if publish {
            run(program(name, "").args(args))?;
        } else {
            println!("would run: {name} {}", args.join(" "));
        }
    }
    let boms: Vec<_> = fs::read_dir(root().join(sbom::FOLDER))?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    let boms = boms.iter().filter_map(|path| path.file_name().map(Path::new)).map(Path::display);
    let boms: Vec<_> = boms.map(|name| format!("{}/{name}", sbom::FOLDER)).collect();
    println!("give with the release: {}", boms.join(", "));
    Ok(())
}
