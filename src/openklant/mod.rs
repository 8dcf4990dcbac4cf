//! Speaking with a register: reading what it answers, and what to ask it to register a klantcontact.

mod answer;
mod join;

pub(crate) use answer::{EXPAND, RESULTS, listed, read};
pub use answer::{Registered, from_open_klant};
