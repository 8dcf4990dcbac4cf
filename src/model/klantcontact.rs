use super::declare::object;
use super::{Actor, Betrokkene, Bijlage, Identificator, InterneTaak, Onderwerpobject};

object! {
    /// Een contact tussen een klant of diens vertegenwoordiger en de gemeente, over één onderwerp. Met zijn relaties is
    /// het de hele registratie.
    Klantcontact "klantcontact" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Waar het contact over ging, als objecten in dit of een ander register.
        ging_over_onderwerpobjecten "gingOverOnderwerpobjecten": many Onderwerpobject[] or_reference of_registration;
        /// Wie of wat voor de gemeente aan het contact deelnam.
        had_betrokken_actoren "hadBetrokkenActoren": many Actor[] or_reference of_registration;
        /// Objecten die de inhoud, of een deel ervan, beschrijven.
        omvatte_bijlagen "omvatteBijlagen": many Bijlage[] or_reference of_registration;
        /// De personen en organisaties van buiten de gemeente die aan het contact deelnamen.
        had_betrokkenen "hadBetrokkenen": many Betrokkene[] or_reference of_registration;
        /// Wat er voor de opvolging gedaan moet worden.
        leidde_tot_interne_taken "leiddeTotInterneTaken": many InterneTaak[] or_reference of_registration;
        /// De zaken die door dit contact zijn begonnen. De API kent deze relatie niet: een zaak wijst zelf naar het contact.
        leidde_tot_zaken "leiddeTotZaken": many Identificator[] of_registration;
        /// Nummer waarmee mensen het contact aanduiden; vervangen door referentienummer.
        nummer "nummer": formatted Referentienummer[] nullable deprecated;
        /// Nummer waarmee mensen het contact aanduiden.
        referentienummer "referentienummer": formatted Referentienummer[] nullable;
        /// Kanaal waarlangs het contact verliep, zoals telefoon, balie of e-mail.
        kanaal "kanaal": text[50] required;
        /// Waar het contact over ging.
        onderwerp "onderwerp": text[200] required;
        /// Wat er is besproken of overgebracht, voor zover dat voor de klant of de opvolging telt.
        inhoud "inhoud": text[1000] lines;
        /// Wat er tijdens het contact is geantwoord.
        reactie "reactie": text[4000] lines;
        /// Of het contact tot stand is gekomen; leeg is onbekend.
        indicatie_contact_gelukt "indicatieContactGelukt": boolean[] nullable;
        /// Het soort onderwerp, als adres van bijvoorbeeld een zaaktype.
        hoofd_onderwerp_type "hoofdOnderwerpType": formatted Uri[] at_most(200);
        /// Of het systeem waar het contact plaatsvond zelf verdergaat als de klant niet is bereikt.
        verdere_actie_ondernomen "verdereActieOndernomen": boolean[];
        /// Taal waarin is gesproken of geschreven, als code van ISO 639-2.
        taal "taal": text Taal[3] required;
        /// Of onderwerp, inhoud en kenmerken vertrouwelijk zijn.
        vertrouwelijk "vertrouwelijk": boolean[] required;
        /// Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.
        plaatsgevonden_op "plaatsgevondenOp": formatted Datumtijd[];
        /// Kenmerken die een systeem erbij wil bewaren.
        metadata "metadata": entries[1, 255];
    }
}
