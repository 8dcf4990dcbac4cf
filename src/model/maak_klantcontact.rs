use super::declare::object;
use super::{Betrokkene, Klantcontact, Onderwerpobject};

object! {
    /// Een klantcontact met één betrokkene en één onderwerpobject, in één verzoek.
    MaakKlantcontact "maakKlantcontact" {
        /// Het contact.
        klantcontact "klantcontact": one Klantcontact[] required;
        /// Wie eraan deelnam.
        betrokkene "betrokkene": one Betrokkene[];
        /// Waar het over ging.
        onderwerpobject "onderwerpobject": one Onderwerpobject[];
    }
}
