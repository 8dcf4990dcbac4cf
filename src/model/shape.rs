//! What is declared of an object: its properties, and what each may hold.

use crate::rules::Checked;
use crate::text::of_catalogue;
use crate::value::Format;

/// An object of the model, as it is declared: the drafts, the checks, the TypeScript types and the documentation all
/// come from here.
#[derive(Debug)]
pub struct Shape {
    /// The name of the object, as in the standard.
    pub name: &'static str,
    /// What the object is.
    pub meaning: &'static str,
    /// Its properties, in the order of the Klantinteracties API.
    pub properties: &'static [Property],
    /// A bit for each property that must be there, if only at times, the first declared lowest.
    pub(crate) required: u64,
    /// The bit for its uuid, and those for what a reference to it may hold; none where it has none.
    pub(crate) uuid: u64,
    pub(crate) of_reference: u64,
    /// The rules about it, with their checks.
    pub(crate) rules: &'static [Checked],
}

/// Every object is declared once.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The shape of an object whose names are free.
pub(crate) static FREE: Shape = Shape::part("object", &[]);

/// The bit for a property, by where it is declared.
pub(crate) const fn bit(index: usize) -> u64 {
    1 << index
}

/// The bits of those that must be there, if only at times.
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

/// The bits of those that have one of these names.
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
    /// The shape of an object that is no object of the model, only a part of what holds some.
    pub(crate) const fn part(name: &'static str, properties: &'static [Property]) -> Self {
        Self::new(name, "", properties, &[])
    }

    pub(crate) const fn new(
        name: &'static str,
        meaning: &'static str,
        properties: &'static [Property],
        rules: &'static [Checked],
    ) -> Self {
        let (uuid, of_reference) = (named(properties, &["uuid"]), named(properties, &["uuid", "url"]));
        let meaning = of_catalogue(meaning);
        Self { name, meaning, properties, required: required(properties), uuid, of_reference, rules }
    }

    /// Whether any name will do for a member.
    pub(crate) const fn has_free_names(&self) -> bool {
        self.properties.is_empty()
    }

    /// The shape of the objects in the property that is declared at `index`.
    pub(crate) fn nested(&self, index: usize) -> &'static Self {
        match self.properties.get(index).map(|property| &property.kind) {
            Some(Type::Object(nested) | Type::List(nested)) => (nested.shape)(),
            _ => &FREE,
        }
    }

    /// Where the property `name` is declared; the search begins at `from` and goes round.
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
#[derive(Debug)]
pub struct Property {
    /// Its name, as in the API.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What it may hold.
    pub kind: Type,
    /// Whether it must be there.
    pub required: Required,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether the register fills it in itself; read, and not written by us.
    pub read_only: bool,
    /// Whether the API has deprecated it; read, and not written by us.
    pub deprecated: bool,
    /// Whether a request of the API can only refer to the object that stands here.
    pub by_reference: bool,
    /// Whether it belongs to a whole registration, and requests of the API ignore it.
    pub of_registration: bool,
    /// The variants of the object that have this property; empty for all.
    pub only: &'static [&'static str],
}

/// Whether a property must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Required {
    /// It may be left out.
    No,
    /// It must be there.
    Yes,
    /// It must be there when the object stands by itself; where it is nested, the nesting says it.
    Standalone,
    /// An Open Klant server wants it when the object stands by itself, if only as `null`.
    ByOpenKlant,
    /// It must be there in these variants of the object.
    For(&'static [&'static str]),
}

/// What a property may hold.
#[derive(Debug)]
pub enum Type {
    /// Text.
    Text(Text),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Boolean,
    /// A whole number from `min` up to and including `max`.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// Free names, each with a text.
    Entries(Text),
    /// An object.
    Object(Nested),
    /// A list of objects.
    List(Nested),
}

/// A text: its length in code points and its form.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The fewest code points.
    pub min: usize,
    /// The most code points.
    pub max: usize,
    /// The form.
    pub form: Form,
    /// Whether it may have more than one line.
    pub lines: bool,
}

/// The form of a text.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Any text.
    Free,
    /// Always this one.
    Format(&'static Format),
    /// The one that belongs to the word in the property beside it; any text for other words.
    By(&'static str, &'static [(&'static str, &'static Format)]),
}

/// An object within another.
#[derive(Debug)]
pub struct Nested {
    /// What it is; a function, because objects can hold objects of their own kind.
    pub shape: fn() -> &'static Shape,
    /// Whether `{"uuid"}` may stand in its place, for an object that is already registered.
    pub or_reference: bool,
    /// The property beside it that says which variant it is.
    pub variant: Option<&'static str>,
}

