//! The bindings for JavaScript: parse, call, convert. What is decided about the domain is decided elsewhere.

#[cfg(feature = "wasm-json-schema")]
mod data;
#[cfg(feature = "wasm")]
mod library;

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

/// What the caller wrote, as JSON: unlike JavaScript values, that also shows the names nobody asked for.
fn read<T: for<'de> Deserialize<'de>>(json: &str) -> Result<T, JsValue> {
    serde_json::from_str(json).map_err(|error| {
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        // What is wrong with a value is said with the value; what was expected will do.
        let expected = message.rsplit_once(", expected ").filter(|_| message.starts_with("invalid "));
        expected.map_or_else(|| type_error(message), |(_, expected)| type_error(&format!("expected {expected}")))
    })
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    // Writing plain data of ours into plain objects does not fail.
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).unchecked_into()
}
