//! The bindings for the requests that register a klantcontact.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::build::answered;
use super::read;
use super::settings::Settings;
use crate::json::to_json;
use crate::register::Answer;
use crate::untyped::request_plan;

/// The requests that register a klantcontact.
#[wasm_bindgen]
pub struct RequestPlan(crate::register::RequestPlan);

#[wasm_bindgen]
impl RequestPlan {
    /// Parses a plan from JSON. Throws a TypeError if the text is not a serialised plan.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<RequestPlan, JsValue> {
        read(crate::register::RequestPlan::from_json(json)).map(Self)
    }

    /// Returns the first request, or the previous request again, as JSON text.
    pub fn next(&mut self) -> Option<String> {
        Some(to_json(&self.0.next(None)?))
    }

    /// Returns the request after an answer, as JSON text.
    pub fn answered(&mut self, status: u16, body: &[u8]) -> Option<String> {
        Some(to_json(&self.0.next(Some(Answer { status, body }))?))
    }

    /// Returns the request whose result is not known, as JSON text.
    pub fn pending(&self) -> Option<String> {
        Some(to_json(&self.0.pending()?))
    }

    /// Returns the requests that undo the plan, as JSON text.
    pub fn undo(&mut self) -> String {
        to_json(&self.0.undo())
    }

    /// Returns whether every request has been answered.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        self.0.is_done()
    }

    /// Returns the paths that the plan does not register, as JSON text.
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self) -> String {
        to_json(self.0.left_out())
    }

    /// Returns the plan as JSON text.
    pub fn json(&self) -> String {
        to_json(&self.0)
    }
}

#[wasm_bindgen]
impl Settings {
    /// Plans the registration of a klantcontact. Returns the plan or the violations, as JSON text.
    #[wasm_bindgen(js_name = requestPlan)]
    pub fn request_plan(&mut self, klantcontact: &[u8], now: f64) -> String {
        answered(request_plan(klantcontact, self.at(now)))
    }
}
