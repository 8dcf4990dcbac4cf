//! The binding for the answers of a register.

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Options;
use crate::json::to_json;
use crate::register::from_open_klant;

/// Reads the answer of a register. Returns the klantcontacten and the problems, as JSON text.
#[wasm_bindgen(js_name = fromOpenKlant)]
pub fn from_open_klant_js(answer: &[u8]) -> String {
    to_json(&from_open_klant(answer, &Options::default()))
}
