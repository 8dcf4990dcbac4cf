//! The binding for the answers of a register.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read_language;
use crate::Options;
use crate::json::to_json;
use crate::register::from_open_klant;

/// Reads the answer of a register. Returns the klantcontacten and the problems, as JSON text.
#[wasm_bindgen(js_name = fromOpenKlant)]
pub fn from_open_klant_js(answer: &[u8], language: Option<String>) -> Result<String, JsValue> {
    let options = Options::default().language(read_language(language)?);
    Ok(to_json(&from_open_klant(answer, &options)))
}
