use super::{DECIDING, Rule};
use crate::decision::Situation;
use crate::json::json;
use crate::text::Wording;
use crate::word::words;
use alloc::vec::Vec;

words! {
    /// What to do with a contact.
    pub enum Outcome {
        /// Register it.
        Register "register",
        /// Register a klantcontact for each subject.
        Split "split",
        /// Do not register it yet: it has to take place first.
        NotYet "not-yet",
        /// Do not register it: that serves nobody.
        NoPurpose "no-purpose",
        /// Do not register it: it is no klantcontact, because one of the two sides is missing.
        NotAKlantcontact "not-a-klantcontact",
    }
}

/// Whether a contact may be registered, and why not.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What to do. When there are several reasons, the weightiest decides.
    pub decision: Outcome,
    /// Every reason not to register the contact as it is, the weightiest first.
    pub reasons: Vec<DecisionReason>,
}

/// A reason not to register a contact as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionReason {
    rule: &'static Rule,
    wording: Wording,
}

impl DecisionReason {
    /// Returns the code of the rule, which is also that of the violation that `validate` reports.
    pub const fn code(&self) -> &'static str {
        self.rule.code.name()
    }

    /// Returns what is wrong and what to do.
    pub fn message(&self) -> &'static str {
        self.rule.message().template(self.wording)
    }

    /// Returns the source of the rule in the standard.
    pub fn source(&self) -> &'static str {
        self.rule.source()
    }
}

json! { Decision { "decision": decision, "reasons": reasons, } }

json! {
    DecisionReason, this => {
        "code": this.code(),
        "message" rust: this.message(),
        "source" rust: this.source(),
    }
}

/// Returns whether a contact may be registered as a klantcontact, and why not, in these words.
///
/// The reasons come from the basisterminologie: "Klantcontact", points 1 to 7, and the end of "Betrokkene bij het
/// klantcontact".
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
pub fn may_register(situation: &Situation, wording: impl Into<Wording>) -> Decision {
    let wording = wording.into();
    let against = || DECIDING.iter().filter(|reason| (reason.applies)(situation));
    Decision {
        decision: against().next().map_or(Outcome::Register, |reason| reason.outcome),
        reasons: against().map(|reason| DecisionReason { rule: reason.rule, wording }).collect(),
    }
}
