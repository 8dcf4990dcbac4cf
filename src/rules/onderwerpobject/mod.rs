//! The rules about an onderwerpobject.

super::checks! {
    Onderwerpobject:
    objecttype_spelling,
    self_reference,
    target_mismatch,
    target_required,
}
