//! Builds the npm package and the site.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::run::{output, path_with, program, root, run};
use crate::stamp::unless_done;
use crate::{Result, setup, typescript};

/// The folder with the files of the npm package that are written by hand. They are copied to `pkg`, because `wasm-pack
/// build` always writes its own package.json and README.md there.
const KEPT: &str = "npm";
const GENERATED: &str = "pkg/generated";

/// A wasm file of the package and its JavaScript: the folder, the name, and the feature with its bindings.
struct Wasm {
    folder: &'static str,
    name: &'static str,
    feature: &'static str,
    /// The optimisation level: for speed where most of the code is from this library, for size where most of it is from
    /// a dependency.
    opt_level: &'static str,
    /// Other arguments for the compiler.
    flags: &'static str,
}

/// Makes the compiler inline less, because most of this library's code need not be fast and should be small. Functions
/// that run for each value of a document are marked `#[inline]` and are inlined anyway.
const INLINE_LITTLE: &str = "-C llvm-args=-inline-threshold=110";

/// The JavaScript files of the main entry that `klantinteracties/form` also has. In its folder they load its own
/// smaller wasm file.
const SHARED_WITH_FORM: [&str; 7] =
    ["browser.js", "core.js", "draft.js", "json.js", "loader.js", "node.js", "standard-core.js"];

