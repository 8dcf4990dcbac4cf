//! Drawings: those of the six examples of the standard, and what no value may do to one.
//!
//! `UPDATE=1 cargo test --test it diagram` writes the drawings of the examples anew, to be looked at before they are committed.

use std::cell::Cell;

use klantinteracties::untyped::diagram;
use klantinteracties::{DiagramOptions, Notation};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support;

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
    let mut contacts: Vec<_> = names.iter().map(|name| support::example(name)).collect();
    if contacts.len() == 1 { contacts.remove(0) } else { Value::Array(contacts) }
}

fn draw(contact: &Value, notation: Notation, values: bool) -> String {
    diagram(&contact.to_string(), notation, DiagramOptions::default().values(values))
}

#[test]
fn the_examples_give_the_drawings_of_the_standard() {
    for (name, contacts) in EXAMPLES {
        for (notation, extension) in [(Notation::Mermaid, "mmd"), (Notation::Dot, "dot")] {
            let drawing = draw(&example(contacts), notation, false);
            let file = support::path(&format!("diagram/{name}.{extension}"));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&file, &drawing).unwrap();
            }
            assert_eq!(drawing, std::fs::read_to_string(&file).unwrap(), "{name}.{extension}");
        }
    }
}

/// A klantcontact with this text for every value; by a digit after it, no two objects are the same one.
fn everywhere(text: &str) -> Value {
    let different = Cell::new(0);
    let own = || {
        different.set(different.get() + 1);
        format!("{text}{}", different.get())
    };
    let identificator =
        || json!({"objectId": own(), "codeObjecttype": text, "codeRegister": text, "codeSoortObjectId": text});
    let adres = json!({"nummeraanduidingId": text, "straatnaam": text, "adresregel1": text, "land": text});
    let digitaal_adres =
        || json!({"adres": own(), "soortDigitaalAdres": text, "omschrijving": text, "referentie": text, "uuid": own()});
    let actor = || {
        json!({
            "naam": text, "soortActor": text, "actoridentificator": identificator(),
            "actorIdentificatie": {"functie": text, "emailadres": text, "telefoonnummer": text, "omschrijving": text},
        })
    };
    let contactnaam = json!({
        "voorletters": text, "voornaam": text, "voorvoegselAchternaam": text, "achternaam": text,
    });
    let number = || json!({"codeObjecttype": text, "codeSoortObjectId": text, "objectId": own(), "codeRegister": text});
    let partij = |soort: &str, details: Value| {
        json!({
            "nummer": own(), "interneNotitie": text, "soortPartij": soort, "voorkeurstaal": text,
            "partijIdentificatoren": [{"partijIdentificator": number(), "anderePartijIdentificator": text}],
            "digitaleAdressen": [digitaal_adres()], "bezoekadres": adres, "partijIdentificatie": details,
            "vertegenwoordigde": [{"uuid": own(), "url": text}], "rekeningnummers": [{"iban": text, "bic": text}],
        })
    };
    let organisatie = partij("organisatie", json!({"naam": text}));
    let details = json!({"contactnaam": contactnaam, "volledigeNaam": text, "werkteVoorPartij": organisatie});
    json!({
        "nummer": own(), "kanaal": text, "onderwerp": text, "inhoud": text, "reactie": text, "taal": text,
        "hoofdOnderwerpType": text, "plaatsgevondenOp": text, "metadata": {text: text}, text: text,
        "hadBetrokkenActoren": [actor()],
        "hadBetrokkenen": [{
            "rol": text, "organisatienaam": text, "contactnaam": contactnaam, "volledigeNaam": text,
            "wasPartij": partij(text, details), "digitaleAdressen": [digitaal_adres()], "correspondentieadres": adres,
        }],
        "leiddeTotInterneTaken": [{
            "gevraagdeHandeling": text, "toelichting": text, "status": text, "toegewezenAanActoren": [actor()],
        }],
        "leiddeTotZaken": [identificator()],
        "omvatteBijlagen": [{"bijlageidentificator": identificator()}],
        "gingOverOnderwerpobjecten": [{"onderwerpobjectidentificator": identificator(), "wasKlantcontact": {"uuid": own()}}],
    })
}

