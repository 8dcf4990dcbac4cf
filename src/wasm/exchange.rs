//! The buffers through which texts cross.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::json::to_json;
use crate::{Code, OptionError};

/// The number of bytes that stay allocated for the next call. More would never be given back to the allocator.
const KEPT: usize = 0x40000;

/// What a function returns to JavaScript: the number of bytes of its answer. It is 0 for no answer, and negative if the
/// text is what the caller did wrong.
pub type Length = isize;

/// What JavaScript gives to a function, and what the function answers, both in UTF-8. The texts that are given stand one
/// behind the other. This is smaller and faster than strings that cross one by one.
#[wasm_bindgen]
#[derive(Default)]
pub struct Exchange {
    given: Vec<u8>,
    answer: String,
}

#[wasm_bindgen]
impl Exchange {
    /// Makes empty buffers.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for a number of bytes to give, and returns their address.
    pub fn room(&mut self, bytes: usize) -> usize {
        if let Some(more) = bytes.checked_sub(self.given.len()) {
            self.given.reserve_exact(more);
            self.given.resize(bytes, 0);
        }
        self.given.as_ptr() as usize
    }

    /// Returns the address of the answer.
    pub fn address(&self) -> usize {
        self.answer.as_ptr() as usize
    }

    /// Returns the number of bytes of the answer.
    pub fn length(&self) -> usize {
        self.answer.len()
    }

    /// Answers with the codes of the rules, as JSON text. They are in the order in which a language has the messages.
    pub fn codes(&mut self) -> Length {
        self.answer(to_json(Code::WORDS))
    }
}

impl Exchange {
    /// Returns the texts that were given, by their lengths.
    pub(super) fn given<const N: usize>(&self, lengths: [usize; N]) -> [&[u8]; N] {
        let mut rest = self.given.as_slice();
        lengths.map(|length| {
            let (text, others) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            rest = others;
            text
        })
    }

    /// Returns the only text that was given, as bytes that the caller keeps.
    #[cfg(feature = "wasm-timeline")]
    pub(super) fn take(&mut self, length: usize) -> Vec<u8> {
        if self.given.len() == length {
            return core::mem::take(&mut self.given);
        }
        let [text] = self.given([length]);
        text.to_vec()
    }

    /// Answers with a text.
    pub(super) fn answer(&mut self, text: String) -> Length {
        if self.given.len() > KEPT {
            self.given = Vec::new();
        }
        self.answer = text;
        self.answer.len().cast_signed()
    }

    /// Answers with a text, or with nothing.
    #[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
    pub(super) fn answer_if_any(&mut self, text: Option<String>) -> Length {
        self.answer(text.unwrap_or_default())
    }

    /// Answers with what the caller did wrong.
    #[cold]
    #[inline(never)]
    pub(super) fn refuse(&mut self, message: &str) -> Length {
        -self.answer(message.to_owned())
    }

    /// Answers with a text, or with what the caller did wrong.
    #[cfg(any(feature = "wasm-form", feature = "wasm-register", feature = "wasm-timeline"))]
    pub(super) fn answer_to(&mut self, asked: Result<String, OptionError>) -> Length {
        match asked {
            Ok(text) => self.answer(text),
            Err(error) => self.refuse(&error.0),
        }
    }

    /// Returns what could be made, and otherwise answers with what the caller did wrong.
    pub(super) fn accept<T>(&mut self, made: Result<T, OptionError>) -> Option<T> {
        made.map_err(|error| self.refuse(&error.0)).ok()
    }
}

/// Returns bytes that JavaScript encoded from a text, which are always UTF-8, as a text again.
pub(super) fn text(utf8: &[u8]) -> &str {
    core::str::from_utf8(utf8).unwrap_or_default()
}
