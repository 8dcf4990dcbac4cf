//! One declaration of an object gives its draft, its shape and its reading.

/// Declares an object: for each property its name in Rust and in the API, what it holds, and its meaning.
///
/// ```text
/// object! {
///     /// What the object is. `ruled`: there are rules about it.
///     Betrokkene "betrokkene" ruled {
///         /// What the property means.
///         rol "rol": choice[ROLLEN] required;
///         was_partij "wasPartij": one Partij[] nullable or_reference;
///     }
/// }
/// ```
macro_rules! object {
    (
        $(#[doc = $about:literal])+
        $object:ident $object_name:literal $($ruled:ident)? {
            $(
                $(#[doc = $meaning:literal])+
                $field:ident $name:literal: $kind:ident $($of:ident)? [$($argument:expr),*]
                $($trait:ident $(($($detail:expr),*))?)*;
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $object<'de> {
            $(
                $(#[doc = $meaning])+
                pub $field: $crate::model::declare::field!('de, $kind $($of)?),
            )+
            unknown: Vec<$crate::read::Unknown<'de>>,
        }

        impl $object<'_> {
            /// The declaration of this object.
            pub fn declaration() -> &'static $crate::model::Shape {
                static SHAPE: $crate::model::Shape = $crate::model::Shape {
                    name: $object_name,
                    meaning: concat!($($about),+),
                    properties: &[$(
                        $crate::model::Property::$kind(
                            $name,
                            concat!($($meaning),+)
                            $(, $of::declaration)?
                            $(, $argument)*
                        )$(.$trait($($($detail),*)?))*,
                    )+],
                };
                &SHAPE
            }
        }

        impl<'de> $crate::read::Members<'de> for $object<'de> {
            fn member(
                &mut self,
                name: std::borrow::Cow<'de, str>,
                at: u32,
                next: &mut usize,
            ) -> Option<&mut dyn $crate::read::Slot<'de>> {
                $crate::read::declared(self, name, at, next)
            }
        }

        impl<'de> $crate::read::Object<'de> for $object<'de> {
            fn shape(&self) -> &'static $crate::model::Shape {
                Self::declaration()
            }
            fn node(&self) -> $crate::model::Node<'_> {
                $crate::model::declare::node!(self, $object $($ruled)?)
            }
            fn field(&self, index: usize) -> Option<&dyn $crate::read::Slot<'de>> {
                $crate::model::declare::at_index!(index, $($field: &self.$field),+)
            }
            fn field_mut(&mut self, index: usize) -> Option<&mut dyn $crate::read::Slot<'de>> {
                $crate::model::declare::at_index!(index, $($field: &mut self.$field),+)
            }
            fn present(&self) -> u64 {
                let mut present = 0;
                for (index, is_absent) in [$(self.$field.is_absent()),+].into_iter().enumerate() {
                    present |= u64::from(!is_absent) << index;
                }
                present
            }
            fn unknown(&self) -> &[$crate::read::Unknown<'de>] {
                &self.unknown
            }
            fn unknown_mut(&mut self) -> &mut Vec<$crate::read::Unknown<'de>> {
                &mut self.unknown
            }
        }
    };
}

/// The field that holds a property of a kind.
macro_rules! field {
    ($de:lifetime, text) => { $crate::read::Field<std::borrow::Cow<$de, str>> };
    ($de:lifetime, formatted) => { $crate::read::Field<std::borrow::Cow<$de, str>> };
    ($de:lifetime, choice) => { $crate::read::Field<std::borrow::Cow<$de, str>> };
    ($de:lifetime, boolean) => { $crate::read::Field<bool> };
    ($de:lifetime, integer) => { $crate::read::Field<i64> };
    ($de:lifetime, entries) => { $crate::read::Field<$crate::read::Entries<$de>> };
    ($de:lifetime, one $of:ident) => { $crate::read::Field<Box<$of<$de>>> };
    ($de:lifetime, many $of:ident) => { $crate::read::Field<Vec<$crate::read::Field<Box<$of<$de>>>>> };
}

/// The object as the rules see it.
macro_rules! node {
    ($self:ident, $object:ident ruled) => {
        $crate::model::Node::$object($self)
    };
    ($self:ident, $object:ident) => {
        $crate::model::Node::Other
    };
}

/// The field that is declared at an index.
macro_rules! at_index {
    ($index:ident, $($field:ident: $place:expr),+) => {{
        #[allow(non_camel_case_types, reason = "the fields' own names, counted")]
        enum Index { $($field),+ }
        $(
            if $index == Index::$field as usize {
                return Some($place);
            }
        )+
        None
    }};
}

pub(crate) use {at_index, field, node, object};
