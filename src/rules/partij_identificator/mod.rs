//! The rules about a partij-identificator.

super::checks! {
    PartijIdentificator:
    combination,
    identificeerde_partij,
    vestiging_parent,
}
