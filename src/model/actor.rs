use super::declare::{labelled_words, object, variants};
use super::{Identificator, Reference};

labelled_words! {
    /// Een soort actor.
    pub enum SoortActor {
        /// Iemand die voor de gemeente werkt.
        #[label("Medewerker", "Employee")]
        Medewerker "medewerker",
        /// Een systeem dat voor de gemeente werkt, zoals een chatbot.
        #[label("Geautomatiseerde actor", "System")]
        GeautomatiseerdeActor "geautomatiseerde_actor",
        /// Een onderdeel van de gemeente.
        #[label("Organisatorische eenheid", "Department")]
        OrganisatorischeEenheid "organisatorische_eenheid",
    }
}

object! {
    /// Iets of iemand die voor de gemeente werkt: een medewerker, een afdeling of een systeem.
    #[label("Actor", "Actor")]
    Actor "actor" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Naam.
        #[label("Naam", "Name")]
        naam "naam": text[200] required;
        /// Wat voor actor het is, met de gegevens die bij die soort horen.
        #[label("Soort actor", "Kind of actor")]
        soort_actor "soortActor": kind SoortActor ActorIdentificatie actor_identificatie[] required;
        /// Of de actor bij nieuwe contacten en taken betrokken mag worden.
        #[label("Actief", "Active")]
        #[help(
            "Alleen een actieve actor krijgt nieuwe contacten en taken.",
            "Only an active actor gets new contacts and tasks.",
        )]
        indicatie_actief "indicatieActief": boolean[];
        /// Waar de actor in een ander register staat.
        #[label("Identificator", "Identificator")]
        actoridentificator "actoridentificator": one Identificator[] nullable;
        /// Gegevens die bij deze soort actor horen.
        #[label("Gegevens van deze soort actor", "Details of this kind of actor")]
        actor_identificatie "actorIdentificatie": group ActorIdentificatie[] variant("soortActor");
    }
}

variants! {
    /// Gegevens die van de soort actor afhangen.
    ActorIdentificatie "actorIdentificatie" by SoortActor {
        /// Gegevens van een systeem dat voor de gemeente werkt.
        GeautomatiseerdeActor {
            /// Functie, of wat het systeem doet.
            #[label("Functie", "Function")]
            functie "functie": text[40] needed;
            /// Omschrijving.
            #[label("Omschrijving", "Description")]
            omschrijving "omschrijving": text[200];
        }
        /// Gegevens van een onderdeel van de gemeente.
        OrganisatorischeEenheid {
            /// Omschrijving.
            #[label("Omschrijving", "Description")]
            omschrijving "omschrijving": text[200];
            /// E-mailadres waarop de actor te bereiken is.
            #[label("E-mailadres", "E-mail address")]
            emailadres "emailadres": formatted Emailadres[];
            /// Faxnummer.
            #[label("Faxnummer", "Fax number")]
            faxnummer "faxnummer": text[20];
            /// Telefoonnummer waarop de actor te bereiken is.
            #[label("Telefoonnummer", "Telephone number")]
            telefoonnummer "telefoonnummer": formatted Telefoonnummer[];
        }
        /// Gegevens van iemand die voor de gemeente werkt.
        Medewerker {
            /// Functie, of wat het systeem doet.
            #[label("Functie", "Function")]
            functie "functie": text[40] needed;
            /// E-mailadres waarop de actor te bereiken is.
            #[label("E-mailadres", "E-mail address")]
            emailadres "emailadres": formatted Emailadres[];
            /// Telefoonnummer waarop de actor te bereiken is.
            #[label("Telefoonnummer", "Telephone number")]
            telefoonnummer "telefoonnummer": formatted Telefoonnummer[] needed;
        }
    }
}

object! {
    /// De betrokkenheid van een actor bij een klantcontact.
    #[label("Betrokkenheid van een actor", "Involvement of an actor")]
    ActorKlantcontact "actorKlantcontact" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De actor.
        #[label("Actor", "Actor")]
        actor "actor": one Reference[] required;
        /// Het contact.
        #[label("Klantcontact", "Klantcontact")]
        klantcontact "klantcontact": one Reference[] required;
    }
}
