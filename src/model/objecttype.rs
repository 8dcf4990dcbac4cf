use super::member::Member;
use super::{
    Actor, ActorKlantcontact, Betrokkene, Bijlage, Categorie, CategorieRelatie, DigitaalAdres, InterneTaak,
    Klantcontact, MaakKlantcontact, Onderwerpobject, Partij, PartijIdentificator, Rekeningnummer, Shape,
    Vertegenwoordiging,
};

/// An object that can be validated by itself.
#[expect(private_bounds, reason = "the objects are those of this crate")]
pub trait Standalone: Member {
    /// Which it is.
    const OBJECTTYPE: Objecttype;
}

macro_rules! objecttypes {
    ($($(#[doc = $about:literal])+ $objecttype:ident $resource:literal),+ $(,)?) => {
        /// The objects that can be validated by themselves.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Objecttype {
            $($(#[doc = $about])+ $objecttype),+
        }

        $(impl Standalone for $objecttype {
            const OBJECTTYPE: Objecttype = Objecttype::$objecttype;
        })+

        impl Objecttype {
            /// All of them, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$objecttype),+];

            /// The name of its resource in the Klantinteracties API.
            ///
            /// ```
            /// assert_eq!(klantinteracties::Objecttype::InterneTaak.resource(), "internetaken");
            /// ```
            pub const fn resource(self) -> &'static str {
                match self {
                    $(Self::$objecttype => $resource),+
                }
            }

            /// The declaration of the object.
            pub fn shape(self) -> &'static Shape {
                match self {
                    $(Self::$objecttype => $objecttype::declaration()),+
                }
            }
        }

    };
}

objecttypes! {
    /// Contact between a customer and the municipality, with all that belongs to it.
    Klantcontact "klantcontacten",
    /// Somebody from outside the municipality who took part in a klantcontact.
    Betrokkene "betrokkenen",
    /// An e-mail address, telephone number or other way to reach somebody.
    DigitaalAdres "digitaleadressen",
    /// A person or organisation that the municipality has a relation with.
    Partij "partijen",
    /// What identifies a partij in another register.
    PartijIdentificator "partij-identificatoren",
    /// That one partij represents another.
    Vertegenwoordiging "vertegenwoordigingen",
    /// A bank account.
    Rekeningnummer "rekeningnummers",
    /// A group of partijen.
    Categorie "categorieen",
    /// A partij's membership of a categorie.
    CategorieRelatie "categorie-relaties",
    /// Somebody or something that works for the municipality.
    Actor "actoren",
    /// An actor's part in a klantcontact.
    ActorKlantcontact "actorklantcontacten",
    /// What has to be done to follow up a klantcontact.
    InterneTaak "internetaken",
    /// What a klantcontact was about.
    Onderwerpobject "onderwerpobjecten",
    /// An object that holds content of a klantcontact.
    Bijlage "bijlagen",
    /// A klantcontact with one betrokkene and one onderwerpobject, as one request of the API.
    MaakKlantcontact "maak-klantcontact",
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
