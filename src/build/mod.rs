//! From what happened to well-formed objects.

mod correct;

pub use correct::{Correction, correct};
