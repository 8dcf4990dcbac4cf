//! What is declared of an object: its properties, and what each may hold.

use crate::value::Format;

/// An object of the model, as it is declared: the drafts, the checks, the TypeScript types and the documentation all
/// come from here.
#[derive(Debug)]
pub struct Shape {
    /// The name of the object, as in the standard.
    pub name: &'static str,
    /// Its properties, in the order of the Klantinteracties API.
    pub properties: &'static [Property],
    /// A bit for each property that must be there, if only at times, the first declared lowest.
    pub(crate) required: u64,
    /// The bit for its uuid, and those for what a reference to it may hold; none where it has none.
    pub(crate) uuid: u64,
    pub(crate) of_reference: u64,
}

/// Every object is declared once.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The shape of an object whose names are free.
pub(crate) static FREE: Shape = Shape::new("object", &[]);

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
    pub(crate) const fn new(name: &'static str, properties: &'static [Property]) -> Self {
        let (uuid, of_reference) = (named(properties, &["uuid"]), named(properties, &["uuid", "url"]));
        Self { name, properties, required: required(properties), uuid, of_reference }
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
#[derive(Debug, Clone, Copy)]
pub struct Property {
    /// Its name, as in the API.
    pub name: &'static str,
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
    /// The deprecated property beside it that it replaces. An Open Klant server wants to see one of the two, if only as an
    /// empty list.
    pub(crate) instead_of: Option<&'static str>,
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
#[derive(Debug, Clone, Copy)]
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
#[derive(Debug, Clone, Copy)]
pub struct Nested {
    /// What it is; a function, because objects can hold objects of their own kind.
    pub shape: fn() -> &'static Shape,
    /// Whether `{"uuid"}` may stand in its place, for an object that is already registered.
    pub or_reference: bool,
    /// The property beside it that says which variant it is.
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

    /// A text of at most `max` code points.
    pub(crate) const fn text(name: &'static str, max: usize) -> Self {
        Self::new(name, Type::Text(Text { min: 0, max, form: Form::Free, lines: false }))
    }

    /// A text of a certain form.
    pub(crate) const fn formatted(name: &'static str, format: &'static Format) -> Self {
        let (min, max) = (format.min, format.max);
        Self::new(name, Type::Text(Text { min, max, form: Form::Format(format), lines: false }))
    }

    /// One of these words.
    pub(crate) const fn choice(name: &'static str, choices: &'static [&'static str]) -> Self {
        Self::new(name, Type::Choice(choices))
    }

    /// `true` or `false`.
    pub(crate) const fn boolean(name: &'static str) -> Self {
        Self::new(name, Type::Boolean)
    }

    /// A whole number.
    pub(crate) const fn integer(name: &'static str, min: i64, max: i64) -> Self {
        Self::new(name, Type::Integer { min, max })
    }

    /// Free names with texts of `min` to `max` code points.
    pub(crate) const fn entries(name: &'static str, min: usize, max: usize) -> Self {
        Self::new(name, Type::Entries(Text { min, max, form: Form::Free, lines: false }))
    }

    /// An object.
    pub(crate) const fn one(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, Type::Object(Nested { shape, or_reference: false, variant: None }))
    }

    /// A list of objects.
    pub(crate) const fn many(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self::new(name, Type::List(Nested { shape, or_reference: false, variant: None }))
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

    /// Replaces the property `name`, of which an Open Klant server wants to see one.
    pub(crate) const fn instead_of(mut self, name: &'static str) -> Self {
        self.instead_of = Some(name);
        self
    }

    /// Must be there when its group is.
    pub(crate) const fn needed(mut self) -> Self {
        self.required = Required::Yes;
        self
    }

    /// Can hold an object of the kind that it is in itself.
    pub(crate) const fn boxed(self) -> Self {
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

/// Where the property with this name is declared. It is only called while compiling, which stops when there is none.
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

/// Whether a property has this name.
const fn has(mut properties: &[Property], name: &str) -> bool {
    while let [property, rest @ ..] = properties {
        if is_same(property.name.as_bytes(), name.as_bytes()) {
            return true;
        }
        properties = rest;
    }
    false
}

/// The properties that each of three kinds of an object has.
pub(crate) type Kinds = [&'static [Property]; 3];

/// How many different properties three kinds have.
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

/// The words of each choice among three kinds, by the bits of those chosen.
pub(crate) type Subsets = [&'static [&'static str]; 8];

/// The properties of three kinds together, each said to belong to the kinds that have it. It is only called while
/// compiling.
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

/// A property, said to belong to the kinds that have it.
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

/// The words of each choice among three kinds.
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

/// What the objects and properties of a declaration mean, in Dutch.
#[derive(Debug, Clone, Copy)]
pub struct Meanings {
    /// What the object is.
    pub object: &'static str,
    /// What each property means: its name, and the meaning.
    pub properties: &'static [&'static [(&'static str, &'static str)]],
}

impl Meanings {
    /// What the property with this name means; empty when there is none.
    pub fn of(&self, property: &str) -> &'static str {
        let meaning = self.properties.iter().copied().flatten().find(|(name, _)| *name == property);
        meaning.map_or("", |(_, meaning)| meaning)
    }
}
