//! Declarations of objects: which properties an object has, and what each may hold.

use crate::text::Message;
use crate::value::Format;

/// The declaration of an object. Reading, judging, the JSON Schema, the TypeScript types and the documentation all use
/// it.
#[derive(Debug)]
pub struct Shape {
    /// The name of the object in the standard.
    pub name: &'static str,
    /// The properties, in the order of the Klantinteracties API.
    pub properties: &'static [Property],
    /// One bit for each property that is required, or required in some cases; the first property has the lowest bit.
    pub(crate) required: u64,
    /// One bit for each property that every variant of the object has and that nobody ever ignores. Of these, only the
    /// value can be wrong.
    pub(crate) ordinary: u64,
    /// The bit of the property `uuid`, and the bits of the properties that a reference may hold. Both are 0 for an
    /// object without a uuid.
    pub(crate) uuid: u64,
    pub(crate) of_reference: u64,
}

/// Two declarations are equal if they are the same static, because every object is declared once.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// The declaration of an object whose member names are free.
pub(crate) static FREE: Shape = Shape::new("object", &[]);

/// Returns the bit of the property that is declared at `index`.
pub(crate) const fn bit(index: usize) -> u64 {
    1 << index
}

/// Returns the bits of the properties that are required, or required in some cases.
const fn required(mut properties: &[Property]) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while let [property, rest @ ..] = properties {
        if !matches!(property.required, Required::No) {
            bits |= bit(index);
        }
        index += 1;
        properties = rest;
    }
    bits
}

/// Returns the bits of the properties of which only the value can be wrong.
const fn ordinary(mut properties: &[Property]) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while let [property, rest @ ..] = properties {
        if property.only.is_empty() && !property.may_be_ignored() {
            bits |= bit(index);
        }
        index += 1;
        properties = rest;
    }
    bits
}

/// Returns the bits of the properties with these names.
const fn named(mut properties: &[Property], names: &[&str]) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while let [property, rest @ ..] = properties {
        let mut others = names;
        while let [name, rest @ ..] = others {
            if is_same(property.name.as_bytes(), name.as_bytes()) {
                bits |= bit(index);
            }
            others = rest;
        }
        index += 1;
        properties = rest;
    }
    bits
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([first, one @ ..], [second, other @ ..]) => *first == *second && is_same(one, other),
        _ => false,
    }
}

impl Shape {
    pub(crate) const fn new(name: &'static str, properties: &'static [Property]) -> Self {
        let (uuid, of_reference) = (named(properties, &["uuid"]), named(properties, &["uuid", "url"]));
        Self { name, properties, required: required(properties), ordinary: ordinary(properties), uuid, of_reference }
    }

    /// Returns whether the object accepts members with any name.
    pub(crate) const fn has_free_names(&self) -> bool {
        self.properties.is_empty()
    }

    /// Returns the declaration of the objects in the property that is declared at `index`.
    pub(crate) fn nested(&self, index: usize) -> &'static Self {
        self.properties.get(index).map_or(&FREE, Property::nested)
    }

    /// Returns the index of the property `name`. The search starts at `from` and wraps around.
    #[inline]
    pub(crate) fn position(&self, name: &str, from: usize) -> Option<usize> {
        let named = |property: &Property| property.name == name;
        let (before, after) = self.properties.split_at_checked(from).unwrap_or((self.properties, &[]));
        match after.iter().position(named) {
            Some(index) => Some(before.len() + index),
            None => before.iter().position(named),
        }
    }
}

/// A property of an object.
#[derive(Debug, Clone, Copy)]
pub struct Property {
    /// The name of the property in the API.
    pub name: &'static str,
    /// What the property may hold.
    pub kind: Type,
    /// Whether the property must be present.
    pub required: Required,
    /// Whether the property may be `null`.
    pub nullable: bool,
    /// Whether the register fills in the property. It is read, but never written to a request.
    pub read_only: bool,
    /// Whether the API has deprecated the property. It is read, but never written to a request.
    pub deprecated: bool,
    /// Whether a request of the API accepts only a reference to the object in this property.
    pub by_reference: bool,
    /// Whether the property exists only in a whole registration. Requests of the API ignore it.
    pub of_registration: bool,
    /// The deprecated property of the same object that this property replaces. An Open Klant server requires one of the
    /// two, which may be an empty list.
    pub(crate) instead_of: Option<&'static str>,
    /// The variants of the object that have this property; empty if all have it.
    pub only: &'static [&'static str],
}

