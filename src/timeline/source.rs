//! What registers answer with, contact by contact.

use std::ops::Range;

use crate::draft::{Field, Held, List, Value, View};
use crate::model::{Klantcontact, Property, Shape};
use crate::read::{EXPAND, Reading};
use crate::report::{Expected, Params};
use crate::rules::{Rule, value as rules};

/// The response to a request for a list; what else it says, such as where the next page is, is for who fetches it.
static RESPONSE: Shape = Shape {
    name: "response",
    meaning: "",
    properties: &[Property::many(RESULTS, "", Klantcontact::declaration)],
    rules: &[],
};

const RESULTS: &str = "results";

/// Hands over each klantcontact in a text, with where it stands: of a list, of the response to a request for one contact
/// or for a list of them, or of a list of such responses. An error is of what could not be read.
pub(super) fn each(
    text: &[u8],
    take: &mut dyn FnMut(Value<'_>, Range<usize>),
) -> Result<(), (&'static Rule, Params)> {
    if text.trim_ascii_start().starts_with(b"{") {
        let read = Reading::responses(take, 2).read(text, &RESPONSE)?;
        if !is_response(&read) {
            take(one(text)?, 0..text.len());
        }
        return Ok(());
    }
    let mut responses = Vec::new();
    let mut each = |value: Value<'_>, place: Range<usize>| {
        if is_response(&value) { responses.push(place) } else { take(value, place) }
    };
    let read = Reading::responses(&mut each, 1).read(text, Klantcontact::declaration());
    for response in responses {
        let start = response.start;
        let mut take = |value: Value<'_>, place: Range<usize>| take(value, place.start + start..place.end + start);
        let text = text.get(response).unwrap_or_default();
        Reading::responses(&mut take, 2).read(text, &RESPONSE)?;
    }
    match read? {
        Value::List(_) => Ok(()),
        _ => Err((&rules::TYPE, Params::Expected(Expected::List))),
    }
}

/// Reads one klantcontact.
pub(super) fn one(text: &[u8]) -> Result<Value<'_>, (&'static Rule, Params)> {
    Reading::response().read(text, Klantcontact::declaration())
}

/// Whether it is the response to a request for a list.
fn is_response(value: &Value<'_>) -> bool {
    let Value::Object(object) = value else { return false };
    let mut members = object.members().iter();
    members.any(|member| member.name.text(object.shape()) == RESULTS && matches!(member.value, Value::List(_)))
}

/// The related objects that a register answers with beside an object, when it was asked to.
pub(super) fn expansion<'v, V: View<'v>>(holder: V) -> Option<V> {
    let object = holder.object();
    let mut members = object.members().iter();
    V::of_value(&members.find(|member| member.name.text(object.shape()) == EXPAND)?.value)
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
    related(holder, of).into_iter().flat_map(List::elements).flatten()
}
