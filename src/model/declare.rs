//! One declaration of an object gives its shape and its typed view.

/// Declares an object: for each property its name in Rust and in the API, what it holds, and its meaning.
///
/// ```text
/// object! {
///     /// What the object is. `ruled by`: where the rules about it are.
///     Betrokkene "betrokkene" ruled by betrokkene {
///         /// What the property means.
///         rol "rol": choice Rol[] required;
///         was_partij "wasPartij": one Partij[] nullable or_reference;
///     }
/// }
/// ```
macro_rules! object {
    (
        $(#[doc = $about:literal])+
        $object:ident $object_name:literal $(ruled by $rules:ident)? {
            $(
                $(#[doc = $meaning:literal])+
                $field:ident $name:literal: $kind:ident $($of:ident)? [$($argument:expr),*]
                $($trait:ident $(($($detail:expr),*))?)*;
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy)]
        pub struct $object<'v>(&'v $crate::tree::Object<'v>);

        impl $object<'_> {
            /// The declaration of this object.
            pub fn declaration() -> &'static $crate::model::Shape {
                const PROPERTIES: &[$crate::model::Property] = &[$(
                    $crate::model::declare::property!(
                        $kind $($of)?, $name, concat!($($meaning),+) $(, $argument)*
                    )$(.$trait($($($detail),*)?))*,
                )+];
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new(
                    $object_name,
                    concat!($($about),+),
                    PROPERTIES,
                    $crate::model::declare::rules!($($rules)?),
                );
                &SHAPE
            }
        }

        const _: () = {
            #[allow(non_camel_case_types, reason = "the properties' own names, counted")]
            enum Index { $($field),+ }

            impl<'v> $object<'v> {
                $(
                    $(#[doc = $meaning])+
                    pub fn $field(self) -> $crate::tree::Field<'v, $crate::model::declare::held!('v, $kind $($of)?)> {
                        $crate::tree::Field::new(self.0.get(Index::$field as usize))
                    }
                )+
            }
        };

        $crate::model::builder::constructor! {
            $object [] $({ $field $name [$kind $($of)?] $($trait)* })+
        }

        impl $crate::model::Builder<$object<'static>> {
            $(
                $crate::model::builder::setter! {
                    { $(#[doc = $meaning])+ $field $name [$kind $($of)?] } $($trait)*
                }
            )+
        }

        impl<'v> $crate::tree::View<'v> for $object<'v> {
            fn shape() -> &'static $crate::model::Shape {
                Self::declaration()
            }
            fn of_object(object: &'v $crate::tree::Object<'v>) -> Option<Self> {
                (object.shape() == Self::declaration()).then_some(Self(object))
            }
            fn object(self) -> &'v $crate::tree::Object<'v> {
                self.0
            }
        }

        impl<'v> $crate::tree::Held<'v> for $object<'v> {
            fn of(value: &'v $crate::tree::Value<'v>) -> Option<Self> {
                $crate::tree::View::of_value(value)
            }
        }
    };
}

/// The rules about an object.
macro_rules! rules {
    () => {
        &[]
    };
    ($rules:ident) => {
        $crate::rules::$rules::CHECKS
    };
}

/// A property of a kind, with its name, meaning and arguments.
macro_rules! property {
    (text $value:ident, $($rest:expr),+) => { $crate::model::Property::text($($rest),+) };
    (formatted $value:ident, $name:expr, $meaning:expr) => {
        $crate::model::Property::formatted($name, $meaning, $crate::value::$value::FORMAT)
    };
    (choice $words:ident, $name:expr, $meaning:expr) => {
        $crate::model::Property::choice($name, $meaning, $words::WORDS)
    };
    ($kind:ident $of:ident, $($rest:expr),+) => { $crate::model::Property::$kind($($rest),+, $of::declaration) };
    ($kind:ident, $($rest:expr),+) => { $crate::model::Property::$kind($($rest),+) };
}

/// What a property of a kind holds.
macro_rules! held {
    ($v:lifetime, text $($value:ident)?) => { &$v str };
    ($v:lifetime, formatted $value:ident) => { &$v str };
    ($v:lifetime, choice $words:ident) => { &$v str };
    ($v:lifetime, boolean) => { bool };
    ($v:lifetime, integer) => { i64 };
    ($v:lifetime, entries) => { $crate::tree::Entries<$v> };
    ($v:lifetime, one $of:ident) => { $of<$v> };
    ($v:lifetime, many $of:ident) => { $crate::tree::List<$v, $of<$v>> };
}

pub(crate) use {held, object, property, rules};
