use super::declare::object;
use super::{Adres, Contactnaam, DigitaalAdres, Partij, Reference};
use crate::tree::View;
use crate::word::words;

words! {
    /// Een rol die een betrokkene kan hebben.
    pub enum Rol {
        /// Treedt voor een ander op.
        Vertegenwoordiger "vertegenwoordiger",
        /// Heeft er zelf belang bij.
        Klant "klant",
    }
}

object! {
    /// Een persoon of organisatie van buiten de gemeente die aan een klantcontact deelnam, met de contactgegevens die
    /// alleen voor de opvolging van dat contact gelden.
    Betrokkene "betrokkene" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij die deze betrokkene was, als die gekend is.
        was_partij "wasPartij": one Partij[] by_reference nullable;
        /// Het contact waaraan is deelgenomen.
        had_klantcontact "hadKlantcontact": one Reference[] required_standalone;
        /// Digitale adressen die alleen voor deze opvolging gelden.
        digitale_adressen "digitaleAdressen": many DigitaalAdres[] or_reference of_registration;
        /// Waar de betrokkene voor deze opvolging bezocht wil worden.
        bezoekadres "bezoekadres": one Adres[] nullable;
        /// Waar de betrokkene voor deze opvolging post wil ontvangen.
        correspondentieadres "correspondentieadres": one Adres[] nullable;
        /// Naam waarmee de betrokkene bij de opvolging aangesproken wil worden.
        contactnaam "contactnaam": one Contactnaam[] nullable;
        /// De naam voluit, zoals het register die samenstelt.
        volledige_naam "volledigeNaam": text[500] read_only;
        /// Of de betrokkene zelf klant was, of voor een ander optrad.
        rol "rol": choice Rol[] required;
        /// Organisatie waarmee de betrokkene een relatie had.
        organisatienaam "organisatienaam": text[200];
        /// Of de betrokkene met het contact begon.
        initiator "initiator": boolean[] required;
    }
}

impl View<'_, Betrokkene> {
    /// Returns whether the betrokkene is linked to a partij; `None` if the document does not show that.
    pub(crate) fn is_known(self) -> Option<bool> {
        if self.was_partij().value().is_some() {
            Some(true)
        } else {
            (self.was_partij().is_empty() && !self.is_reference()).then_some(false)
        }
    }

    /// Returns whether the betrokkene has an address of its own; `None` if the document does not show that.
    pub(crate) fn has_contact_details(self) -> Option<bool> {
        let places = [self.bezoekadres(), self.correspondentieadres()];
        if self.digitale_adressen().value().is_some_and(|adressen| !adressen.is_empty())
            || places.iter().any(|place| place.value().is_some_and(|adres| adres.is_filled_in()))
        {
            return Some(true);
        }
        let unreadable = !self.digitale_adressen().has_none()
            || places.iter().any(|place| !place.is_empty() && place.value().is_none())
            || self.is_reference();
        (!unreadable).then_some(false)
    }
}
