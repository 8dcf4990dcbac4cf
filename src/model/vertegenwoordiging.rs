use super::Reference;
use super::declare::object;

object! {
    /// Dat de ene partij de andere vertegenwoordigde.
    Vertegenwoordiging "vertegenwoordiging" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij die vertegenwoordigde.
        vertegenwoordigende_partij "vertegenwoordigendePartij": one Reference[] required;
        /// De partij die vertegenwoordigd werd.
        vertegenwoordigde_partij "vertegenwoordigdePartij": one Reference[] required;
    }
}
