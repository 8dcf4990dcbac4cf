//! Reads recorded answers of an Open Klant 2.18 server through every reader. The recordings lie beside the project, and not
//! with its users: without them there is nothing to read, and the test says so. `tests/openklant/` and `tests/timeline/` hold
//! cases of the same shapes.

use klantinteracties::Options;
use klantinteracties::model::OrReference;
use klantinteracties::register::from_open_klant;
use klantinteracties::timeline::{self, Timeline};
use klantinteracties::untyped::correct;
use serde_json::{Value, json};

use crate::support;

/// The text of a recorded answer; nothing where there are no recordings.
fn recorded(name: &str) -> Option<String> {
    support::recorded(&format!("pages/{name}.json"))
}

/// The uuid of somebody in the recorded scenario.
fn uuid_of(name: &str) -> Option<String> {
    let index: Value = serde_json::from_str(&recorded("index")?).unwrap();
    index["uuids"][name].as_str().map(str::to_owned)
}

/// Who is recorded as having a name that is secret: every part of it.
fn secrets() -> Option<Vec<String>> {
    let partij: Value = serde_json::from_str(&recorded("partijen-geheim")?).unwrap();
    let naam = &partij["partijIdentificatie"]["contactnaam"];
    Some(["voornaam", "achternaam"].iter().map(|part| naam[part].as_str().unwrap().to_owned()).collect())
}

fn options(partij: &str) -> timeline::Options {
    timeline::Options::from_json(&json!({"partij": partij, "vertrouwelijk": "show"}).to_string()).unwrap()
}

/// The names under which the partij itself stands in each contact.
fn own_names(timeline: &Timeline) -> Vec<&str> {
    let own = timeline.items.iter().map(|item| item.betrokkenen.iter().find(|betrokkene| betrokkene.own).unwrap());
    own.map(|betrokkene| betrokkene.naam.as_str()).collect()
}

#[test]
fn the_persoon_sees_her_contacts_with_her_own_name() {
    let (Some(page), Some(persoon)) = (recorded("klantcontacten-persoon"), uuid_of("persoon")) else { return };
    let timeline = Timeline::from_json(&page, &options(&persoon));
    assert_eq!(own_names(&timeline), ["Bram Vos"; 4]);
    assert_eq!((timeline.total, timeline.excluded.len(), timeline.problems.len()), (4, 0, 0));
}

#[test]
fn the_organisatie_sees_the_contacts_of_its_contactpersoon() {
    let (Some(page), Some(organisatie)) = (recorded("klantcontacten-organisatie"), uuid_of("organisatie")) else {
        return;
    };
    let timeline = Timeline::from_json(&page, &options(&organisatie));
    assert_eq!(own_names(&timeline), ["Lotte Prins"; 2]);
}

/// Whatever is given, in whatever order, the name of the partij with indicatieGeheimhouding is not shown.
#[test]
fn the_secret_name_is_nowhere() {
    let Some(secrets) = secrets() else { return };
    let names = [
        "klantcontacten-persoon",
        "klantcontacten-organisatie",
        "klantcontacten-diep",
        "klantcontacten-kaal",
        "klantcontact-een",
        "partij",
        "betrokkenen-partij",
        "partijen-geheim",
        "contactpersoon",
        "internetaak",
        "digitaleadressen",
    ];
    let answers: Vec<_> = names.iter().map(|name| recorded(name).unwrap()).collect();
    for start in 0..answers.len() {
        let mut builder = timeline::Builder::new(&timeline::Options::default());
        for answer in answers.iter().cycle().skip(start).take(answers.len()) {
            builder.add(answer.as_bytes());
        }
        let timeline = builder.timeline();
        let shown = serde_json::to_string(&timeline).unwrap();
        assert_eq!(timeline.total, 5, "{shown}");
        assert!(secrets.iter().all(|secret| !shown.contains(secret.as_str())), "{shown}");
        // All that was given belongs to a contact.
        assert_eq!(timeline.problems, []);
    }
}

#[test]
fn every_answer_is_read_as_what_it_is() {
    for (name, klantcontacten, problems) in [
        ("klantcontacten-persoon", 4, 0),
        ("klantcontacten-organisatie", 2, 0),
        ("klantcontacten-diep", 4, 0),
        ("klantcontacten-kaal", 4, 0),
        ("klantcontact-een", 1, 0),
        ("betrokkenen-partij", 4, 0),
        ("partij", 4, 0),
        // Those belong to no klantcontact in the answer.
        ("partijen-geheim", 0, 1),
        ("contactpersoon", 0, 1),
        ("internetaak", 0, 1),
        ("digitaleadressen", 0, 2),
    ] {
        let Some(answer) = recorded(name) else { return };
        let registered = from_open_klant(&answer, &Options::default());
        let codes: Vec<_> = registered.problems().iter().map(|problem| problem.code()).collect();
        assert_eq!(
            (registered.klantcontacten().count(), codes),
            (klantcontacten, vec!["answer-unplaced"; problems]),
            "{name}"
        );
    }
}

/// A partij stands whole in each klantcontact that refers to it, though the answer has it once.
#[test]
fn what_stands_once_is_known_everywhere() {
    let Some(answer) = recorded("klantcontacten-persoon") else { return };
    let registered = from_open_klant(&answer, &Options::default());
    for klantcontact in registered.klantcontacten() {
        let klantcontact = klantcontact.unwrap();
        for betrokkene in klantcontact.had_betrokkenen.iter().filter_map(OrReference::object) {
            let partij = betrokkene.was_partij.as_ref().unwrap();
            assert!(partij.object().is_some());
        }
    }
}

/// What a register answers and what is read of it are the same klantcontact, whichever of the two was changed.
#[test]
fn what_is_read_of_an_answer_differs_in_nothing() {
    let Some(answer) = recorded("klantcontact-een") else { return };
    let registered = from_open_klant(&answer, &Options::default());
    let read = serde_json::to_value(&registered).unwrap()["klantcontacten"][0].to_string();
    for (original, changed) in [(&answer, &read), (&read, &answer)] {
        let correction = correct(original, changed, &Options::default());
        assert_eq!(correction.differences(), [""; 0]);
        assert_eq!(correction.violations(), []);
    }
}
