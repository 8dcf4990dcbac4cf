//! Makes the TypeScript types of the model from its declarations.
//!
//! A value with a form, such as a BSN, has the type `string`. A branded type would reject every text from an input
//! field, and whether the text is right is for validation to say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use klantinteracties::model::{Meanings, Nested, Property, Required, Shape, Type, meanings};
use klantinteracties::{
    Audience, CatalogueRule, Code, CodeObjecttype, Description, Expected, Language, Message, Objecttype, Wording,
    change_catalogue, describe, reason_catalogue, rule_catalogue,
};
use serde_json::{Map, Value, json};

use crate::Result;

/// Returns the content of `model.d.ts`.
pub fn model() -> String {
    let mut types = Types::default();
    for objecttype in Objecttype::ALL {
        types.object(objecttype.shape());
    }
    let mut text = MADE_OF_MODEL.to_owned() + &types.text;
    text.push_str("\n/** The objects that can be validated by themselves. */\nexport interface Model {\n");
    for objecttype in Objecttype::ALL {
        let name = objecttype.name();
        let _ = writeln!(text, "  {name}: {};", type_name(name));
    }
    text.push_str("}\n\n/** Their names. */\nexport type Objecttype = keyof Model;\n");
    text
}

/// Returns the content of `vocabulary.js` and `vocabulary.d.ts`: the canonical codes, and the objecttypes for use
/// within the package.
pub fn vocabulary() -> (String, String) {
    let about =
        "/** The kinds of object that are pointed at most, in the one spelling that every system should write. */";
    let codes: Vec<&str> = CodeObjecttype::ALL.into_iter().map(CodeObjecttype::as_str).collect();
    let members = |line: fn(&str) -> String| codes.iter().map(|code| line(code)).collect::<String>();
    let values = members(|code| format!("  {code}: '{code}',\n"));
    let types = members(|code| format!("  readonly {code}: '{code}';\n"));
    let objecttypes: String = Objecttype::ALL.iter().map(|one| format!("  '{}',\n", one.name())).collect();
    (
        format!(
            "{about}\nexport const CodeObjecttype = Object.freeze({{\n{values}}});\n\n\
             /** The names of what can be validated by itself. */\nexport const OBJECTTYPES = [\n{objecttypes}];\n"
        ),
        format!(
            "{about}\nexport const CodeObjecttype: {{\n{types}}};\nexport type CodeObjecttype = keyof typeof CodeObjecttype;\n"
        ),
    )
}

/// Returns the content of `rules.js`: the catalogue of rules, without their texts.
pub fn rules() -> Result<String> {
    let mut text = format!("{MADE}export const RULES = [\n");
    for rule in rule_catalogue(Language::Nl) {
        // The rules about data with a JSON Schema belong to another wasm file.
        if rule.example.base.name == "data" {
            continue;
        }
        let mut rule = serde_json::to_value(rule)?;
        if let Some(rule) = rule.as_object_mut() {
            ELSEWHERE.iter().for_each(|name| drop(rule.remove(*name)));
        }
        text.extend(["  ", &rule.to_string(), ",\n"]);
    }
    Ok(text + "];\n")
}

/// What is told of a rule elsewhere. Reports need the message and the source too. The explanations for people are half of
/// the catalogue, so they have an entry of their own.
const ELSEWHERE: [&str; 6] = ["message", "klant", "source", "what", "why", "link"];

/// Returns the modules with the texts that JavaScript adds to reports, with their names: for each language one with all
/// texts and one with those that are other to an inhabitant, and one with the sources of the rules, which are the same in
/// each.
pub fn texts() -> Vec<(String, String)> {
    let mut modules = Vec::new();
    for language in Language::ALL.iter().copied() {
        modules.push((format!("texts-{language}.js"), to_everybody(language)));
        modules.push((format!("texts-{language}-klant.js"), to_klant(language)));
    }
    modules.push(("codes.js".to_owned(), format!("{MADE}export const CODES = {};\n", json!(Code::WORDS))));
    modules.push(("sources.js".to_owned(), MADE.to_owned() + &sources(&by_code(Language::default()))));
    modules
}

/// The line that begins a module that is made from the rules.
pub(crate) const MADE: &str = "// Made from the rules in src/rules by `cargo xtask pkg`.\n";

