//! Objects of which the type is known: what is valid can be read as a struct, and nothing is lost on the way.

use std::fmt::Debug;

use chrono::DateTime;
use klantinteracties::model::{
    Actor, ActorKlantcontact, Betrokkene, Bijlage, Categorie, CategorieRelatie, DigitaalAdres, Form, InterneTaak,
    Klantcontact, MaakKlantcontact, Onderwerpobject, OrReference, Partij, PartijIdentificator, Persoon, Rekeningnummer,
    Required, Rol, Shape, SoortPartij, Standalone, Text, Type, Vertegenwoordiging,
};
use klantinteracties::value::{Bsn, Taal};
use klantinteracties::{Objecttype, Options, Profile, Setting, Valid, Violations, validate};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::cases::{case_files, document, options};
use crate::support::{NOW, example};

/// What says the same is written in one way: nothing instead of `null`, an empty list or a blank text, moments in UTC,
/// uuids in lower case, and no kind of object that has no more than its kind.
fn said(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Array(values) => Some(values.iter().filter_map(said).collect::<Vec<_>>())
            .filter(|values| !values.is_empty())
            .map(Value::Array),
        Value::Object(members) => {
            let said = members.iter().filter_map(|(name, value)| Some((name.clone(), said(value)?)));
            Some(Value::Object(said.collect()))
        }
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(match (DateTime::parse_from_rfc3339(text), text.parse::<uuid::Uuid>()) {
            (Ok(moment), _) => json!(moment.to_utc().to_rfc3339()),
            (_, Ok(uuid)) => json!(uuid.to_string()),
            _ => value.clone(),
        }),
        value => Some(value.clone()),
    }
}

/// Removes what says nothing once its members are gone.
fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, without_empty(value)))
                .filter(|(name, value)| {
                    let is_group = ["partijIdentificatie", "actorIdentificatie", "metadata"].contains(&name.as_str());
                    !(is_group && value.as_object().is_some_and(serde_json::Map::is_empty))
                })
                .collect(),
        ),
        Value::Array(values) => Value::Array(values.into_iter().map(without_empty).collect()),
        value => value,
    }
}

fn meaning(value: &Value) -> Value {
    without_empty(said(value).unwrap_or(Value::Null))
}

/// Reads, judges, writes and reads again.
trait Model: Standalone + Clone + PartialEq + Debug + Serialize + DeserializeOwned {
    fn read(json: &str, options: &Options) -> Result<Valid<Self>, Violations>;
}

macro_rules! models {
    ($($object:ident)+) => {
        $(impl Model for $object {
            fn read(json: &str, options: &Options) -> Result<Valid<Self>, Violations> {
                Self::from_json(json, options)
            }
        })+

        fn survives(objecttype: Objecttype, json: &str, options: &Options) -> bool {
            match objecttype {
                $(Objecttype::$object => survives_as::<$object>(json, options),)+
                _ => panic!("{objecttype:?} is not tried"),
            }
        }
    };
}

models! {
    Actor ActorKlantcontact Betrokkene Bijlage Categorie CategorieRelatie DigitaalAdres InterneTaak Klantcontact
    MaakKlantcontact Onderwerpobject Partij PartijIdentificator Rekeningnummer Vertegenwoordiging
}

/// Whether a document is valid; then nothing of it is lost.
fn survives_as<T: Model>(json: &str, options: &Options) -> bool {
    if let Ok(bare) = serde_json::from_str::<T>(json) {
        let written = serde_json::to_string(&bare).unwrap();
        assert!(serde_json::from_str::<T>(&written).unwrap() == bare, "{written}");
    }
    let report = validate(T::OBJECTTYPE, json, options);
    if !report.is_valid() {
        return false;
    }
    let violations = report.violations().to_vec();
    let valid = T::read(json, options).unwrap_or_else(|violations| panic!("{json}\n{violations}"));
    assert_eq!(valid.warnings(), violations);
    let written = serde_json::to_string(&valid).unwrap();
    let mut document = serde_json::to_value(report.into_result().unwrap()).unwrap();
    let mut kept: Value = serde_json::from_str(&written).unwrap();
    // What was reported as unknown is not kept, and what was reported as ignored need not be.
    for violation in violations.iter().filter(|found| ["unknown-field", "ignored-field"].contains(&found.code())) {
        remove(&mut document, &violation.path);
        remove(&mut kept, &violation.path);
    }
    // A server does not look at all of a request: not at what belongs elsewhere, and of an object that a request can only
    // refer to at nothing but the uuid.
    if options == &options.clone().profile(Profile::OpenKlant) && T::OBJECTTYPE != Objecttype::Klantcontact {
        only_judged(&mut document, T::OBJECTTYPE.shape());
        only_judged(&mut kept, T::OBJECTTYPE.shape());
    }
    assert_eq!(meaning(&kept), meaning(&document), "{json}");
    assert!(serde_json::from_str::<T>(&written).unwrap() == *valid, "{written}");
    // What is well-formed is so when it is judged again.
    let again = Valid::new(valid.clone().into_inner(), options).unwrap_or_else(|found| panic!("{written}\n{found}"));
    assert!(*again == *valid);
    let shown = format!("{valid:?}");
    assert!(shown.len() < 80, "{shown}");
    true
}

