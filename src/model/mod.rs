//! The objects of the standard, each declared once.
//!
//! What is declared here are *drafts*: objects as they were read, with whatever was wrong in them. A draft that passed
//! every check is handed out by [`Report::value`](crate::Report::value).

mod actor;
mod adres;
mod betrokkene;
mod bijlage;
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

pub use actor::{Actor, ActorIdentificatie, ActorKlantcontact};
pub use adres::Adres;
pub use betrokkene::Betrokkene;
pub use bijlage::Bijlage;
pub use categorie::{Categorie, CategorieRelatie};
pub use contactnaam::Contactnaam;
pub use digitaal_adres::DigitaalAdres;
pub use identificator::Identificator;
pub use interne_taak::InterneTaak;
pub use klantcontact::Klantcontact;
pub use maak_klantcontact::MaakKlantcontact;
pub(crate) use objecttype::Draft;
pub use objecttype::{Model, Objecttype};
pub use onderwerpobject::Onderwerpobject;
pub(crate) use partij::Identity;
pub use partij::{Partij, PartijIdentificatie};
pub use partij_identificator::{PartijIdentificator, PartijIdentificatorGroep};
pub use reference::Reference;
pub use rekeningnummer::Rekeningnummer;
pub use shape::{Form, Nested, Property, Required, Shape, Text, Type};
pub use vertegenwoordiging::Vertegenwoordiging;

/// An object of a kind that rules look at, for whoever walks a document and wants to know what it is at.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node<'n> {
    Klantcontact(&'n Klantcontact<'n>),
    Betrokkene(&'n Betrokkene<'n>),
    Partij(&'n Partij<'n>),
    PartijIdentificator(&'n PartijIdentificator<'n>),
    DigitaalAdres(&'n DigitaalAdres<'n>),
    Adres(&'n Adres<'n>),
    Actor(&'n Actor<'n>),
    InterneTaak(&'n InterneTaak<'n>),
    Onderwerpobject(&'n Onderwerpobject<'n>),
    Bijlage(&'n Bijlage<'n>),
    Vertegenwoordiging(&'n Vertegenwoordiging<'n>),
    CategorieRelatie(&'n CategorieRelatie<'n>),
    /// An object that no rule looks at.
    Other,
    /// Nothing: what stands in it is the document itself.
    Outside,
}
