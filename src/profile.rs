use crate::word::words;

words! {
    /// What a document is validated against.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Profile {
        /// The terminology and the information model of the standard: breaking their rules is an error.
        #[default]
        Basisterminologie "basisterminologie",
        /// The behaviour of an Open Klant 2.18 server: what it rejects is an error, and breaking other rules of the
        /// terminology is a warning.
        OpenKlant "open-klant",
    }
}
