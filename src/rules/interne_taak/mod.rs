//! The rules about an interne taak.

pub(super) mod actor_required;
pub(super) mod afgehandeld_op_status;
pub(super) mod before_klantcontact;
pub(super) mod klantcontact_required;
pub(super) mod number_duplicate;

use super::{Check, Rule};
use crate::model::InterneTaak;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<InterneTaak>] = &[
    Check::new(&actor_required::RULE, actor_required::broken),
    Check::new(&afgehandeld_op_status::RULE, afgehandeld_op_status::broken),
    Check::new(&before_klantcontact::RULE, before_klantcontact::broken),
    Check::new(&klantcontact_required::RULE, klantcontact_required::broken),
];

/// It is about the tasks of one klantcontact.
pub(crate) const NUMBER_DUPLICATE: &Rule = &number_duplicate::RULE;
