//! The TypeScript types of the model, from its declarations.

use std::collections::BTreeSet;
use std::fmt::Write;

use klantinteracties::model::{Nested, Property, Required, Shape, Type};
use klantinteracties::{CodeObjecttype, Objecttype};

/// The text of `model.d.ts`.
pub fn model() -> String {
    let mut types = Types::default();
    for objecttype in Objecttype::ALL {
        types.object(objecttype.shape());
    }
    let mut text = String::from("// Made from the declarations in src/model by `cargo xtask pkg`.\n");
    text.push_str(&types.text);
    text.push_str("\n/** The objects that can be validated by themselves. */\nexport interface Model {\n");
    for objecttype in Objecttype::ALL {
        let name = objecttype.name();
        let _ = writeln!(text, "  {name}: {};", type_name(name));
    }
    text.push_str("}\n\n/** Their names. */\nexport type Objecttype = keyof Model;\n");
    text
}

/// The texts of `vocabulary.js` and `vocabulary.d.ts`: the canonical codes.
pub fn vocabulary() -> (String, String) {
    let about =
        "/** The kinds of object that are pointed at most, in the one spelling that every system should write. */";
    let codes: Vec<&str> = CodeObjecttype::ALL.into_iter().map(CodeObjecttype::as_str).collect();
    let members = |line: fn(&str) -> String| codes.iter().map(|code| line(code)).collect::<String>();
    let values = members(|code| format!("  {code}: '{code}',\n"));
    let types = members(|code| format!("  readonly {code}: '{code}';\n"));
    (
        format!("{about}\nexport const CodeObjecttype = Object.freeze({{\n{values}}});\n"),
        format!(
            "{about}\nexport const CodeObjecttype: {{\n{types}}};\nexport type CodeObjecttype = keyof typeof CodeObjecttype;\n"
        ),
    )
}

#[derive(Default)]
struct Types {
    text: String,
    written: BTreeSet<&'static str>,
}

impl Types {
    /// Writes the interface of an object and of all that it holds.
    fn object(&mut self, shape: &'static Shape) {
        if !self.written.insert(shape.name) {
            return;
        }
        let _ = write!(self.text, "\n/** {} */\nexport interface {} {{\n", shape.meaning.trim(), type_name(shape.name));
        for property in shape.properties {
            let _ = writeln!(self.text, "{}", member(property));
        }
        self.text.push_str("}\n");
        for property in shape.properties {
            if let Type::Object(nested) | Type::List(nested) = &property.kind {
                self.object((nested.shape)());
            }
        }
    }
}

fn member(property: &Property) -> String {
    let mut text = format!("  /** {}", property.meaning.trim());
    if let Type::Text(declared) = &property.kind {
        let _ = write!(text, " Hooguit {} tekens.", declared.max);
    }
    if property.deprecated {
        text.push_str("\n   * @deprecated");
    }
    let readonly = if property.read_only { "readonly " } else { "" };
    let optional = if property.required == Required::Yes { "" } else { "?" };
    let null = if property.nullable { " | null" } else { "" };
    let _ = write!(text, " */\n  {readonly}{}{optional}: {}{null};", property.name, value(&property.kind));
    text
}

fn value(kind: &Type) -> String {
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

/// `digitaalAdres` is the type `DigitaalAdres`.
fn type_name(name: &str) -> String {
    let (first, rest) = name.split_at_checked(1).unwrap_or((name, ""));
    first.to_uppercase() + rest
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_objecttype_has_its_type() {
        let text = super::model();
        for line in ["  klantcontact: Klantcontact;", "export interface Klantcontact {", "  kanaal: string;"] {
            assert!(text.contains(line), "{line}");
        }
        assert!(text.contains("  hadBetrokkenen?: (Betrokkene | Reference)[];"));
    }
}
