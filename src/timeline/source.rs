//! The texts that registers answer with, object by object.

use alloc::vec::Vec;
use core::ops::Range;

use crate::json::to_json;
use crate::model::Klantcontact;
use crate::pointer::Path;
use crate::register::{AnswerReader, RESULTS, held_elsewhere, is_list};
use crate::report::{Expected, Params};
use crate::rules::{Rule, value as rules};
use crate::shape::{FREE, Property, Shape};
use crate::text::Wording;
use crate::tree::Reading;
use crate::tree::{JsonValue, Object, Value};

/// A page of a list. Its other members, such as the address of the next page, are left to whoever fetches it.
static PAGE: Shape = Shape::new("page", &[Property::many(RESULTS, Klantcontact::declaration)]);

/// Receives an object, the bytes of the text that hold it, and the path to it.
type Take<'e> = &'e mut dyn FnMut(Value<'_>, Range<usize>, &Path<'_>);

type Result<T> = core::result::Result<T, (&'static Rule, Params)>;

/// What was in a text.
pub(super) enum Content {
    /// Objects that stand by themselves, all of which were handed over.
    Objects,
    /// A page with lists of other resources beside it. Its objects belong together, and have to be read together.
    Together,
}

/// Hands over each object in a text: the elements of lists and of pages, or the object that the text is. A text that is
/// wrong halfway hands over what comes before that.
///
/// # Errors
/// The rule that the text breaks as a whole: it isn't JSON, or is no list or object.
pub(super) fn each(text: &[u8], take: Take<'_>) -> Result<Content> {
    let mut walk = Walk { text, take, is_together: false };
    walk.part(0..text.len(), &Path::Root)?;
    Ok(if walk.is_together { Content::Together } else { Content::Objects })
}

/// The walk over the objects of a text.
struct Walk<'t, 'e> {
    text: &'t [u8],
    take: Take<'e>,
    is_together: bool,
}

impl Walk<'_, '_> {
    /// Reads a part of the text: a list or an object.
    fn part(&mut self, range: Range<usize>, path: &Path<'_>) -> Result<()> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let is_object = text.trim_ascii_start().starts_with(b"{");
        let (shape, levels) = if is_object { (&PAGE, 2) } else { (Klantcontact::declaration(), 1) };
        let results = Path::Name(path, RESULTS);
        let list = if is_object { &results } else { path };
        let mut count = 0..;
        let mut element = |value: Value<'_>, within: Range<usize>| {
            let path = Path::Index(list, count.next().unwrap_or_default());
            self.element(value, range.start + within.start..range.start + within.end, &path);
        };
        let read = Reading::answer(held_in_page).handing_over(&mut element, levels).read(text, shape);
        let read = read.map_err(rules::of_unreadable)?;
        match read {
            Value::List(_) => {}
            Value::Object(object) if is_page(&object) => self.is_together |= has_lists(&object),
            Value::Object(_) => (self.take)(answer(text)?, range, path),
            _ => return Err((&rules::TYPE, Params::Expected(Expected::List))),
        }
        Ok(())
    }

    /// Takes an element of a list, which may itself be a list or a page.
    fn element(&mut self, value: Value<'_>, range: Range<usize>, path: &Path<'_>) {
        let has_elements = match &value {
            Value::List(_) => true,
            Value::Object(object) => is_page(object),
            _ => false,
        };
        if has_elements {
            drop(value);
            // This cannot fail: the element was read a moment ago, as a list or an object.
            let _ = self.part(range, path);
        } else {
            (self.take)(value, range, path);
        }
    }
}

/// Returns how objects are declared in a member that the declaration of its object does not have. What stands beside the
/// elements of a page is not looked at.
fn held_in_page(shape: &'static Shape, name: &str) -> &'static Shape {
    if *shape == PAGE { &FREE } else { held_elsewhere(shape, name) }
}

/// Reads a text as a whole.
///
/// # Errors
/// The rule that the text breaks: it isn't JSON.
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

/// Reads the text of one klantcontact again. Its problems were reported the first time.
#[expect(clippy::expect_used, reason = "a contact that cannot be read again would be counted and not shown")]
pub(super) fn one(text: &[u8]) -> Object<'_> {
    let object =
        answer(text).ok().and_then(|value| if let Value::Object(object) = value { Some(object) } else { None });
    let mut object = object.expect("this text was read as an object before");
    AnswerReader::new(Wording::default()).settle(&mut object, &Path::Root);
    object
}

/// Writes klantcontacten as the text of a list.
pub(super) fn written(klantcontacten: Vec<Object<'_>>) -> Vec<u8> {
    text_of(&Value::List(klantcontacten.into_iter().map(Value::Object).collect()))
}

/// Writes a list of klantcontacten as text.
pub(super) fn text_of(list: &Value<'_>) -> Vec<u8> {
    to_json(&JsonValue::declared(list)).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Content, each};
    use alloc::borrow::ToOwned;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Returns the text and the path of every object in a text.
    fn objects(text: &str) -> (Vec<(String, String)>, bool) {
        let mut found = Vec::new();
        let content = each(text.as_bytes(), &mut |_, range, path| {
            found.push((text.get(range).unwrap().to_owned(), path.pointer()));
        });
        (found, matches!(content, Ok(Content::Together)))
    }

    #[test]
    fn lists_and_pages_hand_over_their_elements() {
        let (found, is_together) = objects(r#"[{"a":1}, [{"b":2}], {"results": [{"c":3}]}]"#);
        let found: Vec<_> = found.iter().map(|(text, path)| (text.as_str(), path.as_str())).collect();
        assert_eq!(found, [(r#"{"a":1}"#, "/0"), (r#"{"b":2}"#, "/1/0"), (r#"{"c":3}"#, "/2/results/0")]);
        assert!(!is_together);
    }

    #[test]
    fn lists_beside_a_page_belong_together() {
        assert!(objects(r#"{"results": [], "partijen": []}"#).1);
    }
}
