//! What an object in an answer is: by its address, or by its properties.

use super::predecessor::Predecessor;
use crate::model::Objecttype;
use crate::shape::{Shape, Type};
use crate::tree::{Object, Value};

/// Where a register puts the objects that were asked for beside the references to them.
pub(crate) const EXPAND: &str = "_expand";
/// Where a page of a list holds its elements.
pub(crate) const RESULTS: &str = "results";

/// What an object in an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recognised {
    /// A page of a list, or lists by the names of their resources.
    Lists,
    /// What `maak-klantcontact` answers with: a klantcontact, and what was made beside it.
    Made,
    /// An object of the Klantinteracties API.
    Object(Objecttype),
    /// An object of the API before it.
    Predecessor(Predecessor),
    /// Something that has an identification, and that no API that is known here has.
    Unknown,
    /// Something else, such as an answer that says what went wrong.
    Nothing,
}

/// What an object is, that was read as if it were what `expected` says.
pub(crate) fn recognise(object: &Object<'_>, expected: Objecttype) -> Recognised {
    let (mut declared, mut others, mut is_identified) = (0, 0, false);
    for member in object.members() {
        let name = member.name.declared(object.shape());
        match name {
            EXPAND => {}
            "uuid" | "url" => is_identified |= member.value != Value::Null,
            RESULTS => return Recognised::Lists,
            _ if member.name.property(object.shape()).is_some() => declared += 1,
            _ => others += 1,
        }
    }
    if others == 0 {
        let is_something = declared > 0 || is_identified;
        return if is_something { Recognised::Object(expected) } else { Recognised::Nothing };
    }
    // Most of what is read is what is expected, and may know more than this version of the API.
    if declared > 3 && declared > others {
        return Recognised::Object(expected);
    }
    // An object with an identification is one, whatever its members are called.
    let may_be_lists = !is_identified
        && object.members().iter().any(|member| is_list(member.name.declared(object.shape()), &member.value));
    by_address(object).or_else(|| by_properties(object, expected, may_be_lists)).unwrap_or(match is_identified {
        true => Recognised::Unknown,
        false if may_be_lists => Recognised::Lists,
        false => Recognised::Nothing,
    })
}

/// What the address of an object says that it is: before what identifies it there stands the name of its resource.
fn by_address(object: &Object<'_>) -> Option<Recognised> {
    let (rest, id) = object.member("url")?.as_text()?.trim_end_matches('/').rsplit_once('/')?;
    let resource = rest.rsplit('/').next()?;
    let objecttype = listed(resource).map(Recognised::Object);
    let known = objecttype.or_else(|| Predecessor::of_resource(resource).map(Recognised::Predecessor));
    known.or_else(|| uuid::Uuid::try_parse(id).is_ok().then_some(Recognised::Unknown))
}

/// What has most of the properties. `may_be_lists`: names of resources may be those of lists, and say nothing then.
fn by_properties(object: &Object<'_>, expected: Objecttype, may_be_lists: bool) -> Option<Recognised> {
    let names = || {
        let members = object.members().iter().filter(|member| member.value != Value::Null);
        let names = members.map(|member| (member.name.declared(object.shape()), &member.value));
        names.filter(|(name, _)| !matches!(*name, "uuid" | "url" | EXPAND))
    };
    let count = |knows: &dyn Fn(&str, &Value<'_>) -> bool| {
        names().filter(|(name, value)| knows(name, value) && !(may_be_lists && is_list(name, value))).count()
    };
    let declares = |objecttype: Objecttype| {
        let shape: &Shape = objecttype.shape();
        count(&|name, value| {
            let property = shape.position(name, 0).and_then(|index| shape.properties.get(index));
            property.is_some_and(|property| can_hold(&property.kind, value))
        })
    };
    let (mut best, mut most) = (Recognised::Object(expected), declares(expected));
    for objecttype in Objecttype::ALL.iter().copied() {
        let known = declares(objecttype);
        if known > most {
            let is_made = objecttype == Objecttype::MaakKlantcontact;
            (best, most) = (if is_made { Recognised::Made } else { Recognised::Object(objecttype) }, known);
        }
    }
    for predecessor in Predecessor::ALL {
        let known = count(&|name, _| predecessor.knows(name));
        if known > most && names().any(|(name, _)| predecessor.is_told_by(name)) {
            (best, most) = (Recognised::Predecessor(predecessor), known);
        }
    }
    // A name or two that happen to be the same say nothing.
    (most > 0 && 2 * most >= names().count() - most).then_some(best)
}

/// Whether a value is of the kind that a property holds: names alone may be the same by chance.
const fn can_hold(kind: &Type, value: &Value<'_>) -> bool {
    matches!(
        (kind, value),
        (Type::Text(_) | Type::Choice(_), Value::Text(_))
            | (Type::Boolean, Value::Boolean(_))
            | (Type::Integer { .. }, Value::Integer(_))
            | (Type::Object(_) | Type::Entries(_), Value::Object(_))
            | (Type::List(_), Value::List(_))
    )
}

/// Whether a member is a list of a resource, or a page of one.
pub(crate) fn is_list(name: &str, value: &Value<'_>) -> bool {
    matches!(value, Value::List(_) | Value::Object(_)) && is_listed(name)
}

/// Whether this is the name of a resource.
pub(super) fn is_listed(name: &str) -> bool {
    listed(name).is_some() || Predecessor::of_resource(name).is_some()
}

/// What the list with this name holds: the name of a resource, written as the API does or in camelCase. The loop over all
/// resources stands once.
#[inline(never)]
pub(crate) fn listed(name: &str) -> Option<Objecttype> {
    Objecttype::ALL.iter().copied().find(|objecttype| is_same(objecttype.resource(), name))
}

/// Whether two names have the same letters, whatever their case and hyphens.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(|byte| *byte != b'-').map(|byte| byte.to_ascii_lowercase())
}
