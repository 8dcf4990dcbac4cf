//! The texts that people read: in both languages, and for an employee and an inhabitant.

use std::collections::BTreeSet;

use klantinteracties::{
    Audience, Code, Language, Objecttype, Options, Wording, change_catalogue, may_register, normalize,
    reason_catalogue, rule_catalogue, validate,
};

const KLANT: Audience = Audience::Klant;

fn placeholders(message: &str) -> BTreeSet<&str> {
    message.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_message_of_a_rule_speaks_of_the_same() {
    let (dutch, english) = (rule_catalogue(Language::Nl), rule_catalogue(Language::En));
    for (dutch, english) in dutch.iter().zip(&english) {
        let of_rule = placeholders(dutch.message);
        let parameters = Code::from_name(dutch.code).unwrap().parameters();
        // A part in square brackets is left out without parameters.
        let is_bracketed = |name: &str| dutch.message.split_once('[').is_some_and(|(_, rest)| rest.contains(name));
        let is_declared =
            |name: &&str| parameters.iter().any(|one| one.name == *name && (!one.optional || is_bracketed(name)));
        assert!(of_rule.iter().all(is_declared), "{}", dutch.code);
        assert_ne!(dutch.message, english.message, "{}", dutch.code);
        assert_eq!(dutch.klant.is_some(), english.klant.is_some(), "{}", dutch.code);
        assert_eq!(placeholders(english.message), of_rule, "{}", dutch.code);
        let always: BTreeSet<_> = of_rule.iter().copied().filter(|name| !is_bracketed(name)).collect();
        for message in [dutch.klant, english.klant].into_iter().flatten() {
            let named = placeholders(message);
            assert!(always.is_subset(&named) && named.is_subset(&of_rule), "{message}");
        }
        for message in [dutch.klant, Some(english.message), english.klant].into_iter().flatten() {
            assert!(message.ends_with('.'), "{message}");
        }
    }
}

/// An inhabitant does not know the words of the standard, and registers nothing.
#[test]
fn an_inhabitant_is_told_nothing_in_the_words_of_an_employee() {
    const OF_EMPLOYEES: [&str; 14] = [
        "betrokkene",
        "partij",
        "actor",
        "klantcontact",
        "initiator",
        "onderwerpobject",
        "identificator",
        "interne",
        "taak",
        "regist",
        "opvolging",
        "json",
        "uuid",
        "schema",
    ];
    for language in Language::ALL.iter().copied() {
        let wording = Wording { language, audience: KLANT };
        // This rule is about the words themselves.
        let rules = rule_catalogue(language).into_iter().filter(|rule| rule.code != "objecttype-spelling");
        let of_rules = rules.map(|rule| rule.klant.unwrap_or(rule.message));
        let others = change_catalogue(wording).into_iter().chain(reason_catalogue(wording)).map(|(_, text)| text);
        for text in of_rules.chain(others) {
            // A register that everybody knows.
            let said = text.to_lowercase().replace("handelsregister", "");
            let wrong = OF_EMPLOYEES.iter().find(|word| said.contains(**word));
            assert_eq!(wrong, None, "{text}");
        }
    }
}

#[test]
fn reports_decisions_and_changes_speak_to_their_audience() {
    let json = r#"{"naam": "Buurt", "naam": 1}"#;
    let said = |options: &Options| {
        let report = validate(Objecttype::Categorie, json, options);
        report.violations().iter().map(|violation| violation.message()).collect::<Vec<_>>()
    };
    let to_klant = Options::from_json(r#"{"audience": "klant"}"#).unwrap();
    assert_eq!(to_klant, Options::default().audience(KLANT));
    assert_eq!(said(&Options::default().audience(Audience::Medewerker)), said(&Options::default()));
    assert_ne!(said(&to_klant), said(&Options::default()));
    assert_ne!(said(&to_klant), said(&to_klant.clone().language(Language::En)));
    let error = Options::from_json(r#"{"audience": "inwoner"}"#).unwrap_err().to_string();
    assert_eq!(error, "audience: use one of medewerker, klant");

    let changed = |options: &Options| normalize(Objecttype::Categorie, json, options).changes()[0].message();
    assert_ne!(changed(&to_klant), changed(&Options::default()));

    let situation = klantinteracties::Situation { actor: Some(false), ..Default::default() };
    let reason = |wording: Wording| may_register(&situation, wording).reasons[0].message();
    let rules = rule_catalogue(Language::Nl);
    let first = &may_register(&situation, Language::Nl).reasons[0];
    let rule = rules.iter().find(|rule| rule.code == first.code()).unwrap();
    assert_eq!((first.message(), first.source()), (rule.message, rule.source));
    assert_ne!(reason(Wording { audience: KLANT, ..Wording::default() }), reason(Wording::default()));
}
