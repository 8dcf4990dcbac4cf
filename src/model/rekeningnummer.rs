use super::Reference;
use super::declare::object;
use crate::value::{BIC, IBAN, URI, UUID};

object! {
    /// Een bankrekening van een partij.
    Rekeningnummer "rekeningnummer" {
        /// Technische identificatie.
        uuid "uuid": formatted[&UUID] read_only;
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
        /// De partij.
        partij "partij": one Reference[] nullable;
        /// Internationaal rekeningnummer.
        iban "iban": formatted[&IBAN] required;
        /// Code van de bank.
        bic "bic": formatted[&BIC];
    }
}
