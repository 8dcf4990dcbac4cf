//! Makes the TypeScript types of what a form holds while it is filled in.
//!
//! A form library looks its fields up in the type of its values. In a union it finds only what all members have, and a
//! partij within a partij within a partij has no end. So here an object that may be a reference has the properties of both,
//! one that depends on its kind has the properties of every kind, nothing is required, and an object holds another of its
//! own kind once.

use std::collections::BTreeSet;
use std::fmt::Write;

use klantinteracties::Objecttype;
use klantinteracties::model::{Property, Shape, Type, meanings};

use crate::typescript::{MADE_OF_MODEL, documentation, type_name, value};

/// How often an object stands in objects of its own kind, itself included. What would stand deeper is a reference.
const MOST_LEVELS: usize = 2;

/// Returns the content of `form-model.d.ts`.
pub fn form_model() -> String {
    let mut types = FormTypes::default();
    let mut members = String::new();
    for objecttype in Objecttype::ALL {
        let form = types.object(objecttype.shape(), &mut Vec::new());
        let _ = writeln!(members, "  {}: {form};", objecttype.name());
    }
    format!(
        "{MADE_OF_MODEL}\n/**\n \
         * What a form holds while it is filled in, for form libraries, which look their fields up in the type of their\n \
         * values. Nothing is required. An object that may be a reference has the properties of both, and one that\n \
         * depends on its kind those of every kind. An object holds another of its own kind once, and deeper ones are\n \
         * references.\n \
         */\nexport interface FormModel {{\n{members}}}\n{}",
        types.text
    )
}

#[derive(Default)]
struct FormTypes {
    text: String,
    written: BTreeSet<String>,
}

impl FormTypes {
    /// Writes the type of an object within others, and the types of the objects in it. Returns its name.
    fn object(&mut self, shape: &'static Shape, holders: &mut Vec<&'static Shape>) -> String {
        holders.push(shape);
        let name = match level(shape, holders) {
            level if level > MOST_LEVELS => "FormReference".to_owned(),
            1 => format!("Form{}", type_name(shape.name)),
            _ => format!("FormNested{}", type_name(shape.name)),
        };
        if name != "FormReference" || shape.name == "reference" {
            self.interface(&name, shape, holders);
        }
        holders.pop();
        name
    }

    fn interface(&mut self, name: &str, shape: &'static Shape, holders: &mut Vec<&'static Shape>) {
        if !self.written.insert(name.to_owned()) {
            return;
        }
        let filled_in = shape.properties.iter().filter(|property| is_filled_in(property));
        let members: String = filled_in.map(|property| self.member(property, shape, holders)).collect();
        let meaning = meanings(shape).object.trim();
        let _ = write!(self.text, "\n/** {meaning} */\nexport interface {name} {{\n{members}}}\n");
    }

    fn member(&mut self, property: &'static Property, of: &'static Shape, holders: &mut Vec<&'static Shape>) -> String {
        let kind = match &property.kind {
            Type::Object(nested) => self.object((nested.shape)(), holders),
            Type::List(nested) => self.object((nested.shape)(), holders) + "[]",
            kind => value(kind),
        };
        let null = if property.nullable { " | null" } else { "" };
        format!("{}  {}?: {kind}{null} | undefined;\n", documentation(property, meanings(of)), property.name)
    }
}

/// Returns whether people fill the property in. A uuid is the register's, but makes an object a reference to another.
fn is_filled_in(property: &Property) -> bool {
    property.name == "uuid" || !property.read_only && !property.deprecated
}

/// Returns on which level of its own kind an object stands, or that of the object to which it leads back. It is the last of
/// the holders.
fn level(shape: &'static Shape, holders: &[&'static Shape]) -> usize {
    let mut below = Vec::new();
    add_below(shape, &mut below);
    let level = |one: &Shape| holders.iter().filter(|holder| **holder == one).count();
    below.into_iter().map(level).max().unwrap_or_default().max(1)
}

/// Adds the declarations of all objects that can stand in an object.
fn add_below(shape: &'static Shape, found: &mut Vec<&'static Shape>) {
    for property in shape.properties {
        if let Type::Object(nested) | Type::List(nested) = &property.kind {
            let below = (nested.shape)();
            if !found.contains(&below) {
                found.push(below);
                add_below(below, found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_form_has_the_properties_of_every_kind_and_of_references() {
        let text = super::form_model();
        for line in [
            "  klantcontact: FormKlantcontact;\n",
            "  hadBetrokkenen?: FormBetrokkene[] | undefined;\n",
            "  wasPartij?: FormPartij | null | undefined;\n",
            "  soortPartij?: 'persoon' | 'organisatie' | 'contactpersoon' | undefined;\n",
            "  naam?: string | undefined;\n",
            "  digitaleAdressen?: FormDigitaalAdres[] | null | undefined;\n",
        ] {
            assert!(text.contains(line), "{line}");
        }
    }

    #[test]
    fn an_object_holds_another_of_its_kind_once() {
        let text = super::form_model();
        let interface = |name: &str| {
            let (_, rest) = text.split_once(&format!("export interface {name} {{")).unwrap();
            rest.split_once("\n}\n").unwrap().0
        };
        assert!(interface("FormPartij").contains("vertegenwoordigde?: FormNestedPartij[]"));
        assert!(interface("FormNestedPartij").contains("vertegenwoordigde?: FormReference[]"));
        assert!(interface("FormPartijIdentificatie").contains("werkteVoorPartij?: FormNestedPartij |"));
        assert!(interface("FormNestedPartijIdentificatie").contains("werkteVoorPartij?: FormReference |"));
        assert!(interface("FormNestedPartij").contains("partijIdentificatoren?: FormPartijIdentificator[]"));
        assert!(interface("FormNestedPartijIdentificator").contains("subIdentificatorVan?: FormReference |"));
    }
}
