//! The rules about a vertegenwoordiging.

pub(super) mod self_reference;

use super::Check;
use crate::model::Vertegenwoordiging;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Vertegenwoordiging>] = &[Check::new(&self_reference::RULE, self_reference::broken)];
