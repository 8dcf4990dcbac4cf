use super::declare::object;
use super::{Actor, Betrokkene, Bijlage, Identificator, InterneTaak, Onderwerpobject};

object! {
    /// Een contact tussen een klant of diens vertegenwoordiger en de gemeente, over één onderwerp. Met zijn relaties is
    /// het de hele registratie.
    #[label("Klantcontact", "Klantcontact")]
    Klantcontact "klantcontact" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Waar het contact over ging, als objecten in dit of een ander register.
        #[label("Onderwerpobjecten", "Onderwerpobjecten")]
        #[help(
            "Waar het contact over ging, zoals een zaak of een eerder klantcontact.",
            "What the contact was about, such as a zaak or an earlier klantcontact.",
        )]
        ging_over_onderwerpobjecten "gingOverOnderwerpobjecten": many Onderwerpobject[] or_reference of_registration;
        /// Wie of wat voor de gemeente aan het contact deelnam.
        #[label("Actoren", "Actoren")]
        #[help(
            "Wie of wat voor de gemeente aan het contact deelnam.",
            "Who or what took part in the contact for the municipality.",
        )]
        had_betrokken_actoren "hadBetrokkenActoren": many Actor[] or_reference of_registration;
        /// Objecten die de inhoud, of een deel ervan, beschrijven.
        #[label("Bijlagen", "Bijlagen")]
        omvatte_bijlagen "omvatteBijlagen": many Bijlage[] or_reference of_registration;
        /// De personen en organisaties van buiten de gemeente die aan het contact deelnamen.
        #[label("Betrokkenen", "Betrokkenen")]
        #[help(
            "Wie van buiten de gemeente aan het contact deelnam.",
            "Who from outside the municipality took part in the contact.",
        )]
        had_betrokkenen "hadBetrokkenen": many Betrokkene[] or_reference of_registration;
        /// Wat er voor de opvolging gedaan moet worden.
        #[label("Interne taken", "Interne taken")]
        #[help("Wat er voor de opvolging gedaan moet worden.", "What has to be done for the follow-up.")]
        leidde_tot_interne_taken "leiddeTotInterneTaken": many InterneTaak[] or_reference of_registration;
        /// De zaken die door dit contact zijn begonnen. De API kent deze relatie niet: een zaak wijst zelf naar het contact.
        #[label("Zaken", "Zaken")]
        #[help("De zaken die door dit contact zijn begonnen.", "The zaken that this contact led to.")]
        leidde_tot_zaken "leiddeTotZaken": many Identificator[] of_registration;
        /// Nummer waarmee mensen het contact aanduiden; vervangen door referentienummer.
        #[label("Nummer", "Number")]
        nummer "nummer": formatted Referentienummer[] nullable deprecated;
        /// Nummer waarmee mensen het contact aanduiden.
        #[label("Referentienummer", "Reference number")]
        #[help(
            "Het nummer waarmee mensen het contact aanduiden: alleen cijfers.",
            "The number by which people refer to the contact: digits only.",
        )]
        referentienummer "referentienummer": formatted Referentienummer[] nullable;
        /// Kanaal waarlangs het contact verliep, zoals telefoon, balie of e-mail.
        #[label("Kanaal", "Kanaal")]
        #[help("Zoals telefoon, balie of e-mail.", "Such as telefoon, balie or e-mail.")]
        kanaal "kanaal": text[50] required;
        /// Waar het contact over ging.
        #[label("Onderwerp", "Subject")]
        #[help(
            "Eén onderwerp: maak voor een ander onderwerp een eigen klantcontact.",
            "One subject: make a klantcontact of its own for another subject.",
        )]
        onderwerp "onderwerp": text[200] required;
        /// Wat er is besproken of overgebracht, voor zover dat voor de klant of de opvolging telt.
        #[label("Inhoud", "Content")]
        #[help(
            "Wat er is besproken of overgebracht; de klant kan dit later teruglezen.",
            "What was discussed or handed over; the customer can read it back later.",
        )]
        inhoud "inhoud": text[1000] lines;
        /// Wat er tijdens het contact is geantwoord.
        #[label("Reactie", "Answer")]
        #[help("Wat er tijdens het contact is geantwoord.", "What was answered during the contact.")]
        reactie "reactie": text[4000] lines;
        /// Of het contact tot stand is gekomen; leeg is onbekend.
        #[label("Contact gelukt", "Contact made")]
        #[help("Laat dit leeg als het niet bekend is.", "Leave this empty if it is not known.")]
        indicatie_contact_gelukt "indicatieContactGelukt": boolean[] nullable;
        /// Het soort onderwerp, als adres van bijvoorbeeld een zaaktype.
        #[label("Soort hoofdonderwerp", "Kind of main subject")]
        #[help(
            "Een volledig webadres, zoals dat van een zaaktype.",
            "A complete web address, such as that of a zaaktype.",
        )]
        hoofd_onderwerp_type "hoofdOnderwerpType": formatted Uri[] at_most(200);
        /// Of het systeem waar het contact plaatsvond zelf verdergaat als de klant niet is bereikt.
        #[label("Verdere actie ondernomen", "Further action taken")]
        #[help(
            "Zet dit aan als het systeem zelf verdergaat nu de klant niet is bereikt.",
            "Switch this on if the system goes on by itself now that the customer was not reached.",
        )]
        verdere_actie_ondernomen "verdereActieOndernomen": boolean[];
        /// Taal waarin is gesproken of geschreven, als code van ISO 639-2.
        #[label("Taal", "Language")]
        #[help("Drie kleine letters, zoals nld, eng of fry.", "Three small letters, like nld, eng or fry.")]
        taal "taal": text Taal[3] required;
        /// Of onderwerp, inhoud en kenmerken vertrouwelijk zijn.
        #[label("Vertrouwelijk", "Confidential")]
        #[help(
            "Zet dit aan als onderwerp, inhoud en kenmerken vertrouwelijk zijn.",
            "Switch this on if subject, content and characteristics are confidential.",
        )]
        vertrouwelijk "vertrouwelijk": boolean[] required;
        /// Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.
        #[label("Plaatsgevonden op", "Took place at")]
        #[help(
            "Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.",
            "When the conversation began, or the message was sent or received.",
        )]
        plaatsgevonden_op "plaatsgevondenOp": formatted Datumtijd[];
        /// Kenmerken die een systeem erbij wil bewaren.
        #[label("Metadata", "Metadata")]
        #[help("Kenmerken die een systeem erbij wil bewaren.", "Characteristics that a system wants to keep with it.")]
        metadata "metadata": entries[1, 255];
    }
}