fn remove(document: &mut Value, pointer: &str) {
    let (holder, name) = pointer.rsplit_once('/').unwrap();
    if let Some(Value::Object(members)) = document.pointer_mut(holder) {
        members.remove(name);
    }
}

fn only_judged(value: &mut Value, shape: &'static Shape) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| only_judged(value, shape)),
        Value::Object(members) => {
            for property in shape.properties {
                if property.of_registration || property.read_only || property.required == Required::Standalone {
                    members.remove(property.name);
                }
                let (Some(value), Type::Object(nested) | Type::List(nested)) =
                    (members.get_mut(property.name), &property.kind)
                else {
                    continue;
                };
                let referred = match value {
                    Value::Array(values) => values.iter_mut().collect(),
                    value => vec![value],
                };
                for value in referred {
                    match value.get("uuid") {
                        Some(uuid) if property.by_reference => *value = json!({"uuid": uuid}),
                        _ => only_judged(value, (nested.shape)()),
                    }
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_valid_case_is_read_without_loss() {
    let mut count = 0;
    for (_, file) in case_files() {
        let objecttype = Objecttype::from_name(&file.objecttype).unwrap();
        for case in &file.cases {
            count += usize::from(survives(objecttype, &document(case), &options(&file, case)));
        }
    }
    assert!(count > 400, "{count} valid cases");
}

/// Chooses by bytes that a test generates; without any left it chooses the first.
struct Choices<'b>(std::slice::Iter<'b, u8>);

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte) % count)
    }
}

/// A document of an object that holds what its declaration says.
fn generated(shape: &'static Shape, choices: &mut Choices<'_>, levels: usize) -> Value {
    let mut document = serde_json::Map::new();
    for property in shape.properties {
        let required = property.required == Required::Yes;
        if !required && choices.below(4) < 2 {
            continue;
        }
        let value = match &property.kind {
            _ if property.nullable && choices.below(6) == 1 => Value::Null,
            Type::Text(declared) => text(declared, &document, choices),
            Type::Choice(words) => json!(words[choices.below(words.len())]),
            Type::Boolean => json!(choices.below(2) == 0),
            Type::Integer { min, max } => json!([min, max][choices.below(2)]),
            Type::Entries(_) => json!({"zaak": "a", "bron": " b "}),
            Type::Object(nested) if levels > 0 || required => {
                of_object(nested.or_reference, nested.shape, choices, levels)
            }
            Type::List(nested) if levels > 0 => {
                (0..choices.below(3)).map(|_| of_object(nested.or_reference, nested.shape, choices, levels)).collect()
            }
            Type::Object(_) | Type::List(_) => continue,
        };
        document.insert(property.name.to_owned(), value);
    }
    Value::Object(document)
}

fn of_object(or_reference: bool, shape: fn() -> &'static Shape, choices: &mut Choices<'_>, levels: usize) -> Value {
    if or_reference && choices.below(3) == 1 {
        return json!({"uuid": format!("11111111-1111-4111-8111-{:012}", choices.below(200))});
    }
    generated(shape(), choices, levels.saturating_sub(1))
}

