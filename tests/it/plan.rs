//! The cases of plans, carried out in a register in memory: to the end, and with everything that can go wrong.

use klantinteracties::register::{Answer, Request, RequestPlan};
use klantinteracties::untyped::request_plan;
use klantinteracties::{Options, Profile, Severity};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::property::plan::{PAIRS, bare, file, options, register, resumed, send, uuid};
use crate::property::told::all_is_told;
use crate::register::Register;
use crate::support;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    description: String,
    klantcontact: Value,
    requests: Vec<String>,
    left_out: Vec<String>,
}

fn cases() -> Vec<Case> {
    serde_json::from_value(file()["cases"].take()).unwrap()
}

/// The six registrations of the terminology, which have seven klantcontacten.
fn examples() -> Vec<(String, Value)> {
    let examples = support::examples().into_iter();
    examples.map(|(name, text)| (name, serde_json::from_str(&text).unwrap())).collect()
}

fn plan(klantcontact: &Value) -> RequestPlan {
    request_plan(&klantcontact.to_string(), &options()).unwrap_or_else(|violations| {
        let found: Vec<_> = violations.iter().map(|violation| (violation.code(), &violation.path)).collect();
        panic!("{found:?}")
    })
}

/// Sends what there is to send, until nothing is left: the requests with their answers.
fn carry_out(plan: &mut RequestPlan, register: &mut Register) -> Vec<Value> {
    let first = plan.next(None);
    go_on(plan, register, first)
}

fn go_on(plan: &mut RequestPlan, register: &mut Register, mut request: Option<Request>) -> Vec<Value> {
    let mut exchanges = Vec::new();
    while let Some(next) = request {
        let (status, body) = send(register, &next);
        exchanges.push(json!({"request": next, "status": status, "body": body}));
        request = plan.next(Some(Answer { status, body: body.as_bytes() }));
    }
    exchanges
}

fn undo(plan: &mut RequestPlan, register: &mut Register) {
    for request in plan.undo() {
        // Each is about one object that is registered.
        assert_eq!(request.path.matches('/').count(), 2, "{} {}", request.method, request.path);
        let (status, body) = send(register, &request);
        assert!(matches!(status, 200 | 204 | 404), "{} {}: {status} {body}", request.method, request.path);
    }
    assert!(plan.next(None).is_none());
}

/// What a register shows of what it answered to a request: of what `maak-klantcontact` made the klantcontact, with
/// references.
fn looked_up(answer: &str) -> String {
    let mut made: Value = serde_json::from_str(answer).unwrap_or_default();
    let Some(mut klantcontact) =
        made.get_mut("klantcontact").filter(|part| part["kanaal"].is_string()).map(Value::take)
    else {
        return answer.to_owned();
    };
    for (part, list) in [("betrokkene", "hadBetrokkenen"), ("onderwerpobject", "gingOverOnderwerpobjecten")] {
        klantcontact[list] = made.get(part).iter().map(|part| json!({"uuid": part["uuid"]})).collect();
    }
    klantcontact.to_string()
}

/// A request by its method and resource.
fn name(method: &str, path: &str) -> String {
    let resource = path.trim_start_matches('/').split('/').next().unwrap();
    if method == "POST" { format!("/{resource}") } else { format!("{method}/{resource}") }
}

#[test]
fn every_plan_sends_what_its_case_expects_and_the_register_takes_it() {
    for case in cases() {
        let mut plan = plan(&case.klantcontact);
        let mut register = register();
        carry_out(&mut plan, &mut register);
        assert!(plan.is_done(), "{}: {:?}", case.description, register.requests);
        let sent: Vec<_> = register.requests.iter().map(|(method, path)| name(method, path)).collect();
        assert_eq!(sent, case.requests, "{}", case.description);
        assert_eq!(plan.left_out(), case.left_out, "{}", case.description);
    }
}

/// What the register would refuse halfway is refused before anything is sent.
#[test]
fn what_the_register_refuses_has_no_plan() {
    let file = file();
    for case in file["refused"].as_array().unwrap() {
        // What only the standard says is no error for the server.
        let is_error = |profile: &Profile| case["profile"].is_null() || *profile == Profile::Basisterminologie;
        for profile in [Profile::Basisterminologie, Profile::OpenKlant].into_iter().filter(is_error) {
            let options = Options::default().profile(profile);
            let violations = request_plan(&case["klantcontact"].to_string(), &options).unwrap_err();
            let errors = violations.iter().filter(|violation| violation.severity == Severity::Error);
            let found: Vec<_> = errors.map(|found| json!({"code": found.code(), "path": found.path})).collect();
            assert_eq!(json!(found), case["violations"], "{}, {profile:?}", case["description"]);
        }
    }
}