pub(crate) const MADE_OF_MODEL: &str = "// Made from the declarations in src/model by `cargo xtask pkg`.\n";

/// Returns the module with all texts of a language.
fn to_everybody(language: Language) -> String {
    let expected: Vec<_> = Expected::ALL.iter().map(|kind| (kind.name(), kind.word(language))).collect();
    let messages: String = by_code(language).iter().map(|rule| format!("    {},\n", json!(rule.message))).collect();
    let parts =
        [("changes", change_catalogue(language)), ("reasons", reason_catalogue(language)), ("expected", expected)];
    let parts: String = parts.iter().map(|(name, texts)| format!("  {name}: {},\n", literal(texts, "  "))).collect();
    format!("{MADE}export default {{\n  rules: [\n{messages}  ],\n{parts}}};\n")
}

/// Returns the module with the texts of a language that are other to an inhabitant. Those of the rules are at their places
/// in the list of all.
fn to_klant(language: Language) -> String {
    let message = |(place, rule): (usize, &CatalogueRule)| Some(format!("    {place}: {},\n", json!(rule.klant?)));
    let messages: String = by_code(language).iter().enumerate().filter_map(message).collect();
    let parts: String =
        [("changes", other(change_catalogue, language)), ("reasons", other(reason_catalogue, language))]
            .iter()
            .map(|(name, texts)| format!("  {name}: {},\n", literal(texts, "  ")))
            .collect();
    format!("{MADE}export default {{\n  rules: {{\n{messages}  }},\n{parts}}};\n")
}

/// Texts by their names.
type Named = Vec<(&'static str, &'static str)>;

/// Returns the texts of a catalogue that are other to an inhabitant.
fn other(catalogue: fn(Wording) -> Named, language: Language) -> Named {
    let to_medewerker = catalogue(language.into());
    let to_klant = catalogue(Wording { language, audience: Audience::Klant });
    to_klant.into_iter().zip(to_medewerker).filter(|(one, other)| one != other).map(|(one, _)| one).collect()
}

/// Returns the rules in the order of their codes, by which JavaScript finds the texts of each.
fn by_code(language: Language) -> Vec<CatalogueRule> {
    let mut rules = rule_catalogue(language);
    rules.sort_by_key(|rule| Code::WORDS.iter().position(|code| *code == rule.code));
    rules
}

/// Returns the sources, each once, and for each rule which of them it has.
fn sources(rules: &[CatalogueRule]) -> String {
    let distinct: BTreeSet<_> = rules.iter().map(|rule| rule.source).collect();
    let lines: String = distinct.iter().map(|source| format!("  {},\n", json!(source))).collect();
    let of_rule = |rule: &CatalogueRule| {
        let position = distinct.iter().position(|source| *source == rule.source);
        position.unwrap_or_default().to_string()
    };
    let rules: Vec<String> = rules.iter().map(of_rule).collect();
    format!("export const SOURCES = [\n{lines}];\n\nexport const OF_RULES = [{}];\n", rules.join(", "))
}

/// Returns texts by their names as an object of JavaScript.
fn literal(texts: &[(&str, &str)], indent: &str) -> String {
    let lines: String = texts.iter().map(|(name, text)| format!("{indent}  '{name}': {},\n", json!(text))).collect();
    format!("{{\n{lines}{indent}}}")
}

/// Returns the content of the entry `klantinteracties/rules`: what each rule reports and why, by its code.
pub fn explanations() -> String {
    let mut text = format!("{MADE}export const EXPLANATIONS = {{\n");
    for (dutch, english) in rule_catalogue(Language::Nl).iter().zip(rule_catalogue(Language::En)) {
        let explanation = json!({
            "what": { "nl": dutch.what, "en": english.what },
            "why": { "nl": dutch.why, "en": english.why },
            "link": dutch.link,
        });
        text.extend(["  '", dutch.code, "': ", &explanation.to_string(), ",\n"]);
    }
    text + "};\n"
}

/// What an error summary says of a property that has to be filled in.
const FILL_IN: Message = Message { nl: "Vul ‘{label}’ in.", en: "Fill in ‘{label}’." };

