//! The rules, one file each, and the list of them.

pub(crate) mod actor;
pub(crate) mod adres;
mod answer;
pub(crate) mod betrokkene;
pub(crate) mod bijlage;
pub(crate) mod categorie_relatie;
pub(crate) mod data;
pub(crate) mod digitaal_adres;
pub(crate) mod interne_taak;
pub(crate) mod klantcontact;
pub(crate) mod onderwerpobject;
pub(crate) mod partij;
pub(crate) mod partij_identificator;
mod repeated;
mod run;
pub(crate) mod value;
pub(crate) mod vertegenwoordiging;

pub(crate) use answer::{ANSWER_UNKNOWN, ANSWER_UNPLACED};
pub(crate) use betrokkene::{has_contact_details, is_known};
use digitaal_adres::DUPLICATE;
pub(crate) use digitaal_adres::REFERENTIE_DUPLICATE;
pub(crate) use interne_taak::NUMBER_DUPLICATE;
pub(crate) use klantcontact::DECIDING;
pub(crate) use klantcontact::in_future::is_later;
pub(crate) use klantcontact::{KLANTCONTACT_CHANGED, KLANTCONTACT_NUMBER_DUPLICATE, TAAL_UNKNOWN};
pub(crate) use onderwerpobject::{CYCLE, MISSING};
pub(crate) use partij::{IDENTIFICATOR_DUPLICATE, STANDAARDADRES_MULTIPLE};
pub(crate) use repeated::repeated;
pub(crate) use run::{Broken, Document, Scene, Verdict, broken};

use std::fmt;
use std::hint::black_box;

use serde::Serialize;

use crate::model::{
    Actor, Adres, Betrokkene, Bijlage, CategorieRelatie, DigitaalAdres, InterneTaak, Klantcontact, Objecttype,
    Onderwerpobject, Partij, PartijIdentificator, Vertegenwoordiging,
};
use crate::options::Setting;
use crate::profile::Profile;
use crate::shape::Shape;
use crate::text::{Language, Message, of_catalogue};
use crate::tree::Object;

/// A rule: what may not be, how bad it is, what to say of it, and where it comes from.
#[derive(PartialEq)]
pub struct Rule {
    /// The stable name.
    pub code: &'static str,
    /// The object it is about; `None` for a rule about values, which is about any object.
    pub objecttype: Option<Objecttype>,
    /// Where a violation points, as a JSON Pointer from that object.
    pub path: &'static str,
    /// How bad breaking it is in the profile `basisterminologie`.
    pub basisterminologie: Setting,
    /// How bad breaking it is in the profile `open-klant`.
    pub open_klant: Setting,
    /// Where the rule comes from.
    pub source: &'static str,
    /// What is wrong and what to do.
    pub message: Message,
    /// A document that breaks it, beside one that does not.
    pub example: Example,
}

/// Its code says all, and a report has many.
impl fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code)
    }
}

impl Rule {
    /// What the profile does with the rule.
    pub const fn severity(&self, profile: Profile) -> Setting {
        match profile {
            Profile::Basisterminologie => self.basisterminologie,
            Profile::OpenKlant => self.open_klant,
        }
    }
}

/// Two documents that differ in one rule.
#[derive(Debug, PartialEq)]
pub struct Example {
    /// What the documents are; `None` where each stands for several: `{"schema", "data"}`, `{"original", "changed"}`, or
    /// a list of klantcontacten for a timeline or a plan.
    pub objecttype: Option<Objecttype>,
    /// Keeps to the rule.
    pub accepts: &'static str,
    /// Breaks it.
    pub rejects: &'static str,
}

impl Example {
    /// Two documents of a kind. What a rule accepts shows in tests and documentation, and in no wasm file.
    pub(crate) const fn new(objecttype: Option<Objecttype>, accepts: &'static str, rejects: &'static str) -> Self {
        let accepts = if cfg!(target_family = "wasm") { "" } else { accepts };
        Self { objecttype, accepts, rejects: of_catalogue(rejects) }
    }
}

/// A rule about a value: an error in both profiles.
pub(crate) const fn by_value(code: &'static str, source: &'static str, message: Message, example: Example) -> Rule {
    Rule {
        code,
        objecttype: None,
        path: "",
        basisterminologie: Setting::Error,
        open_klant: Setting::Error,
        source,
        message,
        example,
    }
}

