use crate::word::words;

words! {
    /// Against what a document is judged.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Profile {
        /// The terminology and the information model: what they call wrong is an error.
        #[default]
        Basisterminologie "basisterminologie",
        /// What an Open Klant 2.18 server takes; the rules that only the terminology has are warnings.
        OpenKlant "open-klant",
    }
}
