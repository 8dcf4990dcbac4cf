use super::declare::object;
use super::{Actor, Reference};
use crate::word::words;

words! {
    /// Hoever een interne taak is.
    pub enum StatusInterneTaak {
        /// Moet nog gedaan worden.
        TeVerwerken "te_verwerken",
        /// Is gedaan.
        Verwerkt "verwerkt",
    }
}

object! {
    /// Wat een actor moet doen om een klantcontact op te volgen.
    InterneTaak "interneTaak" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Nummer waarmee mensen de taak aanduiden; vervangen door referentienummer.
        nummer "nummer": formatted Referentienummer[] nullable deprecated;
        /// Nummer waarmee mensen de taak aanduiden.
        referentienummer "referentienummer": formatted Referentienummer[] nullable;
        /// Wat er gedaan moet worden.
        gevraagde_handeling "gevraagdeHandeling": text[200] required;
        /// Het contact waardoor de taak bestaat.
        aanleidinggevend_klantcontact "aanleidinggevendKlantcontact": one Reference[];
        /// De actor die de taak kreeg; vervangen door toegewezenAanActoren.
        toegewezen_aan_actor "toegewezenAanActor": one Actor[] by_reference deprecated;
        /// De actoren die de taak kregen.
        toegewezen_aan_actoren "toegewezenAanActoren": many Actor[] by_reference instead_of("toegewezenAanActor");
        /// Wat de actor verder moet weten.
        toelichting "toelichting": text[1000] lines;
        /// Hoever de taak is.
        status "status": choice StatusInterneTaak[] required;
        /// Wanneer de taak is toegewezen.
        toegewezen_op "toegewezenOp": formatted Datumtijd[] read_only;
        /// Wanneer de taak klaar was.
        afgehandeld_op "afgehandeldOp": formatted Datumtijd[] nullable;
    }
}
