//! Registering with a register that answers anything.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use klantinteracties::register::{Answer, Request, RequestPlan};
use klantinteracties::untyped::request_plan;
use klantinteracties::{Draft, Objecttype, Options, Setting};
use serde_json::{Value, json};

use super::document::document;
use super::draft::{edit, make};
use super::told::all_is_told;
use crate::change::fill;
use crate::register::{Objects, Register};

/// The file of cases, in which every case has its document.
pub fn file() -> Value {
    let mut file: Value = serde_json::from_str(include_str!("../../openklant/plans.json")).unwrap();
    fill(&mut file, "cases", "klantcontact");
    fill(&mut file, "refused", "klantcontact");
    file
}

/// The first example has no purpose; whether it may be registered is not the question here.
pub fn options() -> Options {
    Options::default().rule("klantcontact-without-purpose", Setting::Off).unwrap()
}

pub fn uuid(number: usize) -> String {
    format!("11111111-1111-4111-8111-1111111111{number:02}")
}

/// What is registered already in the cases.
pub fn register() -> Register {
    let of = |number: usize| json!({"uuid": uuid(number)});
    let group = |objecttype: &str, soort: &str, number: &str, register: &str| json!({"codeObjecttype": objecttype, "codeSoortObjectId": soort, "objectId": number, "codeRegister": register});
    let kvk = |number: &str| group("niet_natuurlijk_persoon", "kvk_nummer", number, "hr");
    Register::with(&[
        ("partijen", json!({"uuid": uuid(1), "soortPartij": "persoon", "indicatieActief": true})),
        ("partijen", json!({"uuid": uuid(2), "soortPartij": "organisatie", "indicatieActief": true})),
        ("klantcontacten", json!({"uuid": uuid(10)})),
        ("actoren", json!({"uuid": uuid(20)})),
        ("actoren", json!({"uuid": uuid(21)})),
        ("categorieen", json!({"uuid": uuid(40), "naam": "x"})),
        ("betrokkenen", json!({"uuid": uuid(30), "hadKlantcontact": of(10)})),
        (
            "digitaleadressen",
            json!({"uuid": uuid(50), "verstrektDoorPartij": null, "verstrektDoorBetrokkene": null,
            "adres": "x", "soortDigitaalAdres": "overig", "isStandaardAdres": false}),
        ),
        (
            "digitaleadressen",
            json!({"uuid": uuid(51), "verstrektDoorPartij": of(1), "adres": "y", "soortDigitaalAdres": "overig",
            "isStandaardAdres": true}),
        ),
        ("rekeningnummers", json!({"uuid": uuid(60), "partij": null, "iban": "NL91ABNA0417164300"})),
        (
            "bijlagen",
            json!({"uuid": uuid(61), "wasBijlageVanKlantcontact": null, "url": "http://register.example/bijlagen/"}),
        ),
        ("onderwerpobjecten", json!({"uuid": uuid(62), "klantcontact": null})),
        (
            "partij-identificatoren",
            json!({"uuid": uuid(70), "identificeerdePartij": of(2),
            "partijIdentificator": kvk("11122233")}),
        ),
        (
            "partij-identificatoren",
            json!({"uuid": uuid(71), "identificeerdePartij": of(1),
            "partijIdentificator": group("natuurlijk_persoon", "bsn", "999990019", "brp")}),
        ),
        (
            "partij-identificatoren",
            json!({"uuid": uuid(72), "identificeerdePartij": null,
            "partijIdentificator": kvk("87654321")}),
        ),
        ("internetaken", json!({"uuid": uuid(92), "aanleidinggevendKlantcontact": of(10)})),
    ])
}

/// The objects without what the register adds to those that it changes.
pub fn bare(objects: &Objects) -> Value {
    let bare = |(uuid, (name, object)): (&String, &(&str, Value))| {
        let mut object = object.clone();
        object.as_object_mut().unwrap().remove("url");
        (uuid.clone(), json!([name, object]))
    };
    Value::Object(objects.iter().map(bare).collect())
}

