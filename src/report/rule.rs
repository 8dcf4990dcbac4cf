//! What a report knows of a rule.

use std::fmt;

use super::Setting;
use crate::code::Code;
use crate::model::Objecttype;
use crate::profile::Profile;
use crate::text::Message;

/// A rule: what may not be, how bad it is, what to say of it, and where it comes from.
pub struct Rule {
    /// The stable name.
    pub code: Code,
    /// The object it is about; `None` for a rule about values, which is about any object.
    pub objecttype: Option<Objecttype>,
    /// Where a violation points, as a JSON Pointer from that object.
    pub path: &'static str,
    /// How bad breaking it is in the profile `basisterminologie`.
    pub basisterminologie: Setting,
    /// How bad breaking it is in the profile `open-klant`.
    pub open_klant: Setting,
    /// Where the rule comes from.
    pub source: &'static str,
    /// What is wrong and what to do.
    pub message: Message,
}

/// A code names one rule.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// Only its name: a report holds many rules.
impl fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code.name())
    }
}

impl Rule {
    /// What the profile does with the rule.
    pub const fn severity(&self, profile: Profile) -> Setting {
        match profile {
            Profile::Basisterminologie => self.basisterminologie,
            Profile::OpenKlant => self.open_klant,
        }
    }
}