/// A rule with its check.
pub(crate) type Checked = (&'static Rule, fn(&Object<'_>, &Scene<'_>) -> Verdict);

/// Lists the rules about an object: each is a module with its `RULE` and the check `broken`.
macro_rules! checks {
    ($object:ident: $($rule:ident),+ $(,)?) => {
        $(mod $rule;)+

        pub(crate) const CHECKS: &[$crate::rules::Checked] = &[$((&$rule::RULE, |object, scene| {
            match $crate::tree::View::of_object(object) {
                Some(object) => $crate::rules::Verdict::from($rule::broken(object, scene)),
                None => $crate::rules::Verdict::Kept,
            }
        })),+];
    };
}
use checks;

/// What an object is declared as, and the rules about such objects.
type About = (fn() -> &'static Shape, &'static [Checked]);

/// The rules about objects.
static CHECKED: [About; 12] = [
    (Klantcontact::declaration, klantcontact::CHECKS),
    (Betrokkene::declaration, betrokkene::CHECKS),
    (Partij::declaration, partij::CHECKS),
    (PartijIdentificator::declaration, partij_identificator::CHECKS),
    (Vertegenwoordiging::declaration, vertegenwoordiging::CHECKS),
    (DigitaalAdres::declaration, digitaal_adres::CHECKS),
    (Adres::declaration, adres::CHECKS),
    (Actor::declaration, actor::CHECKS),
    (InterneTaak::declaration, interne_taak::CHECKS),
    (Onderwerpobject::declaration, onderwerpobject::CHECKS),
    (Bijlage::declaration, bijlage::CHECKS),
    (CategorieRelatie::declaration, categorie_relatie::CHECKS),
];

/// The rules about objects that are declared so.
fn about(shape: &'static Shape) -> &'static [Checked] {
    CHECKED.iter().find(|(of, _)| of() == shape).map_or(&[], |(_, rules)| rules)
}

/// The rules about several objects at once.
static OF_SEVERAL: &[&Rule] = &[
    DUPLICATE,
    REFERENTIE_DUPLICATE,
    NUMBER_DUPLICATE,
    KLANTCONTACT_NUMBER_DUPLICATE,
    KLANTCONTACT_CHANGED,
    CYCLE,
    MISSING,
    ANSWER_UNKNOWN,
    ANSWER_UNPLACED,
];

/// The rules about what an object may be used for: they are about what uses it too.
pub(crate) const OF_USE: [&Rule; 2] = [actor::INACTIVE, partij::INACTIVE_CONTACTGEGEVENS];

/// Every rule: those about values, then those about objects.
#[inline(never)]
pub(crate) fn all() -> Vec<&'static Rule> {
    let mut rules = Vec::new();
    // Whoever compiles this may not see what is in the lists: a loop unrolled over every rule is 24 kB of wasm.
    let [of_values, others @ ..] = black_box([value::RULES, OF_SEVERAL, data::RULES]);
    rules.extend_from_slice(of_values);
    rules.extend(&value::FORMS);
    others.into_iter().for_each(|others| rules.extend_from_slice(others));
    rules.extend(DECIDING.iter().map(|reason| reason.rule));
    for (_, checked) in black_box(&CHECKED) {
        rules.extend(checked.iter().map(|(rule, _)| *rule));
    }
    rules
}

/// The rule with this code.
pub(crate) fn find(code: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code == code)
}

/// A rule as the catalogue shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueRule {
    /// The stable name.
    pub code: &'static str,
    /// The object it is about; absent for a rule about values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objecttype: Option<&'static str>,
    /// Where a violation points, from that object.
    pub path: &'static str,
    /// What each profile does with it.
    pub severities: Severities,
    /// Where the rule comes from.
    pub source: &'static str,
    /// What is wrong and what to do, with `{name}` for parameters.
    pub message: &'static str,
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

/// A document that breaks a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueExample {
    /// What the document is; absent where it stands for several: `{"schema", "data"}`, `{"original", "changed"}`, or a
    /// list of klantcontacten for a timeline or a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objecttype: Option<&'static str>,
    /// The document, as JSON text.
    pub document: &'static str,
}

/// Every rule, for documentation and for whoever wants to switch one off.
///
/// ```
/// use klantinteracties::{Language, rule_catalogue};
///
/// let rules = rule_catalogue(Language::En);
/// assert!(rules.iter().any(|rule| rule.code == "klantcontact-without-purpose"));
/// ```
pub fn rule_catalogue(language: Language) -> Vec<CatalogueRule> {
    all()
        .into_iter()
        .map(|rule| CatalogueRule {
            code: rule.code,
            objecttype: rule.objecttype.map(Objecttype::name),
            path: rule.path,
            severities: Severities { basisterminologie: rule.basisterminologie, open_klant: rule.open_klant },
            source: rule.source,
            message: rule.message.template(language),
            example: CatalogueExample {
                objecttype: rule.example.objecttype.map(Objecttype::name),
                document: rule.example.rejects,
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{OF_SEVERAL, all};
    use crate::options::{Kanaal, Setting};
    use crate::profile::Profile;
    use crate::timeline::{self, Timeline};
    use crate::untyped::request_plan;
    #[cfg(feature = "json-schema")]
    use crate::{DataSchema, validate_data};
    use crate::{Options, Violation, correct, validate};

    /// The codes that are found in an example that stands for several documents.
    fn of_several(example: &str, options: &Options) -> Vec<&'static str> {
        if example.starts_with('[') {
            let timeline = Timeline::from_json(example, &timeline::Options::default());
            let mut planned = request_plan(example, options).err().unwrap_or_default();
            planned.retain(|violation| OF_SEVERAL.contains(&violation.rule));
            return timeline.problems.iter().chain(&planned).map(Violation::code).collect();
        }
        let example: std::collections::BTreeMap<&str, &serde_json::value::RawValue> =
            serde_json::from_str(example).unwrap();
        let codes = |violations: &[Violation]| violations.iter().map(Violation::code).collect();
        if let Some(changed) = example.get("changed") {
            return codes(correct(example["original"].get(), changed.get(), options).violations());
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
        for rule in all() {
            let off = rule.basisterminologie == Setting::Off;
            let options = Options::default()
                .profile(if off { Profile::OpenKlant } else { Profile::Basisterminologie })
                .now("2024-06-01T12:00:00Z".parse::<crate::Moment>().unwrap())
                .kanalen(vec![kanaal("balie", None), kanaal("telefoon", None), kanaal("brief", Some("2020-01-01"))])
                .max_bytes(if rule.code == "json-size" { 2 } else { 10_000 });
            let codes = |document| -> Vec<_> {
                let Some(objecttype) = rule.example.objecttype else {
                    return of_several(document, &options);
                };
                let report = validate(objecttype, document, &options);
                report.violations().iter().map(|violation| violation.code()).collect()
            };
            assert_eq!(codes(rule.example.accepts), [""; 0], "{}", rule.code);
            assert_eq!(codes(rule.example.rejects), [rule.code]);
        }
    }
}
