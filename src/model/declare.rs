//! One declaration of an object gives its shape, its struct, its builder and the view on it in a tree.
//!
//! A property is written on one line: its name in Rust and in the API, what it holds, its arguments in brackets, and what
//! else is known of it. `required` comes first.
//!
//! ```text
//! object! {
//!     /// What the object is.
//!     Betrokkene "betrokkene" {
//!         /// What the property means.
//!         rol "rol": choice Rol[] required;
//!         was_partij "wasPartij": one Partij[] nullable or_reference;
//!     }
//! }
//! ```
//!
//! | what it holds | in the struct |
//! |---|---|
//! | `text` | `String` |
//! | `text Taal`, `formatted Bic`, `integer Huisnummer` | the type of that value |
//! | `choice Rol` | the enum |
//! | `boolean` | `bool` |
//! | `entries` | a map of texts |
//! | `one Partij`, `many Partij` | the struct, a list of them |
//! | `kind SoortPartij PartijIdentificatie partij_identificatie`, with `group PartijIdentificatie` | a field `partij_identificatie` with the enum that carries both |
//!
//! What is not `required` is an `Option` there, but for lists and maps, which are empty; where a reference can stand in
//! the place of an object it is an [`OrReference`](super::OrReference).

/// Declares an object.
macro_rules! object {
    (
        $(#[doc = $about:literal])+
        $object:ident $object_name:literal {
            $(
                $(#[doc = $meaning:literal])+
                $field:ident $name:literal: $kind:ident $($of:ident)* [$($argument:expr),*]
                $($trait:ident $(($($detail:expr),*))?)*;
            )+
        }
    ) => {
        impl $object {
            /// The declaration of this object.
            pub fn declaration() -> &'static $crate::model::Shape {
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new($object_name, $object::PROPERTIES);
                &SHAPE
            }

            const PROPERTIES: &'static [$crate::model::Property] = &[$(
                $crate::model::declare::property!($kind $($of)*, $name $(, $argument)*)
                    $(.$trait($($($detail),*)?))*,
            )+];

            /// The properties of the tree that it is read from.
            const DECLARED: &'static [$crate::model::Property] = Self::PROPERTIES;

            /// What the object is, and each of its properties.
            pub(crate) const MEANINGS: $crate::model::Meanings =
                $crate::model::Meanings { object: concat!($($about),+), properties: &[Self::MEANING_OF_PROPERTIES] };

            const MEANING_OF_PROPERTIES: &'static [(&'static str, &'static str)] =
                &[$(($name, concat!($($meaning),+))),+];
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
                let mut object = $crate::tree::Object::new(Self::declaration());
                $(
                    $crate::model::declare::write!(self object $field $name [$kind $($of)*] $($trait)*);
                )+
                $crate::model::add_wanted_lists(&mut object);
                Some($crate::tree::Value::Object(object))
            }
        }

        $crate::model::declare::serde!($object);
    };
}

/// Sorts the properties into those that are required and those that are not, and makes the struct of them.
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
            /// Begins one, with what is required.
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

        /// The values are personal data, and debug output ends up in logs: only what it is shows.
        impl std::fmt::Debug for $object {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.debug_struct(stringify!($object)).finish_non_exhaustive()
            }
        }
    };
}

