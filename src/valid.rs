//! Objects that were validated.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Deref;

use serde::{Serialize, Serializer};

use crate::check::{check, expected};
use crate::model::{
    Actor, ActorKlantcontact, Betrokkene, Bijlage, Builder, Categorie, CategorieRelatie, Cause, DigitaalAdres,
    InterneTaak, Klantcontact, MaakKlantcontact, Misfit, Objecttype, Onderwerpobject, OrReference, Partij,
    PartijIdentificator, Rekeningnummer, Standalone, Vertegenwoordiging, document,
};
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::profile::Profile;
use crate::report::{Expected, Params, Severity, Violation, Violations};
use crate::rules::{Rule, TAAL_UNKNOWN, value as rules};
use crate::shape::{Property, Required, Shape, Type};
use crate::tree::Value;
use crate::validate::{is_valid, validate};

/// An object that was validated with some options, and is valid: no violation is an error. Only validation makes a
/// `Valid`, and it cannot be changed; [`into_inner`](Self::into_inner) returns the object, which can.
///
/// ```
/// use klantinteracties::{Options, Valid, model::Categorie};
///
/// let categorie = Categorie::from_json(r#"{"naam": "Ondernemer"}"#, &Options::default())?;
/// assert_eq!(categorie.naam.as_deref(), Some("Ondernemer"));
///
/// let mut changed = categorie.into_inner();
/// changed.naam = Some("o".repeat(81));
/// let violations = Valid::new(changed, &Options::default()).unwrap_err();
/// assert_eq!(violations[0].code(), "max-length");
/// # Ok::<(), klantinteracties::Violations>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Valid<T> {
    object: T,
    warnings: Vec<Violation>,
}

impl<T> Valid<T> {
    /// Returns the warnings, which a person should look at.
    pub fn warnings(&self) -> &[Violation] {
        &self.warnings
    }

    /// Returns the object, so that it can be changed.
    pub fn into_inner(self) -> T {
        self.object
    }
}

impl<T: Standalone> Valid<T> {
    /// Validates an object as a document of its own. With the option `normalize`, the result is in its normal form.
    ///
    /// # Errors
    /// Fails with all violations if one of them is an error.
    pub fn new(object: T, options: &Options) -> Result<Self, Violations> {
        let (violations, normal) = judge(&object, options)?;
        match normal {
            Some(normal) => Self::of_tree(normal, violations, options),
            None => Ok(Self { object, warnings: violations }),
        }
    }

    /// Reads and validates JSON text.
    fn from_json(json: &[u8], options: &Options) -> Result<Self, Violations> {
        let (tree, violations) = validate(T::OBJECTTYPE, json, options).into_tree()?;
        Self::of_tree(tree, violations, options)
    }

    /// Makes an object from a tree that was judged valid.
    pub(crate) fn of_tree(
        mut tree: Value<'_>,
        warnings: Vec<Violation>,
        options: &Options,
    ) -> Result<Self, Violations> {
        loop {
            let misfit = match T::read(Some(&tree)) {
                Ok(object) => return Ok(Self { object, warnings }),
                Err(misfit) => misfit,
            };
            if forget_unjudged(&mut tree, T::OBJECTTYPE, options.profile, &misfit).is_none() {
                return Err(vec![violation(&misfit, T::OBJECTTYPE.shape(), options)].into());
            }
        }
    }
}

/// Makes an object from a tree that was not judged.
///
/// # Errors
/// Fails with a violation for what the fields cannot hold.
pub(crate) fn read_model<T: Standalone>(tree: &Value<'_>, options: &Options) -> Result<T, Violations> {
    T::read(Some(tree)).map_err(|misfit| vec![violation(&misfit, T::OBJECTTYPE.shape(), options)].into())
}

/// Judges an object. Returns the violations, and the object in its normal form if the options ask for that.
fn judge<T: Standalone>(object: &T, options: &Options) -> Result<(Vec<Violation>, Option<Value<'static>>), Violations> {
    let mut tree = document(object);
    if options.normalize {
        normalize_object(&mut tree, options.wording);
    }
    let violations = check(&tree, options);
    if !is_valid(&violations) {
        return Err(violations.into());
    }
    Ok((violations, options.normalize.then(|| Value::Object(tree.to_static()))))
}

