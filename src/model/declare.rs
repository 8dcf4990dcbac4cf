//! Macros that make the shape, the struct, the builder and the view of an object from one declaration.
//!
//! Each property is declared on one line: its name in Rust, its name in the API, its kind, the arguments of the kind in
//! brackets, and its other characteristics. `required` must be the first of these. Before that line come what the property
//! means, and what a form shows of it in Dutch and English: its label, and where it helps the person who fills in the form, a
//! sentence of help.
//!
//! ```text
//! object! {
//!     /// What the object is.
//!     #[label("Betrokkene", "Betrokkene")]
//!     Betrokkene "betrokkene" {
//!         /// What the property means.
//!         #[label("Rol", "Role")]
//!         #[help("Een klant heeft er zelf belang bij.", "A customer has an interest of their own.")]
//!         rol "rol": choice Rol[] required;
//!         /// What the property means.
//!         #[label("Organisatienaam", "Organisatienaam")]
//!         #[autocomplete("organization")]
//!         organisatienaam "organisatienaam": text[200];
//!     }
//! }
//! ```
//!
//! An English label keeps the nouns of the standard, as messages do. `autocomplete` is a word of HTML for what a browser can
//! fill in; where the form of a value says it already, as that of an e-mail address does, it is left out.
//!
//! | kind | field of the struct |
//! |---|---|
//! | `text` | `String` |
//! | `text Taal`, `formatted Bic`, `integer Huisnummer` | the type of that value |
//! | `choice Rol` | the enum |
//! | `boolean` | `bool` |
//! | `entries` | a map of texts |
//! | `one Partij`, `many Partij` | the struct, a list of them |
//! | `kind SoortPartij PartijIdentificatie partij_identificatie`, with `group PartijIdentificatie` | a field `partij_identificatie` with the enum that carries both |
//!
//! A property that is not `required` becomes an `Option`, except that an optional list or map is empty instead. A
//! property that may hold a reference instead of an object becomes an [`OrReference`](super::OrReference).

/// Declares an object of the model.
macro_rules! object {
    (
        $(#[doc = $about:literal])+
        #[label($object_nl:literal, $object_en:literal)]
        $object:ident $object_name:literal {
            $(
                $(#[doc = $meaning:literal])+
                #[label($nl:literal, $en:literal)]
                $(#[help($help_nl:literal, $help_en:literal $(,)?)])?
                $(#[autocomplete($autocomplete:literal)])?
                $field:ident $name:literal: $kind:ident $($of:ident)* [$($argument:expr),*]
                $($trait:ident $(($($detail:expr),*))?)*;
            )+
        }
    ) => {
        impl $object {
            /// Returns the declaration of this object.
            pub fn declaration() -> &'static $crate::model::Shape {
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new($object_name, $object::PROPERTIES);
                &SHAPE
            }

            const PROPERTIES: &'static [$crate::model::Property] = &[$(
                $crate::model::declare::property!($kind $($of)*, $name $(, $argument)*)
                    $(.$trait($($($detail),*)?))*,
            )+];

            /// The properties of the tree that this object is read from.
            const DECLARED: &'static [$crate::model::Property] = Self::PROPERTIES;

            /// The meaning of the object, and of each of its properties.
            pub(crate) const MEANINGS: $crate::model::Meanings =
                $crate::model::Meanings { object: concat!($($about),+), properties: &[Self::MEANING_OF_PROPERTIES] };

            const MEANING_OF_PROPERTIES: &'static [(&'static str, &'static str)] =
                &[$(($name, concat!($($meaning),+))),+];

            /// What a form shows of the object, and of each of its properties.
            pub(crate) const LABELS: $crate::shape::Labels = $crate::shape::Labels {
                object: Some($crate::text::Message { nl: $object_nl, en: $object_en }),
                properties: &[Self::LABELS_OF_PROPERTIES],
            };

            const LABELS_OF_PROPERTIES: &'static [$crate::shape::Label] = &[$(
                $crate::shape::Label::new($name, $nl, $en, $crate::model::declare::choices!($kind $($of)*))
                    $(.help($help_nl, $help_en))?
                    $(.autocomplete($autocomplete))?,
            )+];
        }

        impl $crate::tree::Declared for $object {
            fn declaration() -> &'static $crate::model::Shape {
                Self::declaration()
            }
        }

        #[allow(dead_code, reason = "nothing asks for every property")]
        impl<'v> $crate::tree::View<'v, $object> {
            $(
                pub(crate) fn $field(self) -> $crate::tree::Field<'v, $crate::model::declare::held!('v, $kind $($of)*)> {
                    self.field(const { $crate::shape::position_of($object::PROPERTIES, $name) })
                }
            )+
        }

        $crate::model::declare::structure! {
            $(#[doc = $about])+ $object [] []
            $({ $(#[doc = $meaning])+ $field $name [$kind $($of)*] $($trait)* })+
        }

        impl $crate::model::Member for $object {
            fn read(value: Option<&$crate::tree::Value<'_>>) -> Result<Self, $crate::model::Misfit> {
                Self::read_object($crate::model::object_of(value, Self::declaration())?)
            }

            fn write(&self) -> Option<$crate::tree::Value<'_>> {
                Some($crate::tree::Value::Object($crate::model::Declarable::tree(self)))
            }
        }

        impl $crate::model::Declarable for $object {
            fn tree(&self) -> $crate::tree::Object<'_> {
                let mut object = $crate::tree::Object::new(Self::declaration());
                $(
                    $crate::model::declare::write!(self object $field $name [$kind $($of)*] $($trait)*);
                )+
                $crate::model::add_wanted_lists(&mut object);
                object
            }
        }

        $crate::model::declare::serde!($object);
    };
}