pub fn send(register: &mut Register, request: &Request) -> (u16, String) {
    let body = request.body().map(|body| serde_json::to_string(&body).unwrap()).unwrap_or_default();
    register.answer(request.method, &request.path, &body)
}

/// As after a crash: all that is left is what was written.
pub fn resumed(plan: &RequestPlan) -> RequestPlan {
    let written = serde_json::to_string(plan).unwrap();
    let read = RequestPlan::from_json(&written).unwrap();
    assert_eq!(&read, plan);
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    read
}

/// Where relations are registered, of which there is one between two objects.
pub const PAIRS: [&str; 2] = ["/actorklantcontacten", "/vertegenwoordigingen"];

/// The klantcontacten of the cases that have one.
static KLANTCONTACTEN: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let mut file = file();
    let cases = file["cases"].as_array_mut().unwrap().iter_mut().map(|case| case["klantcontact"].take());
    cases.filter(Value::is_object).collect()
});

/// The plans of the cases, and how many steps each has.
static PLANS: LazyLock<Vec<RequestPlan>> = LazyLock::new(|| {
    let file = file();
    let of_case = |case: &Value| request_plan(&case["klantcontact"].to_string(), &options()).unwrap();
    file["cases"].as_array().unwrap().iter().map(of_case).collect()
});

/// How many steps a plan has, and how many have been answered. Its debug output says so, which is faster made than its JSON.
fn steps(plan: &RequestPlan) -> (usize, usize) {
    let shown = format!("{plan:?}");
    let number = |name: &str| {
        let (_, rest) = shown.split_once(name).unwrap();
        rest.split(',').next().unwrap().trim().parse().unwrap()
    };
    (number("steps:"), number("answered:"))
}

/// Carries out a plan with the answers that the bytes describe.
pub fn holds(bytes: &[u8]) {
    // Bytes that describe no plan have none to carry out.
    let _ = carried_out(&mut Unstructured::new(bytes));
}

fn plan(choices: &mut Unstructured<'_>) -> Result<Option<RequestPlan>> {
    let told = |klantcontact: &Value| {
        let plan = request_plan(&klantcontact.to_string(), &options()).ok();
        if let Some(plan) = &plan {
            all_is_told(plan, klantcontact);
        }
        plan
    };
    Ok(match choices.int_in_range(0..=7_u8)? {
        0 => told(&document(choices, Objecttype::Klantcontact)?),
        // What it says of registered objects need not be true of the register, so it is not carried out there.
        1 | 2 => {
            told(&nearly(choices)?);
            None
        }
        _ => Some(choices.choose(&PLANS)?.clone()),
    })
}

/// Returns nearly the klantcontact of a case: it is likely to be valid, and says what no case says.
fn nearly(choices: &mut Unstructured<'_>) -> Result<Value> {
    let klantcontact = choices.choose(&KLANTCONTACTEN)?.to_string();
    let mut draft = Draft::new(Objecttype::Klantcontact, &klantcontact, &options());
    for _ in 0..choices.int_in_range(1..=4_u8)? {
        make(&mut draft, &edit(choices)?, &options());
    }
    Ok(serde_json::to_value(&draft).unwrap())
}

/// The caller's side: what it sent, and what came of it.
struct Caller {
    register: Register,
    /// The bodies of the answers that said that something was made.
    told: String,
    /// Whether the plan was told everything that happened, and nothing that did not.
    is_honest: bool,
    /// How many requests the register did, or had done before.
    done: usize,
}

