//! Builds the npm package and the site.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::run::{output, path_with, program, root, run};
use crate::stamp::unless_done;
use crate::{Result, code_types, form_types, setup, typescript, wasm};

/// The files of the npm package that are written by hand.
const WRITTEN: &str = "npm";

/// The script that bundles the JavaScript, and the packages that it needs.
pub const BUNDLE: &str = "npm/bundle";

pub const PKG: &str = "pkg";

/// Builds the package in `pkg`, and removes everything else there but the sizes.
pub fn pkg() -> Result {
    for wasm in &wasm::ALL {
        wasm.build()?;
    }
    empty()?;
    for wasm in &wasm::ALL {
        fs::copy(root().join(wasm.file()), root().join(PKG).join(format!("{}.wasm", wasm.name)))?;
    }
    for (folder, name) in [(WRITTEN, "package.json"), (WRITTEN, "README.md"), ("", "LICENSE")] {
        fs::copy(root().join(folder).join(name), root().join(PKG).join(name))?;
    }
    copy_files("schemas", "pkg/schemas")?;
    let (vocabulary, vocabulary_types) = typescript::vocabulary();
    types(&vocabulary_types)?;
    let made = root().join(wasm::MADE);
    fs::write(made.join("vocabulary.js"), vocabulary)?;
    fs::write(made.join("rules.js"), typescript::rules()?)?;
    fs::write(made.join("explanations.js"), typescript::explanations())?;
    for (name, module) in typescript::texts().into_iter().chain(typescript::described()?) {
        fs::write(made.join(name), module)?;
    }
    npm_ci(BUNDLE)?;
    bundle()
}

/// Bundles the JavaScript of the package.
pub fn bundle() -> Result {
    run(program("node", BUNDLE).arg("bundle.mjs"))
}

/// Removes everything in `pkg` that is built.
fn empty() -> Result {
    for entry in fs::read_dir(root().join(PKG))? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else if path != root().join(BUDGET) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Writes the TypeScript declarations, and those for `require` beside them.
fn types(vocabulary: &str) -> Result {
    let parts = root().join("pkg/types/parts");
    copy_files("npm/types", "pkg/types")?;
    copy_files("npm/types/parts", &parts)?;
    fs::write(parts.join("model.d.ts"), typescript::model())?;
    fs::write(parts.join("form-model.d.ts"), form_types::form_model())?;
    fs::write(parts.join("codes.d.ts"), code_types::codes())?;
    fs::write(parts.join("vocabulary.d.ts"), vocabulary)?;
    for folder in [root().join("pkg/types"), parts] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                let declarations = typescript::for_require(&fs::read_to_string(&path)?);
                fs::write(path.with_extension("cts"), declarations)?;
            }
        }
    }
    Ok(())
}

/// The file with the size of each entry: one line for each, with its name and its bytes after gzip -9.
const BUDGET: &str = "pkg/size-budget.txt";

/// Returns how many bytes a page loads for an entry of the package, after gzip -9 and after brotli: the wasm file and the
/// bundled JavaScript.
pub fn loaded(entry: &str) -> Result<(usize, usize)> {
    let printed = output(program("node", BUNDLE).args(["measure.mjs", entry]))?;
    let (gzip, brotli) = printed.trim().split_once(' ').ok_or("measure.mjs prints two sizes")?;
    Ok((gzip.parse()?, brotli.parse()?))
}

/// Checks that the size of each entry differs by at most 3 % from the size in the budget file. Shrinking fails too, so
/// that the budget file is updated.
pub fn keep_to_budget() -> Result {
    for line in fs::read_to_string(root().join(BUDGET))?.lines() {
        let (entry, budget) = line.split_once(' ').ok_or_else(|| format!("{BUDGET}: an entry and its bytes"))?;
        let ((size, brotli), budget) = (loaded(entry)?, budget.parse::<usize>()?);
        println!("{entry}: {size} bytes after gzip -9, of a budget of {budget}; {brotli} after brotli");
        if size.abs_diff(budget) * 100 > budget * 3 {
            return Err(format!("{entry} loads {size} bytes: if that is meant, write it in {BUDGET}").into());
        }
    }
    Ok(())
}

