//! The bindings for validation by a JSON Schema, which have a wasm file of their own.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use serde::Serialize;
use serde_wasm_bindgen::Serializer;

use super::read;
use crate::{DataSchema, Options, validate_data};

/// A JSON Schema that is compiled once.
#[wasm_bindgen(js_name = DataSchema)]
pub struct JsDataSchema(DataSchema);

#[wasm_bindgen(js_class = DataSchema)]
impl JsDataSchema {
    /// Compiles a schema. The schema and the options are JSON text. Throws a TypeError if an option does not exist.
    #[wasm_bindgen(constructor)]
    pub fn new(schema: &str, options: Option<String>) -> Result<JsDataSchema, JsValue> {
        Ok(Self(DataSchema::new(
            schema,
            &read(options.map_or(Ok(Options::default()), |options| Options::from_json(&options)))?,
        )))
    }

    /// Validates data in UTF-8, and returns the report.
    pub fn validate(&self, data: &[u8]) -> JsValue {
        // Serialising this library's own types does not fail.
        validate_data(&self.0, data).serialize(&Serializer::json_compatible()).unwrap_or_default()
    }
}
