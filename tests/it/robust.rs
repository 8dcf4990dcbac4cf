//! Whatever comes in, a report comes out, and in time that grows with the input.

use std::time::{Duration, Instant};

use klantinteracties::{Objecttype, Options, Profile, normalize, situation_of, validate, validate_many};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{self, NOW};

fn examples() -> Vec<Vec<u8>> {
    support::examples().into_iter().map(|(_, text)| text.into_bytes()).collect()
}

/// Asks everything that can be asked of a text.
fn ask(json: &[u8]) {
    for objecttype in Objecttype::ALL {
        for profile in [Profile::Basisterminologie, Profile::OpenKlant] {
            let options = Options::default().profile(profile).now(NOW.parse::<klantinteracties::Moment>().unwrap());
            let report = validate(*objecttype, json, &options);
            serde_json::to_string(&report).unwrap();
            if report.is_valid() {
                let written = serde_json::to_vec(&report.into_result().unwrap()).unwrap();
                // What was well-formed stays so when it is written and read again.
                assert!(validate(*objecttype, &written, &options).is_valid());
            }
        }
    }
    for objecttype in Objecttype::ALL {
        is_normalized_once(*objecttype, json);
    }
    validate_many(Objecttype::Klantcontact, json, &Options::default());
    situation_of(json, &Options::default());
}

/// To normalise a second time changes nothing, and what it changes is all that it changes.
fn is_normalized_once(objecttype: Objecttype, json: &[u8]) {
    let options = Options::default();
    let normalized = normalize(objecttype, json, &options);
    let Some(value) = normalized.value() else { return };
    let written = serde_json::to_vec(&value).unwrap();
    let again = normalize(objecttype, &written, &options);
    assert!(again.changes().is_empty(), "{:?}", again.changes());
    assert_eq!(serde_json::to_vec(&again.value().unwrap()).unwrap(), written);
    if normalized.changes().is_empty() {
        let (before, after): (Value, Value) =
            (serde_json::from_slice(json).unwrap(), serde_json::from_slice(&written).unwrap());
        assert_eq!(before, after);
    }
}

/// Values with what comes along when they are copied, and white space that is seen as such by few.
fn copied() -> impl Strategy<Value = String> {
    const VALUES: [&str; 16] = [
        "jan@example.nl",
        "a@b.n\u{200b}",
        "+31612345678",
        "06-12345678",
        "123456782",
        "1234.56.782",
        "12 34 56 78",
        "0000 1234 5678",
        "0363 2000 0021 8908",
        "NL91 ABNA 0417 1643 00",
        "ABNANL2\u{200b}",
        "1234 AB",
        "12 34",
        "portaal-1",
        "می\u{200c}خواهم 👩\u{200d}👧",
        "\u{200b}",
    ];
    let sign = prop::sample::select("\u{200b}\u{200c}\u{200d}\u{200e}\u{202a}\u{202c}\u{2060}\u{2066}\u{feff}\u{ad}\u{a0}\u{2009} \u{1f}\u{180e}.-\n\u{fe0f}é7".chars().collect::<Vec<_>>());
    let signs = prop::collection::vec((any::<prop::sample::Index>(), sign), 0..5);
    (prop::sample::select(VALUES.to_vec()), signs).prop_map(|(value, signs)| {
        let mut text: Vec<char> = value.chars().collect();
        for (at, sign) in signs {
            text.insert(at.index(text.len() + 1), sign);
        }
        text.into_iter().collect()
    })
}

/// What was valid is valid when it has been normalised, and in its normal form then.
fn stays_valid(objecttype: Objecttype, document: &Value) {
    let json = document.to_string();
    is_normalized_once(objecttype, json.as_bytes());
    for profile in [Profile::Basisterminologie, Profile::OpenKlant] {
        let options = Options::default().profile(profile).now(NOW.parse::<klantinteracties::Moment>().unwrap());
        if validate(objecttype, &json, &options).is_valid() {
            let normalized = serde_json::to_string(&normalize(objecttype, &json, &options).value()).unwrap();
            let report = validate(objecttype, &normalized, &options);
            assert!(report.is_valid(), "{json} {normalized} {:?}", report.violations());
        }
    }
}

/// What people type for a value.
fn typed() -> impl Strategy<Value = String> {
    "[ \t]{0,2}(\\+31|0031|00|0)?[ (]{0,2}[0-9() -]{0,14}[ \u{a0}]{0,2}"
        .boxed()
        .prop_union("[ ]?[1-9][0-9]{3} {0,2}[a-zA-Z]{2} ?".boxed())
        .or("[a-zA-Z.]{1,5}@[A-Za-z]{1,5}\\.[A-Z]{2,3} ?".boxed())
        .or("[nN][lL][0-9]{2} ?[a-zA-Z]{4} ?[0-9]{10}".boxed())
        .or("[0-9]{7,10}".boxed())
        .or(any::<String>().boxed())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_valid_stays_valid_in_its_normal_form(text in copied(), other in copied()) {
        let partij = serde_json::json!({"uuid": "11111111-1111-4111-8111-111111111101"});
        for soort in ["email", "telefoonnummer", "overig"] {
            stays_valid(Objecttype::DigitaalAdres, &serde_json::json!({
                "adres": text, "soortDigitaalAdres": soort, "verstrektDoorPartij": partij, "referentie": other,
            }));
        }
        for (objecttype, soort, register) in [
            ("natuurlijk_persoon", "bsn", "brp"),
            ("niet_natuurlijk_persoon", "rsin", "hr"),
            ("niet_natuurlijk_persoon", "kvk_nummer", "hr"),
            ("vestiging", "vestigingsnummer", "hr"),
        ] {
            stays_valid(Objecttype::PartijIdentificator, &serde_json::json!({
                "partijIdentificator": {
                    "codeObjecttype": objecttype, "codeSoortObjectId": soort, "objectId": text, "codeRegister": register,
                },
                "subIdentificatorVan": partij,
            }));
        }
        stays_valid(Objecttype::Rekeningnummer, &serde_json::json!({"iban": text, "bic": other}));
        stays_valid(Objecttype::Betrokkene, &serde_json::json!({
            "rol": "klant", "initiator": true, "hadKlantcontact": partij, "organisatienaam": text,
            "bezoekadres": {"postcode": text, "nummeraanduidingId": other, "straatnaam": other},
        }));
        stays_valid(Objecttype::Klantcontact, &serde_json::json!({
            "kanaal": text, "onderwerp": other, "inhoud": text, "taal": "nld", "vertrouwelijk": false,
            "referentienummer": other, "metadata": {"a": text}, "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "hadBetrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": partij}],
            "hadBetrokkenActoren": [{"naam": other, "soortActor": "organisatorische_eenheid"}],
        }));
    }
}

