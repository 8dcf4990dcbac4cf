use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;

/// A buffer into which JavaScript writes UTF-8 text, which is faster than passing a string.
#[wasm_bindgen]
#[derive(Default)]
pub struct Input(Vec<u8>);

#[wasm_bindgen]
impl Input {
    /// Makes an empty buffer.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the buffer large enough for a number of bytes, and returns its address.
    pub fn room(&mut self, bytes: usize) -> usize {
        if self.0.len() < bytes {
            self.0.resize(bytes, 0);
        }
        self.0.as_ptr() as usize
    }
}

impl Input {
    /// Returns the first bytes that were written.
    pub(super) fn written(&self, length: usize) -> &[u8] {
        self.0.get(..length).unwrap_or(&self.0)
    }
}