/// Returns the modules with which JavaScript describes the model as [`describe`] does, with their names: `described.js`
/// with what is the same in every language, and one with the texts of each language, such as `described-nl.js`. Each
/// exports an object as its default, which is written as JSON.
///
/// In `described.js` an object of the model stands once, by its name, because objects hold each other:
///
/// ```js
/// export default {
///   shapes: { betrokkene: { properties: [['rol', { kind: 'choice', choices: ['vertegenwoordiger', 'klant'], required: true }]] } },
///   objecttypes: { betrokkene: 'betrokkene' },
/// };
/// ```
///
/// Each property has its name and its record, in the order in which they are described. A record has the members of the
/// description in JSON, with these differences:
///
/// - `name`, `label`, `help` and `properties` are not in it, nor is a member that is `false`, or `html` when that is empty.
/// - `choices` has the words only.
/// - `required` is `'standalone'` where the property is required if its object is the document, and not elsewhere.
/// - `shape` is the name of the object that an object or a list holds. The description of an element of a list has the
///   name and the label of that object, the kind `object`, and `orReference` of the list.
/// - `entry` is the record of each text in an object with free names. Its name and its label are the name of the entry.
///
/// A language has a text for each of these names. A third language is a file of this form:
///
/// ```js
/// export default {
///   betrokkene: {
///     label: 'Betrokkene',
///     properties: { uuid: ['UUID'], rol: ['Rol', 'Een klant heeft er zelf belang bij.', ['Vertegenwoordiger', 'Klant']] },
///   },
/// };
/// ```
///
/// An object has a `label` if it can be a document or an element of a list; elsewhere the property that holds it has one.
/// The texts of a property are its label, its help (`null` where only choices follow) and the labels of its choices, in the
/// order of the words.
pub fn described() -> Result<Vec<(String, String)>> {
    let mut shapes = BTreeMap::new();
    for objecttype in Objecttype::ALL {
        places(*objecttype, String::new(), objecttype.shape(), &mut shapes);
    }
    let mut structure = String::from("{\n\"shapes\": {");
    for (place, (name, (objecttype, path, shape))) in shapes.iter().enumerate() {
        let described = describe(*objecttype, path, Language::default()).ok_or("every object is described")?;
        let records = shape.properties.iter().zip(described.properties).map(|(property, description)| {
            let record = record(*objecttype, &format!("{path}/{}", property.name), property, &description)?;
            Ok(json!([property.name, record]).to_string())
        });
        let records = records.collect::<Result<Vec<_>>>()?.join(",\n");
        let comma = if place == 0 { "" } else { "," };
        let _ = write!(structure, "{comma}\n\"{name}\": {{\"properties\": [\n{records}\n]}}");
    }
    let objecttypes: Map<_, _> =
        Objecttype::ALL.iter().map(|one| (one.name().to_owned(), json!(one.shape().name))).collect();
    let _ = write!(structure, "\n}},\n\"objecttypes\": {}\n}}", Value::from(objecttypes));
    let mut modules = vec![("described.js".to_owned(), structure)];
    for language in Language::ALL {
        let texts = shapes.iter().map(|(name, (objecttype, path, _))| {
            let described = describe(*objecttype, path, *language).ok_or("every object is described")?;
            Ok(format!("\"{name}\": {}", texts_of(&described, has_own_label(path))))
        });
        let texts = texts.collect::<Result<Vec<_>>>()?.join(",\n");
        let fill_in = json!(FILL_IN.template(*language));
        modules.push((format!("described-{language}.js"), format!("{{\n\"fillIn\": {fill_in},\n{texts}\n}}")));
    }
    let module = |(name, json)| (name, format!("{MADE_OF_MODEL}export default {json};\n"));
    Ok(modules.into_iter().map(module).collect())
}

