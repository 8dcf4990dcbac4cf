//! The rules about a digitaal adres.

pub(super) mod duplicate;
pub(super) mod owner;
pub(super) mod referentie_duplicate;
pub(super) mod standaard_without_partij;

use super::{Check, Rule};
use crate::model::DigitaalAdres;

/// Those that look at one object.
pub(super) static CHECKS: &[Check<DigitaalAdres>] = &[
    Check::graded(&owner::RULE, owner::broken),
    Check::new(&standaard_without_partij::RULE, standaard_without_partij::broken),
];

/// About a list of them.
pub(crate) const DUPLICATE: &Rule = &duplicate::RULE;

/// About those of a partij.
pub(crate) const REFERENTIE_DUPLICATE: &Rule = &referentie_duplicate::RULE;
