use super::declare::{object, variants};
use super::{Identificator, Reference};
use crate::word::words;

words! {
    /// Een soort actor.
    pub enum SoortActor {
        /// Iemand die voor de gemeente werkt.
        Medewerker "medewerker",
        /// Een systeem dat voor de gemeente werkt, zoals een chatbot.
        GeautomatiseerdeActor "geautomatiseerde_actor",
        /// Een onderdeel van de gemeente.
        OrganisatorischeEenheid "organisatorische_eenheid",
    }
}

object! {
    /// Iets of iemand die voor de gemeente werkt: een medewerker, een afdeling of een systeem.
    Actor "actor" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Naam.
        naam "naam": text[200] required;
        /// Wat voor actor het is, met de gegevens die bij die soort horen.
        soort_actor "soortActor": kind SoortActor ActorIdentificatie actor_identificatie[] required;
        /// Of de actor bij nieuwe contacten en taken betrokken mag worden.
        indicatie_actief "indicatieActief": boolean[];
        /// Waar de actor in een ander register staat.
        actoridentificator "actoridentificator": one Identificator[] nullable;
        /// Gegevens die bij deze soort actor horen.
        actor_identificatie "actorIdentificatie": group ActorIdentificatie[] variant("soortActor");
    }
}

variants! {
    /// Gegevens die van de soort actor afhangen.
    ActorIdentificatie "actorIdentificatie" by SoortActor {
        /// Gegevens van een systeem dat voor de gemeente werkt.
        GeautomatiseerdeActor {
            /// Functie, of wat het systeem doet.
            functie "functie": text[40] needed;
            /// Omschrijving.
            omschrijving "omschrijving": text[200];
        }
        /// Gegevens van een onderdeel van de gemeente.
        OrganisatorischeEenheid {
            /// Omschrijving.
            omschrijving "omschrijving": text[200];
            /// E-mailadres waarop de actor te bereiken is.
            emailadres "emailadres": formatted Emailadres[];
            /// Faxnummer.
            faxnummer "faxnummer": text[20];
            /// Telefoonnummer waarop de actor te bereiken is.
            telefoonnummer "telefoonnummer": formatted Telefoonnummer[];
        }
        /// Gegevens van iemand die voor de gemeente werkt.
        Medewerker {
            /// Functie, of wat het systeem doet.
            functie "functie": text[40] needed;
            /// E-mailadres waarop de actor te bereiken is.
            emailadres "emailadres": formatted Emailadres[];
            /// Telefoonnummer waarop de actor te bereiken is.
            telefoonnummer "telefoonnummer": formatted Telefoonnummer[] needed;
        }
    }
}

object! {
    /// De betrokkenheid van een actor bij een klantcontact.
    ActorKlantcontact "actorKlantcontact" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De actor.
        actor "actor": one Reference[] required;
        /// Het contact.
        klantcontact "klantcontact": one Reference[] required;
    }
}
