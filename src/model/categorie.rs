use super::Reference;
use super::declare::object;

object! {
    /// Een groep waar partijen bij kunnen horen.
    Categorie "categorie" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// Naam.
        naam "naam": text[80];
    }
}

object! {
    /// Dat een partij een tijd lang bij een categorie hoort.
    CategorieRelatie "categorieRelatie" {
        /// Technische identificatie.
        uuid "uuid": formatted Uuid[] read_only;
        /// Adres in de API.
        url "url": formatted Uri[] at_most(1000) read_only;
        /// De partij.
        partij "partij": one Reference[] nullable;
        /// De categorie.
        categorie "categorie": one Reference[] nullable;
        /// De eerste dag.
        begin_datum "beginDatum": formatted Datum[] nullable;
        /// De laatste dag.
        eind_datum "eindDatum": formatted Datum[] nullable;
    }
}
