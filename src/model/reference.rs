use super::declare::object;
use crate::value::{URI, UUID};

object! {
    /// Een verwijzing naar een object dat al is geregistreerd.
    Reference "reference" {
        /// Technische identificatie van dat object.
        uuid "uuid": formatted[&UUID] required;
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
    }
}
