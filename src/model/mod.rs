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

use crate::shape::Labels;
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

/// Lists what is told of every object, with its declaration. The lists are two, because documentation uses the meanings
/// only, and a form the labels only.
macro_rules! told {
    ($($object:ident)+) => {
        static MEANINGS: [(Declaration, Meanings); [$(stringify!($object)),+].len()] =
            [$(($object::declaration, $object::MEANINGS)),+];

        static LABELS: [(Declaration, Labels); [$(stringify!($object)),+].len()] =
            [$(($object::declaration, $object::LABELS)),+];
    };
}

told! {
    Actor ActorIdentificatie ActorKlantcontact Adres Betrokkene Bijlage Categorie CategorieRelatie Contactnaam DigitaalAdres
    Identificator InterneTaak Klantcontact MaakKlantcontact Onderwerpobject Partij PartijIdentificatie PartijIdentificator
    PartijIdentificatorGroep Reference Rekeningnummer Vertegenwoordiging
}

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

/// Returns what a form shows of an object and its properties.
pub(crate) fn labels(shape: &'static Shape) -> Option<&'static Labels> {
    LABELS.iter().find(|(of, _)| of() == shape).map(|(_, labels)| labels)
}

#[cfg(test)]
mod tests {
    use super::{LABELS, MEANINGS};

    /// The properties of variants are declared for each variant, and a form shows them once.
    #[test]
    fn a_property_of_more_variants_is_told_in_one_way() {
        for (_, labels) in &LABELS {
            for label in labels.properties.iter().copied().flatten() {
                let first = labels.of(label.name).unwrap();
                assert_eq!((first.text, first.help), (label.text, label.help), "{}", label.name);
                assert_eq!(first.autocomplete, label.autocomplete, "{}", label.name);
            }
        }
        for (_, meanings) in &MEANINGS {
            for (name, meaning) in meanings.properties.iter().copied().flatten() {
                assert_eq!(meanings.of(name), *meaning, "{name}");
            }
        }
    }
}
