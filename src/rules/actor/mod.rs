//! The rules about an actor.

pub(super) mod inactive;

use super::{Check, Rule};
use crate::model::Actor;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Actor>] = &[Check::new(&inactive::RULE, inactive::broken)];

pub(super) const INACTIVE: &Rule = &inactive::RULE;
