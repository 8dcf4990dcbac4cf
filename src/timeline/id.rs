//! By what contacts and partijen are known.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::Reference;

/// How a uuid is compared: systems spell it in small and capital letters, and some write the address that ends with it.
pub(super) fn identity(text: &str) -> Cow<'_, str> {
    let text = text.trim().trim_end_matches('/');
    let last = text.rsplit('/').next().unwrap_or(text);
    if last.bytes().any(|byte| byte.is_ascii_uppercase()) && uuid::Uuid::try_parse(last).is_ok() {
        return Cow::Owned(last.to_ascii_lowercase());
    }
    Cow::Borrowed(last)
}

/// By what something is known that has a uuid, or else an address.
pub(super) fn identified<'v>(uuid: Option<&'v str>, url: Option<&'v str>) -> Option<Cow<'v, str>> {
    let text = uuid.filter(|uuid| !uuid.trim().is_empty()).or(url)?;
    Some(identity(text)).filter(|identity| !identity.is_empty())
}

/// What a reference refers to.
pub(super) fn referred(reference: Reference<'_>) -> Option<Cow<'_, str>> {
    identified(reference.uuid().value(), reference.url().value())
}

/// An id of its own, that many can hold.
#[inline(never)]
pub(super) fn shared(id: &str) -> Arc<str> {
    Arc::from(id)
}
