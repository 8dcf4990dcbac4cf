use super::Reference;
use super::declare::object;

object! {
    /// Dat de ene partij de andere vertegenwoordigde.
    #[label("Vertegenwoordiging", "Vertegenwoordiging")]
    Vertegenwoordiging "vertegenwoordiging" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij die vertegenwoordigde.
        #[label("Vertegenwoordigende partij", "Partij that represents")]
        vertegenwoordigende_partij "vertegenwoordigendePartij": one Reference[] required;
        /// De partij die vertegenwoordigd werd.
        #[label("Vertegenwoordigde partij", "Partij that is represented")]
        vertegenwoordigde_partij "vertegenwoordigdePartij": one Reference[] required;
    }
}
