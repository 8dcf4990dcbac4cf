//! By what objects of a register are known.

use std::borrow::Cow;
use std::sync::Arc;

use crate::draft::{Object, Value};
use crate::model::Reference;

/// How a uuid is compared: systems spell it in small and capital letters, and some write the address that ends with it.
pub(crate) fn identity(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Mostly it stands as it is compared.
    if !text.bytes().any(|byte| byte == b'/' || byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let text = text.trim_end_matches('/');
    let last = text.rsplit('/').next().unwrap_or(text);
    if last.bytes().any(|byte| byte.is_ascii_uppercase()) && uuid::Uuid::try_parse(last).is_ok() {
        return Cow::Owned(last.to_ascii_lowercase());
    }
    Cow::Borrowed(last)
}

/// By what something is known that has a uuid, or else an address.
pub(crate) fn identified<'v>(uuid: Option<&'v str>, url: Option<&'v str>) -> Option<Cow<'v, str>> {
    let text = uuid.filter(|uuid| !uuid.trim().is_empty()).or(url)?;
    Some(identity(text)).filter(|identity| !identity.is_empty())
}

/// What a reference refers to.
pub(crate) fn referred(reference: Reference<'_>) -> Option<Cow<'_, str>> {
    identified(reference.uuid().value(), reference.url().value())
}

/// By what an object is known, for longer than the object itself is there.
pub(crate) fn key<'de>(object: &Object<'de>) -> Option<Cow<'de, str>> {
    let text = |name| match object.get(object.shape().position(name, 0)?)? {
        Value::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    };
    let key = match text("uuid").or_else(|| text("url"))? {
        Cow::Borrowed(text) => identity(text),
        Cow::Owned(text) => Cow::Owned(identity(text).into_owned()),
    };
    Some(key).filter(|key| !key.is_empty())
}

/// An id of its own, that many can hold.
#[inline(never)]
pub(crate) fn shared(id: &str) -> Arc<str> {
    Arc::from(id)
}
