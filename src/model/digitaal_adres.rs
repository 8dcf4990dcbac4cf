use super::Reference;
use super::declare::object;
use crate::value::{DATE, EMAIL, Format, REFERENTIE, TELEFOONNUMMER, URI, UUID};

/// De soorten digitaal adres.
const SOORTEN: &[&str] = &["email", "telefoonnummer", "overig"];

/// Wat voor vorm een adres heeft, volgt uit zijn soort.
const VORMEN: &[(&str, &Format)] = &[("email", &EMAIL), ("telefoonnummer", &TELEFOONNUMMER)];

object! {
    /// Contactgegevens die niet aan een plaats zijn gebonden: een e-mailadres, een telefoonnummer, een profiel.
    DigitaalAdres "digitaalAdres" ruled by digitaal_adres {
        /// Technische identificatie.
        uuid "uuid": formatted[&UUID] read_only;
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
        /// De betrokkene die het voor één opvolging gaf.
        verstrekt_door_betrokkene "verstrektDoorBetrokkene": one Reference[] nullable;
        /// De partij die het voor later contact gaf.
        verstrekt_door_partij "verstrektDoorPartij": one Reference[] nullable required_by_open_klant;
        /// Het adres of nummer zelf.
        adres "adres": text[80] form_by("soortDigitaalAdres", VORMEN) required;
        /// Via wat voor kanaal het adres te bereiken is.
        soort_digitaal_adres "soortDigitaalAdres": choice[SOORTEN] required;
        /// Of het voor deze partij en deze soort het standaardadres is.
        is_standaard_adres "isStandaardAdres": boolean[];
        /// Waar het adres voor dient.
        omschrijving "omschrijving": text[40];
        /// Kenmerk waaraan systemen het adres herkennen.
        referentie "referentie": formatted[&REFERENTIE];
        /// Wanneer het adres is nagegaan.
        verificatie_datum "verificatieDatum": formatted[&DATE] nullable;
    }
}

impl<'v> DigitaalAdres<'v> {
    /// What makes two of them the same address: the kind, and the address or number itself.
    pub fn kind_and_address(self) -> Option<(&'v str, &'v str)> {
        Some((self.soort_digitaal_adres().value()?, self.adres().value()?))
    }
}
