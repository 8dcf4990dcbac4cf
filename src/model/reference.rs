use super::declare::object;

object! {
    /// Een verwijzing naar een object dat al is geregistreerd.
    Reference "reference" {
        /// Technische identificatie van dat object.
        uuid "uuid": formatted Uuid[] required;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
    }
}
