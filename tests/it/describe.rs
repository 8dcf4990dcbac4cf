//! Descriptions for forms: every place of the model has one in both languages, and it says what the JSON Schema says.

use std::collections::BTreeSet;

use klantinteracties::value::Format;
use klantinteracties::{Description, Language, Objecttype, ValueKind, describe, json_schema};
use serde_json::{Value, json};

fn described(objecttype: Objecttype, path: &str) -> Description {
    describe(objecttype, path, Language::Nl).unwrap_or_else(|| panic!("{} has no {path}", objecttype.name()))
}

/// The names in a list of a schema.
fn names(schema: &Value, list: &str) -> BTreeSet<String> {
    let names = schema[list].as_array().into_iter().flatten();
    names.map(|name| name.as_str().unwrap().to_owned()).collect()
}

fn keys(schema: &Value) -> BTreeSet<String> {
    schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

/// The schemas of an objecttype, and the descriptions of everything that they are about.
struct Agreement {
    objecttype: Objecttype,
    schema: Value,
    /// The nested objects that were compared already, because an object can hold objects of its own type.
    seen: BTreeSet<String>,
    compared: usize,
}

impl Agreement {
    /// The schema that a node refers to, with its name and whether a reference may take the place of the object.
    fn object_of(&self, node: &Value) -> (String, bool) {
        let or_reference = node.get("else").is_some();
        let place = if or_reference { &node["else"]["$ref"] } else { &node["$ref"] };
        (place.as_str().unwrap().strip_prefix("#/$defs/").unwrap().to_owned(), or_reference)
    }

    /// Compares the object at a path with its schema. `variant` is the variant that the schema is about.
    fn object(&mut self, schema: &Value, path: &str, variant: Option<&str>) {
        let description = described(self.objecttype, path);
        let is_there =
            |one: &&Description| one.only.is_empty() || variant.is_none_or(|variant| one.only.contains(&variant));
        let properties: Vec<_> = description.properties.iter().filter(is_there).collect();
        assert_eq!(properties.iter().map(|one| one.name.to_string()).collect::<BTreeSet<_>>(), keys(schema), "{path}");
        let required = names(schema, "required");
        for within in properties {
            let path = format!("{path}/{}", within.name);
            let by_itself = described(self.objecttype, &path);
            let mut without_properties = by_itself.clone();
            without_properties.properties.clear();
            assert_eq!(&without_properties, within, "{path}");
            let is_required = within.required || variant.is_some_and(|variant| within.required_for.contains(&variant));
            assert_eq!(is_required, required.contains(within.name.as_ref()), "{path}");
            self.property(&schema["properties"][within.name.as_ref()], schema, &path, &by_itself);
        }
    }

    fn property(&mut self, node: &Value, holder: &Value, path: &str, description: &Description) {
        self.compared += 1;
        assert_eq!(node.get("readOnly").is_some(), description.read_only, "{path}");
        assert_eq!(node.get("deprecated").is_some(), description.deprecated, "{path}");
        let (node, nullable) = match node.get("anyOf") {
            Some(either) => (&either[0], either[1] == json!({"type": "null"})),
            None => (node, false),
        };
        assert_eq!(nullable, description.nullable, "{path}");
        match description.kind {
            ValueKind::Text => {
                assert_eq!(node["type"], "string", "{path}");
                assert_eq!(node["maxLength"], json!(description.max_length), "{path}");
                self.formats(node, holder, path, description);
            }
            ValueKind::Choice => {
                let values: BTreeSet<_> = description.choices.iter().map(|choice| choice.value.to_owned()).collect();
                assert_eq!(names(node, "enum"), values, "{path}");
            }
            ValueKind::Boolean => assert_eq!(node["type"], "boolean", "{path}"),
            ValueKind::Number => {
                assert_eq!(node["type"], "integer", "{path}");
                assert_eq!((&node["minimum"], &node["maximum"]), (&json!(description.min), &json!(description.max)));
            }
            ValueKind::Entries => {
                assert_eq!(node["additionalProperties"]["maxLength"], json!(description.max_length), "{path}");
                let entry = described(self.objecttype, &format!("{path}/bron"));
                assert_eq!((entry.kind, entry.max_length), (ValueKind::Text, description.max_length), "{path}");
            }
            ValueKind::Object if node["type"] == "object" => self.variants(holder, path, description),
            ValueKind::Object => self.nested(node, path, description),
            ValueKind::List => {
                assert_eq!(node["type"], "array", "{path}");
                for index in ["0", "12", "-"] {
                    let element = described(self.objecttype, &format!("{path}/{index}"));
                    assert_eq!(element.properties, description.properties, "{path}");
                    assert_eq!(element.or_reference, description.or_reference, "{path}");
                }
                self.nested(&node["items"], &format!("{path}/-"), description);
            }
            _ => panic!("{path} has a kind that is not compared"),
        }
    }

    /// Compares the form of a text, and the forms that depend on a word beside it.
    fn formats(&self, node: &Value, holder: &Value, path: &str, description: &Description) {
        let format = |name: &str| Format::ALL.into_iter().find(|format| format.name() == name).unwrap();
        if let Some(name) = description.format {
            assert!(node["pattern"].as_str().unwrap().contains(format(name).definition().pattern), "{path}");
            assert_eq!(node["format"], json!(format(name).definition().annotation), "{path}");
        }
        let conditions = conditions(holder, &description.name);
        assert_eq!(conditions.len(), description.formats.len(), "{path}");
        for ((by, word, then), described) in conditions.iter().zip(&description.formats) {
            assert_eq!((Some(*by), *word), (description.depends_on, described.value), "{path}");
            let pattern = format(described.format).definition().pattern;
            assert!(then["pattern"].as_str().unwrap().contains(pattern), "{path}");
        }
    }

    /// Compares each variant of an object.
    fn variants(&mut self, holder: &Value, path: &str, description: &Description) {
        let variants = conditions(holder, &description.name);
        assert!(!variants.is_empty(), "{path}");
        for (by, word, then) in variants {
            assert_eq!(Some(by), description.depends_on, "{path}");
            let (name, or_reference) = self.object_of(then);
            assert_eq!(or_reference, description.or_reference, "{path}");
            self.once(name, path, Some(word));
        }
    }

    fn nested(&mut self, node: &Value, path: &str, description: &Description) {
        let (name, or_reference) = self.object_of(node);
        assert_eq!(or_reference, description.or_reference, "{path}");
        self.once(name, path, None);
    }

    fn once(&mut self, name: String, path: &str, variant: Option<&str>) {
        if self.seen.insert(name.clone()) {
            let schema = self.schema["$defs"][&name].clone();
            self.object(&schema, path, variant);
        }
    }
}

/// The conditions of a schema about one property: another property, the word in it, and what then holds.
fn conditions<'s>(holder: &'s Value, property: &str) -> Vec<(&'s str, &'s str, &'s Value)> {
    let condition = |one: &'s Value| {
        let (by, word) = one["if"]["properties"].as_object()?.iter().next()?;
        Some((by.as_str(), word["const"].as_str()?, one["then"]["properties"].get(property)?))
    };
    holder["allOf"].as_array().into_iter().flatten().filter_map(condition).collect()
}

