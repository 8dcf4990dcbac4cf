//! Untrusted JSON in, a draft out, in one pass.
//!
//! Nothing but malformed text stops the reading: a value of the wrong kind is kept as such in its [`Field`], a name
//! that no property has is kept with the object, and checking comes later. One driver reads every object through
//! trait objects, so that it is compiled once.

mod driver;
mod slot;
mod surrogate;

pub(crate) use driver::{Driver, Progress, read};
pub(crate) use slot::declared;
pub use slot::{Entries, Entry, Field, List, Members, Object, Slot, Unknown, View};
pub(crate) use surrogate::without_lone_surrogates;
