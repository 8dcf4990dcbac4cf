use super::declare::object;
use super::{Identificator, Reference};

object! {
    /// Een object dat bij een klantcontact ontstond of werd overgebracht, en de inhoud ervan beschrijft.
    #[label("Bijlage", "Bijlage")]
    Bijlage "bijlage" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Het contact waar het bij hoort.
        #[label("Klantcontact", "Klantcontact")]
        was_bijlage_van_klantcontact "wasBijlageVanKlantcontact": one Reference[] nullable;
        /// Waar het object staat.
        #[label("Identificator", "Identificator")]
        #[help("Waar de bijlage in een ander register staat.", "Where the bijlage is in another register.")]
        bijlageidentificator "bijlageidentificator": one Identificator[] nullable;
    }
}
