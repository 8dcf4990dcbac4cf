//! The catalogue: every rule with its explanation, for documentation and for whoever wants to switch one off.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

#[cfg(feature = "json-schema")]
use super::data;
use super::explanation::{Change, Explanation};
use super::{
    actor, adres, answer, betrokkene, bijlage, categorie_relatie, digitaal_adres, interne_taak, klantcontact,
    onderwerpobject, partij, partij_identificator, value, vertegenwoordiging,
};
use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::text::Language;

/// The rules about text and values that any object has, but for those about forms.
static OF_VALUES: &[&Explanation] = &[
    &value::json_syntax::EXPLANATION,
    &value::json_duplicate_key::EXPLANATION,
    &value::json_depth::EXPLANATION,
    &value::json_size::EXPLANATION,
    &value::required::EXPLANATION,
    &value::null::EXPLANATION,
    &value::kind::EXPLANATION,
    &value::blank::EXPLANATION,
    &value::max_length::EXPLANATION,
    &value::choice::EXPLANATION,
    &value::range::EXPLANATION,
    &value::control_character::EXPLANATION,
    &value::unknown_field::EXPLANATION,
    &value::ignored_field::EXPLANATION,
    &value::metadata_name::EXPLANATION,
];

/// The rules about objects, about several objects at once, and about data with a schema.
static OF_OBJECTS: &[&Explanation] = &[
    &digitaal_adres::duplicate::EXPLANATION,
    &digitaal_adres::referentie_duplicate::EXPLANATION,
    &interne_taak::number_duplicate::EXPLANATION,
    &klantcontact::number_duplicate::EXPLANATION,
    &klantcontact::changed::EXPLANATION,
    &onderwerpobject::cycle::EXPLANATION,
    &onderwerpobject::missing::EXPLANATION,
    &answer::unknown::EXPLANATION,
    &answer::unplaced::EXPLANATION,
    &answer::duplicate::EXPLANATION,
    &answer::refused::EXPLANATION,
    #[cfg(feature = "json-schema")]
    &data::min_length::EXPLANATION,
    #[cfg(feature = "json-schema")]
    &data::schema_mismatch::EXPLANATION,
    #[cfg(feature = "json-schema")]
    &data::schema_invalid::EXPLANATION,
    #[cfg(feature = "json-schema")]
    &data::schema_remote::EXPLANATION,
    &klantcontact::betrokkene_required::EXPLANATION,
    &klantcontact::actor_required::EXPLANATION,
    &klantcontact::in_future::EXPLANATION,
    &klantcontact::not_established::EXPLANATION,
    &klantcontact::single_onderwerp::EXPLANATION,
    &klantcontact::without_purpose::EXPLANATION,
    &klantcontact::kanaal_expired::EXPLANATION,
    &klantcontact::kanaal_unknown::EXPLANATION,
    &klantcontact::multiple_initiators::EXPLANATION,
    &klantcontact::taal_unknown::EXPLANATION,
    &klantcontact::verdere_actie::EXPLANATION,
    &klantcontact::without_content::EXPLANATION,
    &betrokkene::contactgegevens_not_allowed::EXPLANATION,
    &betrokkene::contactgegevens_required::EXPLANATION,
    &betrokkene::contactgegevens_same_as_partij::EXPLANATION,
    &betrokkene::initiator_on_answer::EXPLANATION,
    &betrokkene::name_mismatch::EXPLANATION,
    &betrokkene::organisatie_not_in_contact::EXPLANATION,
    &betrokkene::unreachable::EXPLANATION,
    &betrokkene::vertegenwoordigde_missing::EXPLANATION,
    &partij::identificator_duplicate::EXPLANATION,
    &partij::identificator_kind_mismatch::EXPLANATION,
    &partij::identificator_required::EXPLANATION,
    &partij::inactive_contactgegevens::EXPLANATION,
    &partij::standaardadres_multiple::EXPLANATION,
    &partij::voorkeursadres_not_own::EXPLANATION,
    &partij::voorkeursrekeningnummer_not_own::EXPLANATION,
    &partij::werkte_voor_organisatie::EXPLANATION,
    &partij_identificator::combination::EXPLANATION,
    &partij_identificator::identificeerde_partij::EXPLANATION,
    &partij_identificator::vestiging_parent::EXPLANATION,
    &vertegenwoordiging::self_reference::EXPLANATION,
    &digitaal_adres::owner::EXPLANATION,
    &digitaal_adres::standaard_without_partij::EXPLANATION,
    &adres::bag_and_lines::EXPLANATION,
    &actor::inactive::EXPLANATION,
    &interne_taak::actor_required::EXPLANATION,
    &interne_taak::afgehandeld_op_status::EXPLANATION,
    &interne_taak::before_klantcontact::EXPLANATION,
    &interne_taak::klantcontact_required::EXPLANATION,
    &onderwerpobject::objecttype_spelling::EXPLANATION,
    &onderwerpobject::self_reference::EXPLANATION,
    &onderwerpobject::target_mismatch::EXPLANATION,
    &onderwerpobject::target_required::EXPLANATION,
    &bijlage::identificator_incomplete::EXPLANATION,
    &categorie_relatie::period::EXPLANATION,
];

