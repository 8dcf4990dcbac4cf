//! The rules about a bijlage.

pub(super) mod identificator_incomplete;

use super::Check;
use crate::model::Bijlage;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Bijlage>] =
    &[Check::new(&identificator_incomplete::RULE, identificator_incomplete::broken)];
