//! The rules about an address.

pub(super) mod bag_and_lines;

use super::Check;
use crate::model::Adres;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Adres>] = &[Check::new(&bag_and_lines::RULE, bag_and_lines::broken)];
