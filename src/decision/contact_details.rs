use crate::argument::{self, OptionError};
use crate::json::json;
use crate::options::FollowUp;
use crate::text::{Message, Texts, Wording};
use crate::word::words;
use alloc::borrow::ToOwned;
use alloc::vec::Vec;

words! {
    /// What the contact details of a betrokkene may hold.
    pub enum Policy {
        /// Nothing.
        Empty "empty",
        /// At least one address.
        Required "required",
        /// An address, or nothing.
        Allowed "allowed",
    }
}

/// The facts that decide about the contact details of a betrokkene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactSituation {
    /// Whether the betrokkene is a known partij.
    pub known: bool,
    /// What the contact leads to.
    pub follow_up: FollowUp,
    /// Whether the customer wants other details than the partij's own to be used for this follow-up.
    pub other_details: bool,
}

words! {
    /// A fact in JSON, by its name.
    pub enum Name {
        Known "known",
        FollowUp "followUp",
        OtherDetails "otherDetails",
    }
}

impl ContactSituation {
    /// Reads the situation from the JSON object `{"known", "followUp", "otherDetails"}`, as JavaScript callers write it. Only
    /// `otherDetails` may be left out, which means `false`.
    ///
    /// ```
    /// use klantinteracties::{ContactSituation, FollowUp};
    ///
    /// let situation = ContactSituation::from_json(r#"{"known": false, "followUp": "none"}"#)?;
    /// assert_eq!(situation.follow_up, FollowUp::None);
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// There is no property with this name, one is missing, or its value cannot be used.
    pub fn from_json(json: &str) -> Result<Self, OptionError> {
        let (mut known, mut follow_up, mut other_details) = (None, None, false);
        argument::settings("situation", json, &mut |member| {
            match member.setting()? {
                Name::Known => known = Some(member.boolean()?),
                Name::FollowUp => follow_up = Some(member.word()?),
                Name::OtherDetails => other_details = member.boolean()?,
            }
            Ok(())
        })?;
        let missing = || OptionError("situation: known and followUp have to be there".to_owned());
        Ok(Self { known: known.ok_or_else(missing)?, follow_up: follow_up.ok_or_else(missing)?, other_details })
    }
}

words! {
    /// Why contact details may hold what they may.
    pub enum Ground {
        /// The contact leads to nothing.
        NoFollowUp "no-follow-up",
        /// The partij has details of its own.
        Known "known",
        /// The customer wants other details for this once.
        Once "once",
        /// The betrokkene has no other details.
        Unknown "unknown",
        /// Nobody has to be reached.
        WithoutContact "without-contact",
    }
}

impl Ground {
    const fn sentence(self, wording: Wording) -> &'static str {
        let sentence = match self {
            Self::NoFollowUp => Texts {
                medewerker: Message {
                    nl: "Er volgt niets op dit contact. Laat de contactgegevens leeg.",
                    en: "Nothing follows this contact. Leave the contact details empty.",
                },
                klant: Message {
                    nl: "De gemeente hoeft u hierover niet te bereiken. Laat de contactgegevens leeg.",
                    en: "The municipality does not have to reach you about this. Leave the contact details empty.",
                },
            },
            Self::Known => Texts {
                medewerker: Message {
                    nl: "De gegevens van de partij worden gebruikt. Laat de contactgegevens leeg.",
                    en: "The details of the partij are used. Leave the contact details empty.",
                },
                klant: Message {
                    nl: "De gemeente gebruikt de gegevens die zij al van u heeft. Laat de contactgegevens leeg.",
                    en: "The municipality uses the details that it has of you already. Leave the contact details empty.",
                },
            },
            Self::Once => Texts {
                medewerker: Message {
                    nl: "Voor deze ene keer gelden andere gegevens. Vul er minstens één in; ze gaan voor die van de partij.",
                    en: "Other details hold for this once. Fill in at least one; they go before those of the partij.",
                },
                klant: Message {
                    nl: "Voor deze ene keer wilt u andere gegevens gebruiken. Vul er minstens één in; de gemeente gebruikt dan die.",
                    en: "You want to use other details for this once. Fill in at least one; the municipality then uses those.",
                },
            },
            Self::Unknown => Texts {
                medewerker: Message {
                    nl: "Deze betrokkene is niet gekend en moet bereikt worden. Vul minstens één contactgegeven in.",
                    en: "This betrokkene is not known and has to be reached. Fill in at least one contact detail.",
                },
                klant: Message {
                    nl: "De gemeente kent u nog niet en moet u kunnen bereiken. Vul minstens één contactgegeven in.",
                    en: "The municipality does not know you yet and has to be able to reach you. Fill in at least one contact detail.",
                },
            },
            Self::WithoutContact => Texts {
                medewerker: Message {
                    nl: "De opvolging kan zonder contact. De contactgegevens mogen leeg blijven.",
                    en: "The follow-up can do without contact. The contact details may stay empty.",
                },
                klant: Message {
                    nl: "De gemeente hoeft u hiervoor niet te bereiken. De contactgegevens mogen leeg blijven.",
                    en: "The municipality does not have to reach you for this. The contact details may stay empty.",
                },
            },
        };
        sentence.template(wording)
    }
}

/// What the contact details of a betrokkene may hold, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactDetails {
    /// What they may hold.
    pub policy: Policy,
    ground: Ground,
    wording: Wording,
}

impl ContactDetails {
    /// Returns the reason, as a sentence in the words that were asked for.
    pub const fn reason(&self) -> &'static str {
        self.ground.sentence(self.wording)
    }
}

json! {
    ContactDetails, this => {
        "policy": this.policy,
        "reason" rust: this.reason(),
        "reason" javascript: this.ground,
    }
}

/// Returns the word and the sentence of every reason, for JavaScript, which replaces the one by the other.
pub fn reason_catalogue(wording: impl Into<Wording>) -> Vec<(&'static str, &'static str)> {
    let wording = wording.into();
    Ground::ALL.iter().map(|ground| (ground.name(), ground.sentence(wording))).collect()
}

/// Returns what the contact details of a betrokkene may hold, as the basisterminologie says under "Betrokkene bij het
/// klantcontact".
///
/// ```
/// use klantinteracties::{ContactSituation, FollowUp, Language, Policy, contact_details};
///
/// let caller = ContactSituation { known: false, follow_up: FollowUp::NeedsContact, other_details: false };
/// assert_eq!(contact_details(&caller, Language::Nl).policy, Policy::Required);
/// ```
pub fn contact_details(situation: &ContactSituation, wording: impl Into<Wording>) -> ContactDetails {
    let (policy, ground) = row(situation);
    ContactDetails { policy, ground, wording: wording.into() }
}

/// Returns the policy without its reason, which is what the rules ask for.
pub(crate) fn policy(known: bool, follow_up: FollowUp, other_details: bool) -> Policy {
    row(&ContactSituation { known, follow_up, other_details }).0
}

/// Returns the row of the decision table that holds for the situation.
fn row(situation: &ContactSituation) -> (Policy, Ground) {
    use FollowUp::{NeedsContact, WithoutContact};
    match (situation.known, situation.follow_up, situation.other_details) {
        (_, FollowUp::None, _) => (Policy::Empty, Ground::NoFollowUp),
        (true, _, false) => (Policy::Empty, Ground::Known),
        (true, _, true) => (Policy::Required, Ground::Once),
        (false, NeedsContact, _) => (Policy::Required, Ground::Unknown),
        (false, WithoutContact, _) => (Policy::Allowed, Ground::WithoutContact),
    }
}
