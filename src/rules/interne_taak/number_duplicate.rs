//! A number names one task.

use crate::code::Code;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::InterneTaakReferentienummerDuplicate,
    objecttype: Some(Objecttype::InterneTaak),
    path: "/referentienummer",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Interne taak: Nummer; Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Een andere taak van dit contact heeft hetzelfde nummer. Geef elke taak een eigen nummer.",
            en: "Another task of this contact has the same number. Give each task its own.",
        },
        klant: Message {
            nl: "Dit nummer hoort al bij iets anders wat de gemeente voor u doet. Vul een ander nummer in.",
            en: "This number belongs to something else already that the municipality does for you. Fill in another number.",
        },
    },
    what: Message {
        nl: "Meldt twee taken van één contact met hetzelfde nummer.",
        en: "Reports two tasks of one contact with the same number.",
    },
    why: Message {
        nl: "Medewerkers noemen een taak bij zijn nummer. Bij twee taken met één nummer blijft er één liggen.",
        en: "Clerks speak of a task by its number. Of two tasks with one number, one is left undone.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set(
            "/leiddeTotInterneTaken",
            r#"[
                {
                    "referentienummer": "12",
                    "gevraagdeHandeling": "Terugbellen",
                    "status": "te_verwerken",
                    "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]
                },
                {
                    "referentienummer": "13",
                    "gevraagdeHandeling": "Terugmailen",
                    "status": "te_verwerken",
                    "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}]
                }
            ]"#,
        )],
        breaks: &[Change::Text("/leiddeTotInterneTaken/1/referentienummer", "12")],
    },
};
