use super::Reference;
use super::declare::object;

object! {
    /// Een bankrekening van een partij.
    #[label("Rekeningnummer", "Account number")]
    Rekeningnummer "rekeningnummer" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        #[label("Partij", "Partij")]
        partij "partij": one Reference[] nullable;
        /// Internationaal rekeningnummer.
        #[label("IBAN", "IBAN")]
        #[help(
            "Hoofdletters en cijfers zonder spaties, zoals NL91ABNA0417164300.",
            "Capitals and digits without spaces, like NL91ABNA0417164300.",
        )]
        iban "iban": formatted Iban[] required;
        /// Code van de bank.
        #[label("BIC", "BIC")]
        #[help("8 of 11 hoofdletters en cijfers, zoals ABNANL2A.", "8 or 11 capitals and digits, like ABNANL2A.")]
        bic "bic": formatted Bic[];
    }
}