/// A place where an object stands: an objecttype, and a path in it. The declaration of the object is with it.
type Standing = (Objecttype, String, &'static Shape);

/// Whether an object is described with its own label at this path, and not with that of the property that holds it.
fn has_own_label(path: &str) -> bool {
    path.is_empty() || path.ends_with("/-")
}

/// Finds a place for each object, if possible one where it has its own label.
fn places(objecttype: Objecttype, path: String, shape: &'static Shape, found: &mut BTreeMap<&'static str, Standing>) {
    if let Some((_, known, _)) = found.get(shape.name)
        && (has_own_label(known) || !has_own_label(&path))
    {
        return;
    }
    found.insert(shape.name, (objecttype, path.clone(), shape));
    for property in shape.properties {
        let path = format!("{path}/{}", property.name);
        match &property.kind {
            Type::Object(nested) => places(objecttype, path, (nested.shape)(), found),
            Type::List(nested) => places(objecttype, path + "/-", (nested.shape)(), found),
            _ => {}
        }
    }
}

/// Returns the record of a property, which stands at `path`.
fn record(
    objecttype: Objecttype,
    path: &str,
    property: &'static Property,
    description: &Description,
) -> Result<Map<String, Value>> {
    let mut record = bare(description)?;
    if property.required == Required::Standalone {
        record.insert("required".to_owned(), json!("standalone"));
    }
    match &property.kind {
        Type::Object(nested) | Type::List(nested) => {
            record.insert("shape".to_owned(), json!((nested.shape)().name));
        }
        Type::Entries(_) => {
            let entry =
                describe(objecttype, &format!("{path}/-"), Language::default()).ok_or("every entry is described")?;
            record.insert("entry".to_owned(), Value::from(bare(&entry)?));
        }
        _ => {}
    }
    Ok(record)
}

/// Returns a description without its texts, and without what a record leaves out.
fn bare(description: &Description) -> Result<Map<String, Value>> {
    let Value::Object(mut bare) = serde_json::to_value(description)? else { return Ok(Map::new()) };
    ["name", "label", "help", "properties"].iter().for_each(|text| drop(bare.remove(*text)));
    bare.retain(|_, value| *value != json!(false) && *value != json!({}));
    if let Some(choices) = bare.get_mut("choices") {
        *choices = description.choices.iter().map(|choice| choice.value).collect();
    }
    Ok(bare)
}

/// Returns the texts of an object, with its own label if the description has it.
fn texts_of(described: &Description, has_own_label: bool) -> Value {
    let of_property = |property: &Description| {
        let choices: Vec<_> = property.choices.iter().map(|choice| choice.label).collect();
        let texts = match (property.help, choices.as_slice()) {
            (None, []) => json!([property.label]),
            (Some(help), []) => json!([property.label, help]),
            (help, choices) => json!([property.label, help, choices]),
        };
        (property.name.to_string(), texts)
    };
    let properties: Map<_, _> = described.properties.iter().map(of_property).collect();
    let label = has_own_label.then(|| ("label".to_owned(), json!(described.label)));
    label.into_iter().chain([("properties".to_owned(), Value::from(properties))]).collect()
}

/// Returns declarations for `require`: those for `import`, where each file has another name.
pub fn for_require(declarations: &str) -> String {
    declarations.replace(".js';", ".cjs';")
}

#[derive(Default)]
struct Types {
    text: String,
    written: BTreeSet<&'static str>,
}

/// How an object depends on its kind: the property that holds the kind, its words, and the property that holds the
/// details.
struct Variants {
    by: &'static str,
    words: &'static [&'static str],
    nested: &'static str,
}

fn variants(shape: &'static Shape) -> Option<Variants> {
    let (nested, by) = shape.properties.iter().find_map(|property| match &property.kind {
        Type::Object(nested) => Some((property.name, nested.variant?)),
        _ => None,
    })?;
    let words = shape.properties.iter().find_map(|property| match &property.kind {
        Type::Choice(words) if property.name == by => Some(*words),
        _ => None,
    })?;
    Some(Variants { by, words, nested })
}

impl Types {
    /// Writes the type of an object and the types of the objects in it.
    fn object(&mut self, shape: &'static Shape) {
        if !self.written.insert(shape.name) {
            return;
        }
        let of = variants(shape);
        match &of {
            Some(of) => self.union(shape, of),
            None => {
                let of = meanings(shape);
                let members = shape.properties.iter().map(|property| member(property, of));
                self.interface(of.object, &type_name(shape.name), members);
            }
        }
        for property in shape.properties {
            if let Type::Object(nested) | Type::List(nested) = &property.kind {
                match &of {
                    Some(of) if nested.variant == Some(of.by) => self.variants_of((nested.shape)(), of.words),
                    _ => self.object((nested.shape)()),
                }
            }
        }
    }

