use super::declare::object;
use super::{Identificator, Reference};
use crate::written::words;

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
    Actor "actor" ruled by actor {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Naam.
        naam "naam": text[200] required;
        /// Wat voor actor het is.
        soort_actor "soortActor": choice SoortActor[] required;
        /// Of de actor bij nieuwe contacten en taken betrokken mag worden.
        indicatie_actief "indicatieActief": boolean[];
        /// Waar de actor in een ander register staat.
        actoridentificator "actoridentificator": one Identificator[] nullable;
        /// Gegevens die bij deze soort actor horen.
        actor_identificatie "actorIdentificatie": one ActorIdentificatie[] variant("soortActor");
    }
}

object! {
    /// Gegevens die van de soort actor afhangen.
    ActorIdentificatie "actorIdentificatie" {
        /// Functie, of wat het systeem doet.
        functie "functie": text[40]
            only(&["medewerker", "geautomatiseerde_actor"]) required_for(&["medewerker", "geautomatiseerde_actor"]);
        /// Omschrijving.
        omschrijving "omschrijving": text[200] only(&["geautomatiseerde_actor", "organisatorische_eenheid"]);
        /// E-mailadres waarop de actor te bereiken is.
        emailadres "emailadres": formatted Emailadres[] only(&["medewerker", "organisatorische_eenheid"]);
        /// Faxnummer.
        faxnummer "faxnummer": text[20] only(&["organisatorische_eenheid"]);
        /// Telefoonnummer waarop de actor te bereiken is.
        telefoonnummer "telefoonnummer": formatted Telefoonnummer[]
            only(&["medewerker", "organisatorische_eenheid"]) required_for(&["medewerker"]);
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
