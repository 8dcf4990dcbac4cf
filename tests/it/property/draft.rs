//! Filling in a document edit by edit.

use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use klantinteracties::{Change, Draft, Language, Moment, Objecttype, Options, Profile, Violation, validate};
use serde_json::{Value, json};

use super::document::{document, odd, text};
use super::normalize::camel_case;
use super::{NOW, chosen};

/// An edit; places are chosen among those of the document, by their numbers.
#[derive(Debug, Clone)]
pub enum Edit {
    Set(usize, &'static str, Value),
    Insert(usize, &'static str, Value),
    Remove(usize),
    Move(usize, usize, &'static str),
}

/// Steps beyond a place that is there.
pub const FURTHER: &[&str] = &[
    "",
    "",
    "",
    "/0",
    "/-",
    "/1",
    "/rol",
    "/bezoekadres/postcode",
    "/hadBetrokkenen/-/digitaleAdressen/0/adres",
    "/uuid",
    "/volledigeNaam",
    "/hadBetrokkenen",
    "/hadBetrokkenen/1/digitaleAdressen",
    "/hadBetrokkenen/0/wasPartij/uuid",
    "/leiddeTotInterneTaken",
];

/// Before and after what happened in the examples.
pub const MOMENTS: &[&str] = &[NOW, "2024-06-01T12:00:01Z", "2000-01-01T00:00:00Z"];

/// What is set and inserted.
pub static VALUES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json!(null),
        json!(""),
        json!("klant"),
        json!("2024-05-21T10:15:00Z"),
        json!("jan@example.nl"),
        json!("0612345678"),
        json!(true),
        json!(12),
        json!(1.5),
        json!([]),
        json!({}),
        json!([{"rol": "klant"}, null, 3]),
        json!({"uuid": "11111111-1111-4111-8111-111111111101"}),
        json!({"rol": "vertegenwoordiger", "initiator": false, "digitaleAdressen": [{"adres": "x"}]}),
        json!("organisatie"),
        json!("\u{200b}"),
        // Who takes part in one contact: whether one can be reached is about the others too.
        json!([
            {"rol": "klant", "initiator": false, "wasPartij": {"soortPartij": "persoon", "indicatieActief": true}},
            {"rol": "vertegenwoordiger", "initiator": true, "digitaleAdressen": [{"adres": "0612345678"}]},
        ]),
        json!([{"rol": "klant", "initiator": true, "wasPartij": {"soortPartij": "organisatie", "digitaleAdressen": []}}]),
        json!({"soortPartij": "persoon", "partijIdentificatie": {"volledigeNaam": "x"}}),
        json!([
            {"adres": "+31612345678", "soortDigitaalAdres": "telefoonnummer", "referentie": "a"},
            {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer", "referentie": "a"},
        ]),
        json!([
            {"referentienummer": "1", "gevraagdeHandeling": "Terugbellen", "status": "te_verwerken"},
            {"referentienummer": "1", "gevraagdeHandeling": "Terugbellen", "status": "te_verwerken"},
        ]),
        json!("email"),
        json!([{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "afgehandeldOp": "2024-01-01T00:00:00Z"}]),
        json!({"soortPartij": "persoon", "indicatieActief": true, "postcode": "1234ab", "onbekend": [1]}),
    ]
});

/// The examples of the standard.
const EXAMPLES: [&str; 7] = [
    include_str!("../../cases/examples/1-anoniem-telefoongesprek.json"),
    include_str!("../../cases/examples/2-baliegesprek-terugbelverzoek.json"),
    include_str!("../../cases/examples/3a-melding-omgewaaide-boom.json"),
    include_str!("../../cases/examples/3b-informatie-schuldhulpverlening.json"),
    include_str!("../../cases/examples/4-email-met-bijlagen.json"),
    include_str!("../../cases/examples/5-productaanvraag.json"),
    include_str!("../../cases/examples/6-document-bij-lopende-zaak.json"),
];

/// How many edits are made in one document.
const MOST_EDITS: usize = 12;

/// Makes the edits that the bytes describe.
pub fn holds(bytes: &[u8]) {
    // Bytes that describe no edit have none to judge.
    let _ = edited(&mut Unstructured::new(bytes));
}

fn edited(choices: &mut Unstructured<'_>) -> Result<()> {
    let (objecttype, options) = chosen(choices.arbitrary()?);
    let mut options = options.normalize(choices.arbitrary()?);
    let (objecttype, start) = match choices.int_in_range(0..=3_u8)? {
        0 => (objecttype, document(choices, objecttype)?.to_string()),
        // A text that may be no JSON at all.
        1 => (objecttype, choices.arbitrary::<&str>()?.to_owned()),
        _ => (Objecttype::Klantcontact, (*choices.choose(&EXAMPLES)?).to_owned()),
    };
    let mut draft = Draft::new(objecttype, &start, &options);
    // What could not be read is written as `null`.
    if serde_json::to_string(&draft).unwrap() != "null" {
        is_as_validated(&draft, objecttype, &options);
    }
    for _ in 0..MOST_EDITS {
        if choices.is_empty() {
            break;
        }
        let edit = edit(choices)?;
        if choices.ratio(1, 8)? {
            options = options.now(choices.choose(MOMENTS)?.parse::<Moment>().unwrap()).language(Language::En);
        }
        is_judged(&mut draft, objecttype, &edit, &options);
    }
    Ok(())
}

pub fn edit(choices: &mut Unstructured<'_>) -> Result<Edit> {
    let place = |choices: &mut Unstructured<'_>| choices.arbitrary::<u8>().map(usize::from);
    Ok(match choices.int_in_range(0..=5_u8)? {
        0..=2 => Edit::Set(place(choices)?, choices.choose(FURTHER)?, value(choices)?),
        3 => Edit::Insert(place(choices)?, choices.choose(FURTHER)?, value(choices)?),
        4 => Edit::Remove(place(choices)?),
        _ => Edit::Move(place(choices)?, place(choices)?, choices.choose(FURTHER)?),
    })
}

fn value(choices: &mut Unstructured<'_>) -> Result<Value> {
    match choices.int_in_range(0..=7_u8)? {
        0 => odd(choices),
        1 => Ok(json!(text(choices, None)?)),
        2 => {
            let objecttype = *choices.choose(Objecttype::ALL)?;
            document(choices, objecttype)
        }
        _ => Ok(choices.choose(&VALUES)?.clone()),
    }
}

/// Makes an edit, after which the draft says what judging the whole document says.
pub fn is_judged(draft: &mut Draft, objecttype: Objecttype, edit: &Edit, options: &Options) {
    let before = (draft.violations().to_vec(), serde_json::to_string(&draft).unwrap());
    match make(draft, edit, options) {
        Some(change) => {
            is_told(&before.0, &change, draft.violations());
            is_as_validated(draft, objecttype, options);
        }
        None => assert_eq!(before, (draft.violations().to_vec(), serde_json::to_string(&draft).unwrap())),
    }
}

/// The pointers to all that is in a document.
fn places(value: &Value, pointer: &str, into: &mut Vec<String>) {
    into.push(pointer.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| places(value, &format!("{pointer}/{}", escaped(name)), into));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(index, value)| places(value, &format!("{pointer}/{index}"), into));
        }
        _ => {}
    }
}

