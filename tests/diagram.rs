//! Drawings: those of the six examples of the standard, and what no value may do to one.
//!
//! `UPDATE=1 cargo test --test diagram` writes the drawings of the examples anew, to be looked at before they are committed.

use std::path::Path;

use klantinteracties::{DiagramOptions, Notation, diagram};
use proptest::prelude::*;
use serde_json::{Value, json};

const NOTATIONS: [Notation; 2] = [Notation::Mermaid, Notation::Dot];

/// The klantcontacten of one interaction are in one drawing.
const EXAMPLES: [(&str, &[&str]); 6] = [
    ("1-anoniem-telefoongesprek", &["1-anoniem-telefoongesprek"]),
    ("2-baliegesprek-terugbelverzoek", &["2-baliegesprek-terugbelverzoek"]),
    ("3-twee-onderwerpen", &["3a-melding-omgewaaide-boom", "3b-informatie-schuldhulpverlening"]),
    ("4-email-met-bijlagen", &["4-email-met-bijlagen"]),
    ("5-productaanvraag", &["5-productaanvraag"]),
    ("6-document-bij-lopende-zaak", &["6-document-bij-lopende-zaak"]),
];

fn example(names: &[&str]) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/examples");
    let contact = |name: &&str| -> Value {
        serde_json::from_slice(&std::fs::read(folder.join(format!("{name}.json"))).unwrap()).unwrap()
    };
    let mut contacts: Vec<_> = names.iter().map(contact).collect();
    if contacts.len() == 1 { contacts.remove(0) } else { Value::Array(contacts) }
}

fn draw(contact: &Value, notation: Notation, values: bool) -> String {
    diagram(&contact.to_string(), notation, DiagramOptions::default().values(values))
}

#[test]
fn the_examples_give_the_drawings_of_the_standard() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagram");
    for (name, contacts) in EXAMPLES {
        for (notation, extension) in [(Notation::Mermaid, "mmd"), (Notation::Dot, "dot")] {
            let drawing = draw(&example(contacts), notation, false);
            let file = folder.join(format!("{name}.{extension}"));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&file, &drawing).unwrap();
            }
            assert_eq!(drawing, std::fs::read_to_string(&file).unwrap(), "{name}.{extension}");
        }
    }
}