/// Declares what depends on the kind of an object: an enum, with a struct for each kind. In JSON it is one group, whose
/// members belong to some kinds only; the API calls them one object. The kinds are declared in the order in which that
/// gives the members the order of the API.
macro_rules! variants {
    (
        $(#[doc = $about:literal])+
        $group:ident $group_name:literal by $soort:ident {
            $(
                $(#[doc = $variant_about:literal])+
                $variant:ident {
                    $(
                        $(#[doc = $meaning:literal])+
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
            /// The declaration of this object, with the members of every kind.
            pub fn declaration() -> &'static $crate::model::Shape {
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new($group_name, $group::PROPERTIES);
                &SHAPE
            }

            /// What the object is, and each of its members.
            pub(crate) const MEANINGS: $crate::model::Meanings = $crate::model::Meanings {
                object: concat!($($about),+),
                properties: &[$($variant::MEANING_OF_PROPERTIES),+],
            };

            const KINDS: $crate::shape::Kinds = [$($variant::PROPERTIES),+];

            const PROPERTIES: &'static [$crate::model::Property] = {
                const ONLY: $crate::shape::Subsets = $crate::shape::subsets!($($soort::$variant.name()),+);
                const COUNT: usize = $crate::shape::count(&$group::KINDS);
                const UNION: [$crate::model::Property; COUNT] = $crate::shape::union(&$group::KINDS, &ONLY);
                &UNION
            };

            /// Which kind it is.
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

        /// One of which nothing but the kind is known.
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

        /// The values are personal data, and debug output ends up in logs: only which kind it is shows.
        impl std::fmt::Debug for $group {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant(variant) => std::fmt::Debug::fmt(variant, formatter),)+
                }
            }
        }

        $(
            impl $variant {
                const PROPERTIES: &'static [$crate::model::Property] = &[$(
                    $crate::model::declare::property!($kind $($of)*, $name $(, $argument)*)
                        $(.$trait($($($detail),*)?))*,
                )+];

                /// The properties of the tree that it is read from: those of every kind.
                const DECLARED: &'static [$crate::model::Property] = $group::PROPERTIES;

                const MEANING_OF_PROPERTIES: &'static [(&'static str, &'static str)] =
                    &[$(($name, concat!($($meaning),+))),+];

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

/// A property of a kind, with its name and arguments.
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

/// What a view gives for a property of a kind.
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

/// The type of a field for a property of a kind.
macro_rules! owned {
    ([variant $group:ident] $($trait:ident)*) => { $group };
    ([entries] $($trait:ident)*) => { std::collections::BTreeMap<String, String> };
    ([many $of:ident] $($trait:ident)*) => { Vec<$crate::model::declare::element!($of $($trait)*)> };
    ([$($kind:tt)+] required $($trait:ident)*) => { $crate::model::declare::single!([$($kind)+] $($trait)*) };
    ([$($kind:tt)+] $($trait:ident)*) => { Option<$crate::model::declare::single!([$($kind)+] $($trait)*)> };
}

/// The type of one value of a kind.
macro_rules! single {
    ([one $of:ident] boxed $($trait:ident)*) => { Box<$crate::model::declare::element!($of $($trait)*)> };
    ([one $of:ident] $($trait:ident)*) => { $crate::model::declare::element!($of $($trait)*) };
    ([text]) => { String };
    ([text] $($trait:ident)+) => { String };
    ([text $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([formatted $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([integer $value:ident] $($trait:ident)*) => { $crate::value::$value };
    ([choice $words:ident] $($trait:ident)*) => { $words };
    ([boolean] $($trait:ident)*) => { bool };
}

/// The type of one object, or a reference to it.
macro_rules! element {
    ($of:ident or_reference $($trait:ident)*) => { $crate::model::OrReference<$of> };
    ($of:ident by_reference $($trait:ident)*) => { $crate::model::OrReference<$of> };
    ($of:ident $other:ident $($trait:ident)*) => { $crate::model::declare::element!($of $($trait)*) };
    ($of:ident) => { $of };
}

/// The type of what a builder takes for a property of a kind.
macro_rules! given {
    ([entries] $($trait:ident)*) => { impl IntoIterator<Item = (impl Into<String>, impl Into<String>)> };
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

/// What a builder takes, as the field holds it where that is required.
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

/// Makes the method that gives a property a value, unless the register fills it in or the API has deprecated it.
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
            self.with(|object| object.$field = Some(Box::new($field.into())))
        }
    };
    ({ $(#[$meaning:meta])+ $field:ident [$($kind:tt)+] $($all:ident)* }) => {
        $(#[$meaning])+
        pub fn $field(self, $field: $crate::model::declare::given!([$($kind)+] $($all)*)) -> Self {
            self.with(|object| object.$field = Some($field.into()))
        }
    };
}

/// Reads a field from the property of a tree.
macro_rules! read {
    ($object:ident $name:literal [variant $group:ident]) => {
        $crate::model::read_variant::<$group>($object, $name)?
    };
    ($object:ident $name:literal [$($kind:tt)+]) => {
        $crate::model::read_member($object, const { $crate::shape::position_of(Self::DECLARED, $name) })?
    };
}

/// Writes a field to the property of a tree.
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

/// Reads and writes an object as serde does, by way of a tree.
macro_rules! serde {
    ($object:ident) => {
        impl serde::Serialize for $object {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let tree = $crate::model::document(self);
                serde::Serialize::serialize(&tree.as_ref().map($crate::tree::JsonValue::declared), serializer)
            }
        }

        /// Reads it strictly: every value must be of its property, and every property one of the object. The error says
        /// where, as a JSON Pointer, and never what stands there.
        impl<'de> serde::Deserialize<'de> for $object {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::deserialize(deserializer, Self::declaration())
            }
        }
    };
}

pub(crate) use {
    element, given, held, object, owned, property, read, serde, setter, single, structure, taken, variants, write,
};
