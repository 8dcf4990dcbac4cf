//! Nothing of a document is told to anybody but the caller who has it. Each text of a document is replaced by a mark, and
//! no message, param, debug output, error or drawing holds the mark.

use std::fmt::Write as _;

use arbitrary::Unstructured;
use klantinteracties::register::from_open_klant;
use klantinteracties::timeline::{self, Timeline};
use klantinteracties::value::Format;
use klantinteracties::{
    Audience, DiagramOptions, Draft, Language, Moment, Notation, Objecttype, Options, Profile, Violation, Violations,
    check_value, from_invalid_params, normalize, situation_of, to_invalid_params, untyped, validate, validate_many,
};
use serde_json::Value;

use crate::cases::{self, case_files};
use crate::property::document::{document, odd};
use crate::property::{MARK, NOW, chosen};

/// Replaces texts by the mark, or puts it before or behind them, and returns how many there are. `which` is the only one
/// that is replaced; without it all are.
fn plant(value: &mut Value, which: Option<usize>, how: u8, count: &mut usize) {
    match value {
        Value::String(text) => {
            if which.is_none_or(|which| which == *count) {
                match how {
                    0 => MARK.clone_into(text),
                    1 => text.push_str(MARK),
                    _ => text.insert_str(0, MARK),
                }
            }
            *count += 1;
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| plant(element, which, how, count)),
        Value::Object(members) => members.values_mut().for_each(|member| plant(member, which, how, count)),
        _ => {}
    }
}

/// What is said of violations.
fn said(violations: &[Violation]) -> String {
    let mut said = format!("{violations:?}");
    for violation in violations {
        write!(said, "{} {}", violation.message(), serde_json::to_string(&violation).unwrap()).unwrap();
    }
    for param in to_invalid_params(violations) {
        said += &serde_json::to_string(&param).unwrap();
    }
    let violations = Violations::from(violations.to_vec());
    write!(said, "{violations} {violations:?}").unwrap();
    said
}

fn is_silent(said: &str, about: &str) {
    assert!(!said.contains(MARK), "{about}: {said}");
}

/// Judging a document, and all that shows of it where logs do.
fn judged_in_silence(objecttype: Objecttype, json: &str, options: &Options) {
    let report = validate(objecttype, json, options);
    is_silent(&said(report.violations()), "validate");
    is_silent(&format!("{report:?}"), "debug output of a report");
    is_silent(&serde_json::to_string(&report).unwrap(), "a report");
    match report.into_result() {
        Ok(well_formed) => is_silent(&format!("{well_formed:?}"), "debug output of what is well-formed"),
        Err(violations) => is_silent(&format!("{violations} {violations:?}"), "an error"),
    }
}

/// All that the library does with a document.
fn handled_in_silence(objecttype: Objecttype, json: &str, options: &Options) {
    judged_in_silence(objecttype, json, options);

    let normalized = normalize(objecttype, json, options);
    is_silent(&format!("{normalized:?}{}", serde_json::to_string(normalized.changes()).unwrap()), "normalize");
    is_silent(&normalized.changes().iter().map(|change| change.message()).collect::<String>(), "changes");

    is_silent(&format!("{:?}", validate_many(objecttype, &format!("[{json},{json}]"), options)), "validate_many");
    is_silent(&format!("{:?}", situation_of(json, options)), "situation_of");

    let mut draft = Draft::new(objecttype, json, options);
    let change = draft.set("/onderwerp", json, options);
    is_silent(&format!("{draft:?}{change:?}{}", said(draft.violations())), "a draft");
    let refused =
        [draft.set(MARK, json, options), draft.set("/onderwerp/0/0", json, options), draft.set("", MARK, options)];
    refused.into_iter().for_each(|refused| {
        let error = refused.unwrap_err();
        is_silent(&format!("{error} {error:?}"), "an edit");
    });

    for notation in [Notation::Mermaid, Notation::Dot] {
        is_silent(&untyped::diagram(json, notation, DiagramOptions::default()), "a drawing");
    }

    let timeline = Timeline::from_json(&format!("[{json}]"), &timeline::Options::default());
    is_silent(&format!("{timeline:?}{}", said(&timeline.problems)), "a timeline");
    let registered = from_open_klant(json, options);
    is_silent(&format!("{registered:?}"), "an answer");
    is_silent(&said(&from_invalid_params(json, "", options)), "a refusal");

    match untyped::request_plan(json, options) {
        Ok(plan) => is_silent(&format!("{plan:?}"), "a plan"),
        Err(violations) => is_silent(&said(&violations), "what has no plan"),
    }
    for built in [
        untyped::answer(json, json, options),
        untyped::callback_request(json, json, options),
        untyped::register_partij(json, None, options),
    ] {
        match built {
            Ok(built) => is_silent(&format!("{built:?}"), "what was built"),
            Err(violations) => is_silent(&said(&violations), "what cannot be built"),
        }
    }
    let split = untyped::split_interaction(json, options);
    is_silent(&split.map_or_else(|violations| said(&violations), |split| format!("{split:?}")), "what cannot be split");
    let correction = untyped::correct(json, json, options);
    is_silent(&format!("{correction:?}"), "a correction");
}