impl Property {
    const fn new(name: &'static str, meaning: &'static str, kind: Type) -> Self {
        Self {
            name,
            meaning: of_catalogue(meaning),
            kind,
            required: Required::No,
            nullable: false,
            read_only: false,
            deprecated: false,
            by_reference: false,
            of_registration: false,
            only: &[],
        }
    }

    /// A text of at most `max` code points.
    pub(crate) const fn text(name: &'static str, meaning: &'static str, max: usize) -> Self {
        Self::new(name, meaning, Type::Text(Text { min: 0, max, form: Form::Free, lines: false }))
    }

    /// A text of a certain form.
    pub(crate) const fn formatted(name: &'static str, meaning: &'static str, format: &'static Format) -> Self {
        let (min, max) = (format.min, format.max);
        Self::new(name, meaning, Type::Text(Text { min, max, form: Form::Format(format), lines: false }))
    }

    /// One of these words.
    pub(crate) const fn choice(name: &'static str, meaning: &'static str, choices: &'static [&'static str]) -> Self {
        Self::new(name, meaning, Type::Choice(choices))
    }

    /// `true` or `false`.
    pub(crate) const fn boolean(name: &'static str, meaning: &'static str) -> Self {
        Self::new(name, meaning, Type::Boolean)
    }

    /// A whole number.
    pub(crate) const fn integer(name: &'static str, meaning: &'static str, min: i64, max: i64) -> Self {
        Self::new(name, meaning, Type::Integer { min, max })
    }

    /// Free names with texts of `min` to `max` code points.
    pub(crate) const fn entries(name: &'static str, meaning: &'static str, min: usize, max: usize) -> Self {
        Self::new(name, meaning, Type::Entries(Text { min, max, form: Form::Free, lines: false }))
    }

    /// An object.
    pub(crate) const fn one(name: &'static str, meaning: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, meaning, Type::Object(Nested { shape, or_reference: false, variant: None }))
    }

    /// A list of objects.
    pub(crate) const fn many(name: &'static str, meaning: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, meaning, Type::List(Nested { shape, or_reference: false, variant: None }))
    }

    const fn change_text(mut self, change: Text) -> Self {
        self.kind = Type::Text(change);
        self
    }

    /// May have more than one line.
    pub(crate) const fn lines(self) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { lines: true, ..text }),
            _ => self,
        }
    }

    /// At most `max` code points, where the form allows more.
    pub(crate) const fn at_most(self, max: usize) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { max, ..text }),
            _ => self,
        }
    }

    /// The property `name` beside it says which form it has.
    pub(crate) const fn form_by(self, name: &'static str, forms: &'static [(&'static str, &'static Format)]) -> Self {
        match self.kind {
            Type::Text(text) => self.change_text(Text { form: Form::By(name, forms), ..text }),
            _ => self,
        }
    }

    /// `{"uuid"}` may stand in its place.
    pub(crate) const fn or_reference(mut self) -> Self {
        match &mut self.kind {
            Type::Object(nested) | Type::List(nested) => nested.or_reference = true,
            _ => {}
        }
        self
    }

    /// The property `name` beside it says which variant it is.
    pub(crate) const fn variant(mut self, name: &'static str) -> Self {
        if let Type::Object(nested) = &mut self.kind {
            nested.variant = Some(name);
        }
        self
    }

    /// Must be there.
    pub(crate) const fn required(mut self) -> Self {
        self.required = Required::Yes;
        self
    }

    /// Must be there when the object stands by itself.
    pub(crate) const fn required_standalone(mut self) -> Self {
        self.required = Required::Standalone;
        self
    }

    /// Must be there for an Open Klant server.
    pub(crate) const fn required_by_open_klant(mut self) -> Self {
        self.required = Required::ByOpenKlant;
        self
    }

    /// Must be there in these variants.
    pub(crate) const fn required_for(mut self, variants: &'static [&'static str]) -> Self {
        self.required = Required::For(variants);
        self
    }

    /// Is there in these variants only.
    pub(crate) const fn only(mut self, variants: &'static [&'static str]) -> Self {
        self.only = variants;
        self
    }

    /// May be `null`.
    pub(crate) const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// A request of the API can only refer to what stands here.
    pub(crate) const fn by_reference(mut self) -> Self {
        self.by_reference = true;
        self.or_reference()
    }

    /// Belongs to a whole registration; requests of the API ignore it.
    pub(crate) const fn of_registration(mut self) -> Self {
        self.of_registration = true;
        self
    }

    /// Is filled in by the register.
    pub(crate) const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Has been deprecated in the API.
    pub(crate) const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }
}
