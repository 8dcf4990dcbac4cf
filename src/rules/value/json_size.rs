//! A document is not too large.

use crate::code::Code;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::JsonSize,
    objecttype: None,
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "klantinteracties",
    message: Texts {
        medewerker: Message {
            nl: "De gegevens zijn te groot: meer dan {max} bytes. Verstuur grote inhoud als bijlage.",
            en: "The data are too large: more than {max} bytes. Send large content as a bijlage.",
        },
        klant: Message {
            nl: "U stuurt te veel in één keer: meer dan {max} bytes. Maak de tekst korter, of stuur een lange tekst mee als bijlage.",
            en: "You send too much at once: more than {max} bytes. Make the text shorter, or send a long text as an attachment.",
        },
    },
    what: Message {
        nl: "Meldt gegevens die groter zijn dan de optie maxBytes toestaat.",
        en: "Reports data that are larger than the option maxBytes allows.",
    },
    why: Message {
        nl: "Eén heel groot bericht houdt alle andere berichten op. Inwoners moeten dan wachten.",
        en: "One very large message holds up all the others. Inhabitants then have to wait.",
    },
    link: link::JSON_LIMITS,
    example: Example { base: &base::CATEGORIE, keeps: &[], breaks: &[Change::Text("/naam", "Buurt")] },
};
