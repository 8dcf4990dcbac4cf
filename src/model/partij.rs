use core::str::FromStr;

use super::declare::{labelled_words, object, variants};
use super::{
    Adres, CategorieRelatie, Contactnaam, DigitaalAdres, OrReference, PartijIdentificator, Reference, Rekeningnummer,
    SoortIdentificator,
};
use crate::shape::position_of;
use crate::tree::{Field, View};
use crate::value::{Bsn, KvkNummer, Rsin, Vestigingsnummer};

labelled_words! {
    /// Een soort partij.
    pub enum SoortPartij {
        /// Een natuurlijk persoon.
        #[label("Persoon", "Persoon")]
        Persoon "persoon",
        /// Een organisatie, een eenmanszaak ook.
        #[label("Organisatie", "Organisatie")]
        Organisatie "organisatie",
        /// Iemand die namens een ander of een organisatie optrad.
        #[label("Contactpersoon", "Contactpersoon")]
        Contactpersoon "contactpersoon",
    }
}

object! {
    /// Een persoon of organisatie waarmee de gemeente een relatie heeft, met gegevens voor al het contact.
    #[label("Partij", "Partij")]
    Partij "partij" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Nummer waarmee mensen de partij aanduiden.
        #[label("Nummer", "Number")]
        nummer "nummer": formatted Referentienummer[] nullable deprecated;
        /// Aantekening voor medewerkers; niet voor de klant.
        #[label("Interne notitie", "Internal note")]
        #[help("Alleen voor medewerkers, niet voor de klant.", "Only for employees, not for the customer.")]
        interne_notitie "interneNotitie": text[1000] lines;
        /// De keren dat de partij bij een contact betrokken was.
        #[label("Betrokkenen", "Betrokkenen")]
        betrokkenen "betrokkenen": many Reference[] read_only;
        /// De categorieën waar de partij toe behoort.
        #[label("Categorieën", "Categories")]
        categorie_relaties "categorieRelaties": many CategorieRelatie[] or_reference read_only;
        /// Digitale adressen voor al het contact.
        #[label("Digitale adressen", "Digitale adressen")]
        digitale_adressen "digitaleAdressen": many DigitaalAdres[] by_reference nullable;
        /// Het digitale adres dat de partij het liefst gebruikt ziet.
        #[label("Digitaal adres van voorkeur", "Preferred digitaal adres")]
        voorkeurs_digitaal_adres "voorkeursDigitaalAdres": one DigitaalAdres[] by_reference nullable;
        /// De partijen die deze partij vertegenwoordigen, zoals het register ze noemt.
        #[label("Vertegenwoordigd door", "Represented by")]
        vertegenwoordigden "vertegenwoordigden": many Reference[] read_only;
        /// De partijen die deze partij vertegenwoordigt. De API heeft hiervoor een eigen resource.
        #[label("Vertegenwoordigt", "Represents")]
        vertegenwoordigde "vertegenwoordigde": many Partij[] or_reference of_registration;
        /// Rekeningnummers.
        #[label("Rekeningnummers", "Account numbers")]
        rekeningnummers "rekeningnummers": many Rekeningnummer[] by_reference nullable;
        /// Het rekeningnummer dat de partij het liefst gebruikt ziet.
        #[label("Rekeningnummer van voorkeur", "Preferred account number")]
        voorkeurs_rekeningnummer "voorkeursRekeningnummer": one Rekeningnummer[] by_reference nullable;
        /// Waaraan de partij in andere registers te herkennen is.
        #[label("Partij-identificatoren", "Partij-identificatoren")]
        #[help(
            "Waaraan de partij in andere registers te herkennen is, zoals een BSN of KVK-nummer.",
            "What the partij is recognised by in other registers, such as a BSN or a KVK number.",
        )]
        partij_identificatoren "partijIdentificatoren": many PartijIdentificator[] or_reference nullable;
        /// Of het een persoon, een organisatie of een contactpersoon is, met de gegevens die bij die soort horen.
        #[label("Soort partij", "Kind of partij")]
        soort_partij "soortPartij": kind SoortPartij PartijIdentificatie partij_identificatie[] required;
        /// Of de gegevens als geheim behandeld moeten worden; leeg is onbekend.
        #[label("Geheimhouding", "Secrecy")]
        #[help(
            "Of de gegevens als geheim behandeld moeten worden; laat dit leeg als het niet bekend is.",
            "Whether the details have to be kept secret; leave this empty if it is not known.",
        )]
        indicatie_geheimhouding "indicatieGeheimhouding": boolean[] nullable;
        /// Taal waarin de partij het liefst contact heeft, als code van ISO 639-2.
        #[label("Voorkeurstaal", "Preferred language")]
        #[help("Drie kleine letters, zoals nld, eng of fry.", "Three small letters, like nld, eng or fry.")]
        voorkeurstaal "voorkeurstaal": text Taal[3];
        /// Of de contactgegevens nog gebruikt mogen worden.
        #[label("Actief", "Active")]
        #[help(
            "Zet dit uit als de contactgegevens niet meer gebruikt mogen worden.",
            "Switch this off if the contact details must no longer be used.",
        )]
        indicatie_actief "indicatieActief": boolean[] required;
        /// Waar de partij bezocht wil worden.
        #[label("Bezoekadres", "Visiting address")]
        bezoekadres "bezoekadres": one Adres[] nullable;
        /// Waar de partij post wil ontvangen.
        #[label("Correspondentieadres", "Postal address")]
        correspondentieadres "correspondentieadres": one Adres[] nullable;
        /// Gegevens die bij deze soort partij horen.
        #[label("Gegevens van deze soort partij", "Details of this kind of partij")]
        partij_identificatie "partijIdentificatie": group PartijIdentificatie[] variant("soortPartij");
    }
}

