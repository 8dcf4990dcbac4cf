//! The earlier contact that a contact follows is among the contacts that are shown.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::OnderwerpobjectMissing,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Het eerdere contact waar dit naar verwijst, is er niet bij. Haal ook dat contact op.",
            en: "The earlier contact that this refers to is not among these. Fetch that contact too.",
        },
        klant: Message {
            nl: "Het eerdere contact waar dit bij hoort, is hier niet te zien. Neem contact op met de gemeente als u het mist.",
            en: "The earlier contact that this belongs to is not shown here. Get in touch with the municipality if you miss it.",
        },
    },
    what: Message {
        nl: "Meldt een verwijzing naar een eerder contact dat er niet bij is.",
        en: "Reports a reference to an earlier contact that is not among those given.",
    },
    why: Message {
        nl: "Zonder het eerdere contact ontbreekt de vraag, en de inwoner moet haar opnieuw vertellen.",
        en: "Without the earlier contact the question is missing, and the inhabitant has to tell it again.",
    },
    link: link::TERMS_FOLLOW_UP,
    example: Example {
        base: &base::THREAD,
        keeps: &[],
        breaks: &[
            Change::Set(
                "/0",
                r#"{
                "uuid": "11111111-1111-4111-8111-111111111111",
                "kanaal": "telefoon",
                "onderwerp": "Paspoort",
                "vertrouwelijk": false,
                "gingOverOnderwerpobjecten": [
                    {"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}
                ]
            }"#,
            ),
            Change::Remove("/1"),
        ],
    },
};
