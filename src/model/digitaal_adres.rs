use alloc::borrow::Cow;

use super::Reference;
use super::declare::{labelled_words, object};
use crate::shape::position_of;
use crate::tree::{Field, View};
use crate::value::{Format, dialled, mailbox};

labelled_words! {
    /// Een soort digitaal adres.
    pub enum SoortDigitaalAdres {
        /// Een e-mailadres.
        #[label("E-mailadres", "E-mail address")]
        Email "email",
        /// Een telefoonnummer.
        #[label("Telefoonnummer", "Telephone number")]
        Telefoonnummer "telefoonnummer",
        /// Iets anders, zoals een profiel op een sociaal medium.
        #[label("Overig", "Other")]
        Overig "overig",
    }
}

/// Wat voor vorm een adres heeft, volgt uit zijn soort.
const VORMEN: &[(&str, Format)] = &[("email", Format::Email), ("telefoonnummer", Format::Telefoonnummer)];

object! {
    /// Contactgegevens die niet aan een plaats zijn gebonden: een e-mailadres, een telefoonnummer, een profiel.
    #[label("Digitaal adres", "Digitaal adres")]
    DigitaalAdres "digitaalAdres" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De betrokkene die het voor één opvolging gaf.
        #[label("Verstrekt door betrokkene", "Given by betrokkene")]
        verstrekt_door_betrokkene "verstrektDoorBetrokkene": one Reference[] nullable;
        /// De partij die het voor later contact gaf.
        #[label("Verstrekt door partij", "Given by partij")]
        verstrekt_door_partij "verstrektDoorPartij": one Reference[] nullable required_by_open_klant;
        /// Het adres of nummer zelf.
        #[label("Adres of nummer", "Address or number")]
        adres "adres": text[80] required form_by("soortDigitaalAdres", VORMEN);
        /// Via wat voor kanaal het adres te bereiken is.
        #[label("Soort digitaal adres", "Kind of digitaal adres")]
        soort_digitaal_adres "soortDigitaalAdres": choice SoortDigitaalAdres[] required;
        /// Of het voor deze partij en deze soort het standaardadres is.
        #[label("Standaardadres", "Standard address")]
        #[help(
            "Een partij heeft van elke soort hooguit één standaardadres.",
            "A partij has at most one standard address of each kind.",
        )]
        is_standaard_adres "isStandaardAdres": boolean[];
        /// Waar het adres voor dient.
        #[label("Omschrijving", "Description")]
        #[help("Waar het adres voor dient, zoals werk of privé.", "What the address is for, such as work or home.")]
        omschrijving "omschrijving": text[40];
        /// Kenmerk waaraan systemen het adres herkennen.
        #[label("Referentie", "Referentie")]
        #[help(
            "Kenmerk waaraan systemen het adres herkennen: letters, cijfers, streepjes en lage streepjes.",
            "A name by which systems recognise the address: letters, digits, hyphens and underscores.",
        )]
        referentie "referentie": formatted Referentie[];
        /// Wanneer het adres is nagegaan.
        #[label("Datum van verificatie", "Date of verification")]
        #[help("De dag waarop is nagegaan of het adres klopt.", "The day on which the address was found to be right.")]
        verificatie_datum "verificatieDatum": formatted Datum[] nullable;
    }
}

impl<'v> View<'v, DigitaalAdres> {
    /// Returns the kind as the document writes it, even if it is not one of the declared kinds; empty if it is absent.
    pub(crate) fn soort_as_written(self) -> &'v str {
        let soort: Field<'v, &str> = self.field(const { position_of(DigitaalAdres::PROPERTIES, "soortDigitaalAdres") });
        soort.value().unwrap_or_default()
    }

    /// Returns a key that is equal for two spellings of one address: the kind, and the normalised address or number.
    /// The domain of an e-mail address is put in lower case, and a Dutch number is written without its country code.
    pub(crate) fn same_as_key(self) -> Option<(&'static str, Cow<'v, str>)> {
        let (soort, adres) = (self.soort_digitaal_adres().value()?, self.adres().value()?);
        let adres = match soort {
            SoortDigitaalAdres::Email => mailbox(adres),
            SoortDigitaalAdres::Telefoonnummer => dialled(adres),
            SoortDigitaalAdres::Overig => Cow::Borrowed(adres),
        };
        Some((soort.name(), adres))
    }
}
