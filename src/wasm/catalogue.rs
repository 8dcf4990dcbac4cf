//! The binding for the JSON Schemas of the model.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length};
use super::read_objecttype;
use crate::json::to_json;
use crate::json_schema;

/// Answers with the JSON Schema of an object, as JSON text.
#[wasm_bindgen(js_name = jsonSchema)]
pub fn json_schema_js(exchange: &mut Exchange, objecttype: usize) -> Length {
    let [objecttype] = exchange.given([objecttype]);
    let objecttype = read_objecttype(objecttype);
    exchange.answer_to(objecttype.map(|objecttype| to_json(&json_schema(objecttype))))
}
