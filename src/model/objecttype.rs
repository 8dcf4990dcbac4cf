use super::member::Declarable;
use super::{
    Actor, ActorKlantcontact, Betrokkene, Bijlage, Categorie, CategorieRelatie, DigitaalAdres, InterneTaak,
    Klantcontact, MaakKlantcontact, Onderwerpobject, Partij, PartijIdentificator, Rekeningnummer, Shape,
    Vertegenwoordiging,
};

/// An object that can be validated as a document of its own.
#[expect(private_bounds, reason = "the objects are those of this crate")]
pub trait Standalone: Declarable {
    /// The type of the object.
    const OBJECTTYPE: Objecttype;
}

macro_rules! objecttypes {
    ($($(#[doc = $about:literal])+ $objecttype:ident $resource:literal),+ $(,)?) => {
        /// The types of the objects that can be validated as a document of their own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Objecttype {
            $($(#[doc = $about])+ $objecttype),+
        }

        $(impl Standalone for $objecttype {
            const OBJECTTYPE: Objecttype = Objecttype::$objecttype;
        })+

        impl Objecttype {
            /// All objecttypes, in the order of the standard.
            pub const ALL: &'static [Self] = &[$(Self::$objecttype),+];

            /// Returns the name of the resource in the Klantinteracties API.
            ///
            /// ```
            /// assert_eq!(klantinteracties::Objecttype::InterneTaak.resource(), "internetaken");
            /// ```
            pub const fn resource(self) -> &'static str {
                match self {
                    $(Self::$objecttype => $resource),+
                }
            }

            /// Returns the declaration of the object.
            pub fn shape(self) -> &'static Shape {
                match self {
                    $(Self::$objecttype => $objecttype::declaration()),+
                }
            }
        }

    };
}

objecttypes! {
    /// A contact between a customer and the municipality, with the objects that belong to it.
    Klantcontact "klantcontacten",
    /// A person or organisation from outside the municipality that took part in a klantcontact.
    Betrokkene "betrokkenen",
    /// An e-mail address, telephone number or other address that is not a place.
    DigitaalAdres "digitaleadressen",
    /// A person or organisation that the municipality has a relation with.
    Partij "partijen",
    /// A number or name that identifies a partij in another register.
    PartijIdentificator "partij-identificatoren",
    /// The fact that one partij represents another.
    Vertegenwoordiging "vertegenwoordigingen",
    /// A bank account.
    Rekeningnummer "rekeningnummers",
    /// A group of partijen.
    Categorie "categorieen",
    /// A partij's membership of a categorie.
    CategorieRelatie "categorie-relaties",
    /// A person, department or system that works for the municipality.
    Actor "actoren",
    /// The part that an actor took in a klantcontact.
    ActorKlantcontact "actorklantcontacten",
    /// A task that follows up a klantcontact.
    InterneTaak "internetaken",
    /// An object that a klantcontact was about.
    Onderwerpobject "onderwerpobjecten",
    /// An object that holds content of a klantcontact.
    Bijlage "bijlagen",
    /// A klantcontact with one betrokkene and one onderwerpobject, in one request of the API.
    MaakKlantcontact "maak-klantcontact",
}

impl Objecttype {
    /// Returns the name in the standard and the API, such as `klantcontact` or `digitaalAdres`.
    pub fn name(self) -> &'static str {
        self.shape().name
    }

    /// Returns the objecttype with this name.
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
