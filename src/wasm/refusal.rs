//! The binding for what a register refused.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length};
use crate::json::to_json;
use crate::rules::Refusals;

/// Answers with what an answer of a register refuses, as JSON text: the code and the path of each violation. JavaScript adds
/// what is the same for all of them.
#[wasm_bindgen(js_name = fromInvalidParams)]
pub fn from_invalid_params_js(exchange: &mut Exchange, answer: usize) -> Length {
    let [answer] = exchange.given([answer]);
    let refusals = to_json(&Refusals::of(answer));
    exchange.answer(refusals)
}
