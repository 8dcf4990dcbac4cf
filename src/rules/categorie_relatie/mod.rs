//! The rules about a categorierelatie.

pub(super) mod period;

use super::Check;
use crate::model::CategorieRelatie;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<CategorieRelatie>] = &[Check::new(&period::RULE, period::broken)];
