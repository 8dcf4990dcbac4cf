//! Builders, which make objects from parsed values.

use core::fmt;

use uuid::Uuid;

use super::Reference;

/// An object that is being made. The required properties are arguments of the function that starts the builder, and
/// each other property has a method. Values are passed in their parsed types. Properties that the register fills in,
/// and deprecated properties, have no method. [`build`](Self::build) validates the object.
///
/// A builder adds no values of its own.
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
/// A required property cannot be left out:
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

    /// Returns the object without validating it.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Builder<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Builder").field(&self.0).finish()
    }
}

/// An object, or a reference to an object that is registered already.
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
    /// The object itself.
    Object(T),
    /// A reference to the object.
    Reference(Reference),
}

/// An object that has a uuid, so that other objects can refer to it.
pub trait Referable {}

impl<T> OrReference<T> {
    /// Returns the object, if this is not a reference.
    pub const fn object(&self) -> Option<&T> {
        match self {
            Self::Object(object) => Some(object),
            Self::Reference(_) => None,
        }
    }

    /// Returns the reference, if this is one.
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
