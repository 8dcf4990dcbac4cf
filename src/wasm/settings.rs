//! Options that the bindings of a job use for several documents.

use alloc::string::String;

use wasm_bindgen::prelude::JsValue;
#[cfg(feature = "wasm-register")]
use wasm_bindgen::prelude::wasm_bindgen;

use super::read_options;
use crate::Options;

/// Options that are parsed once and used several times. JavaScript has them as an object only where they are not part of
/// another.
#[cfg_attr(feature = "wasm-register", wasm_bindgen)]
pub struct Settings {
    pub(super) options: Options,
    own_now: bool,
}

#[cfg_attr(feature = "wasm-register", wasm_bindgen)]
impl Settings {
    /// Parses options from JSON text. Throws a TypeError if an option does not exist.
    #[cfg_attr(feature = "wasm-register", wasm_bindgen(constructor))]
    pub fn new(options: Option<String>) -> Result<Settings, JsValue> {
        let options = read_options(options)?;
        Ok(Self { own_now: options.now.is_some(), options })
    }
}

impl Settings {
    /// Returns the options with this moment, unless the caller set one.
    pub(super) fn at(&mut self, now: f64) -> &Options {
        if !self.own_now {
            self.options.set_now(now);
        }
        &self.options
    }
}
