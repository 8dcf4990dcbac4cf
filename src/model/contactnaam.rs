use super::declare::object;
use crate::tree::View;

object! {
    /// De naam die iemand in contact met de gemeente wil gebruiken.
    Contactnaam "contactnaam" {
        /// Voorletters.
        voorletters "voorletters": text[10];
        /// Voornaam of voornamen.
        voornaam "voornaam": text[200];
        /// Voorvoegsel bij de achternaam.
        voorvoegsel_achternaam "voorvoegselAchternaam": text[10];
        /// Achternaam.
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
