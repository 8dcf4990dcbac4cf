//! The rules about a categorierelatie.

pub(super) mod period;

use super::Check;
use crate::model::CategorieRelatie;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<CategorieRelatie>] = &[Check::new(&period::RULE, period::broken)];
