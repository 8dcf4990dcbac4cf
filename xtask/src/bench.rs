//! Runs the benchmarks, which compare the time of validation with the time of other programs. The results are ratios,
//! because the speed of a machine differs from hour to hour, and ratios of one run can be compared. Instructions are
//! counted too, and do not differ.

use std::fs;
use std::path::Path;

use klantinteracties::value::is_taal;
use serde_json::{Value, json};

use crate::run::{output, program, root};
use crate::{Result, build, setup};

/// A measurement: its id in the results, its description, and the limit and the aim of its ratio.
struct Measurement {
    id: &'static str,
    what: &'static str,
    limit: Option<f64>,
    aim: Option<f64>,
}

const fn limited(id: &'static str, what: &'static str, limit: f64) -> Measurement {
    Measurement { id, what, limit: Some(limit), aim: None }
}

const fn aimed(id: &'static str, what: &'static str, limit: f64, aim: f64) -> Measurement {
    Measurement { id, what, limit: Some(limit), aim: Some(aim) }
}

const fn compared(id: &'static str, what: &'static str) -> Measurement {
    Measurement { id, what, limit: None, aim: None }
}

/// The measurements that docs/performance.md explains, one for each line.
const MEASUREMENTS: [Measurement; 48] = [
    limited("text", "validate(text) / JSON.parse + ajv + rules", 0.8),
    limited("bytes", "validate(bytes) / decode + JSON.parse + ajv + rules", 0.7),
    compared("bytes-beside-text", "validate(bytes) / JSON.parse of text + ajv + rules"),
    aimed("lean-text", "validate(text) / JSON.parse + lean ajv + rules", 0.65, 0.5),
    aimed("lean-bytes", "validate(bytes) / decode + JSON.parse + lean ajv + rules", 0.65, 0.5),
    aimed("object", "validate(object) / zod + rules", 1.5, 1.0),
    compared("object-ajv", "validate(object) / ajv + rules"),
    aimed("lean-object", "validate(object) / lean zod + rules", 2.0, 1.2),
    compared("lean-object-ajv", "validate(object) / lean ajv + rules"),
    limited("draft-set", "draft.set / ajv + rules on the whole object", 0.5),
    aimed("lean-draft-set", "draft.set / lean ajv + rules on the whole object", 0.5, 0.4),
    limited("many", "validateMany(bytes), 10,000 / decode + JSON.parse + ajv + rules", 0.45),
    limited("many-parse", "validateMany(bytes), 10,000 / decode + JSON.parse", 0.9),
    compared("many-parse-beside-text", "validateMany(bytes), 10,000 / JSON.parse of text"),
    limited("many-memory", "validateMany(bytes), 10,000: growth of the wasm memory / input", 2.0),
    aimed("equal-parse", "validateMany(bytes), 10,000 equal ones / decode + JSON.parse", 0.8, 0.6),
    limited("equal-growth", "validateMany(bytes), time for each of 100,000 equal ones / of 1,000", 1.15),
    limited("first-report", "Chromium: init to first report / ajv compile to first report", 0.5),
    compared("first-visit", "Chromium, nothing cached: visit to first report / zod + libphonenumber-js"),
    limited("native-value", "native: validate / serde_json::Value", 0.7),
    limited("native-jsonschema", "native: validate / serde_json::Value + jsonschema, all errors", 0.2),
    compared("native-jsonschema-is-valid", "native: validate / serde_json::Value + jsonschema, is_valid"),
    compared("native-jsonschema-parsed", "native: validate / jsonschema alone, all errors"),
    compared("native-jsonschema-broken", "native, with three errors: validate / serde_json::Value + jsonschema"),
    compared("native-many-10000", "native, time for each of 10,000 / for each of 1,000"),
    limited("native-many-100000", "native, time for each of 100,000 / for each of 1,000", 1.25),
    limited("native-equal-growth", "native, time for each of 100,000 equal ones / for each of 1,000", 1.15),
    limited("native-many-memory", "native, validate_many of 10,000: memory beside the input / input", 2.0),
    limited("native-many-memory-broken", "the same, with an error in each", 2.0),
    aimed("instructions-lean", "native, instructions: validate / lean structs + garde + rules", 1.0, 0.8),
    aimed("instructions-value", "native, instructions: validate / serde_json::Value", 0.6, 0.5),
    aimed("instructions-lean-owned", "native, instructions: from_json / the same with owned strings", 1.2, 1.0),
    limited("timeline", "timeline(bytes), 10,000 contacts: first page / decode + JSON.parse", 1.0),
    compared("timeline-by-hand", "timeline(bytes), 10,000 contacts: first page / the same by hand"),
    compared("timeline-partij", "timeline(bytes), 10,000, of one partij by thread / decode + JSON.parse"),
    limited("timeline-memory", "timeline(bytes), 10,000: growth of the wasm memory / input", 3.0),
    compared("timeline-10000", "timeline, time for each of 10,000 / for each of 1,000"),
    limited("timeline-100000", "timeline, time for each of 100,000 / for each of 1,000", 1.25),
    limited("timeline-add-100000", "timeline: adding 100 to 100,000 / adding 100 to 10,000", 1.5),
    aimed("lean-timeline", "timeline(bytes), 10,000 lean contacts: first page / decode + JSON.parse", 0.9, 0.7),
    aimed("lean-timeline-all", "timeline(bytes), 10,000 lean contacts: all items / JSON.parse", 2.0, 1.5),
    compared("lean-timeline-all-bytes", "timeline(bytes), 10,000 lean contacts: all items / decode + JSON.parse"),
    limited("lean-timeline-growth", "timeline, time for each of 100,000 lean contacts / of 1,000", 1.15),
    limited("size", "default entry / ajv + ajv-formats + libphonenumber-js/min", 1.0),
    compared("size-ajv", "default entry / ajv + ajv-formats alone"),
    limited("size-form", "entry form / ajv + ajv-formats + libphonenumber-js/min", 1.0),
    limited("size-timeline", "entry timeline / ajv + ajv-formats + libphonenumber-js/min", 1.0),
    limited("size-register", "entry register / ajv + ajv-formats + libphonenumber-js/min", 1.0),
];

