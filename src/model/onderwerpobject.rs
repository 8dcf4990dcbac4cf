use super::declare::object;
use super::{Identificator, Reference};
use crate::value::{URI, UUID};

object! {
    /// Een object waar een klantcontact over ging: een eerder klantcontact, een zaak, een klanttaak of iets anders.
    Onderwerpobject "onderwerpobject" {
        /// Technische identificatie.
        uuid "uuid": formatted[&UUID] read_only;
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
        /// Het contact dat over dit object ging.
        klantcontact "klantcontact": one Reference[] nullable;
        /// Het eerdere contact dat dit object is.
        was_klantcontact "wasKlantcontact": one Reference[] nullable;
        /// Waar het object staat.
        onderwerpobjectidentificator "onderwerpobjectidentificator": one Identificator[] nullable;
    }
}

impl Onderwerpobject<'_> {
    /// Whether it is an earlier klantcontact, in either notation.
    pub fn is_klantcontact(&self) -> bool {
        self.was_klantcontact.value().is_some() || self.is_of(&["klantcontact"])
    }

    /// Whether it is a zaak, in any of the spellings that are in use.
    pub fn is_zaak(&self) -> bool {
        self.is_of(&["zaak", "zgw-Zaak"])
    }

    fn is_of(&self, spellings: &[&str]) -> bool {
        let identificator = self.onderwerpobjectidentificator.value();
        identificator
            .and_then(|identificator| identificator.code_objecttype.text())
            .is_some_and(|code| spellings.iter().any(|spelling| spelling.eq_ignore_ascii_case(code)))
    }
}