#[test]
fn the_plans_of_the_examples_come_to_an_end() {
    for (example, klantcontact) in examples() {
        let mut plan = plan(&klantcontact);
        let mut register = Register::default();
        carry_out(&mut plan, &mut register);
        assert!(plan.is_done(), "{example}");
        println!("{example}: {} requests", register.requests.len());
    }
}

#[test]
fn the_package_sends_the_same() {
    let mut written = String::new();
    for (_, mut plan, klantcontact, ..) in all_plans() {
        let exchanges = carry_out(&mut plan, &mut register());
        let undo = plan.undo();
        let line =
            json!({"klantcontact": klantcontact, "leftOut": plan.left_out(), "exchanges": exchanges, "undo": undo});
        written.push_str(&format!("{line}\n"));
    }
    // For tests/npm/openklant.test.mjs, which carries them out.
    support::write_for_package("plans.jsonl", &written);
}

#[test]
fn the_examples_can_be_registered_in_one_plan() {
    let of_example = |start: &str| -> Vec<Value> {
        examples()
            .into_iter()
            .filter(|(name, _)| name.starts_with(start))
            .map(|(_, klantcontact)| klantcontact)
            .collect()
    };
    for (start, at_most) in [("3", 10), ("", 42)] {
        let klantcontacten = of_example(start);
        let mut plan = plan(&json!(klantcontacten));
        let mut register = Register::default();
        carry_out(&mut plan, &mut register);
        assert!(plan.is_done(), "{:?}", register.requests);
        println!("{} klantcontacten: {} requests", klantcontacten.len(), register.requests.len());
        assert!(register.requests.len() <= at_most);
        let made = |resource: &str| register.objects.values().filter(|(name, _)| *name == resource).count();
        assert_eq!(made("klantcontacten"), klantcontacten.len());
        assert!(made("partijen") < klantcontacten.len());
    }
}

/// The plans of the cases and of the examples, with what they register and the objects after that.
fn all_plans() -> Vec<(String, RequestPlan, Value, Value, usize)> {
    let cases = cases().into_iter().map(|case| (case.description, case.klantcontact)).chain(examples());
    cases
        .map(|(description, klantcontact)| {
            let mut register = register();
            let plan = plan(&klantcontact);
            let mut carried_out = plan.clone();
            carry_out(&mut carried_out, &mut register);
            assert!(carried_out.is_done(), "{description}");
            (description, plan, klantcontact, bare(&register.objects), register.requests.len())
        })
        .collect()
}

#[test]
fn nothing_is_left_out_in_silence() {
    let said: usize =
        all_plans().into_iter().map(|(_, plan, klantcontact, ..)| all_is_told(&plan, &klantcontact)).sum();
    assert!(said > 1_000, "{said} values");
}

#[test]
fn whatever_fails_nothing_is_left_behind() {
    let before = bare(&register().objects);
    for (description, plan, .., requests) in all_plans() {
        for fails_at in 1..=requests {
            let mut plan = plan.clone();
            let mut register = Register { fails_at: Some(fails_at), ..register() };
            carry_out(&mut plan, &mut register);
            assert!(!plan.is_done(), "{description}, {fails_at}");
            assert_eq!(plan.pending(), None, "{description}, {fails_at}");
            // The one who undoes may be another than the one who failed.
            undo(&mut resumed(&plan), &mut register);
            assert_eq!(bare(&register.objects), before, "{description}, {fails_at}");
        }
    }
}

#[test]
fn wherever_it_is_interrupted_it_goes_on_to_the_same_end() {
    for (description, plan, _, after, requests) in all_plans() {
        for interrupted_at in 1..=requests {
            for has_arrived in [false, true] {
                let mut plan = plan.clone();
                let mut register = register();
                let mut request = plan.next(None);
                for _ in 1..interrupted_at {
                    let (status, body) = send(&mut register, &request.unwrap());
                    request = resumed(&plan).next(Some(Answer { status, body: body.as_bytes() }));
                    assert_eq!(plan.next(Some(Answer { status, body: body.as_bytes() })), request);
                }
                let answer = has_arrived.then(|| send(&mut register, request.as_ref().unwrap()));
                let answer = answer.map(|(status, body)| (status, looked_up(&body)));
                let mut plan = resumed(&plan);
                assert_eq!(plan.pending(), request);
                // Whoever finds out that it arrived says so; whoever finds that it did not, sends it again.
                let answer = answer.as_ref().map(|(status, body)| Answer { status: *status, body: body.as_bytes() });
                let request = plan.next(answer);
                go_on(&mut plan, &mut register, request);
                assert!(plan.is_done(), "{description}, {interrupted_at}");
                assert_eq!(bare(&register.objects), after, "{description}, {interrupted_at}");
                assert_eq!(register.requests.len(), requests, "{description}, {interrupted_at}");
            }
        }
    }
}

