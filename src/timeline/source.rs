//! What registers answer with, object by object.

use std::ops::Range;

use crate::json::to_json;
use crate::model::Klantcontact;
use crate::pointer::Path;
use crate::register::{RESULTS, Reader, held_elsewhere, is_list};
use crate::report::{Expected, Params};
use crate::rules::{Rule, value as rules};
use crate::shape::{FREE, Property, Shape};
use crate::text::Language;
use crate::tree::Reading;
use crate::tree::{Object, Value, WrittenValue};

/// A page of a list; what else it says, such as where the next page is, is for who fetches it.
static PAGE: Shape = Shape::new("page", &[Property::many(RESULTS, Klantcontact::declaration)]);

/// Takes an object, where it stands in the text, and the way to it.
type Take<'e> = &'e mut dyn FnMut(Value<'_>, Range<usize>, &Path<'_>);

type Result<T> = std::result::Result<T, (&'static Rule, Params)>;

/// What was in a text.
pub(super) enum Content {
    /// Objects, all of which were handed over.
    Objects,
    /// Lists by the names of resources beside a page: only together they say what there is.
    Together,
}

/// Hands over each object in a text: the elements of lists and of pages, or the one that the text is. An error is of what
/// could not be read.
pub(super) fn each(text: &[u8], take: Take<'_>) -> Result<Content> {
    let mut source = Source { text, take, is_together: false };
    source.part(0..text.len(), &Path::Root)?;
    Ok(if source.is_together { Content::Together } else { Content::Objects })
}

struct Source<'t, 'e> {
    text: &'t [u8],
    take: Take<'e>,
    is_together: bool,
}

impl Source<'_, '_> {
    /// Reads what stands in one place: a list or an object.
    fn part(&mut self, place: Range<usize>, path: &Path<'_>) -> Result<()> {
        let text = self.text.get(place.clone()).unwrap_or_default();
        let is_object = text.trim_ascii_start().starts_with(b"{");
        let (shape, levels) = if is_object { (&PAGE, 2) } else { (Klantcontact::declaration(), 1) };
        let results = Path::Name(path, RESULTS);
        let list = if is_object { &results } else { path };
        let mut count = 0..;
        let mut element = |value: Value<'_>, within: Range<usize>| {
            let path = Path::Index(list, count.next().unwrap_or_default());
            self.element(value, place.start + within.start..place.start + within.end, &path);
        };
        let read = Reading::answer(held_in_page).handing_over(&mut element, levels).read(text, shape);
        let read = read.map_err(rules::of_unreadable)?;
        match read {
            Value::List(_) => {}
            Value::Object(object) if is_page(&object) => self.is_together |= has_lists(&object),
            Value::Object(_) => (self.take)(answer(text)?, place, path),
            _ => return Err((&rules::TYPE, Params::Expected(Expected::List))),
        }
        Ok(())
    }

    /// Takes an element of a list, which may itself be a list or a page.
    fn element(&mut self, value: Value<'_>, place: Range<usize>, path: &Path<'_>) {
        let has_elements = match &value {
            Value::List(_) => true,
            Value::Object(object) => is_page(object),
            _ => false,
        };
        if has_elements {
            drop(value);
            // What has been read once is read again without fail.
            let _ = self.part(place, path);
        } else {
            (self.take)(value, place, path);
        }
    }
}

/// What objects are declared as where no property says so. Beside the elements of a page nothing is looked at.
fn held_in_page(shape: &'static Shape, name: &str) -> &'static Shape {
    if *shape == PAGE { &FREE } else { held_elsewhere(shape, name) }
}

/// Reads all that is in a text.
pub(super) fn answer(text: &[u8]) -> Result<Value<'_>> {
    Reading::answer(held_elsewhere).read(text, Klantcontact::declaration()).map_err(rules::of_unreadable)
}

fn is_page(object: &Object<'_>) -> bool {
    matches!(object.member(RESULTS), Some(Value::List(_)))
}

fn has_lists(object: &Object<'_>) -> bool {
    object.members().iter().any(|member| {
        let name = member.name.declared(object.shape());
        name != RESULTS && is_list(name, &member.value)
    })
}

/// Reads one klantcontact, whose problems are known.
pub(super) fn one(text: &[u8]) -> Option<Object<'_>> {
    let Ok(Value::Object(mut object)) = answer(text) else { return None };
    Reader::new(Language::default()).settle(&mut object, &Path::Root);
    Some(object)
}

/// The text of a klantcontact, or of several in a list.
pub(super) fn written(klantcontacten: &Value<'_>) -> Vec<u8> {
    // Writing what was read does not fail.
    to_json(&WrittenValue::declared(klantcontacten)).unwrap_or_default().into_bytes()
}