/// The measurements of `node.mjs`, each of which is a process of its own.
const NODE_MEASUREMENTS: [&str; 14] = [
    "text",
    "lean-text",
    "bytes",
    "lean-bytes",
    "object",
    "lean-object",
    "object-ajv",
    "lean-object-ajv",
    "draft-set",
    "lean-draft-set",
    "many",
    "many-parse",
    "equal-parse",
    "equal-growth",
];

/// The scripts that need a browser.
const IN_CHROMIUM: [&str; 2] = ["browser.mjs", "visit.mjs"];

/// The folder with the scripts that run in Node and in Chromium.
const SCRIPTS: &str = "benches/npm";

/// Runs the benchmarks and prints the ratios. A ratio over its limit is not a failure, because other work on the
/// machine can cause it.
pub fn all() -> Result {
    build::pkg()?;
    build::npm_ci(SCRIPTS)?;
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("talen.json"), serde_json::to_string(&talen())?)?;
    print!("{}", node("agreement.mjs", &[])?);

    let mut lines = Vec::new();
    for name in NODE_MEASUREMENTS {
        println!("measuring in Node: {name}");
        lines.extend(results(&node("node.mjs", &[name])?)?);
    }
    for script in ["timeline.mjs", "lean-timeline.mjs"] {
        println!("measuring in Node: {script}");
        lines.extend(results(&node(script, &[])?)?);
    }
    println!("measuring in Chromium");
    for script in IN_CHROMIUM {
        lines.extend(results(&node(script, &[])?)?);
    }
    println!("measuring natively");
    setup::valgrind()?;
    for bench in ["validate", "memory", "instructions"] {
        lines.extend(results(&output(program("cargo", "").args(["bench", "--quiet", "--bench", bench]))?)?);
    }
    let peer = |libraries| build::gzipped(node("size.mjs", &[libraries])?.as_bytes());
    let (phone, ajv) = (peer("phone")?, peer("ajv")?);
    let sizes = [
        ("size", "core", phone),
        ("size-ajv", "core", ajv),
        ("size-form", "form", phone),
        ("size-timeline", "timeline", phone),
        ("size-register", "register", phone),
    ];
    for (id, entry, peer) in sizes {
        let (ours, _) = build::loaded(entry)?;
        lines.push(json!({ "id": id, "unit": "bytes", "ours": ours, "peer": peer }));
    }
    report(&lines)
}

