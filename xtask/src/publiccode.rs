//! Checks `publiccode.yml`, by which governments find software of each other, by the standard of <https://yml.publiccode.tools>.

use std::fs;

use klantinteracties::{DataSchema, Options, validate_data};
use serde_json::Value;

use crate::Result;
use crate::run::root;
use crate::versions::{in_manifest, replace};

const FILE: &str = "publiccode.yml";

/// What the standard requires and nobody knows yet: the address of the repository, and the people who maintain it. A release
/// needs them.
const UNKNOWN: [&str; 2] = ["/url", "/maintenance/contacts"];

/// Returns what the file holds.
pub fn read() -> Result<Value> {
    Ok(serde_norway::from_str(&fs::read_to_string(root().join(FILE))?)?)
}

/// Checks the file, but for what nobody knows yet.
pub fn check() -> Result {
    let (unknown, wrong): (Vec<_>, Vec<_>) =
        problems()?.into_iter().partition(|problem| UNKNOWN.contains(&problem.as_str()));
    if !wrong.is_empty() {
        return Err(format!("{FILE} is not as the standard has it at {}", wrong.join(", ")).into());
    }
    if !unknown.is_empty() {
        println!("not known yet, and needed for a release: {}", unknown.join(", "));
    }
    Ok(())
}

/// Checks the file as catalogues of software do.
pub fn is_complete() -> Result {
    let problems = problems()?;
    if problems.is_empty() { Ok(()) } else { Err(format!("{FILE} needs {}", problems.join(", ")).into()) }
}

/// Returns the places that are not as the standard has them, or not as the project is.
fn problems() -> Result<Vec<String>> {
    let document = read()?;
    let mut problems = places(&document);
    if document["legal"]["license"].as_str() != Some(in_manifest("license")?.as_str()) {
        problems.push("/legal/license".into());
    }
    Ok(problems)
}

/// Returns the places that are not as the standard has them, each once.
fn places(document: &Value) -> Vec<String> {
    let schema = DataSchema::new(include_str!("publiccode.json"), &Options::default());
    let document = document.to_string();
    let report = validate_data(&schema, &document);
    let mut places: Vec<String> = report.violations().iter().map(|violation| violation.path.to_string()).collect();
    places.dedup();
    places
}

/// Writes the version and the date of a release, which the file has only once there is one.
pub fn set_version(version: &str, date: &str) -> Result {
    let before = read()?;
    let (version, date) = (format!("softwareVersion: \"{version}\""), format!("releaseDate: \"{date}\""));
    if let (Some(old), Some(of)) = (before["softwareVersion"].as_str(), before["releaseDate"].as_str()) {
        replace(FILE, &format!("softwareVersion: \"{old}\""), &version)?;
        return replace(FILE, &format!("releaseDate: \"{of}\""), &date);
    }
    let name = "name: Klantinteracties";
    replace(FILE, name, &format!("{name}\n{version}\n{date}"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{places, read};
    use crate::Result;

    #[test]
    fn the_standard_is_kept_to() -> Result {
        let places = |change: fn(&mut Value)| {
            let mut document = read()?;
            document["url"] = "https://example.org/klantinteracties".into();
            document["maintenance"]["contacts"] = json!([{"name": "Jan de Vries"}]);
            change(&mut document);
            Ok::<_, Box<dyn std::error::Error>>(places(&document))
        };
        assert_eq!(places(|_| ())?, [""; 0]);
        assert_eq!(places(|document| document["url"] = "klantinteracties".into())?, ["/url"]);
        assert_eq!(places(|document| document["developmentStatus"] = "ready".into())?, ["/developmentStatus"]);
        assert_eq!(places(|document| document["categories"][0] = "gemeente".into())?, ["/categories/0"]);
        assert_eq!(
            places(|document| document["description"]["nl"]["features"] = json!([]))?,
            ["/description/nl/features"]
        );
        assert_eq!(
            places(|document| document["maintenance"] = json!({"type": "internal"}))?,
            ["/maintenance/contacts"]
        );
        Ok(())
    }
}
