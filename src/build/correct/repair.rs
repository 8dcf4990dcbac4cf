//! Judges a difference: whether it repairs what was registered, or adds something new.

use super::same::{is_empty, named};
use crate::model::Reference;
use crate::shape::{Nested, Property, Type};
use crate::tree::Value;

/// Returns whether another value of a property repairs it. Filling in what was empty is new, and what goes may not take
/// objects with it that are registered by themselves.
pub(super) fn is_repair(property: &Property, before: Option<&Value<'_>>, after: Option<&Value<'_>>) -> bool {
    let takes_others = || is_empty(after) && before.is_some_and(holds_others);
    can_be_repaired(property) && !is_empty(before) && !takes_others()
}

/// Returns whether a property can be repaired at all. Another object in its place means somebody or something else, and
/// what the register fills in is not the caller's to change.
pub(super) fn can_be_repaired(property: &Property) -> bool {
    !is_of_others(property) && !property.of_registration && !property.read_only
}

/// Returns whether a property holds objects that are registered by themselves.
fn is_of_others(property: &Property) -> bool {
    let refers = |nested: &Nested| nested.or_reference || (nested.shape)() == Reference::declaration();
    matches!(&property.kind, Type::Object(nested) | Type::List(nested) if refers(nested))
}

/// Returns whether a group holds an object that is registered by itself, such as the organisatie that a contactpersoon
/// works for.
fn holds_others(group: &Value<'_>) -> bool {
    let Value::Object(group) = group else { return false };
    named(group).any(|(name, property)| property.is_some_and(is_of_others) && !is_empty(group.member(name)))
}
