//! Speaking with a register: reading what it answers, and what to ask it to register a klantcontact.

mod answer;
mod join;
mod link;
mod plan;
mod planner;
mod request;

pub(crate) use answer::{EXPAND, RESULTS, listed, read};
pub use answer::{Registered, from_open_klant};
pub(crate) use link::{ALWAYS_SENT, place_in};
pub use plan::{Answer, RequestPlan};
pub use planner::request_plan;
pub use request::Request;