/// Makes the violation for a value that the struct cannot hold although no error was reported for it: the options
/// tolerate it, but the type of the field does not.
fn violation(misfit: &Misfit, shape: &'static Shape, options: &Options) -> Violation {
    let (rule, params): (&'static Rule, Params) = match misfit.cause {
        Cause::Missing => (&rules::REQUIRED, Params::None),
        Cause::Null => (&rules::NULL, Params::None),
        Cause::Kind => (&rules::TYPE, Params::Expected(expected_at(shape, misfit))),
        Cause::Word(words) => (&rules::CHOICE, Params::Choices(words)),
        Cause::Form(code) => (rules::of_code(code).unwrap_or(TAAL_UNKNOWN), Params::None),
        Cause::Range(min, max) => (&rules::RANGE, Params::Range { min, max }),
        Cause::Unknown => (&rules::UNKNOWN_FIELD, Params::None),
        Cause::Repeated => (&rules::JSON_DUPLICATE_KEY, Params::None),
    };
    Violation { rule, severity: Severity::Error, path: misfit.pointer(), params, wording: options.wording }
}

/// Returns the type of value that the declaration expects at the path of a misfit.
fn expected_at(shape: &'static Shape, misfit: &Misfit) -> Expected {
    let (mut shape, mut kind) = (shape, Expected::Object);
    for step in misfit.steps() {
        // A step without a property is an element of a list of objects, or an entry with a text.
        kind = match shape.position(&step, 0) {
            Some(place) => {
                let property = shape.properties.get(place);
                shape = shape.nested(place);
                property.map_or(kind, |property| expected(&property.kind))
            }
            None if shape.has_free_names() => Expected::Text,
            None => Expected::Object,
        };
    }
    kind
}

/// Removes a value that the struct cannot hold and that was not judged, because an Open Klant server does not look at it.
/// Returns `None` if the value was judged.
fn forget_unjudged(tree: &mut Value<'_>, objecttype: Objecttype, profile: Profile, misfit: &Misfit) -> Option<()> {
    if profile != Profile::OpenKlant {
        return None;
    }
    // A klantcontact is a whole registration, which holds objects that a request can only refer to.
    let is_request = objecttype != Objecttype::Klantcontact;
    let steps = misfit.steps();
    let mut shape = objecttype.shape();
    for (index, step) in steps.iter().enumerate() {
        let Some(place) = shape.position(step, 0) else { continue };
        let property = shape.properties.get(place)?;
        let (to_property, _) = steps.split_at_checked(index + 1)?;
        if is_request && property.by_reference && steps.len() > to_property.len() {
            let is_list = matches!(property.kind, Type::List(_));
            let (to_object, _) = steps.split_at_checked(to_property.len() + usize::from(is_list))?;
            return only_refer(tree.at_mut(to_object)?);
        }
        if property.read_only || (is_request && is_for_others(property)) {
            return tree.take(to_property).map(|_| ());
        }
        shape = shape.nested(place);
    }
    None
}

/// Returns whether a request of the API says elsewhere what this property says.
fn is_for_others(property: &Property) -> bool {
    property.of_registration || property.required == Required::Standalone
}

/// Replaces an object by a reference to it. Returns `None` if it has no other members.
fn only_refer(value: &mut Value<'_>) -> Option<()> {
    let Value::Object(object) = value else { return None };
    let mut is_changed = false;
    object.retain(|property, _, _| {
        let is_kept = property.is_some_and(|property| matches!(property.name, "uuid" | "url"));
        is_changed |= !is_kept;
        is_kept
    });
    is_changed.then_some(())
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.object
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.object
    }
}

impl<T> From<Valid<T>> for OrReference<T> {
    fn from(valid: Valid<T>) -> Self {
        Self::Object(valid.object)
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.object.serialize(serializer)
    }
}

impl<T: fmt::Debug> fmt::Debug for Valid<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { object, warnings } = self;
        formatter.debug_struct("Valid").field("object", object).field("warnings", &warnings.len()).finish()
    }
}

impl<T: Standalone> Builder<T> {
    /// Validates the object as a document of its own.
    ///
    /// # Errors
    /// Fails with all violations if one of them is an error.
    pub fn build(self, options: &Options) -> Result<Valid<T>, Violations> {
        Valid::new(self.into_inner(), options)
    }
}

macro_rules! from_json {
    ($($object:ident)+) => {
        $(
            impl $object {
                /// Reads and validates JSON text in UTF-8. A member that is not declared is reported as a warning, and
                /// left out of the object.
                ///
                /// # Errors
                /// Fails with all violations if one of them is an error. A value that a field cannot hold is always an
                /// error, even if the options tolerate it.
                pub fn from_json(json: impl AsRef<[u8]>, options: &Options) -> Result<Valid<Self>, Violations> {
                    Valid::from_json(json.as_ref(), options)
                }
            }
        )+
    };
}

from_json! {
    Actor ActorKlantcontact Betrokkene Bijlage Categorie CategorieRelatie DigitaalAdres InterneTaak Klantcontact
    MaakKlantcontact Onderwerpobject Partij PartijIdentificator Rekeningnummer Vertegenwoordiging
}
