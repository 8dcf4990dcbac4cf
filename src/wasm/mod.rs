//! The bindings for JavaScript, which convert arguments and results. They make no decisions about the domain.
//!
//! Results are JSON text, because JavaScript parses that faster than it receives objects property by property.

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

/// Converts an error of the caller to a TypeError.
fn read<T>(written: Result<T, OptionError>) -> Result<T, JsValue> {
    written.map_err(|error| type_error(&error.to_string()))
}

#[cold]
#[inline(never)]
fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).unchecked_into()
}

/// Parses options from JSON text. Throws a TypeError if an option does not exist.
fn read_options(options: Option<String>) -> Result<Options, JsValue> {
    read(options.map_or(Ok(Options::default()), |options| Options::from_json(&options)))
}