/// What a drawing consists of when the labels are left out, which hold no quote of their own.
fn without_labels(drawing: &str) -> Vec<String> {
    let parts = drawing.lines().map(|line| {
        let line = line.replace("\\\\", "").replace("\\\"", "");
        line.split('"').step_by(2).collect::<Vec<_>>().join("\"")
    });
    parts.collect()
}

const MARK: &str = "Ongezien";

#[test]
fn values_are_left_out_unless_they_are_asked_for() {
    for notation in NOTATIONS {
        assert!(!draw(&everywhere(MARK), notation, false).contains(MARK));
        let shown = draw(&everywhere(MARK), notation, true);
        // One onderwerp, task and organisatienaam, two actoren, two times a contactnaam of four parts, one naam, two
        // numbers, three digitale adressen, and three objects with their code.
        assert_eq!(shown.matches(MARK).count(), 3 + 2 + 2 * 4 + 1 + 2 + 3 + 3 * 2, "{shown}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_notation(text in "\\PC{1,12}|[\"\\\\\\[\\](){}<>|#&;:%`\n\r\t\u{0}endx-]{1,16}") {
        for notation in NOTATIONS {
            let drawing = draw(&everywhere(&text), notation, true);
            let without = draw(&everywhere(&text), notation, false);
            prop_assert_eq!(without_labels(&drawing), without_labels(&without));
        }
    }

    #[test]
    fn any_text_gives_a_drawing(text in any::<Vec<u8>>()) {
        for notation in NOTATIONS {
            prop_assert!(!diagram(&text, notation, DiagramOptions::default()).is_empty());
        }
    }

    #[test]
    fn a_document_with_a_mistake_gives_a_drawing(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut json = everywhere("x").to_string().into_bytes();
        let at = at.index(json.len());
        json[at] = byte;
        prop_assert!(diagram(&json, Notation::Mermaid, DiagramOptions::default()).starts_with("flowchart LR\n"));
    }
}

/// The relations of a drawing, as `from name to`.
fn relations(contact: &Value) -> Vec<String> {
    let drawing = draw(contact, Notation::Dot, false);
    let relation = |line: &str| {
        let (ends, name) = line.trim().strip_suffix("\"]")?.split_once(" [label=\"")?;
        let (from, to) = ends.split_once(" -> ")?;
        Some(format!("{from} {name} {to}"))
    };
    drawing.lines().filter_map(relation).collect()
}

const UUID: &str = "11111111-1111-4111-8111-11111111111";

#[test]
fn what_is_the_same_object_is_drawn_once() {
    let uuid = |last: &str| json!({"uuid": format!("{UUID}{last}")});
    let bsn = |number: &str| {
        json!([{"partijIdentificator": {
            "codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": number, "codeRegister": "brp",
        }}])
    };
    let was = |partij: Value| json!({"hadBetrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": partij}]});
    let persoon = |members: Value| {
        let mut partij = json!({"soortPartij": "persoon"});
        partij.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        partij
    };
    let count = |contacts: &[Value], object: &str| {
        let drawing = draw(&Value::Array(contacts.to_vec()), Notation::Dot, false);
        drawing.lines().filter(|line| line.trim().starts_with(object) && !line.contains("->")).count()
    };
    let naam = json!({"partijIdentificatie": {"contactnaam": {"achternaam": "Bakker"}}});
    let by_uuid = persoon(json!({"uuid": format!("{UUID}a")}));
    let by_both = persoon(json!({"uuid": format!("{UUID}A"), "partijIdentificatoren": bsn("123456782")}));
    let by_bsn = persoon(json!({"partijIdentificatoren": bsn("123456782")}));
    for (contacts, persons) in [
        (vec![was(by_uuid.clone()), was(uuid("A"))], 1),
        (vec![was(by_bsn.clone()), was(by_bsn.clone())], 1),
        // Two that turn out to be one.
        (vec![was(by_bsn.clone()), was(by_uuid.clone()), was(by_both)], 1),
        (vec![was(by_bsn), was(persoon(json!({"partijIdentificatoren": bsn("111222333")})))], 2),
        (vec![was(persoon(naam.clone())), was(persoon(naam))], 1),
    ] {
        assert_eq!(count(&contacts, "persoon"), persons);
        assert_eq!(count(&contacts, "klantcontact"), contacts.len());
    }
    // Nobody has said who these are.
    let unknown = json!({"rol": "klant", "initiator": true});
    let contact = json!({"hadBetrokkenen": [unknown, unknown], "leiddeTotInterneTaken": [{}]});
    assert_eq!(count(&[contact.clone(), contact], "betrokkene"), 4);
    // Two vestigingen of one company.
    let vestiging = |number: &str| {
        let identificator = |soort: &str, number: &str| json!({"partijIdentificator": {"codeSoortObjectId": soort, "objectId": number}});
        was(json!({"soortPartij": "organisatie", "partijIdentificatoren": [
            identificator("kvk_nummer", "12345678"), identificator("vestigingsnummer", number),
        ]}))
    };
    assert_eq!(count(&[vestiging("000012345678"), vestiging("000087654321")], "organisatie"), 2);
    assert_eq!(count(&[vestiging("000012345678"), vestiging("000012345678")], "organisatie"), 1);
}

