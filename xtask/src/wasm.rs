//! Builds the wasm files of the npm package.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build::gzipped;
use crate::run::{path_with, program, root, run};
use crate::stamp::unless_done;
use crate::{Result, setup};

/// A wasm file of the package, and the feature with its bindings.
pub struct Wasm {
    pub name: &'static str,
    feature: &'static str,
    /// The optimisation level: for speed where people wait for each answer, for size where a job is done seldom or most of
    /// the code is from a dependency.
    opt_level: &'static str,
    /// Other arguments for the compiler.
    flags: &'static str,
}

/// Makes the compiler inline less, because most of this library's code need not be fast and should be small. Functions
/// that run for each value of a document are marked `#[inline]` and are inlined anyway.
///
/// It also unrolls small loops only, because each turn of an unrolled loop is a copy of its code.
const FOR_SPEED: &str = "-C llvm-args=-inline-threshold=75 -C llvm-args=-inlinehint-threshold=225 \
     -C llvm-args=-unroll-threshold=60 -C llvm-args=-unroll-runtime=0 -C llvm-args=-unroll-full-max-count=2";

/// The same and less, for the job that is done once for each registration, and not for each key that is typed.
const FOR_SIZE: &str = "-C llvm-args=-inline-threshold=25 -C llvm-args=-unroll-threshold=0 \
     -C llvm-args=-unroll-runtime=0 -C llvm-args=-unroll-full-max-count=1";

const CORE: Wasm = Wasm { name: "core", feature: "wasm", opt_level: "2", flags: FOR_SPEED };
const JSON_SCHEMA: Wasm = Wasm { name: "json-schema", feature: "wasm-json-schema", opt_level: "z", flags: "" };

/// The wasm files, one for each job. The npm package has a folder with the name of each.
pub const ALL: [Wasm; 5] = [
    CORE,
    Wasm { name: "form", feature: "wasm-form", ..CORE },
    Wasm { name: "timeline", feature: "wasm-timeline", ..CORE },
    Wasm { name: "register", feature: "wasm-register", opt_level: "z", flags: FOR_SIZE },
    JSON_SCHEMA,
];

/// The arguments of wasm-opt. The features are those that rustc uses. The data is not cut at each few zeros, because
/// the place of each part takes more bytes than the zeros once the file is compressed. The first kilobyte of memory is the
/// end of the stack, where no pointer with an offset leads, so an offset can be part of the instruction.
const WASM_OPT: [&str; 11] = [
    "--gufa",
    "-O3",
    "--converge",
    "--skip-pass=memory-packing",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The target of the wasm files.
const TARGET: &str = "wasm32-unknown-unknown";

/// The folder for what the package is made from: a folder for each wasm file, with the JavaScript of wasm-bindgen.
pub const MADE: &str = "target/npm";

impl Wasm {
    /// Returns the path of the wasm file.
    pub fn file(&self) -> String {
        format!("{MADE}/{0}/{0}_bg.wasm", self.name)
    }

    /// Builds the wasm file, unless nothing changed since it was built.
    pub fn build(&self) -> Result {
        let Self { name, feature, .. } = self;
        let file = self.file();
        unless_done(feature, &["src", "xtask/src/wasm.rs", "Cargo.toml", "Cargo.lock", "README.md"], &file, || {
            // Each feature has its own target folder, so that building one does not rebuild the other.
            self.compile(&root().join("target").join(feature), &format!("{MADE}/{name}"))
        })?;
        let wasm = fs::read(root().join(&file))?;
        println!("{name}.wasm: {} bytes, {} after gzip -9", wasm.len(), gzipped(&wasm)?);
        Ok(())
    }

    /// Compiles the wasm file and its dependencies again in another folder, and returns its path.
    pub fn compile_again(&self) -> Result<PathBuf> {
        let (again, name) = (root().join("target/again"), self.name);
        self.compile(&again, &format!("target/again/npm/{name}"))?;
        Ok(again.join(format!("npm/{name}/{name}_bg.wasm")))
    }

    /// Compiles the wasm file in a target folder, and writes it in `folder` with the JavaScript of wasm-bindgen.
    fn compile(&self, target: &Path, folder: &str) -> Result {
        let Self { name, feature, opt_level, flags } = self;
        let tools = setup::wasm_tools()?;
        // Cargo optimises across crates only if `cdylib` is the only crate type, which wasm-pack cannot ask for.
        run(program("cargo", "")
            .args(["rustc", "--quiet", "--lib", "--release", "--crate-type", "cdylib", "--target", TARGET])
            .args(["--no-default-features", "--features", feature])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
            .env("RUSTFLAGS", flags)
            .env("CARGO_TARGET_DIR", target))?;
        let built = target.join(TARGET).join("release/klantinteracties.wasm");
        // The address of the wasm file is for the entries of the package to say.
        run(program("wasm-bindgen", "")
            .arg(built)
            .args(["--target", "web", "--omit-default-module-path", "--no-typescript"])
            .args(["--out-dir", folder, "--out-name", name])
            .env("PATH", path_with(&tools)?))?;
        let folder = root().join(folder);
        let (file, optimised) = (folder.join(format!("{name}_bg.wasm")), folder.join("optimised.wasm"));
        let mut wasm_opt = program("wasm-opt", "");
        wasm_opt.arg(&file).arg("-o").arg(&optimised).args(WASM_OPT).env("PATH", path_with(&tools)?);
        run(&mut wasm_opt)?;
        Ok(fs::rename(optimised, file)?)
    }
}
