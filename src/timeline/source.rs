//! What registers answer with, contact by contact.

use std::ops::Range;

use crate::draft::{Field, Held, List, Object, Value, View, WrittenValue};
use crate::json::to_json;
use crate::model::{FREE, Klantcontact, Property, Shape};
use crate::openklant::{EXPAND, RESULTS, Registered, listed, read};
use crate::read::Reading;
use crate::report::{Expected, Params, Violation};
use crate::rules::{Rule, value as rules};
use crate::text::Language;

/// The response to a request for a list; what else it says, such as where the next page is, is for who fetches it.
static RESPONSE: Shape = Shape::part("response", &[Property::many(RESULTS, "", Klantcontact::declaration)]);

/// What was in a text.
pub(super) enum Content {
    /// Contacts, all of which were handed over.
    Contacts,
    /// Lists of several resources, which have yet to be joined.
    Lists,
}

/// Hands over each klantcontact in a text, with where it stands: of a list, of the response to a request for one contact
/// or for a list of them, or of a list of such responses. An error is of what could not be read.
pub(super) fn each(
    text: &[u8],
    take: &mut dyn FnMut(Value<'_>, Range<usize>),
) -> Result<Content, (&'static Rule, Params)> {
    if text.trim_ascii_start().starts_with(b"{") {
        let read = reading().handing_over(take, 2).read(text, &RESPONSE)?;
        if has_lists(&read) {
            return Ok(Content::Lists);
        }
        if !is_response(&read) {
            take(one(text)?, 0..text.len());
        }
        return Ok(Content::Contacts);
    }
    let mut responses = Vec::new();
    let mut each = |value: Value<'_>, place: Range<usize>| {
        if is_response(&value) { responses.push(place) } else { take(value, place) }
    };
    let read = reading().handing_over(&mut each, 1).read(text, Klantcontact::declaration());
    for response in responses {
        let start = response.start;
        let mut take = |value: Value<'_>, place: Range<usize>| take(value, place.start + start..place.end + start);
        let text = text.get(response).unwrap_or_default();
        reading().handing_over(&mut take, 2).read(text, &RESPONSE)?;
    }
    match read? {
        Value::List(_) => Ok(Content::Contacts),
        _ => Err((&rules::TYPE, Params::Expected(Expected::List))),
    }
}

/// Reads one klantcontact.
pub(super) fn one(text: &[u8]) -> Result<Value<'_>, (&'static Rule, Params)> {
    reading().read(text, Klantcontact::declaration())
}

/// The text of the contacts in lists of several resources, each with what belongs to it, and what could not be read.
pub(super) fn joined(text: &[u8], language: Language) -> (Vec<u8>, Vec<Violation>) {
    let Registered { klantcontacten, problems } = read(text, language);
    let written: Vec<_> = klantcontacten.iter().map(WrittenValue::declared).collect();
    // Writing what was read does not fail.
    (to_json(&written).unwrap_or_default().into_bytes(), problems)
}

/// What is expanded has the properties of the object that it is expanded in.
fn reading<'e>() -> Reading<'e> {
    Reading::answer(|shape, name| if name == EXPAND { shape } else { &FREE })
}

/// Whether it is the response to a request for a list.
fn is_response(value: &Value<'_>) -> bool {
    has(value, |name, value| name == RESULTS && matches!(value, Value::List(_)))
}

/// Whether it holds lists by the names of resources.
fn has_lists(value: &Value<'_>) -> bool {
    has(value, |name, value| listed(name).is_some() && !matches!(value, Value::Null))
}

fn has(value: &Value<'_>, is_it: fn(&str, &Value<'_>) -> bool) -> bool {
    let Value::Object(object) = value else { return false };
    let mut members = object.members().iter();
    members.any(|member| is_it(member.name.text(object.shape()), &member.value))
}

/// The related objects that a register answers with beside an object, when it was asked to.
pub(super) fn expansion<'v, V: View<'v>>(holder: V) -> Option<V> {
    V::of_value(expanded(holder.object())?)
}

// Once for all kinds of objects.
fn expanded<'v>(object: &'v Object<'v>) -> Option<&'v Value<'v>> {
    let mut members = object.members().iter();
    Some(&members.find(|member| member.name.text(object.shape()) == EXPAND)?.value)
}

/// The related objects of one kind, from beside the object where they stand there.
pub(super) fn related<'v, V: View<'v>, T: Held<'v>>(holder: V, of: fn(V) -> Field<'v, T>) -> Option<T> {
    expansion(holder).and_then(|expansion| of(expansion).value()).or_else(|| of(holder).value())
}

/// The same of many.
pub(super) fn all<'v, V: View<'v>, T: Held<'v>>(
    holder: V,
    of: fn(V) -> Field<'v, List<'v, T>>,
) -> impl Iterator<Item = T> {
    let mut elements = related(holder, of).map(List::elements);
    std::iter::from_fn(move || elements.as_mut()?.find_map(|element| element))
}
