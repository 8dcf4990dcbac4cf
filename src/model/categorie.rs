use super::Reference;
use super::declare::object;

object! {
    /// Een groep waar partijen bij kunnen horen.
    #[label("Categorie", "Category")]
    Categorie "categorie" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Naam.
        #[label("Naam", "Name")]
        naam "naam": text[80];
    }
}

object! {
    /// Dat een partij een tijd lang bij een categorie hoort.
    #[label("Categorie van een partij", "Category of a partij")]
    CategorieRelatie "categorieRelatie" {
        /// Technische identificatie.
        #[label("UUID", "UUID")]
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        #[label("Adres in de API", "Address in the API")]
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        #[label("Partij", "Partij")]
        partij "partij": one Reference[] nullable;
        /// De categorie.
        #[label("Categorie", "Category")]
        categorie "categorie": one Reference[] nullable;
        /// De eerste dag.
        #[label("Begindatum", "Start date")]
        #[help(
            "De eerste dag dat de partij bij de categorie hoort.",
            "The first day on which the partij belongs to the category.",
        )]
        begin_datum "beginDatum": formatted Datum[] nullable;
        /// De laatste dag.
        #[label("Einddatum", "End date")]
        #[help(
            "De laatste dag dat de partij bij de categorie hoort.",
            "The last day on which the partij belongs to the category.",
        )]
        eind_datum "eindDatum": formatted Datum[] nullable;
    }
}