/// Every rule with its explanation: those about values first.
fn explanations() -> impl Iterator<Item = &'static Explanation> {
    OF_VALUES.iter().copied().chain(&value::form::EXPLANATIONS).chain(OF_OBJECTS.iter().copied())
}

/// The explanation of the rule with this code. The rules about data have one with the feature `json-schema` only.
pub(super) fn explanation(code: Code) -> Option<&'static Explanation> {
    explanations().find(|explanation| explanation.rule.code == code)
}

/// A rule as the catalogue shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueRule {
    /// The stable name.
    pub code: &'static str,
    /// The object it is about; absent for a rule about values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objecttype: Option<&'static str>,
    /// Where a violation points, as a JSON Pointer from that object.
    pub path: &'static str,
    /// What each profile does with it.
    pub severities: Severities,
    /// Where the rule comes from.
    pub source: &'static str,
    /// Where the source can be read.
    pub link: &'static str,
    /// What is wrong and what to do, with `{name}` for parameters.
    pub message: &'static str,
    /// The same to an inhabitant; absent where the message serves both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klant: Option<&'static str>,
    /// What the rule reports.
    pub what: &'static str,
    /// Why that is wrong for the people concerned.
    pub why: &'static str,
    /// A document that breaks it.
    pub example: CatalogueExample,
}

/// What each profile does with a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the profiles' names")]
pub struct Severities {
    pub basisterminologie: Setting,
    pub open_klant: Setting,
}

/// A document that breaks a rule. As JSON it is that document with its objecttype; how it was made of another is for
/// documentation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueExample {
    /// What the document is; absent where it stands for several: `{"schema", "data"}`, `{"original", "changed"}`, or a
    /// list of klantcontacten for a timeline or a plan; and where it is an answer that says what a register refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objecttype: Option<&'static str>,
    /// The document, as JSON text.
    pub document: String,
    /// The document that keeps to the rule, from which the other one differs.
    #[serde(skip)]
    pub accepted: String,
    /// What both are changes of.
    #[serde(skip)]
    pub base: CatalogueBase,
    /// What is changed in the base for the document that keeps to the rule.
    #[serde(skip)]
    pub keeps: Vec<CatalogueChange>,
    /// What is changed in that document for the one that breaks it.
    #[serde(skip)]
    pub breaks: Vec<CatalogueChange>,
}

/// A document that several examples are changes of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatalogueBase {
    /// What the documentation calls it.
    pub name: &'static str,
    /// The document, as JSON text.
    pub document: &'static str,
}

/// A change of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueChange {
    /// Where, as a JSON Pointer; empty for the whole document.
    pub path: &'static str,
    /// The new value as JSON text; `None` when the place disappears.
    pub value: Option<String>,
}

impl From<&Change> for CatalogueChange {
    fn from(change: &Change) -> Self {
        Self { path: change.pointer(), value: change.value() }
    }
}

