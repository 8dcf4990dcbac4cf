use super::declare::object;
use super::{Identificator, Reference};

object! {
    /// Een object dat bij een klantcontact ontstond of werd overgebracht, en de inhoud ervan beschrijft.
    Bijlage "bijlage" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Het contact waar het bij hoort.
        was_bijlage_van_klantcontact "wasBijlageVanKlantcontact": one Reference[] nullable;
        /// Waar het object staat.
        bijlageidentificator "bijlageidentificator": one Identificator[] nullable;
    }
}
