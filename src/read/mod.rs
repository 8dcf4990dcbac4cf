//! Untrusted JSON in, a draft out, in one pass.
//!
//! Nothing but malformed text stops the reading: checking comes later.

mod driver;
mod json;

pub(crate) use driver::Reading;