/// Every rule, for documentation and for whoever wants to switch one off.
///
/// ```
/// use klantinteracties::{Language, rule_catalogue};
///
/// let rules = rule_catalogue(Language::En);
/// let rule = rules.iter().find(|rule| rule.code == "interne-taak-actor-required").unwrap();
/// assert_eq!(rule.what, "Reports a task that is assigned to nobody.");
/// assert!(rule.example.document.contains("Terugbellen"));
/// ```
pub fn rule_catalogue(language: Language) -> Vec<CatalogueRule> {
    explanations()
        .map(|Explanation { rule, source, message, what, why, link, example }| CatalogueRule {
            code: rule.code.name(),
            objecttype: rule.objecttype.map(Objecttype::name),
            path: rule.path,
            severities: Severities { basisterminologie: rule.basisterminologie, open_klant: rule.open_klant },
            source,
            link,
            message: message.medewerker.template(language),
            klant: (message.klant != message.medewerker).then(|| message.klant.template(language)),
            what: what.template(language),
            why: why.template(language),
            example: CatalogueExample {
                objecttype: example.base.objecttype.map(Objecttype::name),
                document: example.rejected(),
                accepted: example.accepted(),
                base: CatalogueBase { name: example.base.name, document: example.base.document },
                keeps: example.keeps.iter().map(CatalogueChange::from).collect(),
                breaks: example.breaks.iter().map(CatalogueChange::from).collect(),
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;
    use alloc::vec;
    use alloc::vec::Vec;
    use std::collections::BTreeMap;

    use super::explanations;
    use crate::code::Code;
    use crate::options::Kanaal;
    use crate::profile::Profile;
    use crate::report::{Rule, Setting};
    use crate::rules::{
        self, ANSWER_UNKNOWN, ANSWER_UNPLACED, Check, DECIDING, KLANTCONTACT_NUMBER_DUPLICATE, REGISTER_REFUSED,
        from_invalid_params,
    };
    use crate::timeline::{self, Timeline};
    use crate::untyped::{correct, request_plan};
    #[cfg(feature = "json-schema")]
    use crate::{DataSchema, validate_data};
    use crate::{Options, Violation, validate};

    /// The codes that are found in an example that stands for several documents.
    fn of_several(example: &str, options: &Options) -> Vec<&'static str> {
        if example.starts_with('[') {
            let timeline = Timeline::from_json(example, &timeline::Options::default());
            let mut planned = request_plan(example, options).err().unwrap_or_default();
            planned.retain(|violation| violation.rule == KLANTCONTACT_NUMBER_DUPLICATE);
            return timeline.problems.iter().chain(&planned).map(Violation::code).collect();
        }
        let answer = example;
        let example: BTreeMap<&str, &serde_json::value::RawValue> = serde_json::from_str(example).unwrap();
        let codes = |violations: &[Violation]| violations.iter().map(Violation::code).collect();
        if let Some(changed) = example.get("changed") {
            return codes(correct(example["original"].get(), changed.get(), options).violations());
        }
        if example.contains_key("invalidParams") {
            return codes(&from_invalid_params(answer, "", options));
        }
        #[cfg(feature = "json-schema")]
        return codes(
            validate_data(&DataSchema::new(example["schema"].get(), options), example["data"].get()).violations(),
        );
        #[cfg(not(feature = "json-schema"))]
        panic!("rules about data come with the feature json-schema")
    }

    /// The examples are documentation that runs: one keeps to every rule, the other breaks this one and no other.
    #[test]
    fn examples_do_what_they_show() {
        let kanaal = |code: &str, until: Option<&str>| Kanaal {
            code: code.to_owned(),
            begindatum_geldigheid: None,
            einddatum_geldigheid: until.map(str::to_owned),
        };
        for explanation in explanations() {
            let (rule, example) = (explanation.rule, &explanation.example);
            let off = rule.basisterminologie == Setting::Off;
            let options = Options::default()
                .profile(if off { Profile::OpenKlant } else { Profile::Basisterminologie })
                .now("2024-06-01T12:00:00Z".parse::<crate::Moment>().unwrap())
                .kanalen(vec![kanaal("balie", None), kanaal("telefoon", None), kanaal("brief", Some("2020-01-01"))])
                .max_bytes(if rule.code == Code::JsonSize { 2 } else { 10_000 });
            let codes = |document: &str| -> Vec<_> {
                let Some(objecttype) = example.base.objecttype else {
                    return of_several(document, &options);
                };
                let report = validate(objecttype, document, &options);
                report.violations().iter().map(|violation| violation.code()).collect()
            };
            assert_eq!(codes(&example.accepted()), [""; 0], "{:?}", rule.code);
            assert_eq!(codes(&example.rejected()), [rule.code.name()]);
        }
    }

    /// Whoever has a code finds the one rule that it names, and no rule goes without a name.
    #[test]
    fn every_code_names_one_rule() {
        let of_data = [Code::MinLength, Code::SchemaInvalid, Code::SchemaMismatch, Code::SchemaRemote];
        let expected = Code::ALL.iter().filter(|code| cfg!(feature = "json-schema") || !of_data.contains(code));
        let mut explained: Vec<_> = explanations().map(|explanation| explanation.rule.code.name()).collect();
        explained.sort_unstable();
        assert_eq!(explained, expected.map(|code| code.name()).collect::<Vec<_>>());
        assert!(Code::WORDS.is_sorted());
    }

    /// Every rule that objects are judged by is in the catalogue.
    #[test]
    fn every_rule_is_explained() {
        fn of<T>(checks: &[Check<T>]) -> Vec<&'static Rule> {
            checks.iter().map(|check| check.rule).collect()
        }
        let of_objects = [
            of(rules::klantcontact::CHECKS),
            of(rules::betrokkene::CHECKS),
            of(rules::partij::CHECKS),
            of(rules::partij_identificator::CHECKS),
            of(rules::vertegenwoordiging::CHECKS),
            of(rules::digitaal_adres::CHECKS),
            of(rules::adres::CHECKS),
            of(rules::actor::CHECKS),
            of(rules::interne_taak::CHECKS),
            of(rules::onderwerpobject::CHECKS),
            of(rules::bijlage::CHECKS),
            of(rules::categorie_relatie::CHECKS),
            DECIDING.iter().map(|reason| reason.rule).collect(),
            vec![ANSWER_UNKNOWN, ANSWER_UNPLACED, REGISTER_REFUSED],
        ];
        let explained: Vec<_> = explanations().map(|explanation| explanation.rule).collect();
        for rule in of_objects.concat() {
            assert!(explained.iter().any(|known| std::ptr::eq(*known, rule)), "{:?}", rule.code);
        }
    }

    #[test]
    fn explanations_are_sentences_in_both_languages() {
        for explanation in explanations() {
            let name = explanation.rule.code.name();
            assert!(explanation.what.nl.starts_with("Meldt ") && explanation.what.en.starts_with("Reports "), "{name}");
            for text in [explanation.what, explanation.why].iter().flat_map(|text| [text.nl, text.en]) {
                assert!(text.ends_with('.') && !text.contains('{'), "{name}: {text}");
            }
            assert!(explanation.link.starts_with("https://"), "{name}");
        }
    }
}
