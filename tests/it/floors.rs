//! The modules stand on the floors that ARCHITECTURE.md lists: they import from their own floor and from those below, and on
//! one floor nothing goes in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each module, from the numbered list.
fn floors() -> BTreeMap<String, usize> {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, section) = page.split_once("\n## Floors\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let mut floors = BTreeMap::new();
    for (floor, line) in section.lines().filter_map(|line| line.split_once(". `")) {
        let (modules, _) = line.split_once("`:").unwrap();
        for module in modules.split("` `") {
            assert!(floors.insert(module.to_owned(), floor.parse().unwrap()).is_none(), "{module} stands twice");
        }
    }
    floors
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
}

/// The code of a file without comments and without the tests at its end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

/// What follows each `crate::` in a text: the modules, or the names that `lib.rs` gives.
fn imported(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let list = rest.strip_prefix('{').and_then(|list| list.split_once("};")).map(|(list, _)| list);
        let first =
            |path: &str| path.trim().split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap().to_owned();
        match list {
            Some(list) => names.extend(list.split(',').map(first).filter(|name| !name.is_empty())),
            None => names.push(first(rest)),
        }
    }
    names
}

/// Which modules import which, with a file that shows it.
fn imports() -> BTreeMap<(String, String), PathBuf> {
    let source = root().join("src");
    let mut files = Vec::new();
    sources(&source, &mut files);
    let mut imports = BTreeMap::new();
    for file in files {
        let within = file.strip_prefix(&source).unwrap();
        let module =
            within.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
        for imported in imported(&code(&fs::read_to_string(&file).unwrap())) {
            if module != "lib" && imported != module {
                imports.entry((module.clone(), imported)).or_insert_with(|| within.to_owned());
            }
        }
    }
    imports
}

#[test]
fn imports_go_down() {
    let floors = floors();
    let mut seen = BTreeSet::new();
    for ((module, imported), file) in imports() {
        seen.insert(module.clone());
        let floor = floors.get(&module).unwrap_or_else(|| panic!("ARCHITECTURE.md has no floor for {module}"));
        // The bindings stand on top, and see what every user sees.
        let Some(below) = floors.get(&imported) else {
            assert_eq!(module, "wasm", "{} imports {imported} from the root of the crate", file.display());
            continue;
        };
        assert!(
            below <= floor,
            "{module} is on floor {floor} and imports {imported} from floor {below}: {}",
            file.display()
        );
    }
    assert!(seen.len() > 20, "{seen:?}");
    assert!(floors.keys().all(|module| {
        let source = root().join("src");
        source.join(module).is_dir() || source.join(format!("{module}.rs")).is_file()
    }));
}

#[test]
fn nothing_goes_in_a_circle() {
    let imports: Vec<_> = imports().into_keys().collect();
    let mut left: BTreeSet<&str> = imports.iter().map(|(module, _)| module.as_str()).collect();
    // What imports nothing that is left is done; in a circle there is nothing such.
    while !left.is_empty() {
        let is_free = |module: &&&str| {
            !imports.iter().any(|(importer, imported)| importer == **module && left.contains(imported.as_str()))
        };
        let free: Vec<_> = left.iter().filter(is_free).copied().collect();
        assert!(!free.is_empty(), "these import each other: {left:?}");
        left.retain(|module| !free.contains(module));
    }
}
