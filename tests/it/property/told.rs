//! Whatever a klantcontact says is sent to the register, or told as left out.

use std::collections::BTreeSet;

use klantinteracties::register::{Answer, RequestPlan};
use serde_json::{Value, json};

use super::draft::escaped;

/// What is said, as a name and a value. The register writes a uuid in small letters.
struct Said {
    pointer: String,
    what: String,
    /// Whether it is said of something that is registered already.
    is_registered: bool,
}

fn say(pointer: &str, value: &Value, is_registered: bool, said: &mut Vec<Said>) {
    match value {
        Value::Object(members) => {
            let holder = is_registered;
            let is_registered = holder || members.get("uuid").is_some_and(Value::is_string);
            for (name, value) in members {
                let name = escaped(name);
                // That something new has to do with something registered is new.
                let is_own = name == "uuid" && !pointer.ends_with("/partijIdentificatie");
                let is_registered = if is_own { holder } else { is_registered };
                say(&format!("{pointer}/{name}"), value, is_registered, said);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                say(&format!("{pointer}/{index}"), element, is_registered, said);
            }
        }
        Value::Null => {}
        Value::String(text) if text.is_empty() => {}
        value => {
            let name = pointer.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
            let what = format!("{name}: {value}").to_lowercase();
            said.push(Said { pointer: pointer.to_owned(), what, is_registered });
        }
    }
}

/// Gives every object a uuid that has none, as a register does that takes whatever is sent.
fn take(object: &mut Value, made: &mut usize) {
    match object {
        Value::Object(members) => {
            members.values_mut().for_each(|value| take(value, made));
            *made += 1;
            members.entry("uuid").or_insert_with(|| json!(format!("11111111-1111-4111-8112-{made:012}")));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| take(element, made)),
        _ => {}
    }
}

/// What the register fills in by itself.
const OF_REGISTER: [&str; 5] = ["betrokkenen", "categorieRelaties", "toegewezenOp", "url", "volledigeNaam"];

/// Whatever a klantcontact says of what is new is sent, told as left out, or said of something that is registered too.
/// Returns how much that is.
pub fn all_is_told(plan: &RequestPlan, klantcontact: &Value) -> usize {
    // Of what a register answered only the objects in it are read.
    if klantcontact.get("klantcontact").is_some() {
        return 0;
    }
    let mut plan = plan.clone();
    let (mut all, mut sent, mut made) = (Vec::new(), Vec::new(), 0);
    let mut request = plan.next(None);
    while let Some(next) = request {
        // What is changed is named by the path.
        if let Some((_, uuid)) = next.path.rsplit_once('/') {
            say("/uuid", &json!(uuid), false, &mut sent);
        }
        let mut body = next.body().map(|body| serde_json::to_value(body).unwrap()).unwrap_or_default();
        say("", &body, false, &mut sent);
        take(&mut body, &mut made);
        request = plan.next(Some(Answer { status: 201, body: body.to_string().as_bytes() }));
    }
    assert!(plan.is_done());
    say("", klantcontact, false, &mut all);
    let of_registered = all.iter().filter(|said| said.is_registered);
    let told: BTreeSet<_> = of_registered.chain(&sent).map(|said| &said.what).collect();
    let is_left_out = |said: &Said| plan.left_out().iter().any(|part| said.pointer.starts_with(part));
    // Nothing has to do with a klantcontact that is registered already, unless something new is in it.
    let steps = if klantcontact.is_array() { 2 } else { 1 };
    let is_own = |said: &Said| said.pointer.ends_with("/uuid") && said.pointer.matches('/').count() == steps;
    let new: Vec<_> = all.iter().filter(|said| !said.is_registered && !is_own(said)).collect();
    // A number is known by its kind and its text, whatever else is said of it, and one that is registered by its uuid.
    let is_known_number = |said: &Said| {
        let Some((holder, rest)) = said.pointer.rsplit_once("/partijIdentificatoren/") else { return false };
        let Some((index, rest)) = rest.split_once('/') else { return false };
        let number = format!("{holder}/partijIdentificatoren/{index}/partijIdentificator/objectId");
        let is_told = || all.iter().any(|said| said.pointer == number && told.contains(&said.what));
        rest == "uuid" || rest.starts_with("partijIdentificator/") && is_told()
    };
    let is_of_register = |said: &Said| said.pointer.split('/').any(|step| OF_REGISTER.contains(&step));
    let is_told =
        |said: &Said| told.contains(&said.what) || is_left_out(said) || is_known_number(said) || is_of_register(said);
    let untold: Vec<_> = new.iter().filter(|said| !is_told(said)).collect();
    assert!(untold.is_empty(), "{:?}", untold.iter().map(|said| &said.pointer).collect::<Vec<_>>());
    new.len()
}
