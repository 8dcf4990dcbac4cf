//! Plans the requests that register a klantcontact.
//!
//! There are five passes, and each uses only the results of earlier ones. [`occurrences`] lists the objects that were
//! given, [`things`] decides which of them are the same, [`order`] decides what is registered in which order, [`body`]
//! writes the requests, and [`left_out`] lists what no request registers. [`unique`] finds what the register would
//! refuse halfway.

mod body;
mod keys;
mod left_out;
mod occurrences;
mod order;
mod things;
mod unique;
mod uuid;

use self::occurrences::Occurrences;
use super::answer::document;
use super::plan::RequestPlan;
use crate::check::check_new;
use crate::model::{Klantcontact, Objecttype, owned_document};
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::report::{Expected, Params, Severity, Violation, Violations};
use crate::rules::{Rule, value as rules};
use crate::tree::{Object, Value};
use crate::validate::{is_valid, of_document};
use alloc::string::String;
use alloc::vec::Vec;

/// Plans the requests that register a klantcontact, given as JSON text, or a list of them, in a register with the
/// Klantinteracties API.
///
/// An object with a uuid is registered already, and requests only refer to it. A partij or actor that occurs several
/// times is registered once, even in several klantcontacten. Each klantcontact must be valid, with the given options
/// but in the profile `open-klant`.
///
/// ```
/// use klantinteracties::{Options, untyped::request_plan};
///
/// let violations = request_plan(r#"{"onderwerp": "Paspoort"}"#, &Options::default()).unwrap_err();
/// assert!(violations.iter().any(|violation| violation.path == "/kanaal"));
/// ```
///
/// # Errors
/// Fails with all violations if a klantcontact is not valid.
pub fn request_plan_of_json(
    klantcontact: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Result<RequestPlan, Vec<Violation>> {
    let mut given = document(Objecttype::Klantcontact, klantcontact.as_ref(), options)?;
    given.keep_last();
    plan_of(given, options)
}

/// Plans the requests that register one or more klantcontacten, in a register with the Klantinteracties API.
///
/// An object with a uuid is registered already, and requests only refer to it. A partij or actor that occurs several
/// times is registered once, even in several klantcontacten. Each klantcontact must be valid, with the given options
/// but in the profile `open-klant`.
///
/// ```
/// use klantinteracties::model::{Actor, Betrokkene, Klantcontact, Rol, SoortActor};
/// use klantinteracties::value::Taal;
/// use klantinteracties::{Options, request_plan};
///
/// let contact = Klantcontact::builder("balie", "Paspoort", Taal::NLD, false)
///     .inhoud("Waar haal ik het af?")
///     .had_betrokken_actoren([Actor::builder("Balie", SoortActor::OrganisatorischeEenheid)])
///     .had_betrokkenen([Betrokkene::builder(Rol::Klant, true).was_partij(uuid::Uuid::from_u128(7))])
///     .build(&Options::default())?;
/// let mut plan = request_plan([&contact], &Options::default())?;
/// assert_eq!(plan.next(None).map(|request| request.path), Some("/actoren".to_owned()));
/// # Ok::<(), klantinteracties::Violations>(())
/// ```
///
/// # Errors
/// Fails with all violations if a klantcontact is not valid. Each path begins with the index of the klantcontact.
pub fn request_plan<K: AsRef<Klantcontact>>(
    klantcontacten: impl IntoIterator<Item = K>,
    options: &Options,
) -> Result<RequestPlan, Violations> {
    let trees = klantcontacten.into_iter().map(|contact| Value::Object(owned_document(contact.as_ref())));
    plan_of(Value::List(trees.collect()), options).map_err(Violations::from)
}

fn plan_of(mut given: Value<'_>, options: &Options) -> Result<RequestPlan, Vec<Violation>> {
    let (is_list, mut violations) = (matches!(given, Value::List(_)), Vec::new());
    let mut occurrences = Occurrences::default();
    for (index, value) in documents(&mut given).iter_mut().enumerate() {
        let path = if is_list { Path::Index(&Path::Root, index) } else { Path::Root };
        match value {
            Value::Object(object) => {
                let found = judged(object, options);
                let below = |found: Violation| Violation { path: Path::Below(&path, &found.path).pointer(), ..found };
                violations.extend(found.into_iter().map(below));
                occurrences.add_document(object, is_list.then_some(index));
            }
            _ => {
                let found = of_document(&rules::TYPE, Params::Expected(Expected::Object), options);
                violations.extend(found.into_iter().map(|found| Violation { path: path.pointer(), ..found }));
            }
        }
    }
    if !is_valid(&violations) {
        return Err(violations);
    }
    planned(&occurrences, options).map_err(|repeated| {
        violations.extend(repeated);
        violations
    })
}

/// Makes the plan for klantcontacten that are each valid.
fn planned(occurrences: &Occurrences<'_>, options: &Options) -> Result<RequestPlan, Vec<Violation>> {
    let things = things::things(occurrences);
    let order = order::order(occurrences, &things);
    let repeated = unique::repeated(occurrences, &things, &order);
    let (server, wording) = (options.clone().profile(Profile::OpenKlant), options.wording);
    let violation = |(rule, path): (&'static Rule, String)| {
        let severity = server.severity(rule)?;
        Some(Violation { rule, severity, path, params: Params::None, wording })
    };
    let violations: Vec<_> = repeated.into_iter().filter_map(violation).collect();
    if !is_valid(&violations) {
        return Err(violations);
    }
    let steps = body::steps(occurrences, &things, &order);
    let left_out = left_out::left_out(occurrences, &things, &order);
    Ok(RequestPlan::new(steps, left_out))
}

/// Returns the klantcontacten: the document itself, or the elements if it is a list.
fn documents<'v, 'de>(given: &'v mut Value<'de>) -> &'v mut [Value<'de>] {
    match given {
        Value::List(values) => values,
        value => core::slice::from_mut(value),
    }
}

