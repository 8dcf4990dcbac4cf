use super::declare::object;
use super::{Identificator, Reference};
use crate::tree::View;
use crate::vocabulary::CodeObjecttype;

object! {
    /// Een object waar een klantcontact over ging: een eerder klantcontact, een zaak, een klanttaak of iets anders.
    #[label("Onderwerpobject", "Onderwerpobject")]
    Onderwerpobject "onderwerpobject" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Het contact dat over dit object ging.
        #[label("Klantcontact", "Klantcontact")]
        klantcontact "klantcontact": one Reference[] nullable;
        /// Het eerdere contact dat dit object is.
        #[label("Eerder klantcontact", "Earlier klantcontact")]
        #[help("Het klantcontact waarop dit contact volgt.", "The klantcontact that this contact follows.")]
        was_klantcontact "wasKlantcontact": one Reference[] nullable;
        /// Waar het object staat.
        #[label("Identificator", "Identificator")]
        #[help("Waar het object in een ander register staat.", "Where the object is in another register.")]
        onderwerpobjectidentificator "onderwerpobjectidentificator": one Identificator[] nullable;
    }
}

impl<'v> View<'v, Onderwerpobject> {
    /// Returns whether the object is an earlier klantcontact, in either of the two notations of the standard.
    pub fn is_klantcontact(self) -> bool {
        self.was_klantcontact().value().is_some() || self.code_objecttype() == Some(CodeObjecttype::Klantcontact)
    }

    /// Returns whether the object is a zaak, in any of the spellings in use.
    pub fn is_zaak(self) -> bool {
        self.code_objecttype() == Some(CodeObjecttype::Zaak)
    }

    /// Returns the kind of object that the identificator refers to, if it is a known kind.
    pub fn code_objecttype(self) -> Option<CodeObjecttype> {
        CodeObjecttype::recognise(self.onderwerpobjectidentificator().value()?.code_objecttype().value()?)
    }
}