/// Whether a property must be present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Required {
    /// The property may be absent.
    No,
    /// The property must be present.
    Yes,
    /// The property must be present if the object is a document itself. In another object, the nesting gives its value.
    Standalone,
    /// An Open Klant server requires the property if the object is a document itself, but accepts `null`.
    ByOpenKlant,
    /// The property must be present in these variants of the object.
    For(&'static [&'static str]),
}

/// What a property may hold.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// Text.
    Text(Text),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Boolean,
    /// A whole number from `min` to `max`, inclusive.
    Integer {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// An object with free names, each of which holds a text.
    Entries(Text),
    /// An object.
    Object(Nested),
    /// A list of objects.
    List(Nested),
}

/// What a text may hold: its length in Unicode code points, and its form.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The minimum number of code points.
    pub min: usize,
    /// The maximum number of code points.
    pub max: usize,
    /// The form that the text must have.
    pub form: Form,
    /// Whether the text may have more than one line.
    pub lines: bool,
}

/// The form of a text.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Any text.
    Free,
    /// This form.
    Format(Format),
    /// The form that belongs to the word in the named property of the same object. With another word there, any text is
    /// accepted.
    By(&'static str, &'static [(&'static str, Format)]),
}

/// The object that a property holds.
#[derive(Debug, Clone, Copy)]
pub struct Nested {
    /// The declaration of that object. It is a function, because an object can hold objects of its own type.
    pub shape: fn() -> &'static Shape,
    /// Whether a reference, `{"uuid"}`, may take the place of the object.
    pub or_reference: bool,
    /// The property of the holder that says which variant the object is.
    pub variant: Option<&'static str>,
}

impl Property {
    const fn new(name: &'static str, kind: Type) -> Self {
        Self {
            name,
            kind,
            required: Required::No,
            nullable: false,
            read_only: false,
            deprecated: false,
            by_reference: false,
            of_registration: false,
            instead_of: None,
            only: &[],
        }
    }

    /// Declares a text of at most `max` code points.
    pub(crate) const fn text(name: &'static str, max: usize) -> Self {
        Self::new(name, Type::Text(Text { min: 0, max, form: Form::Free, lines: false }))
    }

    /// Declares a text with a form.
    pub(crate) const fn formatted(name: &'static str, format: Format) -> Self {
        let (min, max) = format.lengths();
        Self::new(name, Type::Text(Text { min, max, form: Form::Format(format), lines: false }))
    }

    /// Declares a choice from words.
    pub(crate) const fn choice(name: &'static str, choices: &'static [&'static str]) -> Self {
        Self::new(name, Type::Choice(choices))
    }

    /// Declares a boolean.
    pub(crate) const fn boolean(name: &'static str) -> Self {
        Self::new(name, Type::Boolean)
    }

    /// Declares a whole number from `min` to `max`, inclusive.
    pub(crate) const fn integer(name: &'static str, min: i64, max: i64) -> Self {
        Self::new(name, Type::Integer { min, max })
    }

    /// Declares an object with free names, whose texts have `min` to `max` code points.
    pub(crate) const fn entries(name: &'static str, min: usize, max: usize) -> Self {
        Self::new(name, Type::Entries(Text { min, max, form: Form::Free, lines: false }))
    }

    /// Declares an object.
    pub(crate) const fn one(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, Type::Object(Nested { shape, or_reference: false, variant: None }))
    }

    /// Declares a list of objects.
    pub(crate) const fn many(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, Type::List(Nested { shape, or_reference: false, variant: None }))
    }

    /// Returns whether there are documents in which nobody looks at the property: because the register fills it in, or
    /// because a request of the API says elsewhere what it says.
    #[inline]
    pub(crate) const fn may_be_ignored(&self) -> bool {
        self.read_only || self.of_registration || matches!(self.required, Required::Standalone)
    }

    /// Returns the declaration of the objects in the property.
    #[inline]
    pub(crate) fn nested(&self) -> &'static Shape {
        match &self.kind {
            Type::Object(nested) | Type::List(nested) => (nested.shape)(),
            _ => &FREE,
        }
    }

    const fn change_text(mut self, change: Text) -> Self {
        self.kind = Type::Text(change);
        self
    }

    /// Accepts more than one line.
    pub(crate) const fn lines(self) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { lines: true, ..text }),
            _ => self,
        }
    }

    /// Limits the text to `max` code points, where its form allows more.
    pub(crate) const fn at_most(self, max: usize) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { max, ..text }),
            _ => self,
        }
    }

    /// Makes the form depend on the word in the property `name` of the same object.
    pub(crate) const fn form_by(self, name: &'static str, forms: &'static [(&'static str, Format)]) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { form: Form::By(name, forms), ..text }),
            _ => self,
        }
    }

    /// Accepts a reference, `{"uuid"}`, in the place of the object.
    pub(crate) const fn or_reference(mut self) -> Self {
        match &mut self.kind {
            Type::Object(nested) | Type::List(nested) => nested.or_reference = true,
            _ => {}
        }
        self
    }

    /// Makes the property `name` say which variant the object is.
    pub(crate) const fn variant(mut self, name: &'static str) -> Self {
        if let Type::Object(nested) = &mut self.kind {
            nested.variant = Some(name);
        }
        self
    }

    /// Requires the property.
    pub(crate) const fn required(mut self) -> Self {
        self.required = Required::Yes;
        self
    }

    /// Requires the property if the object is a document itself.
    pub(crate) const fn required_standalone(mut self) -> Self {
        self.required = Required::Standalone;
        self
    }

    /// Requires the property for an Open Klant server.
    pub(crate) const fn required_by_open_klant(mut self) -> Self {
        self.required = Required::ByOpenKlant;
        self
    }

    /// Declares that the property replaces the property `name`. An Open Klant server requires one of the two.
    pub(crate) const fn instead_of(mut self, name: &'static str) -> Self {
        self.instead_of = Some(name);
        self
    }

    /// Requires the property in the variants that have it.
    pub(crate) const fn needed(mut self) -> Self {
        self.required = Required::Yes;
        self
    }

    /// Marks a property that can hold an object of the same type, so that its field is a `Box`.
    pub(crate) const fn boxed(self) -> Self {
        self
    }

    /// Accepts `null`.
    pub(crate) const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// Declares that a request of the API accepts only a reference here.
    pub(crate) const fn by_reference(mut self) -> Self {
        self.by_reference = true;
        self.or_reference()
    }

    /// Declares that the property exists only in a whole registration; requests of the API ignore it.
    pub(crate) const fn of_registration(mut self) -> Self {
        self.of_registration = true;
        self
    }

    /// Declares that the register fills in the property.
    pub(crate) const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Declares that the API has deprecated the property.
    pub(crate) const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }
}

