//! Names in metadata come back from the server as they were.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::MetadataName,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Off,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Het register verandert deze naam. Begin met een kleine letter en gebruik alleen letters en cijfers, zoals zaakType.",
            en: "The register changes this name. Begin with a small letter and use letters and digits only, like zaakType.",
        },
        klant: Message {
            nl: "De gemeente kan deze naam niet zo bewaren. Begin met een kleine letter en gebruik alleen letters en cijfers, zoals zaakType.",
            en: "The municipality cannot keep this name as it is. Begin with a small letter and use letters and digits only, like zaakType.",
        },
    },
    what: Message {
        nl: "Meldt een naam in metadata die Open Klant anders teruggeeft.",
        en: "Reports a name in metadata that Open Klant gives back in another spelling.",
    },
    why: Message {
        nl: "Het systeem dat het gegeven later zoekt, vindt de naam niet meer. De medewerker mist dan wat de inwoner opgaf.",
        en: "The system that looks for the value later does not find the name. The clerk then misses what the inhabitant gave.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::KLANTCONTACT_TELEFOON,
        keeps: &[
            Change::Remove("/plaatsgevondenOp"),
            Change::Text("/inhoud", "Verloren"),
            Change::Set("/metadata", r#"{"zaakType": "1"}"#),
        ],
        breaks: &[Change::Set("/metadata", r#"{"zaak_type": "1"}"#)],
    },
};
