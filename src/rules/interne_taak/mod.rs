//! The rules about an interne taak.

super::checks! {
    InterneTaak:
    actor_required,
    afgehandeld_op_status,
    before_klantcontact,
    klantcontact_required,
}
