//! The severity of breaking a rule.

use crate::word::words;

words! {
    /// The severity of a violation.
    pub enum Severity {
        /// The document is not valid.
        Error "error",
        /// The document is valid, but a person should look at it.
        Warning "warning",
    }
}

words! {
    /// The severity that a caller or a profile gives to a rule.
    pub enum Setting {
        /// Breaking the rule makes a document invalid.
        Error "error",
        /// Breaking the rule is reported, and the document stays valid.
        Warning "warning",
        /// The rule is not checked.
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
