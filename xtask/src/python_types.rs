//! Makes the Python types of the codes and the words that the library uses.

use std::fmt::Write;

use klantinteracties::timeline::{Confidential, GroupBy, Reason};
use klantinteracties::value::Format;
use klantinteracties::{
    Audience, Code, CodeObjecttype, FollowUp, Ground, Language, Notation, Objecttype, Outcome, Policy, Profile,
    Setting, Severity, ValueKind, change_catalogue,
};

/// Returns the content of `_codes.py`.
pub fn codes() -> String {
    let objecttypes: Vec<_> = Objecttype::ALL.iter().map(|one| one.name()).collect();
    let changes: Vec<_> = change_catalogue(Language::default()).into_iter().map(|(code, _)| code).collect();
    let formats: Vec<_> = Format::ALL.into_iter().map(Format::name).collect();
    let kinds: Vec<_> = CodeObjecttype::ALL.into_iter().map(CodeObjecttype::as_str).collect();
    let types = [
        ("An object that can be validated by itself.", "Objecttype", objecttypes.as_slice()),
        ("The code of a rule.", "RuleCode", Code::WORDS),
        ("The code of a change by normalising.", "ChangeCode", &changes),
        ("A form of its own that a value can have.", "ValueKind", &formats),
        ("How bad a violation is: an error makes the document invalid.", "Severity", Severity::WORDS),
        ("How bad breaking a rule is, or that it is not checked.", "Setting", Setting::WORDS),
        ("Against what a document is judged.", "Profile", Profile::WORDS),
        ("The language of messages.", "Language", Language::WORDS),
        ("For whom messages are.", "Audience", Audience::WORDS),
        ("What a contact leads to.", "FollowUp", FollowUp::WORDS),
        ("What to do with a contact.", "Outcome", Outcome::WORDS),
        ("What the contact details of a betrokkene may hold.", "Policy", Policy::WORDS),
        ("Why it is sure that who gives the data of a partij may do so.", "Ground", Ground::WORDS),
        ("A kind of object that is pointed at, in its one spelling.", "CodeObjecttype", &kinds),
        ("What kind of value a property holds.", "PropertyKind", ValueKind::WORDS),
        ("In what a drawing is written.", "Notation", Notation::WORDS),
        ("What a timeline does with contacts that are vertrouwelijk.", "Confidential", Confidential::WORDS),
        ("What stands together in a timeline.", "GroupBy", GroupBy::WORDS),
        ("Why a timeline does not show a contact.", "ExclusionReason", Reason::WORDS),
    ];
    let mut text = "# Made from the library by `cargo xtask docs`.\n\nfrom typing import Literal\n".to_owned();
    for (about, name, words) in types {
        let words: String = words.iter().map(|word| format!("    \"{word}\",\n")).collect();
        let _ = write!(text, "\n#: {about}\n{name} = Literal[\n{words}]\n");
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_code_and_objecttype_is_a_literal() {
        let text = super::codes();
        for line in
            ["    \"max-length\",\n", "    \"format-bsn\",\n", "    \"interneTaak\",\n", "Severity = Literal[\n"]
        {
            assert!(text.contains(line), "{line}");
        }
    }
}
