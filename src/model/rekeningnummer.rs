use super::Reference;
use super::declare::object;

object! {
    /// Een bankrekening van een partij.
    Rekeningnummer "rekeningnummer" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        partij "partij": one Reference[] nullable;
        /// Internationaal rekeningnummer.
        iban "iban": formatted Iban[] required;
        /// Code van de bank.
        bic "bic": formatted Bic[];
    }
}
