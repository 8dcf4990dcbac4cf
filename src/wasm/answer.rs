//! The binding for the answers of a register.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length};
use crate::Options;
use crate::json::to_json;
use crate::register::from_open_klant;

/// Reads the answer of a register. Answers with the klantcontacten and the problems, as JSON text.
#[wasm_bindgen(js_name = fromOpenKlant)]
pub fn from_open_klant_js(exchange: &mut Exchange, response: usize) -> Length {
    let [response] = exchange.given([response]);
    let read = to_json(&from_open_klant(response, &Options::default()));
    exchange.answer(read)
}
