//! The rules about a partij-identificator.

super::checks! {
    PartijIdentificator:
    combination,
    vestiging_parent,
}
