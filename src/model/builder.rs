//! Making objects from values that have been parsed.

use std::fmt;

use uuid::Uuid;

use super::Reference;

/// An object that is being made. What is required is asked for at the start, values come parsed, and what the register
/// fills in or the API has deprecated has no method; [`build`](Self::build) judges the rest.
///
/// Nothing is filled in that was not given.
///
/// ```
/// use klantinteracties::Options;
/// use klantinteracties::model::{Actor, Betrokkene, Klantcontact, Rol, SoortActor};
/// use klantinteracties::value::Taal;
///
/// let balie = Actor::builder("Balie", SoortActor::OrganisatorischeEenheid);
/// let klant: uuid::Uuid = "11111111-1111-4111-8111-111111111101".parse()?;
/// let contact = Klantcontact::builder("balie", "Paspoort", Taal::NLD, false)
///     .inhoud("Hoe vraag ik een paspoort aan?")
///     .had_betrokken_actoren([balie])
///     .had_betrokkenen([Betrokkene::builder(Rol::Klant, true).was_partij(klant)])
///     .build(&Options::default())?;
/// assert_eq!(contact.onderwerp, "Paspoort");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// What is required cannot be left out:
///
/// ```compile_fail
/// use klantinteracties::model::{Actor, SoortActor};
///
/// let without_name = Actor::builder(SoortActor::Medewerker);
/// ```
#[derive(Clone, PartialEq)]
pub struct Builder<T>(T);

impl<T> Builder<T> {
    pub(crate) const fn new(object: T) -> Self {
        Self(object)
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut T)) -> Self {
        change(&mut self.0);
        self
    }

    /// The object as it stands, which nobody has judged.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Builder<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Builder").field(&self.0).finish()
    }
}

/// What stands where an object is meant: the object itself, or a reference to one that is registered already.
///
/// ```
/// use klantinteracties::model::{OrReference, Partij, SoortPartij};
///
/// let new: OrReference<Partij> = Partij::builder(SoortPartij::Persoon, true).into();
/// assert!(new.object().is_some());
///
/// let known: OrReference<Partij> = uuid::Uuid::from_u128(7).into();
/// assert_eq!(known.reference().map(|reference| reference.uuid), Some(uuid::Uuid::from_u128(7)));
/// ```
#[derive(Clone, PartialEq)]
pub enum OrReference<T> {
    /// The object.
    Object(T),
    /// A reference to it.
    Reference(Reference),
}

/// An object that can be referred to.
pub trait Referable {}

impl<T> OrReference<T> {
    /// The object, when it stands here.
    pub const fn object(&self) -> Option<&T> {
        match self {
            Self::Object(object) => Some(object),
            Self::Reference(_) => None,
        }
    }

    /// The reference, when the object is registered already.
    pub const fn reference(&self) -> Option<&Reference> {
        match self {
            Self::Object(_) => None,
            Self::Reference(reference) => Some(reference),
        }
    }
}

impl<T: Referable> From<T> for OrReference<T> {
    fn from(object: T) -> Self {
        Self::Object(object)
    }
}

impl<T> From<Builder<T>> for OrReference<T> {
    fn from(builder: Builder<T>) -> Self {
        Self::Object(builder.into_inner())
    }
}

impl<T> From<Reference> for OrReference<T> {
    fn from(reference: Reference) -> Self {
        Self::Reference(reference)
    }
}

impl<T> From<Uuid> for OrReference<T> {
    fn from(uuid: Uuid) -> Self {
        Self::Reference(uuid.into())
    }
}

impl From<Uuid> for Reference {
    fn from(uuid: Uuid) -> Self {
        Self { uuid, url: None }
    }
}

impl<T: fmt::Debug> fmt::Debug for OrReference<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(object) => object.fmt(formatter),
            Self::Reference(reference) => reference.fmt(formatter),
        }
    }
}
