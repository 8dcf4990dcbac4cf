use super::declare::{labelled_words, object};
use super::{Actor, Reference};

labelled_words! {
    /// Hoever een interne taak is.
    pub enum StatusInterneTaak {
        /// Moet nog gedaan worden.
        #[label("Te verwerken", "To be processed")]
        TeVerwerken "te_verwerken",
        /// Is gedaan.
        #[label("Verwerkt", "Processed")]
        Verwerkt "verwerkt",
    }
}

object! {
    /// Wat een actor moet doen om een klantcontact op te volgen.
    #[label("Interne taak", "Interne taak")]
    InterneTaak "interneTaak" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Nummer waarmee mensen de taak aanduiden; vervangen door referentienummer.
        #[label("Nummer", "Number")]
        nummer "nummer": formatted Referentienummer[] nullable deprecated;
        /// Nummer waarmee mensen de taak aanduiden.
        #[label("Referentienummer", "Reference number")]
        #[help(
            "Het nummer waarmee mensen de taak aanduiden: alleen cijfers.",
            "The number by which people refer to the task: digits only.",
        )]
        referentienummer "referentienummer": formatted Referentienummer[] nullable;
        /// Wat er gedaan moet worden.
        #[label("Gevraagde handeling", "Requested action")]
        #[help("Wat er gedaan moet worden, zoals terugbellen.", "What has to be done, such as calling back.")]
        gevraagde_handeling "gevraagdeHandeling": text[200] required;
        /// Het contact waardoor de taak bestaat.
        #[label("Aanleidinggevend klantcontact", "Klantcontact that led to the task")]
        aanleidinggevend_klantcontact "aanleidinggevendKlantcontact": one Reference[];
        /// De actor die de taak kreeg; vervangen door toegewezenAanActoren.
        #[label("Toegewezen aan actor", "Assigned to actor")]
        toegewezen_aan_actor "toegewezenAanActor": one Actor[] by_reference deprecated;
        /// De actoren die de taak kregen.
        #[label("Toegewezen aan", "Assigned to")]
        #[help(
            "De medewerker, de afdeling of het systeem dat de taak krijgt.",
            "The employee, the department or the system that gets the task.",
        )]
        toegewezen_aan_actoren "toegewezenAanActoren": many Actor[] by_reference instead_of("toegewezenAanActor");
        /// Wat de actor verder moet weten.
        #[label("Toelichting", "Explanation")]
        #[help("Wat de actor verder moet weten.", "What else the actor has to know.")]
        toelichting "toelichting": text[1000] lines;
        /// Hoever de taak is.
        #[label("Status", "Status")]
        status "status": choice StatusInterneTaak[] required;
        /// Wanneer de taak is toegewezen.
        #[label("Toegewezen op", "Assigned at")]
        toegewezen_op "toegewezenOp": formatted Datumtijd[] read_only;
        /// Wanneer de taak klaar was.
        #[label("Afgehandeld op", "Handled at")]
        afgehandeld_op "afgehandeldOp": formatted Datumtijd[] nullable;
    }
}
