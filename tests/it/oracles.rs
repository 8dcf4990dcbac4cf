//! What the library knows of languages, moments and JSON, beside libraries that know it too. What it knows of clocks and
//! characters is tried in `src/timeline/date.rs` and `src/value/character.rs`, for every hour and every character.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use isolang::Language;
use klantinteracties::model::Klantcontact;
use klantinteracties::value::{Taal, parse_date_time};
use klantinteracties::{Moment, Objecttype, Options, validate};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// The codes of ISO 639-2 that stand for a group of languages, for several or none, or for what has no code. ISO 639-3, which
/// isolang has, has codes for single languages only, and the four that are special.
const COLLECTIVE: &str = "afa alg apa art ath aus bad bai bat ber bih bnt btk cai cau cel cmc cpe cpf cpp crp cus day dra fiu gem him \
                          ijo inc ine ira iro kar khi kro map mkh mno mun myn nah nai nic nub oto paa phi pra roa sai sal \
                          sem sgn sio sit sla smi son ssa tai tup tut wak wen ypk znd";

/// The twenty languages that have two codes, the bibliographic one first.
const BIBLIOGRAPHIC: &str = "alb sqi arm hye baq eus bur mya chi zho cze ces dut nld fre fra geo kat ger deu gre ell ice isl \
                             mac mkd mao mri may msa per fas rum ron slo slk tib bod wel cym";

#[test]
fn languages_are_those_of_iso_639() {
    let letters = || 'a'..='z';
    let codes = letters().flat_map(|one| {
        letters().flat_map(move |two| letters().map(move |three| String::from_iter([one, two, three])))
    });
    let ours: BTreeSet<String> = codes.filter(|code| code.parse::<Taal>().is_ok()).collect();
    let collective: BTreeSet<String> = COLLECTIVE.split_whitespace().map(str::to_owned).collect();
    let pairs: Vec<&str> = BIBLIOGRAPHIC.split_whitespace().collect();
    let pairs: BTreeMap<&str, &str> = pairs.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    // Reserved for local use, so that no table names them.
    let local = |code: &str| ("qaa"..="qtz").contains(&code);
    let mut unexplained = Vec::new();
    for code in &ours {
        let is_single = Language::from_639_3(code).is_some();
        let is_pair = pairs.get(code.as_str()).is_some_and(|other| ours.contains(*other));
        if !is_single && !is_pair && !collective.contains(code) && !local(code) {
            unexplained.push(format!("{code}: isolang does not have it"));
        }
    }
    // What has a code of two letters has one of ISO 639-2.
    for language in isolang::languages().filter(|language| language.to_639_1().is_some()) {
        let code = language.to_639_3();
        // Serbo-Croatian was taken out of ISO 639-2.
        if !ours.contains(code) && code != "hbs" {
            unexplained.push(format!("{code}: the library does not have it"));
        }
    }
    for code in collective.iter().filter(|code| !ours.contains(*code)) {
        unexplained.push(format!("{code}: a group that the library does not have"));
    }
    for (bibliographic, terminological) in &pairs {
        assert!(ours.contains(*bibliographic) && ours.contains(*terminological), "{bibliographic} {terminological}");
        assert!(Language::from_639_3(terminological).is_some(), "{terminological}");
    }
    println!("{} codes, {} of groups, {} in two forms", ours.len(), collective.len(), pairs.len());
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

/// Every offset of two digits and two digits, and fractions of one to eleven digits, beside chrono, which reads RFC 3339.
#[test]
fn moments_are_those_of_chrono() {
    let numbers = |most: u32| (0..=most).map(|number| format!("{number:02}"));
    let offsets = numbers(25).flat_map(|hours| {
        numbers(61).flat_map(move |minutes| ["+", "-", "~"].map(|sign| format!("{sign}{hours}:{minutes}")))
    });
    let fractions = (1..=11).flat_map(|digits| {
        ["00000000000", "12345678901", "99999999999"].map(|all| format!(".{}Z", all.split_at(digits).0))
    });
    let others = ["Z", "z", ".Z", "", "+2:00", "+0200", "+02:0", "+02:000", "+02.00", "+ 2:00", ".5", ".5+01:30"];
    let options = Options::default().now("9999-12-31T23:59:59Z".parse::<Moment>().unwrap());
    let mut contact: Value =
        serde_json::from_str(include_str!("../cases/examples/2-baliegesprek-terugbelverzoek.json")).unwrap();
    let mut read = 0;
    for end in offsets.chain(fractions).chain(others.map(str::to_owned)) {
        for start in ["2024-05-31T09:30:00", "0001-01-01T12:00:00", "9999-12-31T23:59:59"] {
            let text = format!("{start}{end}");
            let chrono = DateTime::parse_from_rfc3339(&text).ok();
            // The library wants a capital Z, and a year in UTC from 1 to 9999.
            let year = |moment: &DateTime<FixedOffset>| moment.with_timezone(&Utc).format("%Y").to_string();
            let expected =
                chrono.filter(|moment| !text.ends_with('z') && ("0001"..="9999").contains(&year(moment).as_str()));
            assert_eq!(parse_date_time(&text), expected.map(|moment| moment.with_timezone(&Utc)), "{text}");
            contact["plaatsgevondenOp"] = text.clone().into();
            if let Ok(contact) = Klantcontact::from_json(contact.to_string(), &options) {
                assert_eq!(contact.plaatsgevonden_op, expected, "{text}");
                let written = serde_json::to_value(&contact).unwrap()["plaatsgevondenOp"].take();
                let moment = expected.unwrap().to_rfc3339_opts(SecondsFormat::AutoSi, true);
                assert_eq!(written, moment, "{text}");
                read += 1;
            }
        }
    }
    assert!(read > 6_000, "{read}");
}

/// A text that is JSON or not, in the manner of JSONTestSuite: `y` is JSON, `n` is none, and of `i` readers may judge
/// differently.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Case {
    name: String,
    text: Option<String>,
    /// The bytes of what is no text, in hexadecimal digits.
    bytes: Option<String>,
    /// Whether the library reads it, and whether serde_json does, where these may differ.
    ours: Option<bool>,
    serde_json: Option<bool>,
    #[serde(rename = "why")]
    _why: Option<String>,
}

