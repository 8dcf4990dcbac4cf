//! The part of a rule that a report shows.

use core::fmt;

use super::Setting;
use crate::code::Code;
use crate::model::Objecttype;
use crate::profile::Profile;

/// A rule: its code, what it is about and its severities. Its texts are in its explanation, to which it does not refer, so
/// that a program that shows no texts does not contain them.
pub struct Rule {
    /// The stable code.
    pub code: Code,
    /// The objecttype that the rule is about; `None` for a rule about values, which holds for any object.
    pub objecttype: Option<Objecttype>,
    /// The path of a violation, as a JSON Pointer from that object.
    pub path: &'static str,
    /// The severity in the profile `basisterminologie`.
    pub basisterminologie: Setting,
    /// The severity in the profile `open-klant`.
    pub open_klant: Setting,
}

/// Two rules are equal if they have the same code.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// Shows the code only, to keep the debug output of a report short.
impl fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code.name())
    }
}

impl Rule {
    /// Returns the setting of the rule in a profile.
    pub const fn severity(&self, profile: Profile) -> Setting {
        match profile {
            Profile::Basisterminologie => self.basisterminologie,
            Profile::OpenKlant => self.open_klant,
        }
    }
}
