//! The text is JSON.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::JsonSyntax,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "RFC 8259",
    message: Texts {
        medewerker: Message {
            nl: "De tekst is geen geldige JSON. Kijk bij regel {line}, teken {column}.",
            en: "The text is not valid JSON. Look at line {line}, column {column}.",
        },
        klant: Message {
            nl: "Uw gegevens zijn niet goed aangekomen (regel {line}, teken {column}). Probeer het opnieuw, of neem contact op met de gemeente.",
            en: "Your details did not arrive well (line {line}, column {column}). Try again, or get in touch with the municipality.",
        },
    },
    what: Message { nl: "Meldt tekst die geen JSON is.", en: "Reports a text that is not JSON." },
    why: Message {
        nl: "Wat niet te lezen is, kan niemand opslaan: de vraag van de inwoner raakt kwijt.",
        en: "What cannot be read cannot be stored by anybody: the inhabitant's question gets lost.",
    },
    link: link::JSON,
    example: Example { base: &base::CATEGORIE, keeps: &[], breaks: &[Change::Set("", "{,}")] },
};