#[test]
fn references_and_relations_back_are_drawn() {
    let [contact, task, earlier, actor] = ["0", "1", "2", "3"].map(|last| json!({"uuid": format!("{UUID}{last}")}));
    let registered = json!({
        "uuid": contact["uuid"],
        "hadBetrokkenActoren": [actor],
        "gingOverOnderwerpobjecten": [
            {"klantcontact": contact, "wasKlantcontact": earlier},
            {"onderwerpobjectidentificator": {
                "codeObjecttype": "klantcontact", "codeSoortObjectId": "uuid", "objectId": earlier["uuid"], "codeRegister": "ok",
            }},
        ],
        "leiddeTotInterneTaken": [task, {
            "aanleidinggevendKlantcontact": contact, "toegewezenAanActor": actor, "toegewezenAanActoren": [actor],
        }],
    });
    assert_eq!(
        relations(&registered),
        [
            "klantcontact1 had betrokken actor2",
            "klantcontact1 ging over onderwerpobject3",
            "onderwerpobject3 was klantcontact4",
            "klantcontact1 ging over onderwerpobject5",
            "onderwerpobject5 was klantcontact4",
            "interneTaak6 ontstond naar aanleiding van klantcontact1",
            "interneTaak7 ontstond naar aanleiding van klantcontact1",
            "interneTaak7 werd toegewezen aan actor2",
        ]
    );
}

#[test]
fn the_preferred_digitaal_adres_is_one_of_those_of_the_partij() {
    let adres = json!({"adres": "ans@example.nl", "soortDigitaalAdres": "email"});
    let contact = json!({"hadBetrokkenen": [{"wasPartij": {
        "soortPartij": "persoon", "digitaleAdressen": [adres], "voorkeursDigitaalAdres": adres,
    }}]});
    assert_eq!(
        relations(&contact)[2..],
        [
            "persoon3 verstrekte voor toekomstig contact digitaalAdres4",
            "persoon3 gaf voorkeur aan voor contact via digitaalAdres4",
        ]
    );
}

#[test]
fn a_klantcontact_without_purpose_is_drawn_once_it_is_registered() {
    let mut contact = example(&["1-anoniem-telefoongesprek"]);
    assert_eq!(draw(&contact, Notation::Dot, false), diagram("", Notation::Dot, DiagramOptions::default()));
    contact["uuid"] = format!("{UUID}0").into();
    assert_eq!(relations(&contact), ["klantcontact1 had betrokken medewerker2", "klantcontact1 had betrokkene3"]);
}

#[test]
fn the_drawing_in_the_documentation_is_that_of_the_library() {
    let text = include_str!("../../docs/diagram.md");
    let drawing = text.split("```mermaid\n").nth(1).and_then(|rest| rest.split("```").next());
    assert_eq!(drawing, Some(include_str!("../diagram/5-productaanvraag.mmd")));
}
