//! Builds the Python package, and tests it as a user installs it.
//!
//! What it is tested with is in virtual environments in the cache, which all clones on the machine share. The package itself
//! is installed in an environment of the project that sees those.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cache, output, program, root, run};
use crate::setup::{install_with_apt, installed};
use crate::stamp::unless_done;
use crate::{Result, setup};

/// The folder of the package.
const PACKAGE: &str = "python";

/// Where the wheel is built, and the environment that it is installed in.
const TARGET: &str = "target/python";

/// Tests the package but for its module for Spark.
pub fn package() -> Result {
    let tools = tools("test")?;
    let python = install(&[&tools])?;
    run(cargo().args(["fmt", "--check"]))?;
    run(cargo().args(["clippy", "--quiet", "--locked", "--release", "--", "-D", "warnings"]))?;
    reports_to_compare_with()?;
    run(pytest(&python).args(["tests", "examples", "--ignore=tests/spark"]))?;
    // The examples in the documentation of the installed package, and in its README.
    let documented = ["--doctest-modules", "--doctest-glob=README.md", "README.md", "--pyargs", "klantinteracties"];
    let of_spark = format!("--ignore={}/klantinteracties/spark.py", packages(&python)?);
    run(pytest(&python).args(documented).arg(of_spark))?;
    run(mypy(&python).args(["package/klantinteracties", "--exclude", "spark"]))?;
    run(mypy(&python).arg(TYPED))?;
    let mut pyright = python_in(&python);
    pyright.env("PYRIGHT_PYTHON_CACHE_DIR", cache()?.join("tools/pyright")).env("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1");
    run(pyright.args(["-m", "pyright", "--pythonpath"]).arg(&python).arg(TYPED))
}

/// A program that uses much of the package, to see how that is typed.
const TYPED: &str = "examples/typed.py";

/// Tests the module for Spark, on a cluster of two workers on this machine.
pub fn spark() -> Result {
    setup::java()?;
    let (tools, spark) = (tools("test")?, tools("spark")?);
    let python = install(&[&tools, &spark])?;
    run(pytest(&python).args(["tests/spark"]))?;
    run(mypy(&python).arg("package/klantinteracties/spark.py"))
}

/// Writes the reports of the native library, with which those of the package are compared.
fn reports_to_compare_with() -> Result {
    let args = ["test", "--quiet", "--workspace", "--features", "json-schema", "--test", "it", "--"];
    run(program("cargo", "").args(args).args(["every_case", "the_package_sends_the_same"]))
}

/// Builds the wheel, installs it in the environment of the project, and returns the Python of that environment. It sees the
/// packages of the environments `with`.
fn install(with: &[&Path]) -> Result<PathBuf> {
    let [tools, ..] = with else { return Err("pip is in an environment".into()) };
    let environment = root().join(TARGET).join("venv");
    let python = environment.join("bin/python");
    if !python.exists() {
        run(Command::new(python_of(tools)).args(["-m", "venv", "--without-pip"]).arg(&environment))?;
    }
    let mut seen = String::new();
    for environment in with {
        seen.push_str(&format!("{}\n", packages(&python_of(environment))?));
    }
    fs::write(Path::new(&packages(&python)?).join("tools.pth"), seen)?;
    wheel(tools)?;
    let wheels = root().join(WHEELS);
    let mut pip = Command::new(python_of(tools));
    pip.args(["-m", "pip", "--python"]).arg(&python).args(["install", "--quiet", "--disable-pip-version-check"]);
    run(pip.args(["--no-index", "--no-deps", "--force-reinstall", "klantinteracties", "--find-links"]).arg(wheels))?;
    Ok(python)
}

const WHEELS: &str = "target/python/wheels";

/// Builds the wheel, unless that was done before.
fn wheel(tools: &Path) -> Result {
    let inputs = [
        "src",
        "Cargo.toml",
        "python/src",
        "python/Cargo.toml",
        "python/Cargo.lock",
        "python/package",
        "python/pyproject.toml",
        "python/README.md",
    ];
    unless_done("python-wheel", &inputs, WHEELS, || {
        let wheels = root().join(WHEELS);
        if wheels.exists() {
            fs::remove_dir_all(&wheels)?;
        }
        let mut maturin = python_in(&python_of(tools));
        maturin.args(["-m", "maturin", "build", "--quiet", "--release", "--out"]).arg(wheels);
        run(maturin.env("CARGO_TARGET_DIR", root().join(TARGET)))
    })
}

/// Installs what the package is tested with.
pub fn environments() -> Result {
    tools("test")?;
    tools("spark")?;
    Ok(())
}

/// Returns an environment in the cache with the packages in `requirements-<name>.txt`.
fn tools(name: &str) -> Result<PathBuf> {
    let requirements = root().join(PACKAGE).join(format!("requirements-{name}.txt"));
    let version = output(program("python3", "").args(["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]))
        .map_err(|error| format!("{error}\nPython 3.10 or later is needed; install it first"))?;
    let mut hasher = DefaultHasher::new();
    fs::read(&requirements)?.hash(&mut hasher);
    installed(&format!("python{}-{name}-{:016x}", version.trim(), hasher.finish()), |environment| {
        if run(program("python3", "").args(["-m", "venv"]).arg(environment)).is_err() {
            // Debian has this part of Python apart.
            install_with_apt("python3-venv")?;
            run(program("python3", "").args(["-m", "venv", "--clear"]).arg(environment))?;
        }
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        run(Command::new(python_of(environment)).args(pip).arg(requirements))
    })
}

fn python_of(environment: &Path) -> PathBuf {
    environment.join("bin/python")
}

/// Returns the folder where an environment has its packages.
fn packages(python: &Path) -> Result<String> {
    let code = "import sysconfig; print(sysconfig.get_path('purelib'))";
    Ok(output(Command::new(python).args(["-c", code]))?.trim().to_owned())
}

/// Runs a Python in the folder of the package. Nothing is written beside the sources, and no package of the user is seen.
fn python_in(python: &Path) -> Command {
    let mut command = program(&python.to_string_lossy(), PACKAGE);
    command.env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONNOUSERSITE", "1").env_remove("PYTHONPATH");
    command
}

fn pytest(python: &Path) -> Command {
    let mut command = python_in(python);
    command.args(["-m", "pytest", "--import-mode=importlib", "-p", "no:cacheprovider"]);
    command
}

fn mypy(python: &Path) -> Command {
    let mut command = python_in(python);
    command.args(["-m", "mypy", "--cache-dir"]).arg(root().join(TARGET).join("mypy"));
    command
}

/// Runs cargo in the workspace of the bindings.
fn cargo() -> Command {
    let mut command = program("cargo", PACKAGE);
    command.env("CARGO_TARGET_DIR", root().join(TARGET));
    command
}
