use super::Reference;
use super::declare::object;
use crate::value::{BSN, Format, KVK_NUMMER, RSIN, URI, UUID, VESTIGINGSNUMMER};

/// De soorten object die de API kent.
const OBJECTTYPEN: &[&str] = &["natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging"];
/// De nummers die de API kent.
const SOORTEN: &[&str] = &["bsn", "vestigingsnummer", "kvk_nummer", "rsin"];
/// De registers die de API kent.
const REGISTERS: &[&str] = &["brp", "hr"];
/// Wat voor vorm een nummer heeft, volgt uit zijn soort.
const VORMEN: &[(&str, &Format)] =
    &[("bsn", &BSN), ("vestigingsnummer", &VESTIGINGSNUMMER), ("kvk_nummer", &KVK_NUMMER), ("rsin", &RSIN)];

object! {
    /// Gegevens waaraan een partij in een basisregistratie te herkennen is.
    PartijIdentificator "partijIdentificator" ruled by partij_identificator {
        /// Technische identificatie.
        uuid "uuid": formatted[&UUID];
        /// Adres in de API.
        url "url": formatted[&URI] at_most(1000) read_only;
        /// De partij.
        identificeerde_partij "identificeerdePartij": one Reference[] nullable;
        /// Verwijzing in vrije tekst.
        andere_partij_identificator "anderePartijIdentificator": text[200] deprecated;
        /// Het nummer, en waar het vandaan komt.
        partij_identificator "partijIdentificator": one PartijIdentificatorGroep[] required;
        /// De identificator waarbinnen deze uniek is, zoals het KVK-nummer bij een vestigingsnummer.
        sub_identificator_van "subIdentificatorVan": one PartijIdentificator[] by_reference nullable;
    }
}

object! {
    /// Het nummer van een partij, en waar het vandaan komt.
    PartijIdentificatorGroep "partijIdentificatorGroep" {
        /// Soort object.
        code_objecttype "codeObjecttype": choice[OBJECTTYPEN] required;
        /// Soort nummer.
        code_soort_object_id "codeSoortObjectId": choice[SOORTEN] required;
        /// Het nummer zelf.
        object_id "objectId": text[200] form_by("codeSoortObjectId", VORMEN) required;
        /// Register waaruit het nummer komt.
        code_register "codeRegister": choice[REGISTERS] required;
    }
}

impl<'v> PartijIdentificator<'v> {
    /// The kind of number.
    pub fn soort(self) -> Option<&'v str> {
        self.partij_identificator().value()?.code_soort_object_id().value()
    }
}
