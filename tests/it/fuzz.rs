//! The properties that `fuzz/` tries too: over the inputs that were kept there, and over random bytes. It also writes what
//! fuzzing starts from.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klantinteracties::{Objecttype, Profile};
use proptest::prelude::*;
use serde_json::Value;

use crate::cases::{case_files, document};
use crate::property::document::{FORMATS, TEXTS, schemas};
use crate::property::{self, MARK, choice};

/// A fuzz target, and what it tries.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 5] = [
    ("read", property::read::holds),
    ("draft", property::draft::holds),
    ("plan", property::plan::holds),
    ("timeline", property::timeline::holds),
    ("normalize", property::normalize::holds),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[test]
fn what_was_kept_holds() {
    for (name, holds) in TARGETS {
        let mut count = 0;
        for file in fs::read_dir(folder("fuzz/corpus").join(name)).unwrap() {
            let path = file.unwrap().path();
            // Shown when it fails.
            println!("{}", path.display());
            holds(&fs::read(path).unwrap());
            count += 1;
        }
        assert!(count > 20, "{name}: {count} inputs");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_hold(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for (_, holds) in TARGETS {
            holds(&bytes);
        }
    }
}

/// Bytes that look random, and are the same every time (xorshift).
pub fn random(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

fn write(target: &str, inputs: impl IntoIterator<Item = Vec<u8>>) {
    let folder = folder("target/fuzz/seeds").join(target);
    fs::create_dir_all(&folder).unwrap();
    for (number, input) in inputs.into_iter().enumerate() {
        fs::write(folder.join(number.to_string()), input).unwrap();
    }
}

/// The documents of all cases, each with the byte that chooses its objecttype and profile.
fn documents() -> Vec<(u8, String)> {
    let of_file = |(_, file): (String, crate::cases::CaseFile)| {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        let profile = Profile::from_name(&file.profile).unwrap();
        let choice = choice(objecttype, profile);
        file.cases.iter().map(|case| (choice, document(case))).collect::<Vec<_>>()
    };
    case_files().into_iter().flat_map(of_file).collect()
}

#[test]
#[ignore = "`cargo xtask fuzz` runs it, to write what fuzzing starts from"]
fn write_seeds() {
    let with = |first: &[u8], text: &str| [first, text.as_bytes()].concat();
    write("read", documents().iter().map(|(choice, text)| with(&[*choice], text)));
    write("normalize", documents().iter().map(|(choice, text)| with(&[*choice, 0], text)));
    write("timeline", crate::timeline::sources().iter().map(|text| with(&[0, 0x41], text)));
    for (target, _) in TARGETS {
        let folder = folder("target/fuzz/seeds").join(target);
        fs::create_dir_all(&folder).unwrap();
        for seed in 1..100 {
            fs::write(folder.join(format!("random-{seed}")), random(seed, 4 * usize::try_from(seed).unwrap())).unwrap();
        }
    }
    fs::write(folder("target/fuzz/words.dict"), dictionary()).unwrap();
}

/// The names and words of the model, and values of its forms, as libFuzzer reads them.
fn dictionary() -> String {
    let mut words: BTreeSet<String> = BTreeSet::from_iter([MARK.to_owned()]);
    schemas().values().for_each(|schema| names(schema, &mut words));
    words.extend(
        TEXTS.iter().copied().chain(FORMATS.iter().flat_map(|(_, values)| *values).copied()).map(str::to_owned),
    );
    let syntax = [
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "\":",
        ",\"",
        "\\u",
        "\\ud83d\\ude00",
        "\u{feff}",
        "1e5",
        "-0",
        "9007199254740993",
    ];
    let quoted = words.into_iter().filter(|word| !word.is_empty()).map(|word| format!("\"{word}\""));
    quoted.chain(syntax.map(str::to_owned)).map(|word| escaped(&word)).collect()
}

fn names(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Array(schemas) => schemas.iter().for_each(|schema| names(schema, words)),
        Value::Object(members) => {
            let properties = members.get("properties").and_then(Value::as_object);
            words.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
            let choices = members.get("enum").and_then(Value::as_array);
            words.extend(choices.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            members.values().for_each(|schema| names(schema, words));
        }
        _ => {}
    }
}

fn escaped(word: &str) -> String {
    let sign = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        0x20..0x7f => char::from(byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    };
    format!("\"{}\"\n", word.bytes().map(sign).collect::<String>())
}
