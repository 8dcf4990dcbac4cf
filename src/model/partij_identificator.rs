use super::Reference;
use super::declare::object;
use crate::tree::View;
use crate::value::Format;
use crate::word::words;

words! {
    /// Een soort object dat een nummer in een basisregistratie heeft.
    pub enum ObjecttypeIdentificator {
        /// Een persoon.
        NatuurlijkPersoon "natuurlijk_persoon",
        /// Een organisatie.
        NietNatuurlijkPersoon "niet_natuurlijk_persoon",
        /// Een vestiging van een organisatie.
        Vestiging "vestiging",
    }
}

words! {
    /// Een soort nummer in een basisregistratie.
    pub enum SoortIdentificator {
        /// Burgerservicenummer.
        Bsn "bsn",
        /// Vestigingsnummer.
        Vestigingsnummer "vestigingsnummer",
        /// KVK-nummer.
        KvkNummer "kvk_nummer",
        /// RSIN.
        Rsin "rsin",
    }
}

words! {
    /// Een basisregistratie met nummers.
    pub enum RegisterIdentificator {
        /// Basisregistratie Personen.
        Brp "brp",
        /// Handelsregister.
        Hr "hr",
    }
}

/// Wat voor vorm een nummer heeft, volgt uit zijn soort.
const VORMEN: &[(&str, Format)] = &[
    ("bsn", Format::Bsn),
    ("vestigingsnummer", Format::Vestigingsnummer),
    ("kvk_nummer", Format::KvkNummer),
    ("rsin", Format::Rsin),
];

object! {
    /// Gegevens waaraan een partij in een basisregistratie te herkennen is.
    PartijIdentificator "partijIdentificator" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[];
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        identificeerde_partij "identificeerdePartij": one Reference[] nullable;
        /// Verwijzing in vrije tekst.
        andere_partij_identificator "anderePartijIdentificator": text[200] deprecated;
        /// Het nummer, en waar het vandaan komt.
        partij_identificator "partijIdentificator": one PartijIdentificatorGroep[] required;
        /// De identificator waarbinnen deze uniek is, zoals het KVK-nummer bij een vestigingsnummer.
        sub_identificator_van "subIdentificatorVan": one PartijIdentificator[] boxed by_reference nullable;
    }
}

object! {
    /// Het nummer van een partij, en waar het vandaan komt.
    PartijIdentificatorGroep "partijIdentificatorGroep" {
        /// Soort object.
        code_objecttype "codeObjecttype": choice ObjecttypeIdentificator[] required;
        /// Soort nummer.
        code_soort_object_id "codeSoortObjectId": choice SoortIdentificator[] required;
        /// Het nummer zelf.
        object_id "objectId": text[200] required form_by("codeSoortObjectId", VORMEN);
        /// Register waaruit het nummer komt.
        code_register "codeRegister": choice RegisterIdentificator[] required;
    }
}

impl<'v> View<'v, PartijIdentificator> {
    /// Returns the kind of number.
    pub(crate) fn soort(self) -> Option<SoortIdentificator> {
        self.partij_identificator().value()?.code_soort_object_id().value()
    }
}
