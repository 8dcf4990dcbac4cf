//! The bindings for validation by a JSON Schema, which have a wasm file of their own.

use alloc::vec::Vec;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::exchange::{Exchange, text};
use super::read_options;
use crate::{DataSchema, Options, Params, Severity, validate_data};

/// A violation without its texts, which JavaScript adds.
#[derive(Serialize)]
struct Untexted<'v> {
    code: &'static str,
    severity: Severity,
    path: &'v str,
    params: &'v Params,
}

/// A JSON Schema that is compiled once.
#[wasm_bindgen(js_name = DataSchema)]
pub struct JsDataSchema(DataSchema);

#[wasm_bindgen(js_class = DataSchema)]
impl JsDataSchema {
    /// Compiles a schema. The options and the schema are JSON text. Refuses options that do not exist.
    pub fn read(exchange: &mut Exchange, options: usize, schema: usize) -> Option<JsDataSchema> {
        let [options, schema] = exchange.given([options, schema]);
        let compiled = read_options(options, Options::from_json).map(|options| DataSchema::new(text(schema), &options));
        exchange.accept(compiled).map(Self)
    }

    /// Validates data, and returns the violations.
    pub fn validate(&self, exchange: &Exchange, data: usize) -> JsValue {
        let [data] = exchange.given([data]);
        let report = validate_data(&self.0, data);
        let untexted = report.violations().iter().map(|violation| Untexted {
            code: violation.code(),
            severity: violation.severity,
            path: &violation.path,
            params: &violation.params,
        });
        // Serialising this library's own types does not fail.
        untexted.collect::<Vec<_>>().serialize(&Serializer::json_compatible()).unwrap_or_default()
    }
}