/// The arguments of wasm-opt. The features are those that rustc uses.
const WASM_OPT: [&str; 9] = [
    "--gufa",
    "-O3",
    "--converge",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The target of the wasm files.
const TARGET: &str = "wasm32-unknown-unknown";

const MAIN: Wasm =
    Wasm { folder: GENERATED, name: "klantinteracties", feature: "wasm", opt_level: "2", flags: INLINE_LITTLE };
const FORM: Wasm = Wasm { folder: "pkg/form/generated", feature: "wasm-form", ..MAIN };
const JSON_SCHEMA: Wasm = Wasm {
    folder: "pkg/generated/json-schema",
    name: "json_schema",
    feature: "wasm-json-schema",
    opt_level: "z",
    flags: "",
};

/// Builds the package in `pkg`, and removes everything else there.
pub fn pkg() -> Result {
    wasm(&JSON_SCHEMA)?;
    main_entries()
}

/// Builds the package without `klantinteracties/json-schema`, which takes minutes.
pub fn main_entries() -> Result {
    wasm(&MAIN)?;
    wasm(&FORM)?;
    let (whole, form) = (root().join("pkg"), root().join("pkg/form"));
    for folder in [&whole, &form] {
        remove_files(folder)?;
    }
    copy_into(KEPT, &whole)?;
    copy_into("npm/form", &form)?;
    for name in SHARED_WITH_FORM {
        fs::copy(root().join(KEPT).join(name), form.join(name))?;
    }
    let generated = root().join(GENERATED);
    let (vocabulary, types) = typescript::vocabulary();
    fs::write(generated.join("model.d.ts"), typescript::model())?;
    fs::write(root().join(FORM.folder).join("vocabulary.js"), &vocabulary)?;
    fs::write(generated.join("vocabulary.js"), vocabulary)?;
    fs::write(generated.join("vocabulary.d.ts"), types)?;
    fs::write(generated.join("rules.js"), typescript::rules()?)?;
    fs::write(generated.join("explanations.js"), typescript::explanations())?;
    let file = fs::read(generated.join("klantinteracties_bg.wasm"))?;
    fs::write(generated.join("inline.js"), format!("export default '{}';\n", base64(&file)))?;
    copy_files("schemas", "pkg/schemas")
}

/// Removes the files in a folder, except the one that is not built.
fn remove_files(folder: &Path) -> Result {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && path != root().join(BUDGET) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// The file with the size of each entry: one line for each, with its file and its bytes after gzip -9.
const BUDGET: &str = "pkg/size-budget.txt";

/// Returns how many bytes a page loads for an entry of the package, after gzip -9: the wasm file and the bundled
/// JavaScript.
pub fn loaded(entry: &str) -> Result<usize> {
    let entry = root().join("pkg").join(entry);
    let folder = "tests/packaging";
    npm_ci(folder)?;
    let bundle = ["--bundle", "--minify", "--format=esm", "--log-level=error"];
    let script = output(program("npx", folder).args(["--no-install", "esbuild"]).arg(&entry).args(bundle))?;
    let wasm = fs::read(entry.with_file_name("generated").join("klantinteracties_bg.wasm"))?;
    Ok(gzipped(script.as_bytes())? + gzipped(&wasm)?)
}

/// Checks that the size of each entry differs by at most 3 % from the size in the budget file. Shrinking fails too, so
/// that the budget file is updated.
pub fn keep_to_budget() -> Result {
    for line in fs::read_to_string(root().join(BUDGET))?.lines() {
        let (entry, budget) = line.split_once(' ').ok_or_else(|| format!("{BUDGET}: an entry and its bytes"))?;
        let (size, budget) = (loaded(entry)?, budget.parse::<usize>()?);
        println!("{entry}: {size} bytes after gzip -9, of a budget of {budget}");
        if size.abs_diff(budget) * 100 > budget * 3 {
            return Err(format!("{entry} loads {size} bytes: if that is meant, write it in {BUDGET}").into());
        }
    }
    Ok(())
}

/// Encodes bytes in base 64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        let digits = [18, 12, 6, 0].map(|shift| DIGITS.get(bits >> shift & 63).copied().unwrap_or_default());
        text.extend(digits.into_iter().take(chunk.len() + 1).map(char::from));
        text.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    text
}

/// Builds `pkg` with `wasm-pack build`, as a user would who does not know this project. It holds the bindings only.
pub fn plain_wasm_pack() -> Result {
    run(program("wasm-pack", "")
        .args(["--quiet", "build", "--features", "wasm"])
        .env("PATH", path_with(&setup::wasm_tools()?)?)
        .env("CARGO_TARGET_DIR", root().join("target/wasm")))
}

fn wasm(Wasm { folder, name, feature, opt_level, flags }: &Wasm) -> Result {
    let tools = setup::wasm_tools()?;
    let file = format!("{folder}/{name}_bg.wasm");
    unless_done(feature, &["src", "xtask/src/build.rs", "Cargo.toml", "Cargo.lock", "README.md"], &file, || {
        // Each feature has its own target folder, so that building one does not rebuild the other.
        let target = root().join("target").join(feature);
        // Cargo optimises across crates only if `cdylib` is the only crate type, which wasm-pack cannot ask for.
        run(program("cargo", "")
            .args(["rustc", "--quiet", "--lib", "--release", "--crate-type", "cdylib", "--target", TARGET])
            .args(["--features", feature])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
            .env("RUSTFLAGS", flags)
            .env("CARGO_TARGET_DIR", &target))?;
        let built = target.join(TARGET).join("release/klantinteracties.wasm");
        run(program("wasm-bindgen", "")
            .arg(built)
            .args(["--target", "web", "--out-dir", folder, "--out-name", name])
            .env("PATH", path_with(&tools)?))?;
        let optimised = root().join(folder).join("optimised.wasm");
        let mut wasm_opt = program("wasm-opt", "");
        wasm_opt.args([&file, "-o"]).arg(&optimised).args(WASM_OPT).env("PATH", path_with(&tools)?);
        run(&mut wasm_opt)?;
        Ok(fs::rename(optimised, root().join(&file))?)
    })?;
    let wasm = fs::read(root().join(&file))?;
    println!("{name}_bg.wasm: {} bytes, {} after gzip -9", wasm.len(), gzipped(&wasm)?);
    Ok(())
}

/// Copies the files in a folder to another folder, and removes everything else there.
pub fn copy_files(from: &str, to: impl AsRef<Path>) -> Result {
    let to = root().join(to);
    if to.exists() {
        fs::remove_dir_all(&to)?;
    }
    fs::create_dir_all(&to)?;
    copy_into(from, &to)
}

fn copy_into(from: &str, to: &Path) -> Result {
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

/// Builds `www/dist`.
pub fn site() -> Result {
    npm_ci("www")?;
    run(program("npm", "www").args(["run", "--silent", "build"]))
}

/// Serves the site until it is stopped.
pub fn demo(port: &str) -> Result {
    let address = format!("127.0.0.1:{port}");
    // If another program has the port, this fails; otherwise that program would be taken for the site.
    TcpListener::bind(&address).map_err(|error| format!("{address}: {error}; try --port"))?;
    pkg()?;
    site()?;
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
