use super::declare::{labelled_words, object};
use super::{Adres, Contactnaam, DigitaalAdres, Partij, Reference};
use crate::tree::View;

labelled_words! {
    /// Een rol die een betrokkene kan hebben.
    pub enum Rol {
        /// Treedt voor een ander op.
        #[label("Vertegenwoordiger", "Representative")]
        Vertegenwoordiger "vertegenwoordiger",
        /// Heeft er zelf belang bij.
        #[label("Klant", "Customer")]
        Klant "klant",
    }
}

object! {
    /// Een persoon of organisatie van buiten de gemeente die aan een klantcontact deelnam, met de contactgegevens die
    /// alleen voor de opvolging van dat contact gelden.
    #[label("Betrokkene", "Betrokkene")]
    Betrokkene "betrokkene" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij die deze betrokkene was, als die gekend is.
        #[label("Partij", "Partij")]
        #[help(
            "De partij die deze betrokkene was, als de gemeente die kent.",
            "The partij that this betrokkene was, if the municipality knows it.",
        )]
        was_partij "wasPartij": one Partij[] by_reference nullable;
        /// Het contact waaraan is deelgenomen.
        #[label("Klantcontact", "Klantcontact")]
        had_klantcontact "hadKlantcontact": one Reference[] required_standalone;
        /// Digitale adressen die alleen voor deze opvolging gelden.
        #[label("Digitale adressen", "Digitale adressen")]
        #[help("Alleen voor de opvolging van dit contact.", "Only for the follow-up of this contact.")]
        digitale_adressen "digitaleAdressen": many DigitaalAdres[] or_reference of_registration;
        /// Waar de betrokkene voor deze opvolging bezocht wil worden.
        #[label("Bezoekadres", "Visiting address")]
        #[help("Alleen voor de opvolging van dit contact.", "Only for the follow-up of this contact.")]
        bezoekadres "bezoekadres": one Adres[] nullable;
        /// Waar de betrokkene voor deze opvolging post wil ontvangen.
        #[label("Correspondentieadres", "Postal address")]
        #[help(
            "Waar de betrokkene post over dit contact wil ontvangen.",
            "Where the betrokkene wants to receive mail about this contact.",
        )]
        correspondentieadres "correspondentieadres": one Adres[] nullable;
        /// Naam waarmee de betrokkene bij de opvolging aangesproken wil worden.
        #[label("Contactnaam", "Contactnaam")]
        #[help(
            "De naam waarmee de betrokkene aangesproken wil worden.",
            "The name by which the betrokkene wants to be addressed.",
        )]
        contactnaam "contactnaam": one Contactnaam[] nullable;
        /// De naam voluit, zoals het register die samenstelt.
        #[label("Volledige naam", "Full name")]
        volledige_naam "volledigeNaam": text[500] read_only;
        /// Of de betrokkene zelf klant was, of voor een ander optrad.
        #[label("Rol", "Role")]
        #[help(
            "Een klant heeft er zelf belang bij; een vertegenwoordiger treedt voor een ander op.",
            "A customer has an interest of their own; a representative acts for somebody else.",
        )]
        rol "rol": choice Rol[] required;
        /// Organisatie waarmee de betrokkene een relatie had.
        #[label("Organisatienaam", "Organisatienaam")]
        #[help(
            "De organisatie waarmee de betrokkene een relatie had.",
            "The organisation that the betrokkene had a relation with.",
        )]
        #[autocomplete("organization")]
        organisatienaam "organisatienaam": text[200];
        /// Of de betrokkene met het contact begon.
        #[label("Initiator", "Initiator")]
        #[help(
            "Zet dit aan als deze betrokkene met het contact begon, en niet de gemeente.",
            "Switch this on if this betrokkene began the contact, and not the municipality.",
        )]
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