variants! {
    /// Gegevens die van de soort partij afhangen.
    PartijIdentificatie "partijIdentificatie" by SoortPartij {
        /// Gegevens van iemand die namens een ander of een organisatie optrad.
        Contactpersoon {
            /// Technische identificatie.
            #[label("UUID", "UUID")]
            uuid "uuid": formatted Uuid[];
            /// De organisatie waarvoor de contactpersoon werkte.
            #[label("Werkte voor", "Worked for")]
            #[help(
                "De organisatie waarvoor de contactpersoon werkte.",
                "The organisatie that the contactpersoon worked for.",
            )]
            werkte_voor_partij "werkteVoorPartij": one Partij[] boxed by_reference nullable;
            /// Naam waarmee de persoon aangesproken wil worden.
            #[label("Contactnaam", "Contactnaam")]
            #[help(
                "De naam waarmee de persoon aangesproken wil worden.",
                "The name by which the person wants to be addressed.",
            )]
            contactnaam "contactnaam": one Contactnaam[] nullable;
            /// De naam voluit, zoals het register die samenstelt.
            #[label("Volledige naam", "Full name")]
            volledige_naam "volledigeNaam": text[500] read_only;
        }
        /// Gegevens van een natuurlijk persoon.
        Persoon {
            /// Naam waarmee de persoon aangesproken wil worden.
            #[label("Contactnaam", "Contactnaam")]
            #[help(
                "De naam waarmee de persoon aangesproken wil worden.",
                "The name by which the person wants to be addressed.",
            )]
            contactnaam "contactnaam": one Contactnaam[] nullable;
            /// De naam voluit, zoals het register die samenstelt.
            #[label("Volledige naam", "Full name")]
            volledige_naam "volledigeNaam": text[500] read_only;
        }
        /// Gegevens van een organisatie.
        Organisatie {
            /// Naam van de organisatie.
            #[label("Naam", "Name")]
            #[autocomplete("organization")]
            naam "naam": text[200];
        }
    }
}

/// The properties that depend on the kind of a partij, for every kind.
impl<'v> View<'v, PartijIdentificatie> {
    /// Naam waarmee een persoon of contactpersoon aangesproken wil worden.
    pub(crate) fn contactnaam(self) -> Field<'v, View<'v, Contactnaam>> {
        self.field(const { position_of(PartijIdentificatie::PROPERTIES, "contactnaam") })
    }

    /// De naam voluit van een persoon of contactpersoon.
    pub(crate) fn volledige_naam(self) -> Field<'v, &'v str> {
        self.field(const { position_of(PartijIdentificatie::PROPERTIES, "volledigeNaam") })
    }

    /// Naam van een organisatie.
    pub(crate) fn naam(self) -> Field<'v, &'v str> {
        self.field(const { position_of(PartijIdentificatie::PROPERTIES, "naam") })
    }

    /// De organisatie waarvoor een contactpersoon werkte.
    pub(crate) fn werkte_voor_partij(self) -> Field<'v, View<'v, Partij>> {
        self.field(const { position_of(PartijIdentificatie::PROPERTIES, "werkteVoorPartij") })
    }
}

impl<'v> View<'v, Partij> {
    /// Returns whether the partij has any address, even one that cannot be used.
    pub fn has_contact_details(self) -> bool {
        let places = [self.bezoekadres(), self.correspondentieadres()];
        !self.digitale_adressen().has_none()
            || !self.voorkeurs_digitaal_adres().is_empty()
            || places.iter().any(|place| place.value().is_some_and(|adres| adres.is_filled_in()))
    }

    /// Iterates over the kinds of numbers that identify the partij.
    pub(crate) fn identificator_soorten(self) -> impl Iterator<Item = SoortIdentificator> {
        self.partij_identificatoren().items().filter_map(|identificator| identificator.soort())
    }

    /// Iterates over what identifies the partij with certainty: its uuid and its numbers, each with its kind.
    pub(crate) fn identities(self) -> impl Iterator<Item = (&'v str, &'v str)> {
        let numbers = self.partij_identificatoren().items().filter_map(|identificator| {
            let group = identificator.partij_identificator().value()?;
            Some((group.code_soort_object_id().value()?.name(), group.object_id().value()?))
        });
        self.uuid().value().map(|uuid| ("uuid", uuid)).into_iter().chain(numbers)
    }
}

impl Partij {
    /// Returns the burgerservicenummer of the partij, if it has a well-formed one.
    pub fn bsn(&self) -> Option<Bsn> {
        self.number(SoortIdentificator::Bsn)
    }

    /// Returns the RSIN of the partij, if it has a well-formed one.
    pub fn rsin(&self) -> Option<Rsin> {
        self.number(SoortIdentificator::Rsin)
    }

    /// Returns the KVK-nummer of the partij, if it has a well-formed one.
    pub fn kvk_nummer(&self) -> Option<KvkNummer> {
        self.number(SoortIdentificator::KvkNummer)
    }

    /// Returns the vestigingsnummer of the partij, if it has a well-formed one.
    pub fn vestigingsnummer(&self) -> Option<Vestigingsnummer> {
        self.number(SoortIdentificator::Vestigingsnummer)
    }

    fn number<N: FromStr>(&self, soort: SoortIdentificator) -> Option<N> {
        let numbers = self.partij_identificatoren.iter().filter_map(OrReference::object);
        let numbers = numbers.map(|identificator| &identificator.partij_identificator);
        let mut own = numbers.filter(|number| number.code_soort_object_id == soort);
        own.find_map(|number| number.object_id.parse().ok())
    }
}
