//! The rules about an address.

pub(super) mod bag_and_lines;

use super::Check;
use crate::model::Adres;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<Adres>] = &[Check::new(&bag_and_lines::RULE, bag_and_lines::broken)];
