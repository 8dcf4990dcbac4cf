use super::declare::object;

object! {
    /// Een verwijzing naar een object dat al is geregistreerd.
    #[label("Verwijzing", "Reference")]
    Reference "reference" {
        /// Technische identificatie van dat object.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] required;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
    }
}
