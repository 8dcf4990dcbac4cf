use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::tree::{JsonObject, Object};

/// A request to the Klantinteracties API. It is serialised as `{"method", "path", "body"}`; a `DELETE` has no body.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// `POST`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// The path relative to the address of the API, such as `/klantcontacten/11111111-1111-4111-8111-111111111110`.
    pub path: String,
    pub(crate) body: Option<Object<'static>>,
}

impl Request {
    /// Returns the body to send as JSON, if the request has one.
    pub fn body(&self) -> Option<impl Serialize> {
        self.body.as_ref().map(JsonObject::declared)
    }
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut request = serializer.serialize_struct("Request", 3)?;
        request.serialize_field("method", self.method)?;
        request.serialize_field("path", &self.path)?;
        match self.body() {
            Some(body) => request.serialize_field("body", &body)?,
            None => request.skip_field("body")?,
        }
        request.end()
    }
}
