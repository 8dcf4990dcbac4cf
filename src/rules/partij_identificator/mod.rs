//! The rules about a partij-identificator.

pub(super) mod combination;
pub(super) mod identificeerde_partij;
pub(super) mod vestiging_parent;

use super::Check;
use crate::model::PartijIdentificator;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<PartijIdentificator>] = &[
    Check::new(&combination::RULE, combination::broken),
    Check::new(&identificeerde_partij::RULE, identificeerde_partij::broken),
    Check::new(&vestiging_parent::RULE, vestiging_parent::broken),
];