/// A name as a step of a JSON Pointer.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A value with its names as the profile `open-klant` reads both spellings.
fn in_camel_case(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            members.iter().map(|(name, value)| (camel_case(name), in_camel_case(value))).collect()
        }
        Value::Array(values) => values.iter().map(in_camel_case).collect(),
        _ => value.clone(),
    }
}

/// Makes an edit; `None` where there is no such place.
pub fn make(draft: &mut Draft, edit: &Edit, options: &Options) -> Option<Change> {
    let document = serde_json::to_value(&*draft).unwrap();
    let mut all = Vec::new();
    places(&document, "", &mut all);
    let place = |number: &usize| all[number % all.len()].as_str();
    match edit {
        Edit::Set(at, further, value) => {
            let path = [place(at), further].concat();
            let change = draft.set(&path, &value.to_string(), options).ok()?;
            if !path.contains("/-") {
                let document = serde_json::to_value(&*draft).unwrap();
                let reads_both = options.clone().profile(Profile::OpenKlant) == *options;
                let read = if reads_both { in_camel_case } else { Value::clone };
                assert_eq!(document.pointer(&path).map(read), Some(read(value)), "{path}");
            }
            Some(change)
        }
        Edit::Insert(at, further, value) => {
            draft.insert(&[place(at), further].concat(), &value.to_string(), options).ok()
        }
        Edit::Remove(at) => {
            let path = place(at);
            let change = draft.remove(path, options).ok();
            assert_eq!(change.is_none(), path.is_empty(), "{path}");
            change
        }
        Edit::Move(from, to, further) => draft.move_to(place(from), &[place(to), further].concat(), options).ok(),
    }
}

/// Whether a draft has the violations and the value that its document has. It also remembers which names stood twice, of which
/// its document has one.
pub fn is_as_validated(draft: &Draft, objecttype: Objecttype, options: &Options) {
    let json = serde_json::to_vec(draft).unwrap();
    let report = validate(objecttype, &json, options);
    let stood_twice = |violation: &&Violation| violation.code() == "json-duplicate-key";
    if draft.violations().iter().any(|violation| stood_twice(&violation)) {
        let others = draft.violations().iter().filter(|violation| !stood_twice(violation));
        assert!(others.eq(report.violations()), "{:?} {:?}", draft.violations(), report.violations());
        return;
    }
    assert_eq!(draft.violations(), report.violations());
    assert_eq!(draft.is_valid(), report.is_valid());
    let value = draft.value().map(|value| serde_json::to_string(&value).unwrap());
    assert_eq!(value, report.into_result().ok().map(|model| serde_json::to_string(&model).unwrap()));
}

/// Whether the violations before, with the change, are those after, whatever their order. A name and its value can break
/// the same rule, so there can be equal ones.
fn is_told(before: &[Violation], change: &Change, after: &[Violation]) {
    let mut told: Vec<_> = before.iter().chain(&change.added).collect();
    for gone in change.removed.iter().chain(after) {
        let place = told.iter().position(|violation| *violation == gone);
        told.swap_remove(place.unwrap_or_else(|| panic!("it was not there and did not come: {gone:?}")));
    }
    assert!(told.is_empty(), "{told:?}");
    assert!(change.added.iter().all(|violation| !change.removed.contains(violation)));
}
