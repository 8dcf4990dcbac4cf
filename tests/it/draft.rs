//! After any edits, a draft says what validating the whole document says.

use klantinteracties::{Draft, Language, Objecttype, Options, Profile, Setting};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

use crate::property::draft::{Edit, FURTHER, MOMENTS, VALUES, is_as_validated, is_judged};
use crate::support::{NOW, examples};

fn edit() -> impl Strategy<Value = Edit> {
    let further = || select(FURTHER);
    let value = || select(VALUES.as_slice());
    prop_oneof![
        (any::<usize>(), further(), value()).prop_map(|(at, further, value)| Edit::Set(at, further, value)),
        (any::<usize>(), further(), value()).prop_map(|(at, further, value)| Edit::Insert(at, further, value)),
        any::<usize>().prop_map(Edit::Remove),
        (any::<usize>(), any::<usize>(), further()).prop_map(|(from, to, further)| Edit::Move(from, to, further)),
    ]
}

/// Before and after what happened in the examples.
fn moment() -> impl Strategy<Value = &'static str> {
    select(MOMENTS)
}

fn example(index: Index) -> String {
    index.get(&examples()).1.clone()
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
        is_as_validated(&draft, Objecttype::Klantcontact, &options);
        for (edit, moment, is_english) in &edits {
            // What is judged by other options, or at another moment, is judged anew.
            options = options.now(moment.parse::<klantinteracties::Moment>().unwrap());
            if *is_english {
                options = options.language(Language::En);
            }
            is_judged(&mut draft, Objecttype::Klantcontact, edit, &options);
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

#[test]
fn objects_get_the_declaration_of_where_they_come() {
    let options = Options::default().rule("type", Setting::Off).unwrap();
    let actor =
        r#"{"naam": "KCC", "soortActor": "organisatorische_eenheid", "url": "https://register.example/partijen/1"}"#;
    let document = r#"{
        "soortPartij": "persoon",
        "indicatieActief": true,
        "vertegenwoordigde": [[{}], {"uuid": "11111111-1111-4111-8111-111111111110"}]
    }"#;
    for path in ["/vertegenwoordigde/0/1", "/vertegenwoordigde/0/-", "/vertegenwoordigde/-", "/x"] {
        let mut draft = Draft::new(Objecttype::Partij, document, &options);
        assert!(draft.is_valid(), "{:?}", draft.violations());
        draft.insert(path, actor, &options).unwrap();
        is_as_validated(&draft, Objecttype::Partij, &options);
        let mut draft = Draft::new(Objecttype::Partij, document, &options);
        draft.set("/y", actor, &options).unwrap();
        draft.move_to("/y", path, &options).unwrap();
        is_as_validated(&draft, Objecttype::Partij, &options);
    }
}

/// Some parts of a document are not judged, such as what another kind of partij has. An edit beside them can change that.
#[test]
fn what_was_not_judged_before_is_judged_after_an_edit_beside_it() {
    let long = "x".repeat(300);
    let naam = json!({
        "contactnaam": {"achternaam": long},
        "werkteVoorPartij": {"partijIdentificatie": {"naam": long}, "bezoekadres": {"postcode": "1"}},
    });
    let partij = json!({"soortPartij": "organisatie", "partijIdentificatie": naam});
    let registered = json!({"uuid": "11111111-1111-4111-8111-111111111101", "soortPartij": "contactpersoon",
        "partijIdentificatie": naam});
    let klantcontact = json!({"hadBetrokkenen": [{"uuid": "11111111-1111-4111-8111-111111111130",
        "wasPartij": registered, "digitaleAdressen": [{"adres": long}]}]});
    for (objecttype, document, place) in [
        (Objecttype::Partij, &partij, "/soortPartij"),
        (Objecttype::Partij, &registered, "/soortPartij"),
        (Objecttype::Partij, &registered, "/uuid"),
        (Objecttype::Klantcontact, &klantcontact, "/hadBetrokkenen/0/wasPartij/soortPartij"),
        (Objecttype::Klantcontact, &klantcontact, "/hadBetrokkenen/0/wasPartij/uuid"),
        (Objecttype::Klantcontact, &klantcontact, "/hadBetrokkenen/0/uuid"),
    ] {
        for profile in [Profile::Basisterminologie, Profile::OpenKlant] {
            let options = Options::default().profile(profile);
            let filled_in = Draft::new(objecttype, &document.to_string(), &options);
            for value in ["persoon", "organisatie", "contactpersoon", "onbekend"] {
                let mut draft = filled_in.clone();
                draft.set(place, &json!(value).to_string(), &options).unwrap();
                is_as_validated(&draft, objecttype, &options);
            }
            let mut draft = filled_in;
            draft.remove(place, &options).unwrap();
            is_as_validated(&draft, objecttype, &options);
        }
    }
}
