//! Makes the TypeScript types of the codes: of rules with their parameters, of changes and of reasons.

use std::collections::BTreeSet;
use std::fmt::Write;

use klantinteracties::model::{Shape, Type};
use klantinteracties::value::Format;
use klantinteracties::{
    CatalogueRule, Code, Expected, Language, Objecttype, Parameter, ParameterKind, change_catalogue, reason_catalogue,
    rule_catalogue,
};

use crate::typescript::MADE;

/// Returns the content of `codes.d.ts`.
pub fn codes() -> String {
    let language = Language::En;
    let rules = rule_catalogue(language);
    let objects = objects();
    let of_values = rules.iter().filter(|rule| is_about_values(rule, &objects)).map(|rule| rule.code);
    let names = |named: Vec<(&'static str, &'static str)>| named.into_iter().map(|(name, _)| name);
    [
        MADE.to_owned(),
        params(&rules),
        "\n/** The code of a rule. */\nexport type RuleCode = keyof ParamsOf;\n".to_owned(),
        union("The code of a rule about values of any object.", "ValueCode", of_values),
        union("The code of a change by normalising.", "ChangeCode", names(change_catalogue(language))),
        union("A reason of `contactDetails`.", "ReasonCode", names(reason_catalogue(language))),
        union("A kind of value in JSON.", "ExpectedValue", Expected::WORDS.iter().copied()),
        union("A form of its own that a value can have.", "ValueKind", Format::ALL.into_iter().map(Format::name)),
    ]
    .concat()
}

/// Writes the interface that has the parameters of each rule by its code, with what the rule reports as documentation.
fn params(rules: &[CatalogueRule]) -> String {
    let mut text =
        "\n/** The `params` of a violation, by the code of its rule. */\nexport interface ParamsOf {\n".to_owned();
    for rule in rules {
        let parameters = Code::from_name(rule.code).map(Code::parameters).unwrap_or_default();
        let members: Vec<_> = parameters.iter().map(parameter).collect();
        let members = if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join("; ")) };
        let _ = write!(text, "  /** {} */\n  '{}': {members};\n", reported(rule.what), rule.code);
    }
    text + "}\n"
}

/// Returns what a rule reports: "A text that …" of "Reports a text that …".
fn reported(what: &str) -> String {
    let what = what.strip_prefix("Reports ").unwrap_or(what);
    let (first, rest) = what.split_at_checked(1).unwrap_or((what, ""));
    first.to_uppercase() + rest
}

fn parameter(parameter: &Parameter) -> String {
    let optional = if parameter.optional { "?" } else { "" };
    let kind = match parameter.kind {
        ParameterKind::Number => "number",
        ParameterKind::Words => "string[]",
        ParameterKind::Expected => "ExpectedValue",
        _ => "string",
    };
    format!("{}{optional}: {kind}", parameter.name)
}

fn union(about: &str, name: &str, words: impl Iterator<Item = &'static str>) -> String {
    let words: String = words.map(|word| format!("\n  | '{word}'")).collect();
    format!("\n/** {about} */\nexport type {name} ={words};\n")
}

/// Returns whether a rule is about values of any object. Others are about an object, which their code begins with where it
/// cannot be validated by itself, or about a JSON Schema.
fn is_about_values(rule: &CatalogueRule, objects: &BTreeSet<&str>) -> bool {
    let is_about = |object: &str| rule.code.strip_prefix(object).is_some_and(|rest| rest.starts_with('-'));
    rule.objecttype.is_none() && !is_about("schema") && !objects.iter().any(|object| is_about(object))
}

/// Returns the names of all objects.
fn objects() -> BTreeSet<&'static str> {
    fn add(shape: &'static Shape, names: &mut BTreeSet<&'static str>) {
        if names.insert(shape.name) {
            for property in shape.properties {
                if let Type::Object(nested) | Type::List(nested) = &property.kind {
                    add((nested.shape)(), names);
                }
            }
        }
    }
    let mut names = BTreeSet::new();
    Objecttype::ALL.iter().for_each(|objecttype| add(objecttype.shape(), &mut names));
    names
}

#[cfg(test)]
mod tests {
    use klantinteracties::Code;

    #[test]
    fn every_code_has_its_parameters_and_says_what_it_reports() {
        let text = super::codes();
        for code in Code::WORDS {
            assert!(text.contains(&format!(" */\n  '{code}': {{")), "{code}");
        }
        for line in [
            "  /** A text that is longer than the field allows. */\n  'max-length': { max: number; length: number };\n",
            "  'unknown-field': { suggestion?: string };\n",
            "  'type': { expected: ExpectedValue };\n",
            "  'required': {};\n",
        ] {
            assert!(text.contains(line), "{line}");
        }
    }

    #[test]
    fn codes_about_values_are_those_of_any_object() {
        let text = super::codes();
        let (_, of_values) = text.split_once("ValueCode =").unwrap();
        let (of_values, _) = of_values.split_once(';').unwrap();
        assert!(of_values.contains("'format-bsn'") && of_values.contains("'json-syntax'"));
        for code in ["adres-bag-and-lines", "schema-invalid", "klantcontact-changed"] {
            assert!(!of_values.contains(code), "{code}");
        }
    }
}
