//! The bindings for the requests that register a klantcontact.

use wasm_bindgen::prelude::wasm_bindgen;

use super::build::built;
use super::exchange::{Exchange, Length, text};
use super::settings::Settings;
use crate::json::to_json;
use crate::register::Answer;
use crate::untyped::request_plan;

/// The requests that register a klantcontact.
#[wasm_bindgen]
pub struct RequestPlan(crate::register::RequestPlan);

#[wasm_bindgen]
impl RequestPlan {
    /// Parses a plan from JSON. Refuses a text that is not a serialised plan.
    pub fn read(exchange: &mut Exchange, plan: usize) -> Option<RequestPlan> {
        let [plan] = exchange.given([plan]);
        let plan = crate::register::RequestPlan::from_json(text(plan));
        exchange.accept(plan).map(Self)
    }

    /// Answers with the first request, or the previous request again, as JSON text.
    pub fn next(&mut self, exchange: &mut Exchange) -> Length {
        exchange.answer_if_any(self.0.next(None).map(|request| to_json(&request)))
    }

    /// Answers with the request after an answer of the register, as JSON text.
    pub fn answered(&mut self, exchange: &mut Exchange, status: u16, body: usize) -> Length {
        let [body] = exchange.given([body]);
        let request = self.0.next(Some(Answer { status, body })).map(|request| to_json(&request));
        exchange.answer_if_any(request)
    }

    /// Answers with the request whose result is not known, as JSON text.
    pub fn pending(&self, exchange: &mut Exchange) -> Length {
        exchange.answer_if_any(self.0.pending().map(|request| to_json(&request)))
    }

    /// Answers with the requests that undo the plan, as JSON text.
    pub fn undo(&mut self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.0.undo()))
    }

    /// Returns whether every request has been answered.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        self.0.is_done()
    }

    /// Answers with the paths that the plan does not register, as JSON text.
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(self.0.left_out()))
    }

    /// Answers with the plan as JSON text.
    pub fn json(&self, exchange: &mut Exchange) -> Length {
        exchange.answer(to_json(&self.0))
    }
}

#[wasm_bindgen]
impl Settings {
    /// Plans the registration of a klantcontact. Answers with the plan or the violations, as JSON text.
    #[wasm_bindgen(js_name = requestPlan)]
    pub fn request_plan(&mut self, exchange: &mut Exchange, klantcontact: usize, now: f64) -> Length {
        let [klantcontact] = exchange.given([klantcontact]);
        let plan = built(request_plan(klantcontact, self.at(now)));
        exchange.answer(plan)
    }
}
