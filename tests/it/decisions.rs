//! The two decisions on which the domain turns: whether a contact may be registered, and what the contact details of a
//! betrokkene may hold.

use klantinteracties::{
    ContactSituation, FollowUp, Language, Options, Situation, contact_details, may_register, reason_catalogue,
    situation_of,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::support::NOW;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Cases {
    #[serde(rename = "source")]
    _source: String,
    may_register: Vec<MayRegister>,
    contact_details: Vec<ContactDetails>,
    situation_of: Vec<SituationOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MayRegister {
    description: String,
    situation: Value,
    decision: String,
    reasons: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactDetails {
    situation: Value,
    policy: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SituationOf {
    description: String,
    document: Value,
    #[serde(default)]
    options: Map<String, Value>,
    situation: Map<String, Value>,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("../decisions.json")).unwrap()
}

fn decided(situation: &Value) -> (String, Vec<String>) {
    let situation = Situation::from_json(&situation.to_string()).unwrap();
    let decision = may_register(&situation, Language::Nl);
    (decision.decision.name().to_owned(), decision.reasons.iter().map(|reason| reason.code().to_owned()).collect())
}

#[test]
fn a_contact_may_be_registered_as_the_table_says() {
    for MayRegister { description, situation, decision, reasons } in cases().may_register {
        assert_eq!(decided(&situation), (decision, reasons), "{description}");
    }
}

/// A fact is never a reason against because of another one, but for the two that together say that there is no purpose.
#[test]
fn every_situation_has_the_reasons_of_its_facts() {
    let yes_or_no = [json!(null), json!(true), json!(false)];
    let onderwerpen = [json!(null), json!(0), json!(1), json!(2)];
    let follow_ups = [json!(null), json!("none"), json!("without-contact"), json!("needs-contact")];
    let facts: [(&str, &[Value]); 7] = [
        ("betrokkene", &yes_or_no),
        ("actor", &yes_or_no),
        ("planned", &yes_or_no),
        ("established", &yes_or_no),
        ("onderwerpen", &onderwerpen),
        ("known", &yes_or_no),
        ("followUp", &follow_ups),
    ];
    let mut situations = vec![json!({})];
    for (name, values) in facts {
        let with = |situation: &Value, value: &Value| {
            let mut situation = situation.clone();
            situation[name] = value.clone();
            situation
        };
        situations =
            situations.iter().flat_map(|situation| values.iter().map(|value| with(situation, value))).collect();
    }
    assert_eq!(situations.len(), 3_888);
    let table = cases().may_register;
    let all = table.iter().max_by_key(|row| row.reasons.len()).unwrap();
    let outcome = |code: &String| &table.iter().find(|row| row.reasons == [code.as_str()]).unwrap().decision;
    let against: Vec<_> = all.reasons.iter().map(|code| (code, outcome(code))).collect();
    for situation in situations {
        let is_against = [
            situation["betrokkene"] == json!(false),
            situation["actor"] == json!(false),
            situation["planned"] == json!(true),
            situation["established"] == json!(false),
            situation["onderwerpen"] == json!(2),
            situation["known"] == json!(false) && situation["followUp"] == json!("none"),
        ];
        let reasons: Vec<_> = against.iter().zip(is_against).filter(|(_, is_against)| *is_against).collect();
        let decision = reasons.first().map_or("register", |((_, outcome), _)| outcome).to_owned();
        let reasons = reasons.into_iter().map(|((code, _), _)| (*code).clone()).collect();
        assert_eq!(decided(&situation), (decision, reasons), "{situation}");
    }
}

/// The table has a row for every situation.
#[test]
fn contact_details_hold_what_the_table_says() {
    let reasons = reason_catalogue(Language::Nl);
    let rows = cases().contact_details;
    for known in [false, true] {
        for follow_up in FollowUp::ALL.iter().copied() {
            for other_details in [false, true] {
                let situation = ContactSituation { known, follow_up, other_details };
                let read = |row: &ContactDetails| ContactSituation::from_json(&row.situation.to_string()).unwrap();
                let row = rows.iter().find(|row| read(row) == situation).unwrap();
                let details = contact_details(&situation, Language::Nl);
                let (_, reason) = reasons.iter().find(|(name, _)| *name == row.reason).unwrap();
                assert_eq!((details.policy.name(), details.reason()), (row.policy.as_str(), *reason), "{situation:?}");
                assert!(reason.ends_with('.'), "{reason}");
            }
        }
    }
}

#[test]
fn a_document_shows_its_situation() {
    for SituationOf { description, document, mut options, situation } in cases().situation_of {
        options.entry("now").or_insert_with(|| NOW.into());
        let options = Options::from_json(&Value::Object(options).to_string()).unwrap();
        let shown = situation_of(&document.to_string(), &options);
        assert_eq!(shown, Situation::from_json(&Value::Object(situation).to_string()).unwrap(), "{description}");
    }
}
