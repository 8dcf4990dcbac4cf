//! Communication with a register that has the Klantinteracties API. [`from_open_klant`] reads its answers, and
//! [`request_plan`] returns the requests that register a klantcontact with all objects in it. The caller sends the
//! requests.

mod answer;
mod join;
mod known;
mod link;
mod plan;
pub(crate) mod planner;
mod predecessor;
mod recognise;
mod request;

pub(crate) use answer::{AnswerReader, document, held_elsewhere, report_repeated};
pub use answer::{Registered, from_open_klant};
pub(crate) use join::{add_ids, each, first_of, together};
pub(crate) use known::{Known, links_of, owner};
pub(crate) use link::{ALWAYS_SENT, place_in};
pub use plan::{Answer, RequestPlan};
pub use planner::request_plan;
pub(crate) use recognise::{EXPAND, RESULTS, Recognised, is_list, recognise};
pub use request::Request;