fn text(declared: &Text, beside: &serde_json::Map<String, Value>, choices: &mut Choices<'_>) -> Value {
    let format = match declared.form {
        Form::Free => None,
        Form::Format(format) => Some(format),
        Form::By(name, forms) => {
            let word = beside.get(name).and_then(Value::as_str);
            forms.iter().find(|(of, _)| Some(*of) == word).map(|(_, format)| *format)
        }
    };
    let texts: &[&str] = match format.map(|format| format.code().name()) {
        Some("format-uuid") => &["11111111-1111-4111-8111-111111111111", "ABCDEFAB-1111-4111-8111-111111111111"],
        Some("format-uri") => &["https://example.nl/1", ""],
        Some("format-date") => &["2024-05-31", "0001-01-01"],
        Some("format-date-time") => {
            &["2024-05-31T09:30:00+02:00", "2024-05-31T09:30:00.123456789Z", "2024-05-31T09:30:00-00:00"]
        }
        Some("format-email") => &["jan@example.nl", ""],
        Some("format-telefoonnummer") => &["0612345678", "+31612345678", ""],
        Some("format-iban") => &["NL91ABNA0417164300"],
        Some("format-bic") => &["ABNANL2A", ""],
        Some("format-postcode") => &["1234 AB", ""],
        Some("format-land") => &["BE", ""],
        Some("format-nummeraanduiding") => &["0363200000218908", ""],
        Some("format-referentienummer") => &["0000000012", "-1", ""],
        Some("format-referentie") => &["portaal-1", ""],
        Some("format-bsn" | "format-rsin") => &["123456782"],
        Some("format-kvk-nummer") => &["12345678"],
        Some("format-vestigingsnummer") => &["000012345678"],
        Some(other) => panic!("no texts of {other}"),
        None if declared.max == 3 => &["nld", "dut", "eng", "xx"],
        None => &["Paspoort", "", "é ", " a\tb"],
    };
    json!(texts[choices.below(texts.len())])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn a_generated_document_is_read_without_loss(
        index in 0..Objecttype::ALL.len(),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        profile in prop::sample::select(vec![Profile::Basisterminologie, Profile::OpenKlant]),
    ) {
        let objecttype = Objecttype::ALL[index];
        let document = generated(objecttype.shape(), &mut Choices(bytes.iter()), 4);
        let options = Options::default().profile(profile).now(NOW.parse::<klantinteracties::Moment>().unwrap());
        survives(objecttype, &document.to_string(), &options);
    }
}

/// The generator is worth something when much of what it makes is valid.
#[test]
fn much_of_what_is_generated_is_valid() {
    let options = Options::default().profile(Profile::OpenKlant);
    let mut valid = 0;
    for seed in 0..2_000_u32 {
        let bytes: Vec<u8> = (0..300_u32)
            .map(|at| (seed.wrapping_mul(2_654_435_761).wrapping_add(at * at * 40_503) >> 13) as u8)
            .collect();
        let objecttype = Objecttype::ALL[seed as usize % Objecttype::ALL.len()];
        let document = generated(objecttype.shape(), &mut Choices(bytes.iter()), 4);
        valid += usize::from(survives(objecttype, &document.to_string(), &options));
    }
    assert!(valid > 400, "{valid} of 2000");
}

/// Bare structs are read strictly: the error says where, and never what stands there.
#[test]
fn a_struct_is_read_strictly() {
    let mut klantcontact = example("2-baliegesprek-terugbelverzoek");
    let read =
        |document: &Value| serde_json::from_value::<Klantcontact>(document.clone()).map_err(|error| error.to_string());
    assert!(read(&klantcontact).is_ok());
    for (pointer, value, error) in [
        ("/onderwerp", json!(12), "/onderwerp: another kind of value is expected"),
        ("/taal", json!("Nederlands"), "/taal: the text does not have the form that is expected"),
        (
            "/hadBetrokkenen/0/rol",
            json!("GEHEIM"),
            "/hadBetrokkenen/0/rol: this is none of the words that can stand here",
        ),
        ("/hadBetrokkenen/0/wasPartij", json!([]), "/hadBetrokkenen/0/wasPartij: another kind of value is expected"),
        ("/plaatsgevondenOp", json!("GEHEIM"), "/plaatsgevondenOp: the text does not have the form that is expected"),
        ("/hadBetrokkenActoren/0/soortActor", Value::Null, "/hadBetrokkenActoren/0/soortActor: null cannot stand here"),
    ] {
        let place = klantcontact.pointer_mut(pointer).unwrap();
        let before = std::mem::replace(place, value);
        assert_eq!(read(&klantcontact).unwrap_err(), error);
        *klantcontact.pointer_mut(pointer).unwrap() = before;
    }
    klantcontact["onderwerpp"] = json!("GEHEIM");
    assert_eq!(read(&klantcontact).unwrap_err(), "/onderwerpp: no property has this name");
}

