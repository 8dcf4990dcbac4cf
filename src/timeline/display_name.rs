//! The name that is shown of somebody.

use super::visible::visible;
use crate::model::{Contactnaam, Partij};
use crate::tree::View;
use alloc::string::String;

/// A name that is taken from the first source that has one. It is empty until then.
#[derive(Default)]
pub(super) struct DisplayName(pub(super) String);

impl DisplayName {
    /// Takes a name, if there is none yet.
    // Not inlined, because every name goes through it and the wasm file would have a copy for each.
    #[inline(never)]
    pub(super) fn or(&mut self, name: Option<&str>) {
        if let (true, Some(name)) = (self.0.is_empty(), visible(name)) {
            self.0.push_str(name);
        }
    }

    /// Takes the name of a person from its parts, if there is none yet. The voorletters count only without voornaam.
    pub(super) fn or_person(&mut self, naam: Option<View<'_, Contactnaam>>) {
        let Some(naam) = naam.filter(|_| self.0.is_empty()) else { return };
        let given = visible(naam.voornaam().value()).or_else(|| visible(naam.voorletters().value()));
        for part in [given, naam.voorvoegsel_achternaam().value(), naam.achternaam().value()] {
            if let Some(part) = visible(part) {
                if !self.0.is_empty() {
                    self.0.push(' ');
                }
                self.0.push_str(part);
            }
        }
    }

    /// Takes the name of a partij, if there is none yet: as the register composes it, or from its parts.
    pub(super) fn or_partij(&mut self, partij: Option<View<'_, Partij>>) {
        let Some(details) = partij.and_then(|partij| partij.partij_identificatie().value()) else { return };
        self.or(details.volledige_naam().value());
        self.or_person(details.contactnaam().value());
        self.or(details.naam().value());
    }
}

#[cfg(test)]
mod tests {
    use super::DisplayName;
    use crate::timeline::entry::klantcontact;
    use crate::timeline::source::one;

    #[test]
    fn the_first_name_counts() {
        let contact = one(br#"{"hadBetrokkenen": [{"contactnaam":
            {"voornaam": " ", "voorletters": "A.", "voorvoegselAchternaam": "de", "achternaam": "Vries"}}]}"#);
        let betrokkene = klantcontact(&contact).had_betrokkenen().items().next().unwrap();
        let mut name = DisplayName::default();
        name.or(Some("  "));
        name.or_person(betrokkene.contactnaam().value());
        name.or(Some("Klant"));
        assert_eq!(name.0, "A. de Vries");
    }
}
