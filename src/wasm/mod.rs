//! The bindings for JavaScript, which convert arguments and results. They make no decisions about the domain.
//!
//! Results are JSON text, because JavaScript parses that faster than it receives objects property by property.

#[cfg(any(feature = "wasm-register", feature = "wasm-timeline"))]
mod answer;
#[cfg(feature = "wasm-register")]
mod build;
#[cfg(feature = "wasm")]
mod catalogue;
#[cfg(feature = "wasm-json-schema")]
mod data;
#[cfg(feature = "wasm-form")]
mod decision;
#[cfg(feature = "wasm-register")]
mod diagram;
#[cfg(feature = "wasm-form")]
mod draft;
#[cfg(feature = "wasm-form")]
mod input;
#[cfg(feature = "wasm-form")]
mod judge;
#[cfg(feature = "wasm-register")]
mod plan;
#[cfg(not(feature = "std"))]
mod runtime;
#[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
mod settings;
#[cfg(feature = "wasm-timeline")]
mod timeline;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

#[cfg(feature = "wasm-form")]
use crate::Objecttype;
use crate::OptionError;
#[cfg(any(feature = "wasm-form", feature = "wasm-register", feature = "wasm-json-schema"))]
use crate::Options;
#[cfg(feature = "wasm-form")]
use crate::word::one_of;

/// Converts an error of the caller to a TypeError.
fn read<T>(written: Result<T, OptionError>) -> Result<T, JsValue> {
    written.map_err(|error| type_error(&error.0))
}

/// Parses options from JSON text. Throws a TypeError if an option does not exist.
#[cfg(any(feature = "wasm-form", feature = "wasm-register", feature = "wasm-json-schema"))]
fn read_options(options: Option<alloc::string::String>) -> Result<Options, JsValue> {
    read(options.map_or(Ok(Options::default()), |options| Options::from_json(&options)))
}

#[cold]
#[inline(never)]
fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).unchecked_into()
}

#[cfg(feature = "wasm-form")]
fn read_objecttype(name: &str) -> Result<Objecttype, JsValue> {
    Objecttype::from_name(name).ok_or_else(|| {
        let names: alloc::vec::Vec<_> = Objecttype::ALL.iter().map(|objecttype| objecttype.name()).collect();
        type_error(&["unknown objecttype; ", &one_of(&names)].concat())
    })
}