#[test]
fn what_a_description_says_is_what_the_schema_says() {
    let mut compared = 0;
    for objecttype in Objecttype::ALL {
        let schema = serde_json::to_value(json_schema(*objecttype)).unwrap();
        let mut agreement =
            Agreement { objecttype: *objecttype, schema: schema.clone(), seen: BTreeSet::new(), compared: 0 };
        agreement.object(&schema, "", None);
        compared += agreement.compared;
    }
    assert!(compared > 500, "{compared} properties were compared");
}

/// The description of every property of every object, with its path.
fn everything(objecttype: Objecttype, language: Language) -> Vec<(String, Description)> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut paths = vec![String::new()];
    while let Some(path) = paths.pop() {
        let description = describe(objecttype, &path, language).unwrap();
        if description.kind == ValueKind::List {
            paths.push(path.clone() + "/-");
        }
        // Objects with the same properties are the same object.
        let names: Vec<_> = description.properties.iter().map(|one| one.name.to_string()).collect();
        if description.kind == ValueKind::Object && seen.insert(names.clone()) {
            paths.extend(names.iter().map(|name| format!("{path}/{name}")));
        }
        found.push((path, description));
    }
    found
}

/// A label as a form shows it.
fn is_label(label: &str) -> bool {
    label.trim() == label && label.starts_with(char::is_uppercase) && !label.ends_with(['.', ':'])
}

#[test]
fn everything_has_a_label_of_its_own_in_both_languages() {
    for language in Language::ALL {
        for objecttype in Objecttype::ALL {
            for (path, description) in everything(*objecttype, *language) {
                let place = format!("{} {path} in {language}", objecttype.name());
                assert!(is_label(&description.label), "{place}: {}", description.label);
                if let Some(help) = description.help {
                    assert!(help.ends_with('.') && !help.contains(". "), "{place}: one sentence of help, not {help}");
                }
                let labels: BTreeSet<_> = description.properties.iter().map(|one| &one.label).collect();
                assert_eq!(labels.len(), description.properties.len(), "{place}: two properties have one label");
                let labels: BTreeSet<_> = description.choices.iter().map(|choice| choice.label).collect();
                assert!(labels.iter().all(|label| is_label(label)), "{place}: {labels:?}");
                assert_eq!(labels.len(), description.choices.len(), "{place}: two choices have one label");
            }
        }
    }
}

