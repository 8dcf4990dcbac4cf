//! Untrusted JSON in, a draft out, in one pass.
//!
//! Nothing but malformed text stops the reading: checking comes later.

mod driver;
mod surrogate;

pub(crate) use driver::Reading;
pub(crate) use surrogate::without_lone_surrogates;
