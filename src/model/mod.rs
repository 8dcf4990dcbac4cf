//! The objects of the standard. Each is declared once.
//!
//! A declaration gives a struct, a builder, and a *view*, which is typed access to an object in a tree. A
//! [`Valid`](crate::Valid) object was validated.

mod actor;
mod adres;
mod betrokkene;
mod bijlage;
mod builder;
mod categorie;
mod contactnaam;
mod declare;
mod digitaal_adres;
mod identificator;
mod interne_taak;
mod klantcontact;
mod maak_klantcontact;
mod member;
mod objecttype;
mod onderwerpobject;
mod partij;
mod partij_identificator;
mod reference;
mod rekeningnummer;
mod vertegenwoordiging;

pub use crate::shape::{Form, Meanings, Nested, Property, Required, Shape, Text, Type};
pub use actor::{
    Actor, ActorIdentificatie, ActorKlantcontact, GeautomatiseerdeActor, Medewerker, OrganisatorischeEenheid,
    SoortActor,
};
pub use adres::Adres;
pub use betrokkene::{Betrokkene, Rol};
pub use bijlage::Bijlage;
pub use builder::{Builder, OrReference, Referable};
pub use categorie::{Categorie, CategorieRelatie};
pub use contactnaam::Contactnaam;
pub use digitaal_adres::{DigitaalAdres, SoortDigitaalAdres};
pub use identificator::Identificator;
pub use interne_taak::{InterneTaak, StatusInterneTaak};
pub use klantcontact::Klantcontact;
pub use maak_klantcontact::MaakKlantcontact;
pub(crate) use member::{
    Cause, Declarable, Member, Misfit, VariantMisfit, Variants, add_wanted_lists, deserialize, document, object_of,
    optional_object_of, owned_document, put, put_at, read_member, read_variant, word,
};
pub use objecttype::{Objecttype, Standalone};
pub use onderwerpobject::Onderwerpobject;
pub use partij::{Contactpersoon, Organisatie, Partij, PartijIdentificatie, Persoon, SoortPartij};
pub use partij_identificator::{
    ObjecttypeIdentificator, PartijIdentificator, PartijIdentificatorGroep, RegisterIdentificator, SoortIdentificator,
};
pub use reference::Reference;
pub use rekeningnummer::Rekeningnummer;
pub use vertegenwoordiging::Vertegenwoordiging;

/// Implements `Referable` for the objects that have a uuid.
macro_rules! referable {
    ($($object:ident)+) => { $(impl Referable for $object {})+ };
}

referable! {
    Actor ActorKlantcontact Betrokkene Bijlage Categorie CategorieRelatie DigitaalAdres InterneTaak Klantcontact
    Onderwerpobject Partij PartijIdentificator Rekeningnummer Vertegenwoordiging
}

/// A function that returns the declaration of an object.
type Declaration = fn() -> &'static Shape;

/// The declaration of every object with its meaning. Only documentation uses the meanings.
static MEANINGS: [(Declaration, Meanings); 22] = [
    (Actor::declaration, Actor::MEANINGS),
    (ActorIdentificatie::declaration, ActorIdentificatie::MEANINGS),
    (ActorKlantcontact::declaration, ActorKlantcontact::MEANINGS),
    (Adres::declaration, Adres::MEANINGS),
    (Betrokkene::declaration, Betrokkene::MEANINGS),
    (Bijlage::declaration, Bijlage::MEANINGS),
    (Categorie::declaration, Categorie::MEANINGS),
    (CategorieRelatie::declaration, CategorieRelatie::MEANINGS),
    (Contactnaam::declaration, Contactnaam::MEANINGS),
    (DigitaalAdres::declaration, DigitaalAdres::MEANINGS),
    (Identificator::declaration, Identificator::MEANINGS),
    (InterneTaak::declaration, InterneTaak::MEANINGS),
    (Klantcontact::declaration, Klantcontact::MEANINGS),
    (MaakKlantcontact::declaration, MaakKlantcontact::MEANINGS),
    (Onderwerpobject::declaration, Onderwerpobject::MEANINGS),
    (Partij::declaration, Partij::MEANINGS),
    (PartijIdentificatie::declaration, PartijIdentificatie::MEANINGS),
    (PartijIdentificator::declaration, PartijIdentificator::MEANINGS),
    (PartijIdentificatorGroep::declaration, PartijIdentificatorGroep::MEANINGS),
    (Reference::declaration, Reference::MEANINGS),
    (Rekeningnummer::declaration, Rekeningnummer::MEANINGS),
    (Vertegenwoordiging::declaration, Vertegenwoordiging::MEANINGS),
];

/// Returns the meaning of an object and its properties, in Dutch.
///
/// ```
/// use klantinteracties::model::{Categorie, meanings};
///
/// assert_eq!(meanings(Categorie::declaration()).of("naam"), " Naam.");
/// ```
pub fn meanings(shape: &'static Shape) -> Meanings {
    let known = MEANINGS.iter().find(|(of, _)| of() == shape);
    known.map_or(Meanings { object: "", properties: &[] }, |(_, meanings)| *meanings)
}
