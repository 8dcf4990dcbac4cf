use serde::Serialize;

use super::DECIDING;
use crate::decision::Situation;
use crate::text::Language;
use crate::word::words;

words! {
    /// What to do with a contact.
    pub enum Outcome {
        /// Register it.
        Register "register",
        /// Register a klantcontact for each subject.
        Split "split",
        /// Wait until it has taken place.
        NotYet "not-yet",
        /// Leave it unregistered: nobody is served by it.
        NoPurpose "no-purpose",
        /// It is no klantcontact: a side is missing.
        NotAKlantcontact "not-a-klantcontact",
    }
}

/// Whether a contact may be registered, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// What to do; where several reasons apply, what the weightiest says.
    pub decision: Outcome,
    /// Every reason against registering the contact as it is; the weightiest first.
    pub reasons: Vec<DecisionReason>,
}

/// A reason not to register a contact as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionReason {
    /// The rule that says so; `validate` reports the same.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub message: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
}

/// May this be registered as a klantcontact? From "Klantcontact", points 1 to 7, and the end of "Betrokkene bij het
/// klantcontact" in the basisterminologie.
///
/// ```
/// use klantinteracties::{FollowUp, Language, Outcome, Situation, may_register};
///
/// let anonymous = Situation {
///     betrokkene: Some(true),
///     actor: Some(true),
///     known: Some(false),
///     follow_up: Some(FollowUp::None),
///     ..Situation::default()
/// };
/// assert_eq!(may_register(&anonymous, Language::Nl).decision, Outcome::NoPurpose);
/// ```
pub fn may_register(situation: &Situation, language: Language) -> Decision {
    let against = || DECIDING.iter().filter(|reason| (reason.applies)(situation));
    Decision {
        decision: against().next().map_or(Outcome::Register, |reason| reason.outcome),
        reasons: against()
            .map(|reason| DecisionReason {
                code: reason.rule.code.name(),
                message: reason.rule.message.template(language),
                source: reason.rule.source,
            })
            .collect(),
    }
}