    fn interface(&mut self, meaning: &str, name: &str, members: impl Iterator<Item = String>) {
        let _ = write!(self.text, "\n/** {} */\nexport interface {name} {{\n", meaning.trim());
        for member in members {
            let _ = writeln!(self.text, "{member}");
        }
        self.text.push_str("}\n");
    }

    /// Writes the type of an object that depends on its kind: a union, which the compiler narrows by the property that
    /// holds the kind.
    fn union(&mut self, shape: &'static Shape, of: &Variants) {
        let name = type_name(shape.name);
        let depends = |property: &Property| [of.by, of.nested].contains(&property.name);
        let base = format!("{name}Base");
        let same = shape
            .properties
            .iter()
            .filter(|property| !depends(property))
            .map(|property| member(property, meanings(shape)));
        self.interface(&format!("Wat bij elke soort {} hoort.", shape.name), &base, same);
        for word in of.words {
            let members = shape.properties.iter().filter(|property| depends(property)).map(|property| {
                let kind =
                    if property.name == of.by { format!("'{word}'") } else { value(&property.kind) + &type_name(word) };
                typed_member(property, meanings(shape), property.required == Required::Yes, &kind)
            });
            let variant = format!("{name}{} extends {base}", type_name(word));
            self.interface(&format!("{name} waarvan `{}` `{word}` is.", of.by), &variant, members);
        }
        self.alternatives(shape, of.words);
    }

    /// Writes the type of the details of such an object.
    fn variants_of(&mut self, shape: &'static Shape, words: &[&str]) {
        if !self.written.insert(shape.name) {
            return;
        }
        for word in words {
            let members =
                shape.properties.iter().filter(|property| property.only.is_empty() || property.only.contains(word));
            let members = members.map(|property| {
                let required = match property.required {
                    Required::For(variants) => variants.contains(word),
                    required => required == Required::Yes,
                };
                typed_member(property, meanings(shape), required, &value(&property.kind))
            });
            let name = type_name(shape.name) + &type_name(word);
            self.interface(&format!("{} bij de soort `{word}`.", type_name(shape.name)), &name, members);
        }
        self.alternatives(shape, words);
        for property in shape.properties {
            if let Type::Object(nested) | Type::List(nested) = &property.kind {
                self.object((nested.shape)());
            }
        }
    }

    fn alternatives(&mut self, shape: &'static Shape, words: &[&str]) {
        let name = type_name(shape.name);
        let names: Vec<_> = words.iter().map(|word| name.clone() + &type_name(word)).collect();
        let _ = write!(
            self.text,
            "\n/** {} */\nexport type {name} = {};\n",
            meanings(shape).object.trim(),
            names.join(" | ")
        );
    }
}

fn member(property: &Property, of: Meanings) -> String {
    typed_member(property, of, property.required == Required::Yes, &value(&property.kind))
}

fn typed_member(property: &Property, of: Meanings, required: bool, kind: &str) -> String {
    let readonly = if property.read_only { "readonly " } else { "" };
    let optional = if required { "" } else { "?" };
    let null = if property.nullable { " | null" } else { "" };
    format!("{}  {readonly}{}{optional}: {kind}{null};", documentation(property, of), property.name)
}

/// Returns the comment with what a property means.
pub(crate) fn documentation(property: &Property, of: Meanings) -> String {
    let mut text = format!("  /** {}", of.of(property.name).trim());
    if let Type::Text(declared) = &property.kind {
        let _ = write!(text, " Hooguit {} tekens.", declared.max);
    }
    if property.deprecated {
        text.push_str("\n   * @deprecated");
    }
    text + " */\n"
}

pub(crate) fn value(kind: &Type) -> String {
    match kind {
        Type::Text(_) => "string".to_owned(),
        Type::Choice(choices) => choices.iter().map(|choice| format!("'{choice}'")).collect::<Vec<_>>().join(" | "),
        Type::Boolean => "boolean".to_owned(),
        Type::Integer { .. } => "number".to_owned(),
        Type::Entries(_) => "Record<string, string>".to_owned(),
        Type::Object(nested) => object(nested),
        Type::List(nested) if nested.or_reference => format!("({})[]", object(nested)),
        Type::List(nested) => format!("{}[]", object(nested)),
    }
}

fn object(nested: &Nested) -> String {
    let name = type_name((nested.shape)().name);
    if nested.or_reference { format!("{name} | Reference") } else { name }
}