impl Case {
    fn json(&self) -> Vec<u8> {
        match (&self.text, &self.bytes) {
            (Some(text), None) => text.clone().into_bytes(),
            (None, Some(digits)) => {
                let digits: Vec<u32> = digits.chars().map(|digit| digit.to_digit(16).unwrap()).collect();
                digits.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap()).collect()
            }
            _ => panic!("{}: text or bytes", self.name),
        }
    }

    fn expected(&self) -> (bool, bool) {
        match self.name.split(' ').next() {
            Some("y") => (true, true),
            Some("n") => (false, false),
            _ => (self.ours.unwrap(), self.serde_json.unwrap()),
        }
    }
}

#[test]
fn texts_are_json_or_not_as_serde_json_finds() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../json-syntax.json")).unwrap();
    assert!(cases.len() >= 120);
    let mut wrong = Vec::new();
    for case in &cases {
        let json = case.json();
        let report = validate(Objecttype::Categorie, &json, &Options::default());
        let ours =
            !report.violations().iter().any(|violation| matches!(violation.code(), "json-syntax" | "json-depth"));
        // It judges only the syntax of what it ignores, and not whether it is UTF-8.
        let text = std::str::from_utf8(&json);
        let theirs = text.is_ok_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok());
        if (ours, theirs) != case.expected() {
            wrong.push(format!("{}: {:?} and not {:?}", case.name, (ours, theirs), case.expected()));
        }
        // Within a document, too, where another part of the reader has it.
        if let (Ok(text), Some("y")) = (text, case.name.split(' ').next()) {
            for document in [format!(r#"{{"onbekend":{text}}}"#), format!(r#"{{"naam":{text}}}"#)] {
                let report = validate(Objecttype::Categorie, &document, &Options::default());
                let is_read = report.violations().iter().all(|violation| violation.code() != "json-syntax");
                assert!(is_read, "{}", case.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
