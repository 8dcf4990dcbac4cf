//! The rules about a digitaal adres.

mod duplicate;

pub(crate) use duplicate::repeated;

use super::Rule;

super::checks! {
    DigitaalAdres:
    owner,
    standaard_without_partij,
}

/// About a list of them.
pub(crate) const DUPLICATE: &Rule = &duplicate::RULE;
