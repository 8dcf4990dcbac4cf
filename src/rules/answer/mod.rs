//! The rules about what registers answer.

pub(super) mod unknown;
pub(super) mod unplaced;

use super::Rule;

pub(crate) const ANSWER_UNKNOWN: &Rule = &unknown::RULE;

pub(crate) const ANSWER_UNPLACED: &Rule = &unplaced::RULE;
