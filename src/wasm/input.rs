use wasm_bindgen::prelude::wasm_bindgen;

/// Room where JavaScript writes text in UTF-8 by itself, which takes it less time than to hand a string over.
#[wasm_bindgen]
#[derive(Default)]
pub struct Input(Vec<u8>);

#[wasm_bindgen]
impl Input {
    /// Without room as yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for so many bytes, and says where that is.
    pub fn room(&mut self, bytes: usize) -> usize {
        if self.0.len() < bytes {
            self.0.resize(bytes, 0);
        }
        self.0.as_ptr() as usize
    }
}

impl Input {
    /// The first bytes that were written.
    pub(super) fn written(&self, length: usize) -> &[u8] {
        self.0.get(..length).unwrap_or(&self.0)
    }
}