fn carried_out(choices: &mut Unstructured<'_>) -> Result<()> {
    let Some(mut plan) = plan(choices)? else { return Ok(()) };
    let (all, _) = steps(&plan);
    let mut caller = Caller { register: register(), told: String::new(), is_honest: true, done: 0 };
    let before = bare(&caller.register.objects);
    let mut request = plan.next(None);
    // Each turn answers a request or asks for it again.
    for _ in 0..3 * all {
        let Some(asked) = &request else { break };
        assert_eq!(plan.pending().as_ref(), Some(asked));
        if choices.is_empty() {
            request = honestly(&mut plan, &mut caller, asked);
            continue;
        }
        request = match choices.int_in_range(0..=15_u8)? {
            // The request did not get away, and is made again.
            0 => {
                let again = plan.next(None);
                assert_eq!(again.as_ref(), Some(asked));
                again
            }
            1 => {
                plan = resumed(&plan);
                plan.pending()
            }
            2 => answered_at_random(choices, &mut plan, &mut caller, asked)?,
            _ => honestly(&mut plan, &mut caller, asked),
        };
        // No step is answered twice, and none is asked for that was answered.
        let (_, made) = steps(&plan);
        assert!(!caller.is_honest || made == caller.done, "{made} {}", caller.done);
    }
    if caller.is_honest && request.is_none() && plan.pending().is_none() {
        // The register of the model refuses some plans halfway, when what they refer to is not registered.
        assert!(plan.is_done() || caller.register.requests.len() > caller.done);
        assert!(!plan.is_done() || caller.done == all);
    }
    undone(plan, &mut caller, &before);
    Ok(())
}

/// The register gets the request, and the plan its answer.
fn honestly(plan: &mut RequestPlan, caller: &mut Caller, request: &Request) -> Option<Request> {
    let (status, body) = send(&mut caller.register, request);
    // The register holds each relation once.
    let is_there = status == 400 && body.contains(r#""unique""#) && PAIRS.contains(&request.path.as_str());
    caller.done += usize::from((200..300).contains(&status) || is_there);
    tell(plan, caller, status, body.as_bytes())
}

fn tell(plan: &mut RequestPlan, caller: &mut Caller, status: u16, body: &[u8]) -> Option<Request> {
    if (200..300).contains(&status) {
        caller.told.push_str(&String::from_utf8_lossy(body));
    }
    let (_, before) = steps(plan);
    let next = plan.next(Some(Answer { status, body }));
    let (_, after) = steps(plan);
    assert!(after == before || after == before + 1, "one answer, and {after} steps after {before}");
    next
}

/// The plan gets an answer of which the register knows nothing, or which is not what the register said.
fn answered_at_random(
    choices: &mut Unstructured<'_>,
    plan: &mut RequestPlan,
    caller: &mut Caller,
    request: &Request,
) -> Result<Option<Request>> {
    caller.is_honest = false;
    let status = match choices.int_in_range(0..=7_u8)? {
        0 => choices.arbitrary()?,
        1 => 500,
        2 => choices.int_in_range(501..=505)?,
        3 => 400,
        4 => 404,
        5 => 200,
        _ => 201,
    };
    let mut body = if choices.ratio(1, 2)? {
        let (_, body) = send(&mut caller.register, request);
        body.into_bytes()
    } else {
        choices.arbitrary::<&[u8]>()?.to_vec()
    };
    if !body.is_empty() && choices.arbitrary()? {
        let at = choices.choose_index(body.len())?;
        if choices.arbitrary()? { body.truncate(at) } else { body[at] = choices.arbitrary()? }
    }
    Ok(tell(plan, caller, status, &body))
}

/// What is undone is what the plan was told to be made, each once, and after that nothing is left.
fn undone(mut plan: RequestPlan, caller: &mut Caller, before: &Value) {
    let requests = plan.undo();
    assert!(plan.next(None).is_none() && !plan.is_done());
    assert_eq!(resumed(&plan).undo(), requests, "undoing goes on after a crash");
    let deleted: Vec<_> = requests.iter().filter(|request| request.method == "DELETE").collect();
    for request in &deleted {
        let uuid = request.path.rsplit('/').next().unwrap();
        assert!(caller.told.contains(uuid), "{} was never made", request.path);
    }
    if !caller.is_honest {
        return;
    }
    let once: BTreeSet<_> = deleted.iter().map(|request| request.path.as_str()).collect();
    assert_eq!(once.len(), deleted.len());
    for request in &requests {
        let (status, body) = send(&mut caller.register, request);
        assert!(matches!(status, 200 | 204 | 404), "{} {}: {status} {body}", request.method, request.path);
    }
    assert_eq!(&bare(&caller.register.objects), before);
}
