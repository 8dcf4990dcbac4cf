//! The rules about an address.

super::checks! {
    Adres:
    bag_and_lines,
}
