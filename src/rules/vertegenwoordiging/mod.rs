//! The rules about a vertegenwoordiging.

super::checks! {
    Vertegenwoordiging:
    self_reference,
}
