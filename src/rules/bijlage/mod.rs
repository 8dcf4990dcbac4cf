//! The rules about a bijlage.

pub(super) mod identificator_incomplete;

use super::Check;
use crate::model::Bijlage;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<Bijlage>] =
    &[Check::new(&identificator_incomplete::RULE, identificator_incomplete::broken)];
