//! Speaking with a register: reading what it answers, and what to ask it to register a klantcontact.

mod answer;
mod join;
mod known;
mod link;
mod plan;
mod planner;
mod predecessor;
mod recognise;
mod request;

pub(crate) use answer::{Reader, document, held_elsewhere, report_repeated};
pub use answer::{Registered, from_open_klant};
pub(crate) use join::{add_ids, each, first_of, together};
pub(crate) use known::{Known, links_of, owner};
pub(crate) use link::{ALWAYS_SENT, place_in};
pub use plan::{Answer, RequestPlan};
pub use planner::{request_plan, request_plan_of};
pub(crate) use recognise::{EXPAND, RESULTS, Recognised, is_list, recognise};
pub use request::Request;
