//! The rules about an onderwerpobject.

super::checks! {
    Onderwerpobject:
    objecttype_spelling,
    self_reference,
    target_mismatch,
    target_required,
}

mod cycle;
mod missing;

/// About several contacts.
pub(crate) const CYCLE: &super::Rule = &cycle::RULE;
pub(crate) const MISSING: &super::Rule = &missing::RULE;
