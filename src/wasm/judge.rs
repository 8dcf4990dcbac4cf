//! The bindings for validation.

use alloc::borrow::ToOwned;
use alloc::string::String;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::input::Input;
use super::read_objecttype;
use super::settings::Settings;
use crate::json::to_json;
use crate::{CodeObjecttype, InvalidParam, Objecttype, normalize, situation_of, validate, validate_many};

/// An objecttype with options, which are parsed once.
#[wasm_bindgen]
pub struct Validator {
    objecttype: Objecttype,
    settings: Settings,
}

#[wasm_bindgen]
impl Validator {
    /// Parses the options from JSON text. Throws a TypeError if the objecttype or an option does not exist.
    #[wasm_bindgen(constructor)]
    pub fn new(objecttype: &str, options: Option<String>) -> Result<Validator, JsValue> {
        Ok(Self { objecttype: read_objecttype(objecttype)?, settings: Settings::new(options)? })
    }

    /// Returns the violations of a document in UTF-8; `undefined` if there are none.
    pub fn bytes(&mut self, json: &[u8], now: f64) -> Option<String> {
        let report = validate(self.objecttype, json, self.settings.at(now));
        if report.violations().is_empty() { None } else { Some(to_json(report.violations())) }
    }

    /// Returns the violations of a document that was written to `input`; `undefined` if there are none.
    pub fn input(&mut self, input: &Input, length: usize, now: f64) -> Option<String> {
        self.bytes(input.written(length), now)
    }

    /// Returns the report of many documents in UTF-8.
    pub fn many(&mut self, json: &[u8], now: f64) -> String {
        to_json(&validate_many(self.objecttype, json, self.settings.at(now)))
    }

    /// Returns the well-formed object as JSON text; `undefined` if the document is not valid.
    pub fn value(&mut self, json: &[u8], now: f64) -> Option<String> {
        let model = validate(self.objecttype, json, self.settings.at(now)).into_result().ok()?;
        Some(to_json(&model))
    }

    /// Returns a document in its normal form with the changes, as JSON text.
    pub fn normalize(&self, json: &[u8]) -> String {
        to_json(&normalize(self.objecttype, json, &self.settings.options))
    }

    /// Returns the changes of normalising as JSON text, if the options ask to normalise.
    pub fn changes(&self, json: &[u8]) -> String {
        to_json(validate(self.objecttype, json, &self.settings.options).changes())
    }

    /// Derives from a klantcontact what `mayRegister` asks.
    pub fn situation(&mut self, json: &[u8], now: f64) -> String {
        to_json(&situation_of(json, self.settings.at(now)))
    }
}

/// Returns the canonical spelling of the kind of object that a code stands for.
#[wasm_bindgen(js_name = recogniseCodeObjecttype)]
pub fn recognise_code_objecttype(code: &str) -> Option<String> {
    CodeObjecttype::recognise(code).map(|kind| kind.as_str().to_owned())
}

/// Converts a violation to the form that the APIs of Dutch municipalities answer with, as JSON text.
#[wasm_bindgen(js_name = toInvalidParam)]
pub fn to_invalid_param(path: &str, code: &str, message: String) -> String {
    to_json(&InvalidParam::new(path, code, message))
}
