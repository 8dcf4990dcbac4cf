//! Which objects in two states of a klantcontact are the same one, and what is the same in them.

use crate::shape::Property;
use crate::tree::{Object, Value, key};

/// Returns whether two states are of one registered object, each told in full.
pub(super) fn is_one(before: &Object<'_>, after: &Object<'_>) -> bool {
    !before.is_reference() && !after.is_reference() && has_same_id(before, after)
}

/// Returns whether two objects have the same uuid, or the same one at the end of their addresses.
fn has_same_id(before: &Object<'_>, after: &Object<'_>) -> bool {
    key(before).is_some_and(|id| key(after) == Some(id))
}

/// Returns whether a property is the same in both states. One that the register fills in may be left out, except for the
/// uuid, which says which object it is.
pub(super) fn is_same_member(
    property: Option<&'static Property>,
    before: Option<&Value<'_>>,
    after: Option<&Value<'_>>,
) -> bool {
    let may_be_left_out = property.is_some_and(|property| property.read_only && property.name != "uuid");
    (may_be_left_out && (is_empty(before) || is_empty(after))) || is_same(before, after)
}

/// Returns whether two values are the same. All values without content are: absent, `null`, or an empty text, list or
/// group. A reference is the same as the object that it refers to.
pub(super) fn is_same(before: Option<&Value<'_>>, after: Option<&Value<'_>>) -> bool {
    match (before, after) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let is_referred_to = before.is_reference() || after.is_reference();
            (is_referred_to && has_same_id(before, after))
                || named(before)
                    .chain(named(after))
                    .all(|(name, property)| is_same_member(property, before.member(name), after.member(name)))
        }
        _ => (is_empty(before) && is_empty(after)) || before == after,
    }
}

/// Returns whether a value has no content.
pub(super) fn is_empty(value: Option<&Value<'_>>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Text(text)) => text.is_empty(),
        Some(Value::List(values)) => values.is_empty(),
        Some(Value::Object(group)) => group.members().iter().all(|member| is_empty(Some(&member.value))),
        Some(_) => false,
    }
}

/// Returns the names of the members of an object, with their declarations.
pub(super) fn named<'o>(object: &'o Object<'_>) -> impl Iterator<Item = (&'o str, Option<&'static Property>)> {
    let shape = object.shape();
    object.members().iter().map(|member| (member.name.text(shape), member.name.property(shape)))
}