/// A uuid is the same in small letters and in capitals, wherever it stands.
#[test]
fn capitals_in_a_uuid_make_no_difference() {
    fn in_capitals(value: &mut Value) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    match value {
                        Value::String(uuid) if name == "uuid" && uuid.len() == 36 => *uuid = uuid.to_uppercase(),
                        value => in_capitals(value),
                    }
                }
            }
            Value::Array(elements) => elements.iter_mut().for_each(in_capitals),
            _ => {}
        }
    }
    for case in cases() {
        let mut capitals = case.klantcontact.clone();
        in_capitals(&mut capitals);
        assert_eq!(plan(&capitals), plan(&case.klantcontact), "{}", case.description);
    }
}

/// A request that failed for certain made nothing. A request whose answer tells nothing may have made something.
#[test]
fn an_answer_tells_whether_something_was_made_or_it_does_not() {
    let shown = format!("{:?}", Answer { status: 404, body: b"GEHEIM" });
    assert!(shown.contains("Answer") && shown.contains("404") && !shown.contains("GEHEIM"), "{shown}");
    let fresh = plan(&cases().remove(0).klantcontact);
    assert_eq!(fresh.pending(), None);
    let answered = |status| {
        let mut plan = fresh.clone();
        let first = plan.next(None);
        assert_eq!(plan.next(Some(Answer { status, body: b"" })), None, "{status}");
        assert!(!plan.is_done(), "{status}");
        (plan, first)
    };
    for status in [0, 99, 200, 201, 299, 502, 503, 504, 600, u16::MAX] {
        let (mut plan, first) = answered(status);
        assert_eq!(plan.pending(), first, "{status}");
        assert_eq!(plan.next(None), first, "{status}");
    }
    for status in [100, 199, 300, 399, 400, 404, 409, 429, 499, 500, 501, 505, 599] {
        let (mut plan, _) = answered(status);
        assert_eq!(plan.pending(), None, "{status}");
        assert_eq!(plan.next(None), None, "{status}");
    }
}

