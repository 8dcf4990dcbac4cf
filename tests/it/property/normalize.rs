//! Writing values in their normal form.

use std::collections::BTreeSet;

use arbitrary::{Result, Unstructured};
use klantinteracties::{Objecttype, Options, normalize, validate};
use serde_json::{Number, Value};

use super::document::document;
use super::{MARK, chosen};

/// Normalises a document that the bytes describe, or the bytes themselves.
pub fn holds(bytes: &[u8]) {
    let [choice, kind, rest @ ..] = bytes else { return };
    let (objecttype, options) = chosen(*choice);
    if kind % 2 == 0 {
        return is_normalized(objecttype, rest, &options);
    }
    let made: Result<Value> = document(&mut Unstructured::new(rest), objecttype);
    if let Ok(document) = made {
        is_normalized(objecttype, document.to_string().as_bytes(), &options);
    }
}

/// To normalise a second time changes nothing, what was valid is valid, and what is told to be changed is all that changed.
pub fn is_normalized(objecttype: Objecttype, json: &[u8], options: &Options) {
    let normalized = normalize(objecttype, json, options);
    let changes = normalized.changes();
    let Some(value) = normalized.value() else { return };
    let written = serde_json::to_vec(&value).unwrap();
    let again = normalize(objecttype, &written, options);
    assert!(again.changes().is_empty(), "{:?}", again.changes());
    assert_eq!(serde_json::to_vec(&again.value().unwrap()).unwrap(), written);

    assert!(changes.iter().all(|change| !change.message().contains(MARK)));
    let text = json.strip_prefix("\u{feff}".as_bytes()).unwrap_or(json);
    if let Ok(before) = serde_json::from_slice::<Value>(text) {
        let after: Value = serde_json::from_slice(&written).unwrap();
        let told: BTreeSet<_> = changes.iter().map(|change| change.path.as_str()).collect();
        only_these(&before, &after, &mut String::new(), &told);
    }
    let report = validate(objecttype, json, options);
    if report.is_valid() {
        let report = validate(objecttype, &written, options);
        assert!(report.is_valid(), "{:?}", report.violations());
    }
    // The option does the same.
    let by_option = validate(objecttype, json, &options.clone().normalize(true));
    assert_eq!(by_option.changes(), changes);
}

/// Whether two documents differ in nothing but the values at some paths.
fn only_these(before: &Value, after: &Value, path: &mut String, told: &BTreeSet<&str>) {
    let length = path.len();
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                // Of one property in two spellings the later counts.
                if before.keys().filter(|other| camel_case(other) == camel_case(name)).count() > 1 {
                    continue;
                }
                path.push('/');
                path.push_str(&name.replace('~', "~0").replace('/', "~1"));
                match after.get(name).or_else(|| after.get(&camel_case(name))) {
                    Some(after) => only_these(value, after, path, told),
                    None => panic!("{path} is gone"),
                }
                path.truncate(length);
            }
            let comes =
                |name: &String| before.contains_key(name) || before.keys().any(|before| camel_case(before) == *name);
            assert!(after.keys().all(comes), "names at {path} that were not there");
        }
        (Value::Array(before), Value::Array(after)) => {
            assert_eq!(before.len(), after.len(), "other elements at {path}");
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                path.push('/');
                path.push_str(&index.to_string());
                only_these(before, after, path, told);
                path.truncate(length);
            }
        }
        // A number may be written otherwise: 7.0 as 7.
        (Value::Number(before), Value::Number(after)) if is_same(before, after) => {}
        _ => assert!(
            before == after || told.contains(path.as_str()),
            "{path} was changed, and nothing says so: {before} {after}"
        ),
    }
}

/// Whether two numbers are the same. Of a fraction or an exponent serde_json is not sure of the last bit, without its feature
/// `float_roundtrip`; of an integer it is.
fn is_same(one: &Number, other: &Number) -> bool {
    let differ_by_a_bit = |one: f64, other: f64| (one - other).abs() <= one.abs() * f64::EPSILON;
    let is_unsure = one.is_f64() || other.is_f64();
    one == other
        || (is_unsure && one.as_f64().zip(other.as_f64()).is_some_and(|(one, other)| differ_by_a_bit(one, other)))
}

/// In the profile `open-klant` names in snake_case are read as what the server makes of them.
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (start, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        name + &start.to_uppercase() + rest
    })
}
