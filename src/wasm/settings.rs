use wasm_bindgen::prelude::JsValue;

use super::read_options;
use crate::Options;

/// Options that are parsed once and used several times.
pub(super) struct Settings {
    pub(super) options: Options,
    own_now: bool,
}

impl Settings {
    /// Parses options from JSON text. Throws a TypeError if an option does not exist.
    pub(super) fn new(options: Option<String>) -> Result<Self, JsValue> {
        let options = read_options(options)?;
        Ok(Self { own_now: options.now.is_some(), options })
    }

    /// Returns the options with this moment, unless the caller set one.
    pub(super) fn at(&mut self, now: f64) -> &Options {
        if !self.own_now {
            self.options.set_now(now);
        }
        &self.options
    }
}
