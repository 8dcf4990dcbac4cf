//! The rules about a partij.

use super::Rule;
use crate::tree::{Field, Held, List};

super::checks! {
    Partij:
    identificator_duplicate,
    identificator_kind_mismatch,
    identificator_required,
    inactive_contactgegevens,
    standaardadres_multiple,
    voorkeursadres_not_own,
    voorkeursrekeningnummer_not_own,
    werkte_voor_organisatie,
}

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
