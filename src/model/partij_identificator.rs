use super::Reference;
use super::declare::{labelled_words, object};
use crate::tree::View;
use crate::value::Format;

labelled_words! {
    /// Een soort object dat een nummer in een basisregistratie heeft.
    pub enum ObjecttypeIdentificator {
        /// Een persoon.
        #[label("Natuurlijk persoon", "Natural person")]
        NatuurlijkPersoon "natuurlijk_persoon",
        /// Een organisatie.
        #[label("Niet-natuurlijk persoon", "Non-natural person")]
        NietNatuurlijkPersoon "niet_natuurlijk_persoon",
        /// Een vestiging van een organisatie.
        #[label("Vestiging", "Establishment")]
        Vestiging "vestiging",
    }
}

labelled_words! {
    /// Een soort nummer in een basisregistratie.
    pub enum SoortIdentificator {
        /// Burgerservicenummer.
        #[label("BSN", "BSN")]
        Bsn "bsn",
        /// Vestigingsnummer.
        #[label("Vestigingsnummer", "Vestigingsnummer")]
        Vestigingsnummer "vestigingsnummer",
        /// KVK-nummer.
        #[label("KVK-nummer", "KVK number")]
        KvkNummer "kvk_nummer",
        /// RSIN.
        #[label("RSIN", "RSIN")]
        Rsin "rsin",
    }
}

labelled_words! {
    /// Een basisregistratie met nummers.
    pub enum RegisterIdentificator {
        /// Basisregistratie Personen.
        #[label("Basisregistratie Personen (BRP)", "Basisregistratie Personen (BRP)")]
        Brp "brp",
        /// Handelsregister.
        #[label("Handelsregister", "Handelsregister")]
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
    #[label("Partij-identificator", "Partij-identificator")]
    PartijIdentificator "partijIdentificator" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[];
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        #[label("Partij", "Partij")]
        identificeerde_partij "identificeerdePartij": one Reference[] nullable;
        /// Verwijzing in vrije tekst.
        #[label("Andere partij-identificator", "Other partij-identificator")]
        andere_partij_identificator "anderePartijIdentificator": text[200] deprecated;
        /// Het nummer, en waar het vandaan komt.
        #[label("Nummer en herkomst", "Number and origin")]
        partij_identificator "partijIdentificator": one PartijIdentificatorGroep[] required;
        /// De identificator waarbinnen deze uniek is, zoals het KVK-nummer bij een vestigingsnummer.
        #[label("Subidentificator van", "Sub-identificator of")]
        #[help(
            "De identificator waar deze bij hoort, zoals het KVK-nummer bij een vestigingsnummer.",
            "The identificator that this one belongs to, such as the KVK number of a vestigingsnummer.",
        )]
        sub_identificator_van "subIdentificatorVan": one PartijIdentificator[] boxed by_reference nullable;
    }
}

object! {
    /// Het nummer van een partij, en waar het vandaan komt.
    #[label("Nummer en herkomst", "Number and origin")]
    PartijIdentificatorGroep "partijIdentificatorGroep" {
        /// Soort object.
        #[label("Soort object", "Kind of object")]
        code_objecttype "codeObjecttype": choice ObjecttypeIdentificator[] required;
        /// Soort nummer.
        #[label("Soort nummer", "Kind of number")]
        code_soort_object_id "codeSoortObjectId": choice SoortIdentificator[] required;
        /// Het nummer zelf.
        #[label("Nummer", "Number")]
        #[help(
            "Een BSN of RSIN heeft negen cijfers, een KVK-nummer acht en een vestigingsnummer twaalf.",
            "A BSN or RSIN has nine digits, a KVK number eight and a vestigingsnummer twelve.",
        )]
        object_id "objectId": text[200] required form_by("codeSoortObjectId", VORMEN);
        /// Register waaruit het nummer komt.
        #[label("Register", "Register")]
        code_register "codeRegister": choice RegisterIdentificator[] required;
    }
}

impl<'v> View<'v, PartijIdentificator> {
    /// Returns the kind of number.
    pub(crate) fn soort(self) -> Option<SoortIdentificator> {
        self.partij_identificator().value()?.code_soort_object_id().value()
    }
}
