//! The rules about an interne taak.

mod number_duplicate;

use super::Rule;

super::checks! {
    InterneTaak:
    actor_required,
    afgehandeld_op_status,
    before_klantcontact,
    klantcontact_required,
}

/// About those of a klantcontact.
pub(crate) const NUMBER_DUPLICATE: &Rule = &number_duplicate::RULE;