/// Judges a klantcontact, and normalises it if the options ask for that.
fn judged(object: &mut Object<'_>, options: &Options) -> Vec<Violation> {
    if options.normalize {
        normalize_object(object, options.wording);
    }
    let violations = check_new(object, options);
    if !is_valid(&violations) {
        return violations;
    }
    // What the register would refuse is refused before anything is sent, because half of the klantcontact could be
    // registered by then.
    let mut violations = check_new(object, &options.clone().profile(Profile::OpenKlant));
    violations.retain(|violation| violation.severity == Severity::Error);
    violations
}

#[cfg(test)]
mod given {
    //! Helpers for the tests of the passes.

    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::super::answer::document;
    use super::occurrences::{OccurrenceId, Occurrences};
    use crate::model::Objecttype;
    use crate::options::Options;
    use crate::tree::Value;

    pub(super) fn given(json: &str) -> Value<'_> {
        document(Objecttype::Klantcontact, json.as_bytes(), &Options::default()).unwrap()
    }

    pub(super) fn occurrences<'v>(given: &'v Value<'v>) -> Occurrences<'v> {
        let mut occurrences = Occurrences::default();
        match given {
            Value::Object(object) => occurrences.add_document(object, None),
            Value::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    let Value::Object(object) = value else { panic!("an object") };
                    occurrences.add_document(object, Some(index));
                }
            }
            _ => panic!("a klantcontact, or several"),
        }
        occurrences
    }

    pub(super) fn at(occurrences: &Occurrences<'_>, pointer: &str) -> OccurrenceId {
        occurrences.all().find(|id| occurrences.pointer(*id) == pointer).unwrap()
    }

    /// Returns an organisatie with a KVK-nummer and more properties.
    pub(super) fn organisatie(number: &str, more: &str) -> String {
        format!(r#"{{"partijIdentificatoren": [{}]{more}}}"#, kvk(number))
    }

    pub(super) fn kvk(number: &str) -> String {
        format!(r#"{{"partijIdentificator": {{"codeSoortObjectId": "kvk_nummer", "objectId": "{number}"}}}}"#)
    }

    pub(super) fn vestigingsnummer(number: &str, within: &str) -> String {
        let group = format!(r#"{{"codeSoortObjectId": "vestigingsnummer", "objectId": "{number}"}}"#);
        format!(r#"{{"partijIdentificator": {group}, "subIdentificatorVan": {}}}"#, kvk(within))
    }

    /// Returns a klantcontact in which these partijen took part.
    pub(super) fn klantcontact(partijen: &[String]) -> String {
        let betrokkenen: Vec<_> = partijen.iter().map(|partij| format!(r#"{{"wasPartij": {partij}}}"#)).collect();
        format!(r#"{{"hadBetrokkenen": [{}]}}"#, betrokkenen.join(", "))
    }
}
