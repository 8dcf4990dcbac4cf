//! Options that the bindings of a job use for several documents.

#[cfg(feature = "wasm-register")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Options;

/// Options that are parsed once and used several times. JavaScript has them as an object only where they are not part of
/// another.
#[cfg_attr(feature = "wasm-register", wasm_bindgen)]
pub struct Settings {
    pub(super) options: Options,
    own_now: bool,
}

impl Settings {
    pub(super) const fn of(options: Options) -> Self {
        Self { own_now: options.now.is_some(), options }
    }

    /// Returns the options with this moment, unless the caller set one.
    pub(super) fn at(&mut self, now: f64) -> &Options {
        if !self.own_now {
            self.options.set_now(now);
        }
        &self.options
    }
}
