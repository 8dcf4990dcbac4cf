//! The two decisions on which the domain turns.

mod contact_details;
mod may_register;
mod situation;

pub(crate) use contact_details::policy;
pub use contact_details::{ContactDetails, ContactSituation, Policy, contact_details};
pub use may_register::{Decision, DecisionReason, Outcome, may_register};
pub use situation::Situation;
