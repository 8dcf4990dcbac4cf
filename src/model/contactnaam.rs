use super::declare::object;
use crate::tree::View;

object! {
    /// De naam die iemand in contact met de gemeente wil gebruiken.
    #[label("Contactnaam", "Contactnaam")]
    Contactnaam "contactnaam" {
        /// Voorletters.
        #[label("Voorletters", "Initials")]
        voorletters "voorletters": text[10];
        /// Voornaam of voornamen.
        #[label("Voornaam", "First name")]
        #[autocomplete("given-name")]
        voornaam "voornaam": text[200];
        /// Voorvoegsel bij de achternaam.
        #[label("Voorvoegsel achternaam", "Surname prefix")]
        #[help("Zoals van, de of van der.", "Such as van, de or van der.")]
        voorvoegsel_achternaam "voorvoegselAchternaam": text[10];
        /// Achternaam.
        #[label("Achternaam", "Surname")]
        #[autocomplete("family-name")]
        achternaam "achternaam": text[200];
    }
}

impl<'v> View<'v, Contactnaam> {
    /// Returns whether any part of the name is filled in.
    pub fn is_filled_in(self) -> bool {
        [self.voorletters(), self.voornaam(), self.voorvoegsel_achternaam(), self.achternaam()]
            .iter()
            .any(|part| part.value().is_some_and(|text| !text.is_empty()))
    }
}
