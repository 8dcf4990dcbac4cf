//! Several subjects in one interaction make several klantcontacten.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactSingleOnderwerp,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/gingOverOnderwerpobjecten",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 3",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact gaat over meer dan één zaak. Maak voor elk onderwerp een eigen klantcontact.",
            en: "This contact is about more than one zaak. Make a klantcontact for each subject.",
        },
        klant: Message {
            nl: "Dit gaat over meer dan één zaak. Stuur de gemeente voor elke zaak een eigen bericht.",
            en: "This is about more than one case. Send the municipality a message for each case.",
        },
    },
    what: Message {
        nl: "Meldt een contact dat over twee of meer zaken gaat.",
        en: "Reports a contact that is about two or more zaken.",
    },
    why: Message {
        nl: "Iedere vraag krijgt een eigen opvolging. Staan er twee bij elkaar, dan blijft er makkelijk één liggen, en ziet een collega meer dan nodig is.",
        en: "Each question is followed up in its own way. Where two stand together, one is easily left, and a colleague sees more than needed.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set(
            "/gingOverOnderwerpobjecten",
            r#"[
                {
                    "onderwerpobjectidentificator": {
                        "objectId": "ZAAK-1",
                        "codeObjecttype": "zaak",
                        "codeRegister": "openzaak",
                        "codeSoortObjectId": "uuid"
                    }
                }
            ]"#,
        )],
        breaks: &[Change::Set(
            "/gingOverOnderwerpobjecten/1",
            r#"{
                "onderwerpobjectidentificator": {
                    "objectId": "ZAAK-2",
                    "codeObjecttype": "zaak",
                    "codeRegister": "openzaak",
                    "codeSoortObjectId": "uuid"
                }
            }"#,
        )],
    },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.onderwerpen.is_some_and(|onderwerpen| onderwerpen > 1)
}