#[test]
fn a_language_changes_the_texts_only() {
    fn without_texts(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.retain(|name, _| !["label", "help"].contains(&name.as_str()));
                members.values_mut().for_each(without_texts);
            }
            Value::Array(values) => values.iter_mut().for_each(without_texts),
            _ => {}
        }
    }
    fn bare(description: &Description) -> Value {
        let mut bare = serde_json::to_value(description).unwrap();
        without_texts(&mut bare);
        bare
    }
    for objecttype in Objecttype::ALL {
        for (path, dutch) in everything(*objecttype, Language::Nl) {
            let english = describe(*objecttype, &path, Language::En).unwrap();
            assert_eq!(bare(&dutch), bare(&english), "{path}");
            assert_eq!(dutch.help.is_some(), english.help.is_some(), "{path}");
        }
    }
}

#[test]
fn what_the_model_does_not_have_has_no_description() {
    let paths = [
        "onderwerp",
        "/onbekend",
        "/onderwerp/0",
        "/onderwerp/",
        "/",
        "/hadBetrokkenen/rol",
        "/hadBetrokkenen/01/rol",
        "/hadBetrokkenen/+1",
        "/hadBetrokkenen/--/rol",
        "/hadBetrokkenen/0/0",
        "/metadata/bron/0",
        "/hadBetrokkenen/0/digitaleAdressen/0/onbekend",
    ];
    for path in paths {
        assert_eq!(describe(Objecttype::Klantcontact, path, Language::Nl), None, "{path}");
    }
    for path in ["/metadata/een~1twee", "/hadBetrokkenen/0/wasPartij/partijIdentificatie/contactnaam/achternaam"] {
        assert!(describe(Objecttype::Klantcontact, path, Language::Nl).is_some(), "{path}");
    }
}

#[test]
fn where_an_object_stands_decides_what_it_needs() {
    assert!(described(Objecttype::Betrokkene, "/hadKlantcontact").required);
    assert!(!described(Objecttype::Klantcontact, "/hadBetrokkenen/0/hadKlantcontact").required);
}

#[test]
fn a_description_in_json() {
    let json = |objecttype, path| serde_json::to_value(described(objecttype, path)).unwrap();
    let expected = json!({
        "name": "adres",
        "label": "Adres of nummer",
        "kind": "text",
        "required": true,
        "nullable": false,
        "readOnly": false,
        "deprecated": false,
        "orReference": false,
        "multiline": false,
        "maxLength": 80,
        "dependsOn": "soortDigitaalAdres",
        "formats": [
            {"value": "email", "format": "email", "html": {"type": "email", "autocomplete": "email"}},
            {"value": "telefoonnummer", "format": "telefoonnummer", "html": {"type": "tel", "autocomplete": "tel"}},
        ],
        "html": {"type": "text", "maxlength": 80},
    });
    assert_eq!(json(Objecttype::Betrokkene, "/digitaleAdressen/-/adres"), expected);
    let expected = json!({
        "name": "omschrijving",
        "label": "Omschrijving",
        "kind": "text",
        "required": false,
        "only": ["geautomatiseerde_actor", "organisatorische_eenheid"],
        "nullable": false,
        "readOnly": false,
        "deprecated": false,
        "orReference": false,
        "multiline": false,
        "maxLength": 200,
        "html": {"type": "text", "maxlength": 200},
    });
    assert_eq!(json(Objecttype::Actor, "/actorIdentificatie/omschrijving"), expected);
}

#[test]
fn attributes_of_html_elements() {
    let html = |objecttype, path: &str| serde_json::to_value(described(objecttype, path).html).unwrap();
    let contact = |path: &str| html(Objecttype::Klantcontact, path);
    assert_eq!(contact("/onderwerp"), json!({"type": "text", "maxlength": 200}));
    assert_eq!(contact("/inhoud"), json!({"maxlength": 1000}));
    assert_eq!(contact("/vertrouwelijk"), json!({"type": "checkbox"}));
    assert_eq!(contact("/indicatieContactGelukt"), json!({}));
    assert_eq!(contact("/plaatsgevondenOp"), json!({"type": "datetime-local"}));
    assert_eq!(contact("/hoofdOnderwerpType"), json!({"type": "url"}));
    assert_eq!(contact("/hadBetrokkenen/0/rol"), json!({}));
    let place = |name: &str| contact(&format!("/hadBetrokkenen/0/bezoekadres/{name}"));
    assert_eq!(place("huisnummer"), json!({"type": "text", "inputmode": "numeric"}));
    assert_eq!(place("nummeraanduidingId"), json!({"type": "text", "inputmode": "numeric"}));
    assert_eq!(place("postcode"), json!({"type": "text", "autocomplete": "postal-code"}));
    assert_eq!(place("land"), json!({"type": "text", "autocomplete": "country"}));
    assert_eq!(place("stad"), json!({"type": "text", "autocomplete": "address-level2", "maxlength": 255}));
    assert_eq!(html(Objecttype::CategorieRelatie, "/beginDatum"), json!({"type": "date"}));
    let number = described(Objecttype::PartijIdentificator, "/partijIdentificator/objectId");
    assert!(number.formats.iter().all(|format| format.html.inputmode == Some("numeric")));
    assert_eq!(number.formats.len(), 4);
}