/// Splits the properties into required and optional ones, and makes the struct.
macro_rules! structure {
    (
        $(#[$about:meta])+ $object:ident [$($required:tt)*] [$($optional:tt)*]
        { $(#[$meaning:meta])+ $field:ident $name:literal [kind $soort:ident $group:ident $held:ident] $($trait:ident)* }
        $($rest:tt)*
    ) => {
        $crate::model::declare::structure! {
            $(#[$about])+ $object
            [$($required)* { $(#[$meaning])+ $held $name [variant $group] required }] [$($optional)*] $($rest)*
        }
    };
    (
        $(#[$about:meta])+ $object:ident $required:tt $optional:tt
        { $(#[$meaning:meta])+ $field:ident $name:literal [group $group:ident] $($trait:ident)* }
        $($rest:tt)*
    ) => {
        $crate::model::declare::structure! { $(#[$about])+ $object $required $optional $($rest)* }
    };
    (
        $(#[$about:meta])+ $object:ident [$($required:tt)*] $optional:tt
        { $(#[$meaning:meta])+ $field:ident $name:literal [$($kind:tt)+] required $($trait:ident)* }
        $($rest:tt)*
    ) => {
        $crate::model::declare::structure! {
            $(#[$about])+ $object
            [$($required)* { $(#[$meaning])+ $field $name [$($kind)+] required $($trait)* }] $optional $($rest)*
        }
    };
    ($(#[$about:meta])+ $object:ident $required:tt [$($optional:tt)*] $property:tt $($rest:tt)*) => {
        $crate::model::declare::structure! { $(#[$about])+ $object $required [$($optional)* $property] $($rest)* }
    };
    (
        $(#[$about:meta])+ $object:ident
        [$({ $(#[$required_meaning:meta])+ $required:ident $required_name:literal [$($required_kind:tt)+] $($required_trait:ident)+ })*]
        [$({ $(#[$meaning:meta])+ $field:ident $name:literal [$($kind:tt)+] $($trait:ident)* })*]
    ) => {
        $(#[$about])+
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $object {
            $($(#[$required_meaning])+ pub $required: $crate::model::declare::owned!([$($required_kind)+] $($required_trait)+),)*
            $($(#[$meaning])+ pub $field: $crate::model::declare::owned!([$($kind)+] $($trait)*),)*
        }

        impl $object {
            /// Starts a builder, with the required properties as arguments.
            pub fn builder($($required: $crate::model::declare::given!([$($required_kind)+] $($required_trait)+)),*) -> $crate::model::Builder<Self> {
                $crate::model::Builder::new(Self {
                    $($required: $crate::model::declare::taken!($required [$($required_kind)+] $($required_trait)+),)*
                    $($field: Default::default(),)*
                })
            }

            fn read_object(object: &$crate::tree::Object<'_>) -> Result<Self, $crate::model::Misfit> {
                Ok(Self {
                    $($required: $crate::model::declare::read!(object $required_name [$($required_kind)+]),)*
                    $($field: $crate::model::declare::read!(object $name [$($kind)+]),)*
                })
            }
        }

        impl $crate::model::Builder<$object> {
            $($crate::model::declare::setter! {
                { $(#[$required_meaning])+ $required [$($required_kind)+] $($required_trait)+ } $($required_trait)+
            })*
            $($crate::model::declare::setter! { { $(#[$meaning])+ $field [$($kind)+] $($trait)* } $($trait)* })*
        }

        impl From<$crate::model::Builder<$object>> for $object {
            fn from(builder: $crate::model::Builder<$object>) -> Self {
                builder.into_inner()
            }
        }

        impl AsRef<$object> for $object {
            fn as_ref(&self) -> &Self {
                self
            }
        }

        /// Shows the name of the type only: values are personal data, and debug output ends up in logs.
        impl core::fmt::Debug for $object {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.debug_struct(stringify!($object)).finish_non_exhaustive()
            }
        }
    };
}

/// Declares the properties that depend on the kind of an object: an enum, with a struct for each kind. In JSON they
/// form one object, which the API also declares as one, although some of its properties belong to some kinds only. The
/// order of the kinds gives the properties the order that they have in the API.
macro_rules! variants {
    (
        $(#[doc = $about:literal])+
        $group:ident $group_name:literal by $soort:ident {
            $(
                $(#[doc = $variant_about:literal])+
                $variant:ident {
                    $(
                        $(#[doc = $meaning:literal])+
                        #[label($nl:literal, $en:literal)]
                        $(#[help($help_nl:literal, $help_en:literal $(,)?)])?
                        $(#[autocomplete($autocomplete:literal)])?
                        $field:ident $name:literal: $kind:ident $($of:ident)* [$($argument:expr),*]
                        $($trait:ident $(($($detail:expr),*))?)*;
                    )+
                }
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq)]
        pub enum $group {
            $($(#[doc = $variant_about])+ $variant($variant),)+
        }

        impl $group {
            /// Returns the declaration of this object, with the properties of every kind.
            pub fn declaration() -> &'static $crate::model::Shape {
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new($group_name, $group::PROPERTIES);
                &SHAPE
            }

            /// The meaning of the object, and of each of its properties.
            pub(crate) const MEANINGS: $crate::model::Meanings = $crate::model::Meanings {
                object: concat!($($about),+),
                properties: &[$($variant::MEANING_OF_PROPERTIES),+],
            };

            /// What a form shows of each property. The object has the label of the property that it always stands in.
            pub(crate) const LABELS: $crate::shape::Labels = $crate::shape::Labels {
                object: None,
                properties: &[$($variant::LABELS_OF_PROPERTIES),+],
            };

            const KINDS: $crate::shape::Kinds = [$($variant::PROPERTIES),+];

            const PROPERTIES: &'static [$crate::model::Property] = {
                const ONLY: $crate::shape::Subsets = $crate::shape::subsets!($($soort::$variant.name()),+);
                const COUNT: usize = $crate::shape::count(&$group::KINDS);
                const UNION: [$crate::model::Property; COUNT] = $crate::shape::union(&$group::KINDS, &ONLY);
                &UNION
            };

            /// Returns the kind.
            pub const fn soort(&self) -> $soort {
                match self {
                    $(Self::$variant(_) => $soort::$variant,)+
                }
            }
        }

        impl $crate::tree::Declared for $group {
            fn declaration() -> &'static $crate::model::Shape {
                Self::declaration()
            }
        }

        /// Makes a variant with an empty struct, for an object of which only the kind is known.
        impl From<$soort> for $group {
            fn from(soort: $soort) -> Self {
                match soort {
                    $($soort::$variant => Self::$variant($variant::default()),)+
                }
            }
        }

        impl $crate::model::Variants for $group {
            fn word(&self) -> &'static str {
                self.soort().name()
            }

            fn read(word: Option<&$crate::tree::Value<'_>>, group: Option<&$crate::tree::Value<'_>>) -> Result<Self, $crate::model::VariantMisfit> {
                let soort: $soort = $crate::model::Member::read(word).map_err($crate::model::VariantMisfit::Kind)?;
                let object = $crate::model::optional_object_of(group, Self::declaration());
                let Some(object) = object.map_err($crate::model::VariantMisfit::Group)? else { return Ok(soort.into()) };
                let read = match soort {
                    $($soort::$variant => $variant::read_object(object).map(Self::$variant),)+
                };
                read.map_err($crate::model::VariantMisfit::Group)
            }

            fn write(&self) -> Option<$crate::tree::Value<'_>> {
                let object = match self {
                    $(Self::$variant(variant) => variant.write_object(),)+
                };
                (!object.members().is_empty()).then_some($crate::tree::Value::Object(object))
            }
        }

        /// Shows the kind only: values are personal data, and debug output ends up in logs.
        impl core::fmt::Debug for $group {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    $(Self::$variant(variant) => core::fmt::Debug::fmt(variant, formatter),)+
                }
            }
        }

        $(
            impl $variant {
                const PROPERTIES: &'static [$crate::model::Property] = &[$(
                    $crate::model::declare::property!($kind $($of)*, $name $(, $argument)*)
                        $(.$trait($($($detail),*)?))*,
                )+];

                /// The properties of the tree that this kind is read from: the properties of every kind.
                const DECLARED: &'static [$crate::model::Property] = $group::PROPERTIES;

                const MEANING_OF_PROPERTIES: &'static [(&'static str, &'static str)] =
                    &[$(($name, concat!($($meaning),+))),+];

                const LABELS_OF_PROPERTIES: &'static [$crate::shape::Label] = &[$(
                    $crate::shape::Label::new($name, $nl, $en, $crate::model::declare::choices!($kind $($of)*))
                        $(.help($help_nl, $help_en))?
                        $(.autocomplete($autocomplete))?,
                )+];

                fn declaration() -> &'static $crate::model::Shape {
                    $group::declaration()
                }

                fn write_object(&self) -> $crate::tree::Object<'_> {
                    let mut object = $crate::tree::Object::new(Self::declaration());
                    $(
                        $crate::model::declare::write!(self object $field $name [$kind $($of)*] $($trait)*);
                    )+
                    object
                }
            }

            $crate::model::declare::structure! {
                $(#[doc = $variant_about])+
                #[derive(Default)]
                $variant [] []
                $({ $(#[doc = $meaning])+ $field $name [$kind $($of)*] $($trait)* })+
            }

            impl From<$variant> for $group {
                fn from(variant: $variant) -> Self {
                    Self::$variant(variant)
                }
            }

            impl From<$crate::model::Builder<$variant>> for $group {
                fn from(builder: $crate::model::Builder<$variant>) -> Self {
                    Self::$variant(builder.into_inner())
                }
            }
        )+
    };
}

/// Declares an enum of the words that a property can be chosen from, each with what a form shows for it in Dutch and English.
macro_rules! labelled_words {
    (
        $(#[doc = $about:literal])+
        pub enum $name:ident {
            $($(#[doc = $meaning:literal])+ #[label($nl:literal, $en:literal)] $variant:ident $word:literal,)+
        }
    ) => {
        $crate::word::words! {
            $(#[doc = $about])+
            pub enum $name {
                $($(#[doc = $meaning])+ $variant $word,)+
            }
        }

        impl $name {
            /// What a form shows for each word, in the order of the variants.
            pub(crate) const LABELS: &'static [$crate::text::Message] =
                &[$($crate::text::Message { nl: $nl, en: $en }),+];

            /// Returns what a form shows for the word.
            #[expect(clippy::indexing_slicing, reason = "there is a label for each variant")]
            pub const fn label(self, language: $crate::text::Language) -> &'static str {
                Self::LABELS[self as usize].template(language)
            }
        }
    };
}

/// Gives the labels of the words that a property can be chosen from.
macro_rules! choices {
    (choice $words:ident) => {
        $words::LABELS
    };
    (kind $words:ident $group:ident $held:ident) => {
        $words::LABELS
    };
    ($kind:ident $($of:ident)*) => {
        &[]
    };
}

/// Makes the declaration of a property.
macro_rules! property {
    (text $value:ident, $($rest:expr),+) => { $crate::model::Property::text($($rest),+) };
    (formatted $value:ident, $name:expr) => {
        $crate::model::Property::formatted($name, <$crate::value::$value as $crate::value::Formatted>::FORMAT)
    };
    (choice $words:ident, $name:expr) => { $crate::model::Property::choice($name, $words::WORDS) };
    (kind $words:ident $group:ident $held:ident, $name:expr) => { $crate::model::Property::choice($name, $words::WORDS) };
    (group $group:ident, $name:expr) => { $crate::model::Property::one($name, $group::declaration) };
    (integer $value:ident, $name:expr) => {
        $crate::model::Property::integer($name, $crate::value::$value::MIN, $crate::value::$value::MAX)
    };
    ($kind:ident $of:ident, $($rest:expr),+) => { $crate::model::Property::$kind($($rest),+, $of::declaration) };
    ($kind:ident, $($rest:expr),+) => { $crate::model::Property::$kind($($rest),+) };
}

/// Gives the type that a view returns for a property.
macro_rules! held {
    ($v:lifetime, text $($value:ident)?) => { &$v str };
    ($v:lifetime, formatted $value:ident) => { &$v str };
    ($v:lifetime, choice $words:ident) => { $words };
    ($v:lifetime, kind $words:ident $group:ident $held:ident) => { $words };
    ($v:lifetime, boolean) => { bool };
    ($v:lifetime, integer $value:ident) => { i64 };
    ($v:lifetime, entries) => { () };
    ($v:lifetime, one $of:ident) => { $crate::tree::View<$v, $of> };
    ($v:lifetime, group $of:ident) => { $crate::tree::View<$v, $of> };
    ($v:lifetime, many $of:ident) => { $crate::tree::List<$v, $crate::tree::View<$v, $of>> };
}

/// Gives the type of the field for a property.
macro_rules! owned {
    ([variant $group:ident] $($trait:ident)*) => { $group };
    ([entries] $($trait:ident)*) => { alloc::collections::BTreeMap<alloc::string::String, alloc::string::String> };
    ([many $of:ident] $($trait:ident)*) => { alloc::vec::Vec<$crate::model::declare::element!($of $($trait)*)> };
    ([$($kind:tt)+] required $($trait:ident)*) => { $crate::model::declare::single!([$($kind)+] $($trait)*) };
    ([$($kind:tt)+] $($trait:ident)*) => { Option<$crate::model::declare::single!([$($kind)+] $($trait)*)> };
}

/// Gives the type of one value of a property.
macro_rules! single {
    ([one $of:ident] boxed $($trait:ident)*) => { alloc::boxed::Box<$crate::model::declare::element!($of $($trait)*)> };
    ([one $of:ident] $($trait:ident)*) => { $crate::model::declare::element!($of $($trait)*) };
    ([text]) => { alloc::string::String };
    ([text] $($trait:ident)+) => { alloc::string::String };
    ([text $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([formatted $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([integer $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([choice $words:ident] $($trait:ident)*) => { $words };
    ([boolean] $($trait:ident)*) => { bool };
}

/// Gives the type of an object, or of an object or a reference to it.
macro_rules! element {
    ($of:ident or_reference $($trait:ident)*) => { $crate::model::OrReference<$of> };
    ($of:ident by_reference $($trait:ident)*) => { $crate::model::OrReference<$of> };
    ($of:ident $other:ident $($trait:ident)*) => { $crate::model::declare::element!($of $($trait)*) };
    ($of:ident) => { $of };
}

/// Gives the type that a builder accepts for a property.
macro_rules! given {
    ([entries] $($trait:ident)*) => { impl IntoIterator<Item = (impl Into<alloc::string::String>, impl Into<alloc::string::String>)> };
    ([many $of:ident] $($trait:ident)*) => {
        impl IntoIterator<Item = impl Into<$crate::model::declare::element!($of $($trait)*)>>
    };
    ([one $of:ident] $($trait:ident)*) => { impl Into<$crate::model::declare::element!($of $($trait)*)> };
    ([choice $words:ident] $($trait:ident)*) => { $words };
    ([boolean] $($trait:ident)*) => { bool };
    ([variant $group:ident] $($trait:ident)*) => { impl Into<$group> };
    ([$($kind:tt)+] required $($trait:ident)*) => { impl Into<$crate::model::declare::single!([$($kind)+] $($trait)*)> };
    ([$($kind:tt)+] $($trait:ident)*) => { impl Into<$crate::model::declare::single!([$($kind)+] $($trait)*)> };
}

/// Converts a required argument of a builder to the type of the field.
macro_rules! taken {
    ($given:ident [choice $words:ident] $($trait:ident)*) => {
        $given
    };
    ($given:ident [boolean] $($trait:ident)*) => {
        $given
    };
    ($given:ident [$($kind:tt)+] $($trait:ident)*) => {
        $given.into()
    };
}

/// Makes the method of a builder that sets a property, unless the property is read-only or deprecated.
macro_rules! setter {
    ($property:tt read_only $($trait:ident)*) => {};
    ($property:tt deprecated $($trait:ident)*) => {};
    ($property:tt $first:ident $($trait:ident)*) => { $crate::model::declare::setter! { $property $($trait)* } };
    ({ $(#[$meaning:meta])+ $field:ident [variant $group:ident] $($all:ident)* }) => {};
    ({ $(#[$meaning:meta])+ $field:ident [entries] $($all:ident)* }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::declare::given!([entries])) -> Self {
            self.with(|object| {
                object.$field = $field.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
            })
        }
    };
    ({ $(#[$meaning:meta])+ $field:ident [many $of:ident] $($all:ident)* }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::declare::given!([many $of] $($all)*)) -> Self {
            self.with(|object| object.$field = $field.into_iter().map(Into::into).collect())
        }
    };
    ({ $(#[$meaning:meta])+ $field:ident [$($kind:tt)+] required $($all:ident)* }) => {};
    ({ $(#[$meaning:meta])+ $field:ident [one $of:ident] boxed $($all:ident)* }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::declare::given!([one $of] $($all)*)) -> Self {
            self.with(|object| object.$field = Some(alloc::boxed::Box::new($field.into())))
        }
    };
    ({ $(#[$meaning:meta])+ $field:ident [$($kind:tt)+] $($all:ident)* }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::declare::given!([$($kind)+] $($all)*)) -> Self {
            self.with(|object| object.$field = Some($field.into()))
        }
    };
}

/// Reads a field from a property of a tree.
macro_rules! read {
    ($object:ident $name:literal [variant $group:ident]) => {
        $crate::model::read_variant::<$group>($object, $name)?
    };
    ($object:ident $name:literal [$($kind:tt)+]) => {
        $crate::model::read_member($object, const { $crate::shape::position_of(Self::DECLARED, $name) })?
    };
}

/// Writes a field to a property of a tree.
macro_rules! write {
    ($model:ident $object:ident $field:ident $name:literal [kind $soort:ident $group:ident $held:ident]$($trait:ident)*) => {
        $crate::model::put(
            &mut $object,
            $name,
            Some($crate::model::word($crate::model::Variants::word(&$model.$held))),
        );
    };
    ($model:ident $object:ident $field:ident $name:literal [group $group:ident]$($trait:ident)*) => {
        $crate::model::put_at(
            &mut $object,
            const { $crate::shape::position_of(Self::DECLARED, $name) },
            $crate::model::Variants::write(&$model.$field),
        );
    };
    ($model:ident $object:ident $field:ident $name:literal [$($kind:tt)+]$($trait:ident)*) => {
        $crate::model::put_at(
            &mut $object,
            const { $crate::shape::position_of(Self::DECLARED, $name) },
            $crate::model::Member::write(&$model.$field),
        );
    };
}

/// Implements serde for an object, by way of a tree.
macro_rules! serde {
    ($object:ident) => {
        impl serde::Serialize for $object {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let tree = $crate::model::document(self);
                serde::Serialize::serialize(&$crate::tree::JsonObject::declared(&tree), serializer)
            }
        }

        /// Deserialises strictly: every value must fit its property, and every name must be declared. The error gives
        /// the JSON Pointer to the mistake, and never the value.
        impl<'de> serde::Deserialize<'de> for $object {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::deserialize(deserializer, Self::declaration())
            }
        }
    };
}

pub(crate) use {
    choices, element, given, held, labelled_words, object, owned, property, read, serde, setter, single, structure,
    taken, variants, write,
};
