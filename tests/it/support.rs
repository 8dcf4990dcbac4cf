//! What several tests need: where the data of the tests stand, and how they are read and written.

use std::path::{Path, PathBuf};
use std::sync::Once;
use std::{fs, io};

use klantinteracties::{Param, ParameterKind, Violation};
use serde::Deserialize;
use serde_json::Value;

/// The moment at which documents are judged, unless a case names another.
pub const NOW: &str = "2024-06-01T12:00:00Z";

/// A file or folder in `tests/`.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Every file in a folder of `tests/`: the name without its extension, and the text. They are in the order of their names.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let paths = fs::read_dir(path(folder)).unwrap().map(|file| file.unwrap().path());
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut files: Vec<_> = paths.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect();
    files.sort();
    files
}

/// An example of the standard by the name of its file.
pub fn example(name: &str) -> Value {
    serde_json::from_slice(&fs::read(path(&format!("cases/examples/{name}.json"))).unwrap()).unwrap()
}

/// The examples of the standard: six registrations, which have seven klantcontacten.
pub fn examples() -> Vec<(String, String)> {
    files("cases/examples")
}

/// A violation or a change that a case expects.
#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub code: String,
    pub path: String,
}

impl Expected {
    /// The violations as cases expect them, after a check that each has the parameters that its code declares.
    pub fn of(violations: &[Violation]) -> Vec<Self> {
        let of = |found: &Violation| {
            has_its_parameters(found);
            Self { code: found.code().to_owned(), path: found.path.clone() }
        };
        violations.iter().map(of).collect()
    }
}

fn has_its_parameters(violation: &Violation) {
    let kind = |name, param| match param {
        Param::Number(_) => ParameterKind::Number,
        Param::List(_) => ParameterKind::Words,
        Param::Text(_) if name == "expected" => ParameterKind::Expected,
        Param::Text(_) => ParameterKind::Word,
    };
    let found: Vec<_> = violation.params.members().map(|(name, param)| (name, kind(name, param))).collect();
    let declared = violation.rule.code.parameters();
    let mut expected: Vec<_> = declared.iter().map(|parameter| (parameter.name, parameter.kind)).collect();
    if found.is_empty() && declared.iter().all(|parameter| parameter.optional) {
        expected.clear();
    }
    assert_eq!(found, expected, "{violation:?}");
}

/// A uuid that is recognised by its number.
pub fn uuid(number: usize) -> String {
    format!("11111111-1111-4111-8111-{number:012}")
}

/// Writes down what the tests of the npm package compare theirs with.
pub fn write_for_package(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/cases");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

/// A file that was recorded from a server of Open Klant 2.18, or the schema of its API. They lie beside the project and not
/// in it, so a user has none of them; the tests that read them have nothing to do then and say so, as `cargo xtask test`
/// does. What they check is checked by the project's own cases too, which `tests/README.md` lists.
pub fn recorded(name: &str) -> Option<String> {
    static SAID: Once = Once::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/openklant");
    if !folder.is_dir() {
        SAID.call_once(|| eprintln!("../shared/openklant is not there: nothing is compared with recorded answers"));
        return None;
    }
    // What was recorded in part is no reason to pass.
    let text: io::Result<String> = fs::read_to_string(folder.join(name));
    Some(text.unwrap_or_else(|error| panic!("{name}: {error}")))
}