/// Returns the index of the property with this name. It is called only at compile time, and stops compilation if there
/// is none.
pub(crate) const fn position_of(properties: &[Property], name: &str) -> usize {
    let (mut rest, mut index) = (properties, 0);
    while let [property, others @ ..] = rest
        && !is_same(property.name.as_bytes(), name.as_bytes())
    {
        (rest, index) = (others, index + 1);
    }
    assert!(index < properties.len(), "no property has this name");
    index
}

/// Returns whether a property has this name.
const fn has(mut properties: &[Property], name: &str) -> bool {
    while let [property, rest @ ..] = properties {
        if is_same(property.name.as_bytes(), name.as_bytes()) {
            return true;
        }
        properties = rest;
    }
    false
}

/// The properties of the three variants of an object.
pub(crate) type Kinds = [&'static [Property]; 3];

/// Returns how many different properties three variants have.
pub(crate) const fn count(&[first, second, third]: &Kinds) -> usize {
    let mut count = first.len();
    let mut rest = second;
    while let [property, others @ ..] = rest {
        count += !has(first, property.name) as usize;
        rest = others;
    }
    rest = third;
    while let [property, others @ ..] = rest {
        count += !(has(first, property.name) || has(second, property.name)) as usize;
        rest = others;
    }
    count
}

/// The words of every subset of three variants, indexed by one bit for each variant.
pub(crate) type Subsets = [&'static [&'static str]; 8];

