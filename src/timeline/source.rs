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

/// Takes a klantcontact, and where it stands in the text.
type Take<'e> = &'e mut dyn FnMut(Value<'_>, Range<usize>);

type Result<T> = std::result::Result<T, (&'static Rule, Params)>;

/// What was in a text.
pub(super) enum Content {
    /// Contacts, all of which were handed over.
    Contacts,
    /// Lists of several resources, which have yet to be joined. What was handed over comes out of that again.
    Lists,
}

/// Hands over each klantcontact in a text, with where it stands: of a list, of the response to a request for one contact
/// or for a list of them, or of a list of any of these. An error is of what could not be read.
pub(super) fn each(text: &[u8], take: Take<'_>) -> Result<Content> {
    let mut source = Source { text, take, has_lists: false };
    source.part(0..text.len())?;
    Ok(if source.has_lists { Content::Lists } else { Content::Contacts })
}

struct Source<'t, 'e> {
    text: &'t [u8],
    take: Take<'e>,
    /// Whether anything in it is lists of several resources.
    has_lists: bool,
}

impl Source<'_, '_> {
    /// Reads what stands in one place: a list or an object.
    fn part(&mut self, place: Range<usize>) -> Result<()> {
        let text = self.text.get(place.clone()).unwrap_or_default();
        let is_object = text.trim_ascii_start().starts_with(b"{");
        let (shape, levels) = if is_object { (&RESPONSE, 2) } else { (Klantcontact::declaration(), 1) };
        let mut element = |value: Value<'_>, within: Range<usize>| {
            self.element(value, place.start + within.start..place.start + within.end);
        };
        let read = reading().handing_over(&mut element, levels).read(text, shape)?;
        if has_lists(&read) {
            self.has_lists = true;
        } else if is_object && !is_response(&read) {
            (self.take)(one(text)?, place);
        } else if !is_object && !matches!(read, Value::List(_)) {
            return Err((&rules::TYPE, Params::Expected(Expected::List)));
        }
        Ok(())
    }

    /// Takes an element of a list, which may itself hold others.
    fn element(&mut self, value: Value<'_>, place: Range<usize>) {
        if holds_others(&value) {
            drop(value);
            // What has been read once is read again without fail.
            let _ = self.part(place);
        } else {
            (self.take)(value, place);
        }
    }
}

/// Reads one klantcontact.
pub(super) fn one(text: &[u8]) -> Result<Value<'_>> {
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

/// Whether it is no klantcontact, but a list of them or an object that holds lists.
fn holds_others(value: &Value<'_>) -> bool {
    match value {
        Value::List(_) => true,
        Value::Object(object) => is_response(value) || (!object.says_something() && has_lists(value)),
        _ => false,
    }
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
