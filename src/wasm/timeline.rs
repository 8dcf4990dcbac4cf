//! The bindings for timelines.

use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read;
use crate::json::to_json;
use crate::timeline::Options;

/// A timeline to which contacts are added.
#[wasm_bindgen]
pub struct TimelineBuilder(crate::timeline::Builder<'static>);

#[wasm_bindgen]
impl TimelineBuilder {
    /// Makes an empty timeline. The options are JSON text. Throws a TypeError if an option does not exist.
    #[wasm_bindgen(constructor)]
    pub fn new(options: Option<String>, now: f64) -> Result<TimelineBuilder, JsValue> {
        let options = options.map_or(Ok(Options::default()), |options| Options::from_json(&options));
        Ok(Self(crate::timeline::Builder::new(&read(options)?.or_now(now))))
    }

    /// Adds contacts, given as JSON in UTF-8.
    pub fn add(&mut self, source: Vec<u8>) {
        self.0.add(source);
    }

    /// Returns a page as JSON text. Throws a TypeError if the cursor does not come from a page.
    pub fn page(&mut self, cursor: Option<String>) -> Result<String, JsValue> {
        Ok(to_json(&read(self.0.page(cursor.as_deref()))?))
    }

    /// Returns the page that the options ask for, with what is on no page, as JSON text.
    pub fn timeline(&mut self) -> String {
        to_json(&self.0.timeline())
    }

    /// Returns what is not shown, as JSON text.
    pub fn excluded(&self) -> String {
        to_json(&self.0.excluded())
    }

    /// Returns the problems, as JSON text.
    pub fn problems(&self) -> String {
        to_json(&self.0.problems())
    }
}
