//! The rules about a digitaal adres.

mod duplicate;
mod referentie_duplicate;

use super::Rule;

super::checks! {
    DigitaalAdres:
    owner,
    standaard_without_partij,
}

/// About a list of them.
pub(crate) const DUPLICATE: &Rule = &duplicate::RULE;

/// About those of a partij.
pub(crate) const REFERENTIE_DUPLICATE: &Rule = &referentie_duplicate::RULE;
