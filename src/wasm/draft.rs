//! The bindings for drafts.

use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::read_objecttype;
use super::settings::Settings;
use super::type_error;
use crate::json::to_json;
use crate::{Change, Draft, EditError};

/// A draft. Each edit returns the violations that were added and removed as JSON text, or `undefined` if there are
/// none, and throws a TypeError if the path leads nowhere.
#[wasm_bindgen(js_name = Form)]
pub struct JsDraft {
    draft: Draft,
    settings: Settings,
}

#[wasm_bindgen(js_class = Form)]
impl JsDraft {
    /// Makes a draft from a document in UTF-8 and options as JSON text. Throws a TypeError if the objecttype or an
    /// option does not exist.
    #[wasm_bindgen(constructor)]
    pub fn new(objecttype: &str, json: &[u8], options: Option<String>, now: f64) -> Result<JsDraft, JsValue> {
        let mut settings = Settings::new(options)?;
        Ok(Self { draft: Draft::new(read_objecttype(objecttype)?, json, settings.at(now)), settings })
    }

    /// Sets a property or an element.
    pub fn set(&mut self, path: &str, json: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.set(path, json, self.settings.at(now)))
    }

    /// Inserts an element before another.
    pub fn insert(&mut self, path: &str, json: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.insert(path, json, self.settings.at(now)))
    }

    /// Removes a property or an element.
    pub fn remove(&mut self, path: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.remove(path, self.settings.at(now)))
    }

    /// Moves a value to another path.
    #[wasm_bindgen(js_name = moveTo)]
    pub fn move_to(&mut self, from: &str, path: &str, now: f64) -> Result<Option<String>, JsValue> {
        answer(self.draft.move_to(from, path, self.settings.at(now)))
    }

    /// Returns the violations, as JSON text.
    pub fn violations(&self) -> String {
        to_json(self.draft.violations())
    }

    /// Returns the well-formed object as JSON text; `undefined` if the document is not valid.
    pub fn value(&self) -> Option<String> {
        self.draft.well_formed().map(|value| to_json(&value))
    }

    /// Returns the document, valid or not, as JSON text.
    pub fn document(&self) -> String {
        to_json(&self.draft)
    }
}

fn answer(edited: Result<Change, EditError>) -> Result<Option<String>, JsValue> {
    let change = edited.map_err(|error| type_error(error.message()))?;
    Ok(if change.is_empty() { None } else { Some(to_json(&change)) })
}
