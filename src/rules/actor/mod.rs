//! The rules about an actor.

use super::Rule;

super::checks! {
    Actor:
    inactive,
}

pub(super) const INACTIVE: &Rule = &inactive::RULE;