proptest! {
    #[test]
    fn normalised_once_is_normalised(text in typed(), number in any::<u32>()) {
        for soort in ["email", "telefoonnummer", "overig", " telefoonnummer "] {
            let json = serde_json::json!({"adres": text, "soortDigitaalAdres": soort, "omschrijving": text});
            is_normalized_once(Objecttype::DigitaalAdres, json.to_string().as_bytes());
        }
        for soort in ["bsn", "kvk_nummer", "rsin"] {
            for id in [serde_json::json!(text), serde_json::json!(number)] {
                let json = serde_json::json!({"partijIdentificator": {"codeSoortObjectId": soort, "objectId": id}});
                is_normalized_once(Objecttype::PartijIdentificator, json.to_string().as_bytes());
            }
        }
        let json = serde_json::json!({"iban": text, "bic": text});
        is_normalized_once(Objecttype::Rekeningnummer, json.to_string().as_bytes());
        let json = serde_json::json!({"bezoekadres": {"postcode": text, "land": text}});
        is_normalized_once(Objecttype::Betrokkene, json.to_string().as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bytes(json in prop::collection::vec(any::<u8>(), 0..200)) {
        ask(&json);
    }

    #[test]
    fn examples_with_bytes_changed(example in 0_usize..7, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut json = examples().swap_remove(example);
        for (place, byte) in changes {
            let place = place.index(json.len());
            json[place] = byte;
        }
        ask(&json);
    }

    #[test]
    fn examples_cut_off(example in 0_usize..7, end in any::<prop::sample::Index>()) {
        let json = examples().swap_remove(example);
        ask(&json[..end.index(json.len())]);
    }

    /// Parts of the examples in places where others belong.
    #[test]
    fn examples_with_parts_swapped(example in 0_usize..7, from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let json = String::from_utf8(examples().swap_remove(example)).unwrap();
        let values: Vec<&str> = json.lines().filter_map(|line| Some(line.split_once(": ")?.1.trim_end_matches(','))).collect();
        let (from, to) = (values[from.index(values.len())], values[to.index(values.len())]);
        ask(json.replace(from, to).as_bytes());
    }
}

/// Documents that would take hours if anything were compared with everything.
#[test]
fn time_grows_with_the_document() {
    let many = |element: &str, count: usize| vec![element; count].join(",");
    let betrokkene = r#"{"rol":"vertegenwoordiger","initiator":true,"wasPartij":{"soortPartij":"persoon"}}"#;
    let adres = r#"{"adres":"0612345678","soortDigitaalAdres":"telefoonnummer"}"#;
    let documents = [
        format!(r#"{{"hadBetrokkenen":[{}]}}"#, many(betrokkene, 20_000)),
        format!(
            r#"{{"hadBetrokkenen":[{}],"gingOverOnderwerpobjecten":[{}]}}"#,
            many(betrokkene, 10_000),
            many("{}", 50_000)
        ),
        format!(
            r#"{{"hadBetrokkenen":[{{"digitaleAdressen":[{0}],"wasPartij":{{"digitaleAdressen":[{0}]}}}}]}}"#,
            many(adres, 10_000)
        ),
        format!("{{{}}}", (0..100_000).map(|name| format!(r#""onderwerb{name}":1"#)).collect::<Vec<_>>().join(",")),
    ];
    for json in &documents {
        let start = Instant::now();
        let report = validate(Objecttype::Klantcontact, json, &Options::default());
        assert!(!report.is_valid());
        // Without optimisation, on a busy machine; the square of the count would take minutes.
        assert!(start.elapsed() < Duration::from_secs(10), "{:?} for {} bytes", start.elapsed(), json.len());
    }
}

/// Looking for the name that is meant takes long, so that it is done for the first hundred unknown names.
#[test]
fn a_hundred_names_are_suggested() {
    // Each is two letters from `naam`.
    let names: Vec<_> =
        ('a'..='l').flat_map(|one| ('0'..='9').map(move |two| format!(r#""naam{one}{two}":1"#))).collect();
    let json = format!("{{{}}}", names.join(","));
    let report = validate(Objecttype::Categorie, &json, &Options::default());
    let unknown = report.violations().iter().filter(|violation| violation.code() == "unknown-field");
    let suggested: Vec<bool> = unknown.map(|violation| violation.params.members().next().is_some()).collect();
    assert_eq!(suggested, (0..120).map(|number| number < 100).collect::<Vec<_>>());
}
