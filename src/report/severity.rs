//! How bad breaking a rule is.

use crate::word::words;

words! {
    /// How bad a violation is.
    pub enum Severity {
        /// The document is not valid.
        Error "error",
        /// The document is valid, but somebody should look at it.
        Warning "warning",
    }
}

words! {
    /// What a caller wants of a rule.
    pub enum Setting {
        /// It makes a document invalid.
        Error "error",
        /// It is reported, and the document stays valid.
        Warning "warning",
        /// It is not looked at.
        Off "off",
    }
}

impl Setting {
    pub(crate) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Off => None,
        }
    }
}