/// The register holds each relation once. To ask for one that exists already asks for nothing more; to register an object
/// that exists already fails.
#[test]
fn a_relation_that_exists_already_is_there() {
    const EXISTS: Option<Answer<'_>> =
        Some(Answer { status: 400, body: br#"{"status": 400, "invalidParams": [{"name": "", "code": "unique"}]}"# });
    const INVALID: Option<Answer<'_>> =
        Some(Answer { status: 400, body: br#"{"status": 400, "invalidParams": [{"name": "", "code": "invalid"}]}"# });
    let mut relations = 0;
    for (description, plan, ..) in all_plans() {
        let (mut plan, mut register) = (plan, register());
        let mut request = plan.next(None);
        while let Some(next) = request {
            let is_relation = PAIRS.contains(&next.path.as_str());
            relations += usize::from(is_relation);
            assert_eq!(plan.clone().next(INVALID), None, "{description}");
            let mut existed = plan.clone();
            let after = existed.next(EXISTS);
            let (status, body) = send(&mut register, &next);
            let made = plan.next(Some(Answer { status, body: body.as_bytes() }));
            if is_relation {
                assert_eq!(after, made, "{description}");
                assert_eq!(existed.is_done(), plan.is_done(), "{description}");
            } else {
                assert_eq!((after, existed.pending()), (None, None), "{description}");
            }
            request = made;
        }
        assert!(plan.is_done(), "{description}");
    }
    assert!(relations > 10, "{relations} relations");
}

/// Many klantcontacten with the same people, who are registered once.
fn with_shared_people(count: usize) -> Value {
    let group = |number: usize| {
        json!({"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer",
            "objectId": format!("{:08}", number), "codeRegister": "hr"})
    };
    let klantcontact = |number: usize| {
        let organisatie = json!({"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "x"},
            "partijIdentificatoren": [{"partijIdentificator": group(number % 10)}],
            "digitaleAdressen": [{"adres": "x", "soortDigitaalAdres": "overig"}]});
        let contactpersoon = json!({"soortPartij": "contactpersoon", "indicatieActief": true,
            "partijIdentificatie": {"contactnaam": {"achternaam": "x"}, "werkteVoorPartij": organisatie},
            "vertegenwoordigde": [organisatie]});
        json!({"kanaal": "balie", "onderwerp": "x", "inhoud": "x", "taal": "nld", "vertrouwelijk": false,
            "referentienummer": format!("{number:010}"),
            "hadBetrokkenActoren": [{"naam": "x", "soortActor": "organisatorische_eenheid"}, {"uuid": uuid(20)}],
            "hadBetrokkenen": [{"rol": "vertegenwoordiger", "initiator": true, "wasPartij": contactpersoon}]})
    };
    (0..count).map(klantcontact).collect()
}

#[test]
fn planning_takes_time_that_grows_with_what_is_planned() {
    let planned = |count: usize| {
        let klantcontacten = with_shared_people(count);
        let mut best = std::time::Duration::MAX;
        let mut requests = 0;
        for _ in 0..3 {
            let start = std::time::Instant::now();
            let planned = plan(&klantcontacten);
            best = best.min(start.elapsed());
            requests = serde_json::to_value(&planned).unwrap()["steps"].as_array().unwrap().len();
        }
        (best, requests)
    };
    let ((few, requests), (many, more_requests)) = (planned(200), planned(2_000));
    // One actor, and ten organisaties with an address, a contactpersoon and whom that represents; of each contact itself,
    // and its two actors.
    assert_eq!((requests, more_requests), (1 + 10 * 4 + 200 * 3, 1 + 10 * 4 + 2_000 * 3));
    // With its square it would be a hundred times.
    assert!(many < few * 30, "{few:?} {many:?}");
}

/// The schemas of the API as JSON Schema. What the register fills in, and what the API has deprecated, may not be in a
/// request at all.
fn as_json_schema(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(as_json_schema),
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get_mut("properties") {
                let mut left_out = Vec::new();
                for (name, property) in properties {
                    if property["readOnly"] == true || property["deprecated"] == true {
                        left_out.push(json!(name));
                        *property = json!(false);
                    }
                }
                if let Some(Value::Array(required)) = object.get_mut("required") {
                    required.retain(|name| !left_out.contains(name));
                }
            }
            object.values_mut().for_each(as_json_schema);
            if let Some(mapping) = object.remove("discriminator") {
                let name = mapping["propertyName"].as_str().unwrap();
                let of = |(word, to): (&String, &Value)| json!({"properties": {name: {"const": word}}, "$ref": to});
                let variants: Value = mapping["mapping"].as_object().unwrap().iter().map(of).collect();
                object.remove("oneOf");
                object.insert("anyOf".to_owned(), variants);
            }
            if object.remove("nullable") == Some(json!(true)) {
                *schema = json!({"anyOf": [{"type": "null"}, schema]});
            }
        }
        _ => {}
    }
}

#[test]
fn every_body_is_what_the_schema_of_the_api_asks_for() {
    let Some(text) = support::recorded("openapi.yaml") else { return };
    let mut api: Value = serde_norway::from_str(&text).unwrap();
    let paths = api["paths"].take();
    as_json_schema(&mut api["components"]["schemas"]);
    let mut validators = std::collections::BTreeMap::new();
    for (description, mut plan, ..) in all_plans() {
        let mut register = register();
        let mut request = plan.next(None);
        while let Some(next) = request {
            let resource = next.path.split('/').nth(1).unwrap();
            let path = if next.method == "POST" { format!("/{resource}") } else { format!("/{resource}/{{uuid}}") };
            let validator = validators.entry((next.method, path.clone())).or_insert_with(|| {
                let operation = &paths[&path][next.method.to_lowercase()];
                let mut schema = operation["requestBody"]["content"]["application/json"]["schema"].clone();
                schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
                schema["unevaluatedProperties"] = json!(false);
                schema["components"] = api["components"].clone();
                jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
            });
            let body = serde_json::to_value(next.body().unwrap()).unwrap();
            let errors: Vec<_> = validator.iter_errors(&body).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{description}: {} {body} {errors:#?}", next.path);
            let (status, body) = send(&mut register, &next);
            request = plan.next(Some(Answer { status, body: body.as_bytes() }));
        }
    }
    assert!(validators.len() > 12);
}
