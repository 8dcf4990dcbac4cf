use alloc::string::String;

use serde::Serialize;

use crate::json::json;
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

json! {
    Request, this => {
        "method": this.method,
        "path": this.path,
        "body" optional: this.body.as_ref().map(JsonObject::declared),
    }
}
