//! The bindings for JavaScript: parse, call, convert. What is decided about the domain is decided elsewhere.
//!
//! Answers cross as JSON text, which JavaScript reads faster than it is handed objects property by property.

#[cfg(feature = "wasm")]
mod build;
#[cfg(feature = "wasm")]
mod catalogue;
#[cfg(feature = "wasm-json-schema")]
mod data;
#[cfg(feature = "wasm")]
mod diagram;
#[cfg(feature = "wasm-form")]
mod form;
#[cfg(feature = "wasm-form")]
mod input;
#[cfg(feature = "wasm-form")]
mod library;
#[cfg(feature = "wasm")]
mod register;
#[cfg(feature = "wasm-form")]
mod settings;
#[cfg(feature = "wasm")]
mod timeline;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use crate::{OptionError, Options};

/// A mistake of the caller throws a TypeError.
fn read<T>(written: Result<T, OptionError>) -> Result<T, JsValue> {
    written.map_err(|error| type_error(&error.to_string()))
}

#[cold]
#[inline(never)]
fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).unchecked_into()
}

/// Options come as JSON text. Throws a TypeError when there is no such option.
fn read_options(options: Option<String>) -> Result<Options, JsValue> {
    read(options.map_or(Ok(Options::default()), |options| Options::from_json(&options)))
}
