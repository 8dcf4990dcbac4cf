use super::declare::object;
use crate::tree::View;
use crate::value::character::is_blank;

object! {
    /// Wijst een object aan in een ander register.
    Identificator "identificator" {
        /// Waarde die het object identificeert.
        object_id "objectId": text[200];
        /// Soort object, zoals zaak of informatieobject.
        code_objecttype "codeObjecttype": text[200];
        /// Register waarin het object staat.
        code_register "codeRegister": text[200];
        /// Eigenschap die het object identificeert, zoals uuid of identificatie.
        code_soort_object_id "codeSoortObjectId": text[200];
    }
}

impl<'v> View<'v, Identificator> {
    /// Returns whether all four properties are filled in. Only together do they identify an object.
    pub fn is_complete(self) -> bool {
        [self.object_id(), self.code_objecttype(), self.code_register(), self.code_soort_object_id()]
            .iter()
            .all(|member| member.value().is_some_and(|text| !is_blank(text)))
    }
}
