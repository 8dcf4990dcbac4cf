use super::{
    Actor, ActorKlantcontact, Betrokkene, Bijlage, Categorie, CategorieRelatie, DigitaalAdres, InterneTaak,
    Klantcontact, MaakKlantcontact, Onderwerpobject, Partij, PartijIdentificator, Rekeningnummer, Shape,
    Vertegenwoordiging,
};
use crate::read::{Field, Slot, View};
use serde::{Serialize, Serializer};

macro_rules! objecttypes {
    ($($(#[doc = $about:literal])+ $objecttype:ident),+ $(,)?) => {
        /// The objects that can be validated by themselves.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Objecttype {
            $($(#[doc = $about])+ $objecttype),+
        }

        impl Objecttype {
            /// All of them, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$objecttype),+];

            /// The declaration of the object.
            pub fn shape(self) -> &'static Shape {
                match self {
                    $(Self::$objecttype => $objecttype::declaration()),+
                }
            }

            /// A place to read such an object into.
            pub(crate) fn draft<'de>(self) -> Draft<'de> {
                match self {
                    $(Self::$objecttype => Draft::$objecttype(Field::default())),+
                }
            }
        }

        /// A whole document as it was read.
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum Draft<'de> {
            $($objecttype(Field<Box<$objecttype<'de>>>)),+
        }

        impl<'de> Draft<'de> {
            pub(crate) fn slot(&self) -> &dyn Slot<'de> {
                match self {
                    $(Self::$objecttype(field) => field),+
                }
            }

            pub(crate) fn slot_mut(&mut self) -> &mut dyn Slot<'de> {
                match self {
                    $(Self::$objecttype(field) => field),+
                }
            }
        }

        /// A well-formed object: it comes from a report without errors, and in no other way.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Model<'de>(Draft<'de>);

    };
}

objecttypes! {
    /// Contact between a customer and the municipality, with all that belongs to it.
    Klantcontact,
    /// Somebody from outside the municipality who took part in a klantcontact.
    Betrokkene,
    /// An e-mail address, telephone number or other way to reach somebody.
    DigitaalAdres,
    /// A person or organisation that the municipality has a relation with.
    Partij,
    /// What identifies a partij in another register.
    PartijIdentificator,
    /// That one partij represents another.
    Vertegenwoordiging,
    /// A bank account.
    Rekeningnummer,
    /// A group of partijen.
    Categorie,
    /// A partij's membership of a categorie.
    CategorieRelatie,
    /// Somebody or something that works for the municipality.
    Actor,
    /// An actor's part in a klantcontact.
    ActorKlantcontact,
    /// What has to be done to follow up a klantcontact.
    InterneTaak,
    /// What a klantcontact was about.
    Onderwerpobject,
    /// An object that holds content of a klantcontact.
    Bijlage,
    /// A klantcontact with one betrokkene and one onderwerpobject, as one request of the API.
    MaakKlantcontact,
}

impl<'de> Model<'de> {
    pub(crate) fn new(draft: Draft<'de>) -> Self {
        Self(draft)
    }

    /// The klantcontact, when it is one.
    pub fn klantcontact(&self) -> Option<&Klantcontact<'de>> {
        match &self.0 {
            Draft::Klantcontact(field) => field.value().map(AsRef::as_ref),
            _ => None,
        }
    }
}

impl Serialize for Model<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written(self.0.slot()).serialize(serializer)
    }
}

/// A value as JSON: what was read, without the members that are not declared.
struct Written<'v, 'de>(&'v dyn Slot<'de>);

impl Serialize for Written<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.view() {
            View::Absent | View::Null | View::Wrong => serializer.serialize_unit(),
            View::Text(text) => serializer.serialize_str(text),
            View::Boolean(value) => serializer.serialize_bool(value),
            View::Integer(number) => serializer.serialize_i64(number),
            View::List(list) => serializer.collect_seq((0..).map_while(|index| list.get(index)).map(Written)),
            View::Entries(entries) => {
                serializer.collect_map(entries.iter().map(|entry| (&entry.name, Written(&entry.value))))
            }
            View::Object(object) => {
                serializer.collect_map(object.shape().properties.iter().enumerate().filter_map(|(index, property)| {
                    match object.field(index) {
                        Some(slot) if !matches!(slot.view(), View::Absent) => Some((property.name, Written(slot))),
                        _ => None,
                    }
                }))
            }
        }
    }
}

impl Objecttype {
    /// The name, as in the contract and the API: `klantcontact`, `digitaalAdres`.
    pub fn name(self) -> &'static str {
        self.shape().name
    }

    /// The objecttype with this name.
    ///
    /// ```
    /// use klantinteracties::Objecttype;
    ///
    /// assert_eq!(Objecttype::from_name("interneTaak"), Some(Objecttype::InterneTaak));
    /// assert_eq!(Objecttype::from_name("ticket"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|objecttype| objecttype.name() == name)
    }
}
