//! The rules about an onderwerpobject.

pub(super) mod cycle;
pub(super) mod missing;
pub(super) mod objecttype_spelling;
pub(super) mod self_reference;
pub(super) mod target_mismatch;
pub(super) mod target_required;

use super::{Check, Rule};
use crate::model::Onderwerpobject;

/// The rules that look at one such object, with their checks.
pub(super) static CHECKS: &[Check<Onderwerpobject>] = &[
    Check::new(&objecttype_spelling::RULE, objecttype_spelling::broken),
    Check::new(&self_reference::RULE, self_reference::broken),
    Check::new(&target_mismatch::RULE, target_mismatch::broken),
    Check::new(&target_required::RULE, target_required::broken),
];

/// These are about several contacts, which a timeline puts together.
pub(crate) const CYCLE: &Rule = &cycle::RULE;
pub(crate) const MISSING: &Rule = &missing::RULE;
