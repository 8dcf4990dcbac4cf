use super::declare::object;
use super::{Identificator, Reference};
use crate::value::{URI, UUID};

object! {
    /// Een object dat bij een klantcontact ontstond of werd overgebracht, en de inhoud ervan beschrijft.
    Bijlage "bijlage" ruled by bijlage {
        /// Technische identificatie.
        uuid "uuid": formatted[&UUID] read_only;
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
        /// Het contact waar het bij hoort.
        was_bijlage_van_klantcontact "wasBijlageVanKlantcontact": one Reference[] nullable;
        /// Waar het object staat.
        bijlageidentificator "bijlageidentificator": one Identificator[] nullable;
    }
}
