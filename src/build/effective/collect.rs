//! Reads a betrokkene or a partij, from a draft or from what registers answered.

use super::super::{Built, read};
use crate::model::Objecttype;
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::register::{AnswerReader, first_of};
use crate::report::{Expected, Params};
use crate::rules::{ANSWER_UNKNOWN, value as rules};
use crate::tree::{Declared, Object, Value, View, key};
use crate::validate::of_document;

/// Reads an object of this type, in its normal form when the options ask for that. Of several in an answer it is the one
/// with this id, or else the first.
///
/// # Errors
/// The text cannot be read, or holds no such object.
pub(super) fn collect(
    objecttype: Objecttype,
    id: Option<&str>,
    json: &[u8],
    options: &Options,
) -> Built<Object<'static>> {
    let mut object = match read(objecttype, json, options)? {
        answers @ Value::List(_) => from_answers(answers, objecttype, id, options)?,
        // An answer that says what went wrong, or is about something else, tells nothing of how to reach anybody.
        Value::Object(object) if !object.members().is_empty() && !has_declared(&object) => {
            return Err(of_document(ANSWER_UNKNOWN, Params::None, options));
        }
        Value::Object(object) => object.to_static(),
        _ => return Err(of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
    };
    if options.normalize {
        normalize_object(&mut object, options.wording);
    }
    Ok(object)
}

/// Finds the object in a list of answers, and adds what the other objects there say of it.
fn from_answers(
    answers: Value<'_>,
    objecttype: Objecttype,
    id: Option<&str>,
    options: &Options,
) -> Built<Object<'static>> {
    let mut reader = AnswerReader::new(options.wording);
    reader.list(answers, objecttype, &Path::Root);
    let is_it = |object: &Object<'_>| object.shape() == objecttype.shape() && key(object).as_deref() == id;
    if let Some(place) = reader.others.iter().position(|other| id.is_some() && is_it(&other.object)) {
        let named = reader.others.remove(place);
        reader.others.insert(0, named);
    }
    let missing = || of_document(&rules::TYPE, Params::Expected(Expected::Object), options);
    Ok(first_of(reader, objecttype).ok_or_else(missing)?.to_static())
}

fn has_declared(object: &Object<'_>) -> bool {
    object.members().iter().any(|member| member.name.property(object.shape()).is_some())
}

/// Returns the typed view of an object that [`collect`] read.
#[expect(clippy::expect_used, reason = "addresses would be left out in silence if the object were another one")]
pub(in super::super) fn view<'v, T: Declared>(object: &'v Object<'static>) -> View<'v, T> {
    View::of_object(object).expect("the object was read with the declaration of its objecttype")
}
