//! The bindings of data with a schema of their own, which are a wasm file of their own.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use serde::Serialize;
use serde_wasm_bindgen::Serializer;

use super::read_options;
use crate::{DataSchema, validate_data};

/// A JSON Schema that has been compiled once.
#[wasm_bindgen(js_name = DataSchema)]
pub struct JsDataSchema(DataSchema);

#[wasm_bindgen(js_class = DataSchema)]
impl JsDataSchema {
    /// The schema and the options come as JSON text. Throws a TypeError when there is no such option.
    #[wasm_bindgen(constructor)]
    pub fn new(schema: &str, options: Option<String>) -> Result<JsDataSchema, JsValue> {
        Ok(Self(DataSchema::new(schema, &read_options(options)?)))
    }

    /// The report of data in UTF-8.
    pub fn validate(&self, data: &[u8]) -> JsValue {
        // Writing plain data of ours into plain objects does not fail.
        validate_data(&self.0, data).serialize(&Serializer::json_compatible()).unwrap_or_default()
    }
}
