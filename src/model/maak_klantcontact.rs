use super::declare::object;
use super::{Betrokkene, Klantcontact, Onderwerpobject};

object! {
    /// Een klantcontact met één betrokkene en één onderwerpobject, in één verzoek.
    #[label("Klantcontact met betrokkene en onderwerpobject", "Klantcontact with betrokkene and onderwerpobject")]
    MaakKlantcontact "maakKlantcontact" {
        /// Het contact.
        #[label("Klantcontact", "Klantcontact")]
        klantcontact "klantcontact": one Klantcontact[] required;
        /// Wie eraan deelnam.
        #[label("Betrokkene", "Betrokkene")]
        betrokkene "betrokkene": one Betrokkene[];
        /// Waar het over ging.
        #[label("Onderwerpobject", "Onderwerpobject")]
        onderwerpobject "onderwerpobject": one Onderwerpobject[];
    }
}
