//! The bindings of timelines.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read;
use crate::json::to_json;
use crate::timeline::Options;

/// A timeline that contacts are added to.
#[wasm_bindgen]
pub struct TimelineBuilder(crate::timeline::Builder<'static>);

#[wasm_bindgen]
impl TimelineBuilder {
    /// Options come as JSON text. Throws a TypeError when there is no such option.
    #[wasm_bindgen(constructor)]
    pub fn new(options: Option<String>, now: f64) -> Result<TimelineBuilder, JsValue> {
        let options = options.map_or(Ok(Options::default()), |options| Options::from_json(&options));
        Ok(Self(crate::timeline::Builder::new(&read(options)?.or_now(now))))
    }

    /// Adds contacts, as JSON in UTF-8.
    pub fn add(&mut self, source: Vec<u8>) {
        self.0.add(source);
    }

    /// A page as JSON text. Throws a TypeError when no page gave the cursor.
    pub fn page(&mut self, cursor: Option<String>) -> Result<Option<String>, JsValue> {
        Ok(to_json(&read(self.0.page(cursor.as_deref()))?))
    }

    /// The page that the options ask for, with what is not on any, as JSON text.
    pub fn timeline(&mut self) -> Option<String> {
        to_json(&self.0.timeline())
    }

    /// What is not shown, as JSON text.
    pub fn excluded(&self) -> Option<String> {
        to_json(&self.0.excluded())
    }

    /// What is wrong, as JSON text.
    pub fn problems(&self) -> Option<String> {
        to_json(&self.0.problems())
    }
}
