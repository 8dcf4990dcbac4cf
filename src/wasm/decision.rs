//! The bindings for the two decisions. JavaScript adds the texts of their reasons.

use wasm_bindgen::prelude::wasm_bindgen;

use super::exchange::{Exchange, Length, text};
use crate::json::to_json;
use crate::{ContactSituation, Language, Situation, contact_details, may_register};

/// Decides whether a contact may be registered.
#[wasm_bindgen(js_name = mayRegister)]
pub fn may_register_js(exchange: &mut Exchange, situation: usize) -> Length {
    let [situation] = exchange.given([situation]);
    let situation = Situation::from_json(text(situation));
    exchange.answer_to(situation.map(|it| to_json(&may_register(&it, Language::default()))))
}

/// Decides which contact details a betrokkene may have.
#[wasm_bindgen(js_name = contactDetails)]
pub fn contact_details_js(exchange: &mut Exchange, situation: usize) -> Length {
    let [situation] = exchange.given([situation]);
    let situation = ContactSituation::from_json(text(situation));
    exchange.answer_to(situation.map(|it| to_json(&contact_details(&it, Language::default()))))
}