#[test]
fn no_case_shows_what_its_document_holds() {
    let mut count = 0;
    for (name, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for (number, case) in file.cases.iter().enumerate() {
            let Ok(input) = serde_json::from_str::<Value>(&cases::document(case)) else { continue };
            let options = cases::options(&file, case);
            let mut texts = 0;
            plant(&mut input.clone(), None, 0, &mut texts);
            // Together, and each by itself: one that is wrong may keep another from being judged.
            for which in [None].into_iter().chain((0..texts).map(Some)) {
                let how = u8::try_from(number % 3).unwrap();
                let mut planted = input.clone();
                plant(&mut planted, which, how, &mut 0);
                let json = planted.to_string();
                for (language, audience) in [
                    (Language::Nl, Audience::Medewerker),
                    (Language::En, Audience::Medewerker),
                    (Language::Nl, Audience::Klant),
                ] {
                    judged_in_silence(objecttype, &json, &options.clone().language(language).audience(audience));
                }
                if which.is_none() {
                    handled_in_silence(objecttype, &json, &options);
                }
                count += 1;
            }
        }
        println!("{name}");
    }
    println!("{count} documents");
    assert!(count > 3_000);
}

/// How many documents are made.
const DOCUMENTS: u64 = 100_000;

/// How many of them are handled in every way there is, and not just judged: one in as many.
const HANDLED: u64 = 50;

#[test]
fn no_document_that_can_be_made_is_shown() {
    let (mut marked, mut found) = (0_usize, 0_usize);
    for seed in 0..DOCUMENTS {
        let bytes = crate::fuzz::random(seed, 100 + usize::try_from(seed % 200).unwrap());
        let mut choices = Unstructured::new(&bytes);
        let (objecttype, options) = chosen(choices.arbitrary().unwrap());
        let mut value = document(&mut choices, objecttype).unwrap();
        let how = u8::try_from(seed % 3).unwrap();
        let mut texts = 0;
        plant(&mut value.clone(), None, how, &mut texts);
        let which =
            if seed % 2 == 0 || texts == 0 { None } else { usize::try_from(seed / 2).ok().map(|seed| seed % texts) };
        plant(&mut value, which, how, &mut 0);
        let json = value.to_string();
        marked += usize::from(texts > 0);
        if seed % HANDLED == 0 {
            handled_in_silence(objecttype, &json, &options);
            continue;
        }
        let report = validate(objecttype, &json, &options);
        let mut said = format!("{report:?}");
        for violation in report.violations() {
            found += 1;
            said += &violation.message();
        }
        is_silent(&said, "a report");
    }
    println!("{DOCUMENTS} documents, {marked} with a mark, {found} violations");
    assert!(marked > 90_000 && found > 200_000, "{marked} {found}");
}

#[test]
fn no_value_and_no_option_is_shown() {
    let options = Options::default().now(NOW.parse::<Moment>().unwrap());
    for format in Format::ALL {
        for text in [MARK.to_owned(), format!("0{MARK}"), format!("{MARK}@example.nl"), MARK.repeat(300)] {
            for profile in [Profile::Basisterminologie, Profile::OpenKlant] {
                let report = check_value(format, &text, &options.clone().profile(profile));
                is_silent(&format!("{report:?}{}", said(report.violations())), format.name());
            }
        }
    }
    // What a caller gives may be a document by mistake.
    let mut choices = Unstructured::new(&[7; 64]);
    let documents = [serde_json::json!(MARK), serde_json::json!({MARK: MARK}), odd(&mut choices).unwrap()];
    for document in documents {
        for name in ["profile", "now", "language", "kanalen", "followUp", MARK] {
            let given = serde_json::json!({name: document}).to_string();
            if let Err(error) = Options::from_json(&given) {
                is_silent(&format!("{error} {error:?}"), "an option");
            }
            if let Err(error) = timeline::Options::from_json(&given) {
                is_silent(&format!("{error} {error:?}"), "an option of a timeline");
            }
        }
    }
    for text in [MARK, "\"Qz7geheim\"", "{\"steps\": \"Qz7geheim\"}"] {
        let error = klantinteracties::register::RequestPlan::from_json(text).unwrap_err();
        is_silent(&format!("{error} {error:?}"), "a plan");
        let error = MARK.parse::<Moment>().unwrap_err();
        is_silent(&format!("{error} {error:?}"), "a moment");
        let error = serde_json::from_str::<klantinteracties::model::Klantcontact>(text).unwrap_err();
        is_silent(&format!("{error} {error:?}"), "deserialising");
    }
}