/// Builds `pkg` with `wasm-pack build`, as a user would who does not know this project. It holds the bindings only.
pub fn plain_wasm_pack() -> Result {
    run(program("wasm-pack", "")
        .args(["--quiet", "build", "--features", "wasm"])
        .env("PATH", path_with(&setup::wasm_tools()?)?)
        .env("CARGO_TARGET_DIR", root().join("target/wasm")))
}

/// Copies the files in a folder to another folder, and removes everything else there.
pub fn copy_files(from: &str, to: impl AsRef<Path>) -> Result {
    let to = root().join(to);
    if to.exists() {
        fs::remove_dir_all(&to)?;
    }
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(root().join(from))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Returns the number of bytes after gzip -9.
pub fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut gzip = Command::new("gzip").args(["-9", "-c"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = gzip.stdin.take().ok_or("gzip takes no input")?;
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let mut zipped = Vec::new();
    gzip.stdout.take().ok_or("gzip gives no output")?.read_to_end(&mut zipped)?;
    gzip.wait()?;
    writer.join().map_err(|_| "writing to gzip failed")??;
    Ok(zipped.len())
}

/// Installs the packages in the lock file of a folder, unless that was done before.
pub fn npm_ci(folder: &str) -> Result {
    let name = format!("npm-{}", folder.replace('/', "-"));
    unless_done(&name, &[&format!("{folder}/package-lock.json")], &format!("{folder}/node_modules"), || {
        run(program("npm", folder).args(["ci", "--silent", "--no-audit", "--no-fund"]))
    })
}

/// The packages that make the reference of TypeScript, and the script that gives both references their policies.
const REFERENCE: &str = "www/reference";

/// Builds `www/dist`, which can be put in any folder of any host, from `pkg`. Without the references of TypeScript and Rust
/// it is quicker, and the pages do not link to them.
pub fn site(references: bool) -> Result {
    npm_ci("www")?;
    let mut build = program("npm", "www");
    build.args(["run", "--silent", "build"]);
    if !references {
        return run(&mut build);
    }
    run(build.env("VITE_REFERENCES", "1"))?;
    crate_documentation()?;
    npm_ci(REFERENCE)?;
    run(program("npm", REFERENCE).args(["run", "--silent", "build"]))
}

/// Builds the package and the site.
pub fn pkg_and_site(references: bool) -> Result {
    pkg()?;
    site(references)?;
    println!("{}", root().join("www/dist").display());
    Ok(())
}

/// Builds the documentation of the crate in `target/doc`, and nothing else there.
pub fn crate_documentation() -> Result {
    let folder = root().join("target/doc");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut command = program("cargo", "");
    command.args(["doc", "--quiet", "--no-deps", "--lib", "--features", "json-schema"]);
    run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Serves the site until it is stopped.
pub fn demo(port: &str) -> Result {
    let address = format!("127.0.0.1:{port}");
    // If another program has the port, this fails; otherwise that program would be taken for the site.
    TcpListener::bind(&address).map_err(|error| format!("{address}: {error}; try --port"))?;
    pkg()?;
    site(true)?;
    let mut server = program("npm", "www")
        .args(["run", "--silent", "preview", "--", "--host", "127.0.0.1", "--port", port, "--strictPort"])
        .stdout(Stdio::null())
        .spawn()?;
    while TcpStream::connect(&address).is_err() {
        if let Some(status) = server.try_wait()? {
            return Err(format!("the site cannot be served on port {port} ({status}); try --port").into());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    println!("\nhttp://{address}/\n\nstop with Ctrl-C");
    server.wait()?;
    Ok(())
}

/// Packs the package as npm would publish it, and returns the path of the tarball.
pub fn tarball() -> Result<String> {
    let folder = root().join("target/pack");
    fs::create_dir_all(&folder)?;
    let name = output(program("npm", "").args(["pack", "./pkg", "--silent", "--pack-destination"]).arg(&folder))?;
    Ok(folder.join(name.trim()).to_string_lossy().into_owned())
}
