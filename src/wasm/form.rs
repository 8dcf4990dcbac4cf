//! The bindings of a document that is being filled in.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::library::read_objecttype;
use super::settings::Settings;
use super::type_error;
use crate::json::to_json;
use crate::{Change, Draft, EditError};

/// A document that is being filled in. Each edit gives what it changed of the violations as JSON text, `undefined` for
/// nothing, and throws a TypeError when there is no such place.
#[wasm_bindgen(js_name = Form)]
pub struct JsDraft {
    draft: Draft,
    settings: Settings,
}

#[wasm_bindgen(js_class = Form)]
impl JsDraft {
    /// The document comes in UTF-8, the options as JSON text. Throws a TypeError when there is no such objecttype or option.
    #[wasm_bindgen(constructor)]
    pub fn new(objecttype: &str, json: &[u8], options: Option<String>, now: f64) -> Result<JsDraft, JsValue> {
        let mut settings = Settings::new(options)?;
        Ok(Self { draft: Draft::new(read_objecttype(objecttype)?, json, settings.at(now)), settings })
    }

    /// Gives a place a value.
    pub fn set(&mut self, path: &str, json: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.set(path, json, self.settings.at(now)))
    }

    /// Puts an element before another.
    pub fn insert(&mut self, path: &str, json: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.insert(path, json, self.settings.at(now)))
    }

    /// Takes a value away.
    pub fn remove(&mut self, path: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.remove(path, self.settings.at(now)))
    }

    /// Puts a value at another place.
    #[wasm_bindgen(js_name = moveTo)]
    pub fn move_to(&mut self, from: &str, path: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.move_to(from, path, self.settings.at(now)))
    }

    /// What is wrong, as JSON text.
    pub fn violations(&self) -> Option<String> {
        to_json(self.draft.violations())
    }

    /// The well-formed object as JSON text; `undefined` when the document is not valid.
    pub fn value(&self) -> Option<String> {
        to_json(&self.draft.value()?)
    }

    /// The document as it stands, as JSON text.
    pub fn document(&self) -> Option<String> {
        to_json(&self.draft)
    }
}

fn answer(edited: Result<Change, EditError>) -> Result<Option<String>, JsValue> {
    let change = edited.map_err(|error| type_error(&error.to_string()))?;
    Ok(if change.is_empty() { None } else { to_json(&change) })
}
