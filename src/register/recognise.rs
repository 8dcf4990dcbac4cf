//! Recognises the type of an object in an answer, by its url or its properties.

use super::predecessor::Predecessor;
use crate::model::Objecttype;
use crate::scan::{after_last, cut_last, without_end};
use crate::shape::{Shape, Type};
use crate::tree::{Object, Value};

/// The member in which a register puts the objects that a request asked it to expand.
pub(crate) const EXPAND: &str = "_expand";
/// The member that holds the elements of a page.
pub(crate) const RESULTS: &str = "results";

/// The type of an object in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recognised {
    /// A page of a list, or an object that holds lists by the names of their resources.
    Lists,
    /// The answer of `maak-klantcontact`: a klantcontact, and the objects that were made with it.
    Made,
    /// An object of the Klantinteracties API.
    Object(Objecttype),
    /// An object of the earlier Contactmomenten API.
    Predecessor(Predecessor),
    /// An object with an identification, of an unknown API.
    Unknown,
    /// Another object, such as an error message.
    Nothing,
}

/// Recognises an object, which was read as the type `expected`.
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
    // Most objects are of the expected type, and can have properties that this version of the API does not have.
    if declared > 3 && declared > others {
        return Recognised::Object(expected);
    }
    // An object with an identification is never an object with lists.
    let may_be_lists = !is_identified
        && object.members().iter().any(|member| is_list(member.name.declared(object.shape()), &member.value));
    by_address(object).or_else(|| by_properties(object, expected, may_be_lists)).unwrap_or(match is_identified {
        true => Recognised::Unknown,
        false if may_be_lists => Recognised::Lists,
        false => Recognised::Nothing,
    })
}

/// Recognises an object by its url: the name of its resource stands before its identification.
fn by_address(object: &Object<'_>) -> Option<Recognised> {
    let (rest, id) = cut_last(without_end(object.member("url")?.as_text()?, b'/'), b'/')?;
    let resource = after_last(rest, b'/');
    let objecttype = listed(resource).map(Recognised::Object);
    let known = objecttype.or_else(|| Predecessor::of_resource(resource).map(Recognised::Predecessor));
    known.or_else(|| uuid::Uuid::try_parse(id).is_ok().then_some(Recognised::Unknown))
}

/// Recognises an object by the type that declares most of its properties. With `may_be_lists`, a name that is also the
/// name of a resource does not count.
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
    // One or two equal names can be a coincidence.
    (most > 0 && 2 * most >= names().count() - most).then_some(best)
}

/// Returns whether a value has the type of a property. A name alone can be equal by coincidence.
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

/// Returns whether a member is a list of a resource, or a page of one.
pub(crate) fn is_list(name: &str, value: &Value<'_>) -> bool {
    matches!(value, Value::List(_) | Value::Object(_)) && is_listed(name)
}

/// Returns whether the name is the name of a resource.
pub(super) fn is_listed(name: &str) -> bool {
    listed(name).is_some() || Predecessor::of_resource(name).is_some()
}

/// Returns the objecttype of the resource with this name, as the API writes it or in camelCase. Without inlining there
/// is one copy of the loop.
#[inline(never)]
pub(crate) fn listed(name: &str) -> Option<Objecttype> {
    Objecttype::ALL.iter().copied().find(|objecttype| is_same(objecttype.resource(), name))
}

/// Returns whether two names are equal without case and hyphens.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(|byte| *byte != b'-').map(|byte| byte.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::answer::held_elsewhere;
    use super::Recognised::{Lists, Made, Nothing, Object, Unknown};
    use super::{Recognised, recognise};
    use crate::model::Objecttype::{self, Betrokkene, Klantcontact, Partij};
    use crate::register::predecessor::Predecessor::Contactmoment;
    use crate::tree::{Reading, Value};

    fn recognised(json: &str, expected: Objecttype) -> Recognised {
        match Reading::answer(held_elsewhere).read(json.as_bytes(), expected.shape()) {
            Ok(Value::Object(object)) => recognise(&object, expected),
            _ => panic!("no object: {json}"),
        }
    }

    #[test]
    fn an_object_is_recognised() {
        for (json, expected) in [
            // Without other properties it is what is expected, if it says anything.
            ("{}", Nothing),
            (r#"{"uuid": null}"#, Nothing),
            (r#"{"uuid": "1"}"#, Object(Klantcontact)),
            (r#"{"url": "1"}"#, Object(Klantcontact)),
            (r#"{"uuid": "1", "_expand": {}}"#, Object(Klantcontact)),
            (r#"{"onderwerp": null}"#, Object(Klantcontact)),
            (r#"{"results": []}"#, Lists),
            (r#"{"detail": null}"#, Nothing),
            (r#"{"detail": "a"}"#, Nothing),
            (r#"{"uuid": "1", "detail": "a"}"#, Unknown),
            // Many expected properties count for more than the url, unless there are as many others.
            (
                r#"{"url": "https://a/betrokkenen/1", "kanaal": "a", "onderwerp": "b", "inhoud": "c", "taal": "d", "p": 1}"#,
                Object(Klantcontact),
            ),
            (
                r#"{"url": "https://a/betrokkenen/1", "kanaal": "a", "onderwerp": "b", "inhoud": "c", "taal": "d",
                    "p": 1, "q": 1, "r": 1, "s": 1}"#,
                Object(Betrokkene),
            ),
            (
                r#"{"url": "https://a/betrokkenen/1", "kanaal": "a", "onderwerp": "b", "inhoud": "c", "p": 1}"#,
                Object(Betrokkene),
            ),
            // A third of the properties is enough.
            (r#"{"kanaal": "a", "p": 1, "q": 1}"#, Object(Klantcontact)),
            (r#"{"kanaal": "a", "onderwerp": "b", "p": 1, "q": 1, "r": 1, "s": 1}"#, Object(Klantcontact)),
            (r#"{"kanaal": "a", "p": 1, "q": 1, "r": 1}"#, Nothing),
            (
                r#"{"kanaal": "a", "onderwerp": "b", "taal": "c", "p": 1, "q": 1, "r": 1, "s": 1, "t": 1, "u": 1, "v": 1}"#,
                Nothing,
            ),
            // Of two types that declare as many, it is the expected one.
            (r#"{"nummer": "1", "p": 1}"#, Object(Klantcontact)),
            (r#"{"kanaal": "a", "onderwerp": "b", "taal": "c", "tekst": "d"}"#, Object(Klantcontact)),
            (r#"{"kanaal": "a", "onderwerp": "b", "tekst": "d"}"#, Recognised::Predecessor(Contactmoment)),
            (r#"{"klantcontact": {}, "betrokkene": {}, "onderwerpobject": {}}"#, Made),
            // Names of resources: lists in an object without an identification, and properties in one that has it.
            (
                r#"{"uuid": "1", "digitaleAdressen": [], "rekeningnummers": [], "categorieRelaties": [], "p": 1}"#,
                Object(Partij),
            ),
            (r#"{"digitaleAdressen": [], "rekeningnummers": [], "p": 1}"#, Lists),
        ] {
            assert_eq!(recognised(json, Klantcontact), expected, "{json}");
        }
    }
}
