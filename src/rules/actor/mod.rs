//! The rules about an actor.

pub(super) mod inactive;

use super::{Check, Rule};
use crate::model::Actor;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<Actor>] = &[Check::new(&inactive::RULE, inactive::broken)];

pub(super) const INACTIVE: &Rule = &inactive::RULE;
