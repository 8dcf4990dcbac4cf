//! The rules about what registers answer.

pub(super) mod duplicate;
pub(super) mod refused;
pub(super) mod unknown;
pub(super) mod unplaced;

use super::Rule;

pub(crate) const ANSWER_UNKNOWN: &Rule = &unknown::RULE;

pub(crate) const ANSWER_UNPLACED: &Rule = &unplaced::RULE;

pub(crate) const REGISTER_REFUSED: &Rule = &refused::RULE;
