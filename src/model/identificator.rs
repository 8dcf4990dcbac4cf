use super::declare::object;
use crate::tree::View;
use crate::value::character::is_blank;

object! {
    /// Wijst een object aan in een ander register.
    #[label("Identificator", "Identificator")]
    Identificator "identificator" {
        /// Waarde die het object identificeert.
        #[label("Identificatie", "Identification")]
        #[help(
            "De waarde waaraan het object te herkennen is, zoals een uuid of een zaaknummer.",
            "The value by which the object is recognised, such as a uuid or the number of a zaak.",
        )]
        object_id "objectId": text[200];
        /// Soort object, zoals zaak of informatieobject.
        #[label("Soort object", "Kind of object")]
        #[help("Zoals zaak of informatieobject.", "Such as zaak or informatieobject.")]
        code_objecttype "codeObjecttype": text[200];
        /// Register waarin het object staat.
        #[label("Register", "Register")]
        #[help(
            "Het register waarin het object staat, zoals openzaak.",
            "The register in which the object is, such as openzaak.",
        )]
        code_register "codeRegister": text[200];
        /// Eigenschap die het object identificeert, zoals uuid of identificatie.
        #[label("Soort identificatie", "Kind of identification")]
        #[help(
            "De eigenschap die het object identificeert, zoals uuid of identificatie.",
            "The property that identifies the object, such as uuid or identificatie.",
        )]
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