/// Returns every code of ISO 639-2 for the handwritten rules, so that the list exists once.
fn talen() -> Vec<String> {
    let letters = || 'a'..='z';
    let codes = letters().flat_map(|one| letters().flat_map(move |two| letters().map(move |three| [one, two, three])));
    codes.map(|code| code.iter().collect::<String>()).filter(|code| is_taal(code)).collect()
}

fn node(script: &str, args: &[&str]) -> Result<String> {
    let mut command = program("node", SCRIPTS);
    command.arg("--expose-gc").arg(script).args(args);
    if IN_CHROMIUM.contains(&script) {
        command.env("CHROMIUM", setup::chromium()?);
    }
    output(&mut command)
}

/// Parses the lines of JSON that a benchmark printed.
fn results(printed: &str) -> Result<Vec<Value>> {
    printed.lines().map(|line| serde_json::from_str(line).map_err(|_| format!("no result: {line}").into())).collect()
}

fn report(lines: &[Value]) -> Result {
    println!("\n{:<75} {:>9} {:>9} {:>6} {:>7} {:>6}", "", "ours", "peer", "ratio", "median", "limit");
    let mut found = Vec::new();
    for measurement in &MEASUREMENTS {
        let line = lines.iter().find(|line| line.get("id").and_then(Value::as_str) == Some(measurement.id));
        found.push(line_of(measurement, line.ok_or_else(|| format!("{} was not measured", measurement.id))?)?);
    }
    println!("\nfor comparison, in microseconds");
    let contexts: Vec<&Value> = lines.iter().filter(|line| line.get("context").is_some()).collect();
    for line in &contexts {
        println!("{:<75} {:>9.2}", line["context"].as_str().unwrap_or_default(), number(line, "best")?);
    }
    let bench = json!({ "machine": machine()?, "measurements": found, "context": contexts });
    fs::write(root().join("target/bench.json"), format!("{}\n", serde_json::to_string_pretty(&bench)?))?;
    println!("\n{}: all of it is in target/bench.json", machine()?);
    Ok(())
}

/// Prints a measurement, and returns what to save of it.
fn line_of(Measurement { id, what, limit, aim }: &Measurement, line: &Value) -> Result<Value> {
    if let Some(why) = line.get("skipped").and_then(Value::as_str) {
        println!("{what:<75} skipped: {why}");
        return Ok(line.clone());
    }
    let (ours, peer) = (number(line, "ours")?, number(line, "peer")?);
    let ratio = ours / peer;
    let median = match line.get("median") {
        Some(median) => Some(number(median, "ours")? / number(median, "peer")?),
        None => None,
    };
    let verdict = match (limit, aim) {
        (Some(limit), _) if ratio > *limit => "OVER",
        (Some(_), Some(aim)) if ratio > *aim => "ok, over its aim",
        (Some(_), _) => "ok",
        (None, _) => "",
    };
    let shown = |number: Option<f64>| number.map(|number| format!("{number:.2}")).unwrap_or_default();
    let digits = if line["unit"] == "us" { 2 } else { 0 };
    println!(
        "{what:<75} {ours:>9.digits$} {peer:>9.digits$} {ratio:>6.2} {:>7} {:>6} {verdict}",
        shown(median),
        shown(*limit),
    );
    Ok(json!({
        "id": id, "what": what, "unit": line["unit"], "ours": ours, "peer": peer, "ratio": ratio,
        "medianRatio": median, "limit": limit, "aim": aim, "within": limit.map(|limit| ratio <= limit),
    }))
}

fn number(line: &Value, name: &str) -> Result<f64> {
    line.get(name).and_then(Value::as_f64).ok_or_else(|| format!("no {name} in {line}").into())
}

/// Describes the machine, because results of two machines cannot be compared.
fn machine() -> Result<String> {
    let cpus = Path::new("/proc/cpuinfo");
    let cpus = if cpus.exists() { fs::read_to_string(cpus)? } else { String::new() };
    let cpu = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("", |name| name.trim_matches([' ', '\t', ':']));
    let node = output(program("node", "").arg("--version"))?;
    Ok(format!("{cpu}, {} cores, Node {}", std::thread::available_parallelism()?, node.trim()))
}