/// Merges the properties of three variants, and records for each property which variants have it. It is called only at
/// compile time.
#[expect(clippy::indexing_slicing, reason = "it is evaluated while compiling, which stops where an index is wrong")]
pub(crate) const fn union<const N: usize>(kinds: &Kinds, subsets: &Subsets) -> [Property; N] {
    let mut union = [Property::boolean(""); N];
    let (mut length, mut kind) = (0, 0);
    while kind < kinds.len() {
        let mut rest = kinds[kind];
        while let [property, others @ ..] = rest {
            rest = others;
            let known = has(union.split_at(length).0, property.name);
            if !known {
                union[length] = in_kinds(*property, kinds, subsets);
                length += 1;
            }
        }
        kind += 1;
    }
    assert!(length == N, "the properties were counted");
    union
}

/// Returns the property with the variants that have it, and those that require it.
#[expect(clippy::indexing_slicing, reason = "it is evaluated while compiling, which stops where an index is wrong")]
const fn in_kinds(mut property: Property, kinds: &Kinds, subsets: &Subsets) -> Property {
    let (mut having, mut needing, mut kind) = (0, 0, 0);
    while kind < kinds.len() {
        let properties = kinds[kind];
        if has(properties, property.name) {
            having |= 1 << kind;
            if matches!(properties[position_of(properties, property.name)].required, Required::Yes) {
                needing |= 1 << kind;
            }
        }
        kind += 1;
    }
    property.only = subsets[having];
    property.required = if needing == 0 { Required::No } else { Required::For(subsets[needing]) };
    property
}

/// Makes the words of every subset of three variants.
macro_rules! subsets {
    ($first:expr, $second:expr, $third:expr) => {
        [
            &[],
            &[$first],
            &[$second],
            &[$first, $second],
            &[$third],
            &[$first, $third],
            &[$second, $third],
            &[$first, $second, $third],
        ]
    };
}
pub(crate) use subsets;

/// The meaning of an object and its properties, in Dutch.
#[derive(Debug, Clone, Copy)]
pub struct Meanings {
    /// The meaning of the object.
    pub object: &'static str,
    /// The name and the meaning of each property.
    pub properties: &'static [&'static [(&'static str, &'static str)]],
}

impl Meanings {
    /// Returns the meaning of the property with this name; empty if there is none.
    pub fn of(&self, property: &str) -> &'static str {
        let meaning = self.properties.iter().copied().flatten().find(|(name, _)| *name == property);
        meaning.map_or("", |(_, meaning)| meaning)
    }
}

/// What a form shows of an object and its properties.
#[derive(Debug)]
pub(crate) struct Labels {
    /// The label of the object, where it can be a document or an element of a list.
    pub(crate) object: Option<Message>,
    /// The labels of the properties; of an object with variants, those of each variant.
    pub(crate) properties: &'static [&'static [Label]],
}

impl Labels {
    /// Returns the label of the property with this name.
    pub(crate) fn of(&self, property: &str) -> Option<&'static Label> {
        self.properties.iter().copied().flatten().find(|label| label.name == property)
    }
}

/// What a form shows of a property. It stands beside the [`Property`] and not in it, so that a program that shows no form
/// contains none of it.
#[derive(Debug)]
pub(crate) struct Label {
    /// The name of the property in the API.
    pub(crate) name: &'static str,
    /// The label.
    pub(crate) text: Message,
    /// What helps the person who fills it in.
    pub(crate) help: Option<Message>,
    /// The word of HTML for what a browser can fill in.
    pub(crate) autocomplete: Option<&'static str>,
    /// The label of each word to choose from, in the order of the words.
    pub(crate) choices: &'static [Message],
}

impl Label {
    pub(crate) const fn new(
        name: &'static str,
        nl: &'static str,
        en: &'static str,
        choices: &'static [Message],
    ) -> Self {
        Self { name, text: Message { nl, en }, help: None, autocomplete: None, choices }
    }

    /// Adds what helps the person who fills in the property.
    pub(crate) const fn help(mut self, nl: &'static str, en: &'static str) -> Self {
        self.help = Some(Message { nl, en });
        self
    }

    /// Adds what a browser can fill in.
    pub(crate) const fn autocomplete(mut self, word: &'static str) -> Self {
        self.autocomplete = Some(word);
        self
    }
}
