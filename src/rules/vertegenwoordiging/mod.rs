//! The rules about a vertegenwoordiging.

pub(super) mod self_reference;

use super::Check;
use crate::model::Vertegenwoordiging;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<Vertegenwoordiging>] = &[Check::new(&self_reference::RULE, self_reference::broken)];
