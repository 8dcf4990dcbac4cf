//! The bindings of the list of rules.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::library::read_language;
use crate::json::to_json;
use crate::rule_catalogue;

/// Every rule.
#[wasm_bindgen(js_name = ruleCatalogue)]
pub fn rule_catalogue_js(language: Option<String>) -> Result<Option<String>, JsValue> {
    Ok(to_json(&rule_catalogue(read_language(language)?)))
}
