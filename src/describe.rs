//! Describes the model for forms: what a form shows of each property, and what a person can fill in.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde::Serialize;

use crate::model::{Objecttype, labels};
use crate::shape::{Form, Nested, Property, Required, Shape, Text, Type};
use crate::text::{Language, Message};
use crate::tree::{Target, steps};
use crate::value::Format;
use crate::word::words;

/// Describes what stands at a place in a document, for a form that is made from the model. `path` is a JSON Pointer, in
/// which `-` can stand for an element of a list. The empty path is the document itself. Returns `None` if the model has
/// no such place.
///
/// The description says what the JSON Schema of the object says, with the texts of a form beside it. Nothing in it is a
/// rule: what a person fills in is judged by [`validate`](crate::validate()) or a [`Draft`](crate::Draft).
///
/// ```
/// use klantinteracties::{Language, Objecttype, ValueKind, describe};
///
/// let rol = describe(Objecttype::Klantcontact, "/hadBetrokkenen/0/rol", Language::En).ok_or("the model has it")?;
/// assert_eq!((rol.label.as_ref(), rol.kind, rol.required), ("Role", ValueKind::Choice, true));
/// let labels: Vec<_> = rol.choices.iter().map(|choice| (choice.value, choice.label)).collect();
/// assert_eq!(labels, [("vertegenwoordiger", "Representative"), ("klant", "Customer")]);
///
/// let taak = describe(Objecttype::InterneTaak, "", Language::Nl).ok_or("every object has a description")?;
/// let handeling = taak.properties.iter().find(|one| one.name == "gevraagdeHandeling").ok_or("a task has it")?;
/// assert_eq!((handeling.label.as_ref(), handeling.max_length), ("Gevraagde handeling", Some(200)));
///
/// assert_eq!(describe(Objecttype::InterneTaak, "/onbekend", Language::Nl), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn describe(objecttype: Objecttype, path: &str, language: Language) -> Option<Description> {
    let steps = steps(path)?;
    let target = Target::at(objecttype.shape(), &steps)?;
    let mut description = match &target {
        Target::Object { shape, or_reference } => {
            let label = labels(shape)?.object?.template(language);
            let description = Description::new(shape.name.into(), label.into(), ValueKind::Object);
            Description { or_reference: *or_reference, ..description }
        }
        // The first step leads to a property of the document itself.
        Target::Property { property, holder } => of_property(property, holder, steps.len() == 1, language)?,
        Target::Entry(text) => {
            let name: Cow<'static, str> = steps.last()?.clone().into_owned().into();
            Description::new(name.clone(), name, ValueKind::Text).with_text(text)
        }
    };
    if let Some(holder) = target.shape() {
        let properties = holder.properties.iter();
        description.properties =
            properties.filter_map(|property| of_property(property, holder, steps.is_empty(), language)).collect();
    }
    Some(description)
}

/// What a form shows of a property or an object, and what a person can fill in. In JSON the names are in camelCase, and
/// what is absent or empty is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Description {
    /// The name of the property in the API. A document and an element of a list have the name of their object, and an
    /// entry has its own name.
    pub name: Cow<'static, str>,
    /// The label, in the language that was asked for. The label of an entry is its name.
    pub label: Cow<'static, str>,
    /// A sentence that helps the person who fills in the property.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
    /// What kind of value it holds.
    pub kind: ValueKind,
    /// Whether the property must be there. What must be there only for some variants has `required_for`.
    pub required: bool,
    /// The variants of the object that holds the property in which it must be there.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub required_for: &'static [&'static str],
    /// The variants of the object that holds the property that have it; empty if all have it. A variant is a word in the
    /// property that `depends_on` names in the description of that object.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub only: &'static [&'static str],
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether the register fills it in, so that a form only shows it.
    pub read_only: bool,
    /// Whether the API has deprecated it, so that a form leaves it out.
    pub deprecated: bool,
    /// Whether a reference, `{"uuid"}`, may take the place of the object, or of each object in the list.
    pub or_reference: bool,
    /// Whether the text may have more than one line.
    pub multiline: bool,
    /// The minimum length of a text that is not empty, in Unicode code points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<usize>,
    /// The maximum length of a text, in Unicode code points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// The smallest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// The name of the form that a text must have, such as `bsn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// The property of the same object on which the form of the text depends, or the variant of the object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<&'static str>,
    /// The form that a text must have for each word in the property `depends_on`. With another word, any text will do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<FormatFor>,
    /// The words to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The attributes of an HTML element in which a person fills it in.
    pub html: HtmlHints,
    /// The properties of the object, or of each object in the list. Those have no `properties` themselves: ask for their
    /// path.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<Self>,
}

words! {
    /// What kind of value a property holds.
    #[derive(Hash)]
    #[non_exhaustive]
    pub enum ValueKind {
        /// Text.
        Text "text",
        /// A word from a list.
        Choice "choice",
        /// `true` or `false`.
        Boolean "boolean",
        /// A whole number.
        Number "number",
        /// An object.
        Object "object",
        /// A list of objects.
        List "list",
        /// An object with free names, each of which holds a text. The lengths in its description are those of each text.
        Entries "entries",
    }
}

/// A word that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Choice {
    /// The word in the document.
    pub value: &'static str,
    /// What a form shows for it.
    pub label: &'static str,
}

/// The form of a text when another property holds a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FormatFor {
    /// That word.
    pub value: &'static str,
    /// The name of the form that the text must then have.
    pub format: &'static str,
    /// The attributes of the HTML element in which a person then fills in the text.
    pub html: HtmlHints,
}

