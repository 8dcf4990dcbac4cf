//! The binding for the JSON Schemas of the model.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read_objecttype;
use crate::json::to_json;
use crate::json_schema;

/// Returns the JSON Schema of an object, as JSON text.
#[wasm_bindgen(js_name = jsonSchema)]
pub fn json_schema_js(objecttype: &str) -> Result<String, JsValue> {
    Ok(to_json(&json_schema(read_objecttype(objecttype)?)))
}