/// Returns the name of a type in capitalised words: `digitaalAdres` becomes `DigitaalAdres`, and `geautomatiseerde_actor`
/// becomes `GeautomatiseerdeActor`.
pub(crate) fn type_name(name: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_uppercase() + rest
    };
    name.split('_').map(capital).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use klantinteracties::{
        Code, Expected, Language, Objecttype, ValueKind, change_catalogue, describe, reason_catalogue, rule_catalogue,
    };
    use serde_json::{Value, json};

    use crate::run::root;

    /// The default export of a module that is written as JSON.
    fn exported(modules: &[(String, String)], name: &str) -> Value {
        let (_, module) = modules.iter().find(|(known, _)| known == name).unwrap();
        let (_, json) = module.split_once("export default ").unwrap();
        serde_json::from_str(json.trim_end().strip_suffix(';').unwrap()).unwrap()
    }

    /// Describes a property as JavaScript does: by its record and its texts.
    fn read_record(record: &Value, texts: &Value, name: &str, is_document: bool) -> Value {
        let mut described = json!({
            "required": false, "nullable": false, "readOnly": false, "deprecated": false, "orReference": false,
            "multiline": false, "html": {}, "name": name, "label": texts[0],
        });
        let members = described.as_object_mut().unwrap();
        members.extend(record.as_object().unwrap().clone());
        members.retain(|name, _| !["shape", "entry"].contains(&name.as_str()));
        if let Some(help) = texts[1].as_str() {
            members.insert("help".to_owned(), json!(help));
        }
        if record["required"] == "standalone" {
            members.insert("required".to_owned(), json!(is_document));
        }
        for (place, choice) in
            members.get_mut("choices").and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            *choice = json!({ "value": choice, "label": texts[2][place] });
        }
        described
    }

    fn within(structure: &Value, texts: &Value, shape: &str, is_document: bool) -> Vec<(Value, Value)> {
        let properties = structure["shapes"][shape]["properties"].as_array().unwrap();
        let read = |property: &Value| {
            let name = property[0].as_str().unwrap();
            (property[1].clone(), read_record(&property[1], &texts[shape]["properties"][name], name, is_document))
        };
        properties.iter().map(read).collect()
    }

    #[test]
    fn javascript_can_describe_what_rust_does() {
        let modules = super::described().unwrap();
        let structure = exported(&modules, "described.js");
        let mut compared = 0;
        for language in Language::ALL {
            let texts = exported(&modules, &format!("described-{language}.js"));
            for objecttype in Objecttype::ALL {
                let shape = structure["objecttypes"][objecttype.name()].as_str().unwrap();
                let document = describe(*objecttype, "", *language).unwrap();
                assert_eq!(texts[shape]["label"], json!(document.label));
                for (record, read) in within(&structure, &texts, shape, true) {
                    let path = format!("/{}", read["name"].as_str().unwrap());
                    let description = describe(*objecttype, &path, *language).unwrap();
                    let mut expected = serde_json::to_value(&description).unwrap();
                    let properties = expected.as_object_mut().and_then(|expected| expected.remove("properties"));
                    assert_eq!(read, expected, "{path}");
                    compared += 1;
                    if description.kind == ValueKind::List {
                        let element = describe(*objecttype, &format!("{path}/-"), *language).unwrap();
                        assert_eq!(texts[record["shape"].as_str().unwrap()]["label"], json!(element.label), "{path}");
                    }
                    if let (Some(shape), Some(properties)) = (record["shape"].as_str(), properties) {
                        let read = within(&structure, &texts, shape, false).into_iter().map(|(_, read)| read);
                        assert_eq!(read.collect::<Value>(), properties, "{path}");
                    }
                    if description.kind == ValueKind::Entries {
                        let entry = describe(*objecttype, &(path + "/bron"), *language).unwrap();
                        let read = read_record(&record["entry"], &json!(["bron"]), "bron", false);
                        assert_eq!(read, serde_json::to_value(entry).unwrap());
                    }
                }
            }
        }
        assert!(compared > 200, "{compared} properties were compared");
    }

    #[test]
    fn every_object_is_described_once() {
        let modules = super::described().unwrap();
        let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let structure = exported(&modules, "described.js");
        let shapes = names(&structure["shapes"]);
        for language in Language::ALL {
            let described = names(&exported(&modules, &format!("described-{language}.js")));
            assert_eq!(described.into_iter().filter(|name| name != "fillIn").collect::<Vec<_>>(), shapes);
        }
        for name in &shapes {
            for property in structure["shapes"][name]["properties"].as_array().unwrap() {
                let nested = property[1]["shape"].as_str();
                assert!(nested.is_none_or(|nested| shapes.iter().any(|name| name == nested)), "{property}");
            }
        }
    }

    #[test]
    fn every_language_has_a_text_for_each_code() {
        let modules = super::texts();
        let codes: Vec<_> = super::by_code(Language::default()).iter().map(|rule| rule.code).collect();
        assert_eq!(codes, Code::WORDS);
        for language in Language::ALL {
            let module = |name: String| &modules.iter().find(|(known, _)| *known == name).unwrap().1;
            let all = module(format!("texts-{language}.js"));
            let messages: Vec<_> = all.lines().filter(|line| line.starts_with("    \"")).collect();
            assert_eq!(messages.len(), Code::WORDS.len(), "{language}");
            // What is other to an inhabitant stands at the place of what it replaces.
            let rules = super::by_code(*language);
            let klant = module(format!("texts-{language}-klant.js"));
            for line in klant.lines().filter(|line| line.starts_with("    ") && !line.starts_with("    '")) {
                let (place, text) = line.trim().split_once(": ").unwrap();
                let told = rules[place.parse::<usize>().unwrap()].klant.unwrap();
                assert_eq!(text, format!("{},", json!(told)), "{language}");
            }
        }
    }

    /// A language that is data says all that Dutch says, nothing else, and with the same parameters.
    #[test]
    fn languages_that_are_data_are_complete() {
        let placeholders = |text: &str| -> BTreeSet<String> {
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
        };
        let dutch = rule_catalogue(Language::Nl);
        let expected = Expected::ALL.iter().map(|kind| (kind.name(), kind.word(Language::Nl))).collect();
        let parts: [(&str, super::Named); 7] = [
            ("/rules", dutch.iter().map(|rule| (rule.code, rule.message)).collect()),
            ("/changes", change_catalogue(Language::Nl)),
            ("/reasons", reason_catalogue(Language::Nl)),
            ("/expected", expected),
            ("/klant/rules", dutch.iter().filter_map(|rule| Some((rule.code, rule.klant?))).collect()),
            ("/klant/changes", super::other(change_catalogue, Language::Nl)),
            ("/klant/reasons", super::other(reason_catalogue, Language::Nl)),
        ];
        let files: Vec<_> =
            fs::read_dir(root().join("npm/languages")).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(files.len() >= 2);
        for file in files {
            let language: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            for (part, dutch) in &parts {
                let texts = language.pointer(part).and_then(Value::as_object).unwrap();
                let place = format!("{}{part}", file.display());
                let names: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
                assert_eq!(names, dutch.iter().map(|(name, _)| *name).collect(), "{place}");
                for (name, dutch) in dutch {
                    let text = texts[*name].as_str().unwrap();
                    assert_eq!(placeholders(text), placeholders(dutch), "{place}/{name}");
                    assert_eq!(text.ends_with('.'), dutch.ends_with('.'), "{place}/{name}");
                }
            }
            let parts = language.as_object().unwrap().len() + language["klant"].as_object().unwrap().len();
            assert_eq!(parts, 5 + 3, "{}", file.display());
        }
    }

    #[test]
    fn every_objecttype_has_its_type() {
        let text = super::model();
        for line in ["  klantcontact: Klantcontact;", "export interface Klantcontact {", "  kanaal: string;"] {
            assert!(text.contains(line), "{line}");
        }
        assert!(text.contains("  hadBetrokkenen?: (Betrokkene | Reference)[];"));
    }

    #[test]
    fn what_depends_on_the_kind_of_object_is_a_union() {
        let text = super::model();
        for line in [
            "export type Partij = PartijPersoon | PartijOrganisatie | PartijContactpersoon;",
            "  soortPartij: 'persoon';\n",
            "  partijIdentificatie?: PartijIdentificatieOrganisatie;",
            "  soortActor: 'geautomatiseerde_actor';\n",
            "  functie: string;",
        ] {
            assert!(text.contains(line), "{line}");
        }
    }
}
