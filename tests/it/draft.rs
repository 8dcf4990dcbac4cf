//! After any edits, a draft says what validating the whole document says.

use klantinteracties::{Change, Draft, Language, Objecttype, Options, Profile, Violation, validate};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::support::{NOW, examples};

/// An edit; places are chosen among those of the document.
#[derive(Debug, Clone)]
enum Edit {
    Set(Index, &'static str, Value),
    Insert(Index, &'static str, Value),
    Remove(Index),
    Move(Index, Index, &'static str),
}

/// Steps beyond a place that is there.
const FURTHER: &[&str] = &[
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

fn value() -> impl Strategy<Value = Value> {
    select(vec![
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
    ])
}

fn edit() -> impl Strategy<Value = Edit> {
    let further = || select(FURTHER);
    prop_oneof![
        (any::<Index>(), further(), value()).prop_map(|(at, further, value)| Edit::Set(at, further, value)),
        (any::<Index>(), further(), value()).prop_map(|(at, further, value)| Edit::Insert(at, further, value)),
        any::<Index>().prop_map(Edit::Remove),
        (any::<Index>(), any::<Index>(), further()).prop_map(|(from, to, further)| Edit::Move(from, to, further)),
    ]
}

/// Before and after what happened in the examples.
fn moment() -> impl Strategy<Value = &'static str> {
    select(vec![NOW, "2024-06-01T12:00:01Z", "2000-01-01T00:00:00Z"])
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

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn example(index: Index) -> String {
    index.get(&examples()).1.clone()
}

fn make(draft: &mut Draft, edit: &Edit, options: &Options) -> Option<Change> {
    let document = serde_json::to_value(&*draft).unwrap();
    let mut all = Vec::new();
    places(&document, "", &mut all);
    match edit {
        Edit::Set(at, further, value) => {
            let path = at.get(&all).clone() + further;
            let change = draft.set(&path, &value.to_string(), options).ok()?;
            if !path.contains("/-") {
                assert_eq!(serde_json::to_value(&*draft).unwrap().pointer(&path), Some(value), "{path}");
            }
            Some(change)
        }
        Edit::Insert(at, further, value) => {
            draft.insert(&(at.get(&all).clone() + further), &value.to_string(), options).ok()
        }
        Edit::Remove(at) => {
            let path: &String = at.get(&all);
            let is_document = path.is_empty();
            let change = draft.remove(path, options).ok();
            assert_eq!(change.is_none(), is_document, "{path}");
            change
        }
        Edit::Move(from, to, further) => {
            draft.move_to(from.get(&all).as_str(), &(to.get(&all).clone() + further), options).ok()
        }
    }
}

fn is_as_validated(draft: &Draft, options: &Options) {
    let json = serde_json::to_vec(draft).unwrap();
    let report = validate(Objecttype::Klantcontact, &json, options);
    assert_eq!(draft.violations(), report.violations());
    assert_eq!(draft.is_valid(), report.is_valid());
    let value = draft.value().map(|value| serde_json::to_string(&value).unwrap());
    assert_eq!(value, report.into_result().ok().map(|model| serde_json::to_string(&model).unwrap()));
}

/// Whether the violations before, with the change, are those after, whatever their order.
fn is_told(before: &[Violation], change: &Change, after: &[Violation]) {
    let mut told: Vec<_> = before.iter().filter(|violation| !change.removed.contains(violation)).collect();
    told.extend(&change.added);
    assert_eq!(told.len(), after.len());
    assert!(after.iter().all(|violation| told.contains(&violation)));
    assert!(change.added.iter().all(|violation| !before.contains(violation)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_are_judged_as_a_whole(
        start in any::<Index>(),
        edits in prop::collection::vec((edit(), moment(), prop::bool::weighted(0.1)), 1..12),
        open_klant in any::<bool>(),
        normalize in any::<bool>(),
    ) {
        let profile = if open_klant { Profile::OpenKlant } else { Profile::Basisterminologie };
        let mut options = Options::default().profile(profile).normalize(normalize).now(NOW.parse::<klantinteracties::Moment>().unwrap());
        let mut draft = Draft::new(Objecttype::Klantcontact, &example(start), &options);
        is_as_validated(&draft, &options);
        for (edit, moment, is_english) in &edits {
            // What is judged by other options, or at another moment, is judged anew.
            options = options.now(moment.parse::<klantinteracties::Moment>().unwrap());
            if *is_english {
                options = options.language(Language::En);
            }
            let before = (draft.violations().to_vec(), serde_json::to_string(&draft).unwrap());
            match make(&mut draft, edit, &options) {
                Some(change) => {
                    is_told(&before.0, &change, draft.violations());
                    is_as_validated(&draft, &options);
                }
                None => prop_assert_eq!(before, (draft.violations().to_vec(), serde_json::to_string(&draft).unwrap())),
            }
        }
    }
}

#[test]
fn what_cannot_be_read_can_be_replaced() {
    let options = Options::default();
    let mut draft = Draft::new(Objecttype::Categorie, "{", &options);
    assert_eq!(draft.violations()[0].code(), "json-syntax");
    assert!(draft.set("/naam", r#""Buurt""#, &options).is_err());
    let change = draft.set("", r#"{"naam": "Buurt"}"#, &options).unwrap();
    assert_eq!((change.removed.len(), draft.is_valid()), (1, true));
}

#[test]
fn what_stood_twice_is_told_where_it_moves_to() {
    let options = Options::default().profile(Profile::OpenKlant);
    let json =
        r#"{"metadata": {"a": "1", "a": "2"}, "hadBetrokkenen": [{}, {"rol": "klant", "rol": "vertegenwoordiger"}]}"#;
    let mut draft = Draft::new(Objecttype::Klantcontact, json, &options);
    let twice = |draft: &Draft| -> Vec<_> {
        let twice = draft.violations().iter().filter(|violation| violation.code() == "json-duplicate-key");
        twice.map(|violation| violation.path.clone()).collect()
    };
    assert_eq!(twice(&draft), ["/metadata/a", "/hadBetrokkenen/1/rol"]);
    draft.move_to("/hadBetrokkenen/1", "/hadBetrokkenen/0", &options).unwrap();
    assert_eq!(twice(&draft), ["/metadata/a", "/hadBetrokkenen/0/rol"]);
    draft.move_to("/hadBetrokkenen", "/hadBetrokkenen", &options).unwrap();
    assert_eq!(twice(&draft), ["/metadata/a", "/hadBetrokkenen/0/rol"]);
    draft.set("/metadata/a", r#""3""#, &options).unwrap();
    draft.set("/hadBetrokkenen/0/rol", r#""klant""#, &options).unwrap();
    assert_eq!(twice(&draft), [""; 0]);
}

#[test]
fn names_that_stood_twice_stand_once() {
    let options = Options::default().profile(Profile::OpenKlant);
    let mut draft = Draft::new(Objecttype::Categorie, r#"{"naam": "a", "x": 1, "naam": "b", "x": 2}"#, &options);
    assert_eq!(serde_json::to_string(&draft).unwrap(), r#"{"naam":"b","x":2}"#);
    // That there were two is told until somebody writes another.
    let codes = |draft: &Draft| -> Vec<_> {
        draft.violations().iter().map(|violation| (violation.code(), violation.path.clone())).collect()
    };
    let twice = |path: &str| ("json-duplicate-key", path.to_owned());
    let unknown = ("unknown-field", "/x".to_owned());
    assert_eq!(codes(&draft), [twice("/naam"), unknown.clone(), twice("/x")]);
    let change = draft.set("/naam", r#""c""#, &options).unwrap();
    assert_eq!((change.added.len(), change.removed.len()), (0, 1));
    assert_eq!(codes(&draft), [unknown.clone(), twice("/x")]);
    draft.set("/x", "3", &options).unwrap();
    assert_eq!(codes(&draft), [unknown]);
    draft.set("/x", r#"{"y": 1, "y": 2}"#, &options).unwrap();
    assert_eq!(serde_json::to_string(&draft).unwrap(), r#"{"naam":"c","x":{"y":2}}"#);
    draft.remove("/x", &options).unwrap();
    draft.set("", r#"{"naam": "a", "naam": "b"}"#, &options).unwrap();
    assert_eq!(codes(&draft), [twice("/naam")]);
    draft.remove("/naam", &options).unwrap();
    draft.set("/naam", r#""c""#, &options).unwrap();
    assert_eq!(codes(&draft), []);
    assert!(draft.set("/naam/0", "1", &options).is_err(), "a text has no elements");
    assert!(draft.set("naam", "1", &options).is_err(), "this is no pointer");
    assert!(draft.set("/naam", "[", &options).is_err(), "this is no JSON");
}
