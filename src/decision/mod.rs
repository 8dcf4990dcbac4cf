//! What the two decisions are about: the situation of a contact, and which contact details belong to a betrokkene. The
//! rules use both; whether a contact may be registered is decided by them.

mod contact_details;
mod situation;

pub(crate) use contact_details::policy;
pub use contact_details::{ContactDetails, ContactSituation, Policy, contact_details, reason_catalogue};
pub use situation::Situation;
