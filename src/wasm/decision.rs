//! The bindings for the two decisions.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read;
use crate::json::to_json;
use crate::{ContactSituation, Situation, Wording, contact_details, may_register};

/// Decides whether a contact may be registered.
#[wasm_bindgen(js_name = mayRegister)]
pub fn may_register_js(situation: &str) -> Result<String, JsValue> {
    let situation = read(Situation::from_json(situation))?;
    Ok(to_json(&may_register(&situation, Wording::default())))
}

/// Decides which contact details a betrokkene may have.
#[wasm_bindgen(js_name = contactDetails)]
pub fn contact_details_js(situation: &str) -> Result<String, JsValue> {
    let situation = read(ContactSituation::from_json(situation))?;
    Ok(to_json(&contact_details(&situation, Wording::default())))
}