/// A register holds what its server took, and a struct holds what a register has.
#[test]
fn a_struct_holds_what_a_server_takes() {
    let json = r#"{"kanaal": "balie", "onderwerp": "Paspoort", "taal": "xx", "vertrouwelijk": false, "referentienummer": "٣"}"#;
    let options = Options::default().profile(Profile::OpenKlant);
    let contact = Klantcontact::from_json(json, &options).unwrap();
    assert_eq!((contact.taal.as_str(), contact.taal.is_known()), ("xx", false));
    assert_eq!(contact.referentienummer.as_ref().map(AsRef::as_ref), Some("٣"));
    assert!(contact.warnings().iter().any(|warning| warning.code() == "taal-unknown"));
    assert!(Klantcontact::from_json(json, &Options::default()).is_err());
}

/// What the fields cannot hold is an error, also where the options tolerate it.
#[test]
fn a_struct_holds_nothing_else() {
    let options =
        Options::default().rule("required", Setting::Off).unwrap().rule("format-iban", Setting::Warning).unwrap();
    for (json, code, path) in [("{}", "required", "/iban"), (r#"{"iban": "GEHEIM"}"#, "format-iban", "/iban")] {
        assert!(validate(Objecttype::Rekeningnummer, json, &options).is_valid());
        let violations = Rekeningnummer::from_json(json, &options).unwrap_err();
        assert_eq!((violations[0].code(), violations[0].path.as_str(), violations.len()), (code, path, 1));
    }
}

/// The violation about a value of another type says which type belongs there.
#[test]
fn a_value_of_another_type_is_told_by_the_type_that_belongs_there() {
    let options = Options::default().rule("type", Setting::Off).unwrap();
    for (name, expected) in
        [("vertrouwelijk", "boolean"), ("metadata", "object"), ("hadBetrokkenen", "list"), ("onderwerp", "text")]
    {
        let mut klantcontact = example("2-baliegesprek-terugbelverzoek");
        klantcontact[name] = json!(12);
        let violations = Klantcontact::from_json(klantcontact.to_string(), &options).unwrap_err();
        let params = serde_json::to_value(&violations).unwrap()[0]["params"].clone();
        assert_eq!((violations[0].code(), params), ("type", json!({ "expected": expected })), "{name}");
    }
}

/// What depends on the kind of an object is an enum, and a partij knows its numbers.
#[test]
fn kinds_carry_what_belongs_to_them() {
    let contact: Klantcontact = serde_json::from_value(example("2-baliegesprek-terugbelverzoek")).unwrap();
    let betrokkene = contact.had_betrokkenen[0].object().unwrap();
    assert_eq!((betrokkene.rol, contact.taal), (Rol::Klant, Taal::NLD));
    let partij = betrokkene.was_partij.as_ref().and_then(OrReference::object).unwrap();
    assert_eq!(partij.partij_identificatie.soort(), SoortPartij::Persoon);
    assert_eq!(partij.bsn(), "123456782".parse::<Bsn>().ok());
    let bare = Partij::builder(Persoon::builder(), true).into_inner();
    assert_eq!(serde_json::to_value(bare).unwrap(), json!({"soortPartij": "persoon", "indicatieActief": true}));
}

/// `Violations` is an error like any other.
#[test]
fn violations_are_an_error() {
    fn is_error<E: std::error::Error + Send + Sync + 'static>(error: E) -> Box<dyn std::error::Error> {
        error.into()
    }
    let violations = Categorie::from_json(r#"{"naam": "GEHEIM", "uuid": 1}"#, &Options::default()).unwrap_err();
    let problem = serde_json::to_value(violations.problem_details()).unwrap();
    assert_eq!(problem["status"], 400);
    assert_eq!(problem["invalidParams"][0]["name"], "uuid");
    assert!(violations.iter().all(|violation| !violation.message().is_empty()));
    assert!(!is_error(violations).to_string().contains("GEHEIM"));
}
