//! Untrusted JSON in, a draft out, in one pass.
//!
//! Nothing but malformed text stops the reading: checking comes later.

mod driver;
mod json;

pub(crate) use driver::{MAX_DEPTH, Reading, without_byte_order_mark};
