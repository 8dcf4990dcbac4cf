use wasm_bindgen::prelude::JsValue;

use super::read_options;
use crate::Options;

/// Options that have been read, so that they are read once.
pub(super) struct Settings {
    pub(super) options: Options,
    own_now: bool,
}

impl Settings {
    /// From JSON text. Throws a TypeError when there is no such option.
    pub(super) fn new(options: Option<String>) -> Result<Self, JsValue> {
        let options = read_options(options)?;
        Ok(Self { own_now: options.now.is_some(), options })
    }

    /// The options at this moment, unless the caller chose a moment.
    pub(super) fn at(&mut self, now: f64) -> &Options {
        if !self.own_now {
            self.options.set_now(now);
        }
        &self.options
    }
}
