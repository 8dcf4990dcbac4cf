//! The objects of the standard, each declared once.
//!
//! A declaration gives a *view*: typed access to an object that was read. A whole document that passed every check is
//! a [`Model`], and its views are got by [`Model::view`].

mod actor;
mod adres;
mod betrokkene;
mod bijlage;
pub(crate) mod builder;
mod categorie;
mod contactnaam;
mod declare;
mod digitaal_adres;
mod identificator;
mod interne_taak;
mod klantcontact;
mod maak_klantcontact;
mod objecttype;
mod onderwerpobject;
mod partij;
mod partij_identificator;
mod reference;
mod rekeningnummer;
mod shape;
mod vertegenwoordiging;

pub use actor::{Actor, ActorIdentificatie, ActorKlantcontact, SoortActor};
pub use adres::Adres;
pub use betrokkene::{Betrokkene, Rol};
pub use bijlage::Bijlage;
pub use builder::{Builder, Part};
pub use categorie::{Categorie, CategorieRelatie};
pub use contactnaam::Contactnaam;
pub use digitaal_adres::{DigitaalAdres, SoortDigitaalAdres};
pub use identificator::Identificator;
pub use interne_taak::{InterneTaak, StatusInterneTaak};
pub use klantcontact::Klantcontact;
pub use maak_klantcontact::MaakKlantcontact;
pub use objecttype::{Model, Objecttype, Standalone};
pub use onderwerpobject::Onderwerpobject;
pub use partij::{Partij, PartijIdentificatie, SoortPartij};
pub use partij_identificator::{
    ObjecttypeIdentificator, PartijIdentificator, PartijIdentificatorGroep, RegisterIdentificator, SoortIdentificator,
};
pub use reference::Reference;
pub use rekeningnummer::Rekeningnummer;
pub(crate) use shape::{FREE, bit};
pub use shape::{Form, Nested, Property, Required, Shape, Text, Type};
pub use vertegenwoordiging::Vertegenwoordiging;