/// Attributes of an HTML element in which a person fills in a value. What does not fit the value is absent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct HtmlHints {
    /// The `type` of an `<input>`. It is absent for what takes another element: a text of more lines, a choice, and a
    /// boolean that may be `null`, because a checkbox has two states. What `datetime-local` gives has no time zone, so
    /// the form adds it.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub input_type: Option<&'static str>,
    /// The keyboard of a telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inputmode: Option<&'static str>,
    /// What the browser can fill in from what it knows of the person at the keyboard. It is for a form that people fill
    /// in about themselves. A form in which an employee writes down what somebody else says leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autocomplete: Option<&'static str>,
    /// The maximum length in UTF-16 code units, of which some characters have two. A browser silently cuts off what is
    /// longer. So it is absent for a text with a form: of a number that is pasted with spaces, digits would be lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maxlength: Option<usize>,
}

/// Describes a property of an object, which may be the document, without the properties below it.
fn of_property(
    property: &'static Property,
    holder: &'static Shape,
    in_document: bool,
    language: Language,
) -> Option<Description> {
    let label = labels(holder)?.of(property.name)?;
    let kind = match property.kind {
        Type::Text(_) => ValueKind::Text,
        Type::Choice(_) => ValueKind::Choice,
        Type::Boolean => ValueKind::Boolean,
        Type::Integer { .. } => ValueKind::Number,
        Type::Entries(_) => ValueKind::Entries,
        Type::Object(_) => ValueKind::Object,
        Type::List(_) => ValueKind::List,
    };
    let (required, required_for): (_, &[_]) = match property.required {
        Required::Yes => (true, &[]),
        Required::Standalone => (in_document, &[]),
        Required::For(variants) => (false, variants),
        Required::No | Required::ByOpenKlant => (false, &[]),
    };
    let description = Description {
        help: label.help.map(|help| help.template(language)),
        required,
        required_for,
        only: property.only,
        nullable: property.nullable,
        read_only: property.read_only,
        deprecated: property.deprecated,
        ..Description::new(property.name.into(), label.text.template(language).into(), kind)
    };
    let mut description = match &property.kind {
        Type::Text(text) => description.with_text(text),
        Type::Choice(words) => Description { choices: choices(words, label.choices, language), ..description },
        Type::Boolean if property.nullable => description,
        Type::Boolean => Description { html: HtmlHints::new("checkbox"), ..description },
        Type::Integer { min, max } => {
            Description { min: Some(*min), max: Some(*max), html: HtmlHints::NUMERIC, ..description }
        }
        Type::Entries(text) => description.with_lengths(text),
        Type::Object(Nested { or_reference, variant, .. }) => {
            Description { or_reference: *or_reference, depends_on: *variant, ..description }
        }
        Type::List(nested) => Description { or_reference: nested.or_reference, ..description },
    };
    description.html.autocomplete = description.html.autocomplete.or(label.autocomplete);
    Some(description)
}

fn choices(words: &'static [&'static str], labels: &[Message], language: Language) -> Vec<Choice> {
    let choice = |(value, label): (&&'static str, &Message)| Choice { value, label: label.template(language) };
    words.iter().zip(labels).map(choice).collect()
}

impl Description {
    fn new(name: Cow<'static, str>, label: Cow<'static, str>, kind: ValueKind) -> Self {
        Self {
            name,
            label,
            help: None,
            kind,
            required: false,
            required_for: &[],
            only: &[],
            nullable: false,
            read_only: false,
            deprecated: false,
            or_reference: false,
            multiline: false,
            min_length: None,
            max_length: None,
            min: None,
            max: None,
            format: None,
            depends_on: None,
            formats: Vec::new(),
            choices: Vec::new(),
            html: HtmlHints::default(),
            properties: Vec::new(),
        }
    }

    fn with_lengths(self, text: &Text) -> Self {
        Self { min_length: (text.min > 0).then_some(text.min), max_length: Some(text.max), ..self }
    }

    fn with_text(self, text: &Text) -> Self {
        let free = HtmlHints {
            input_type: (!text.lines).then_some("text"),
            maxlength: Some(text.max),
            ..HtmlHints::default()
        };
        let described = Self { multiline: text.lines, html: free, ..self.with_lengths(text) };
        match text.form {
            Form::Free => described,
            Form::Format(format) => {
                Self { format: Some(format.name()), html: HtmlHints::of_format(format), ..described }
            }
            Form::By(property, forms) => {
                let form = |(value, format): &(&'static str, Format)| FormatFor {
                    value,
                    format: format.name(),
                    html: HtmlHints::of_format(*format),
                };
                Self { depends_on: Some(property), formats: forms.iter().map(form).collect(), ..described }
            }
        }
    }
}

impl HtmlHints {
    /// Digits only. An `<input>` of type `number` would be wrong: it drops a zero in front.
    const NUMERIC: Self = Self { inputmode: Some("numeric"), ..Self::new("text") };

    const fn new(input_type: &'static str) -> Self {
        Self { input_type: Some(input_type), inputmode: None, autocomplete: None, maxlength: None }
    }

    const fn of_format(format: Format) -> Self {
        match format {
            Format::Email => Self { autocomplete: Some("email"), ..Self::new("email") },
            Format::Telefoonnummer => Self { autocomplete: Some("tel"), ..Self::new("tel") },
            Format::Uri => Self::new("url"),
            Format::Date => Self::new("date"),
            Format::DateTime => Self::new("datetime-local"),
            Format::Postcode => Self { autocomplete: Some("postal-code"), ..Self::new("text") },
            Format::Land => Self { autocomplete: Some("country"), ..Self::new("text") },
            Format::Bsn | Format::Rsin | Format::KvkNummer | Format::Vestigingsnummer | Format::Nummeraanduiding => {
                Self::NUMERIC
            }
            Format::Uuid | Format::Iban | Format::Bic | Format::Referentienummer | Format::Referentie => {
                Self::new("text")
            }
        }
    }
}
