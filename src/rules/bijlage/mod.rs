//! The rules about a bijlage.

super::checks! {
    Bijlage:
    identificator_incomplete,
}
