//! What a register answers belongs to a klantcontact.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::AnswerUnplaced,
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "klantinteracties",
    message: Texts {
        medewerker: Message {
            nl: "Dit hoort bij geen klantcontact in het antwoord. Vraag de klantcontacten erbij op.",
            en: "This belongs to no klantcontact in the answer. Ask the register for the klantcontacten too.",
        },
        klant: Message {
            nl: "Het contact waar dit bij hoort, is hier niet te zien. Neem contact op met de gemeente als u het mist.",
            en: "The contact that this belongs to is not shown here. Get in touch with the municipality if you miss it.",
        },
    },
    what: Message {
        nl: "Meldt iets in het antwoord van een register dat bij geen gegeven klantcontact hoort.",
        en: "Reports something in the answer of a register that belongs to no klantcontact that was given.",
    },
    why: Message {
        nl: "Een bijlage of betrokkene zonder contact is niet te tonen. De medewerker mist dan een deel van het verhaal.",
        en: "A bijlage or betrokkene without its contact cannot be shown. The clerk then misses part of the story.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::ANSWER,
        keeps: &[Change::Set(
            "/0",
            r#"{
                "klantcontacten": [
                    {
                        "uuid": "11111111-1111-4111-8111-111111111110",
                        "kanaal": "balie",
                        "onderwerp": "Paspoort",
                        "vertrouwelijk": false
                    }
                ],
                "bijlagen": [
                    {
                        "uuid": "11111111-1111-4111-8111-111111111180",
                        "wasBijlageVanKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
                    }
                ]
            }"#,
        )],
        breaks: &[Change::Set(
            "/0",
            r#"{
                "uuid": "11111111-1111-4111-8111-111111111101",
                "soortPartij": "persoon",
                "indicatieActief": true
            }"#,
        )],
    },
};
