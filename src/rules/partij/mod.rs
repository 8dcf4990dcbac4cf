//! The rules about a partij.

pub(super) mod identificator_duplicate;
pub(super) mod identificator_kind_mismatch;
pub(super) mod identificator_required;
pub(super) mod inactive_contactgegevens;
pub(super) mod standaardadres_multiple;
pub(super) mod voorkeursadres_not_own;
pub(super) mod voorkeursrekeningnummer_not_own;
pub(super) mod werkte_voor_organisatie;

use super::{Check, Rule};
use crate::model::Partij;
use crate::tree::{Field, Held, List};

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Partij>] = &[
    Check::new(&identificator_duplicate::RULE, identificator_duplicate::broken),
    Check::new(&identificator_kind_mismatch::RULE, identificator_kind_mismatch::broken),
    Check::new(&identificator_required::RULE, identificator_required::broken),
    Check::new(&inactive_contactgegevens::RULE, inactive_contactgegevens::broken),
    Check::new(&standaardadres_multiple::RULE, standaardadres_multiple::broken),
    Check::new(&voorkeursadres_not_own::RULE, voorkeursadres_not_own::broken),
    Check::new(&voorkeursrekeningnummer_not_own::RULE, voorkeursrekeningnummer_not_own::broken),
    Check::new(&werkte_voor_organisatie::RULE, werkte_voor_organisatie::broken),
];

pub(crate) const IDENTIFICATOR_DUPLICATE: &Rule = &identificator_duplicate::RULE;

pub(crate) const STANDAARDADRES_MULTIPLE: &Rule = &standaardadres_multiple::RULE;

pub(super) const INACTIVE_CONTACTGEGEVENS: &Rule = &inactive_contactgegevens::RULE;

/// Whether what is preferred is none of the partij's own; a list that cannot be read leaves that open.
fn is_not_own<'v, T: Held<'v>>(
    preferred: Field<'v, T>,
    own: Field<'v, List<'v, T>>,
    is_same: impl Fn(T, T) -> bool,
) -> bool {
    let readable = own.is_empty() || own.value().is_some();
    preferred.value().is_some_and(|preferred| readable && !own.items().any(|own| is_same(preferred, own)))
}

/// Whether two objects are the same: by uuid where both have one, and by what they hold where not.
fn is_same<T: PartialEq>(
    uuid: Option<&str>,
    other_uuid: Option<&str>,
    value: Option<T>,
    other_value: Option<T>,
) -> bool {
    match (uuid, other_uuid) {
        (Some(uuid), Some(other)) => uuid.eq_ignore_ascii_case(other),
        _ => value.is_some() && value == other_value,
    }
}
