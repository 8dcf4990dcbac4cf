//! The rules about a digitaal adres.

pub(super) mod duplicate;
pub(super) mod owner;
pub(super) mod referentie_duplicate;
pub(super) mod standaard_without_partij;

use super::{Check, Rule};
use crate::model::DigitaalAdres;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<DigitaalAdres>] = &[
    Check::graded(&owner::RULE, owner::broken),
    Check::new(&standaard_without_partij::RULE, standaard_without_partij::broken),
];

/// It is about a list of addresses.
pub(crate) const DUPLICATE: &Rule = &duplicate::RULE;

/// It is about the addresses of a partij.
pub(crate) const REFERENTIE_DUPLICATE: &Rule = &referentie_duplicate::RULE;
