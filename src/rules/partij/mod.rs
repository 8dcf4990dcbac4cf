//! The rules about a partij.

super::checks! {
    Partij:
    identificator_duplicate,
    identificator_kind_mismatch,
    identificator_required,
    inactive_contactgegevens,
    standaardadres_multiple,
    voorkeursadres_not_own,
    voorkeursrekeningnummer_not_own,
    werkte_voor_organisatie,
}
