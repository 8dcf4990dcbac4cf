//! A task comes after the contact that led to it.

use crate::code::Code;
use crate::model::{InterneTaak, Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::parse_date_time;

pub(crate) static RULE: Rule = Rule {
    code: Code::InterneTaakBeforeKlantcontact,
    objecttype: Some(Objecttype::InterneTaak),
    path: "/afgehandeldOp",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Opvolging van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Deze taak is afgehandeld voor het contact plaatsvond. Controleer beide tijdstippen.",
            en: "This task was handled before the contact took place. Check both moments.",
        },
        klant: Message {
            nl: "Dit was al klaar voordat u contact had met de gemeente. Controleer beide tijden.",
            en: "This was finished before you were in touch with the municipality. Check both times.",
        },
    },
    what: Message {
        nl: "Meldt een taak die is afgehandeld voor het contact plaatsvond.",
        en: "Reports a task that was handled before the contact took place.",
    },
    why: Message {
        nl: "Een van de twee tijdstippen klopt niet. De inwoner leest dan een antwoord dat voor de vraag komt.",
        en: "One of the two moments is wrong. The inhabitant then reads an answer that comes before the question.",
    },
    link: link::TERMS_FOLLOW_UP,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set(
            "/leiddeTotInterneTaken",
            r#"[
                {
                    "gevraagdeHandeling": "Terugbellen",
                    "status": "verwerkt",
                    "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
                    "afgehandeldOp": "2024-05-31T10:00:00Z"
                }
            ]"#,
        )],
        breaks: &[Change::Text("/leiddeTotInterneTaken/0/afgehandeldOp", "2024-05-30T10:00:00Z")],
    },
};

pub(super) fn broken(taak: View<'_, InterneTaak>, context: &Context<'_>) -> bool {
    let (Some(handled), Some(klantcontact)) = (taak.afgehandeld_op().value(), context.within::<Klantcontact>()) else {
        return false;
    };
    let contact = klantcontact.plaatsgevonden_op().value().and_then(parse_date_time);
    parse_date_time(handled).zip(contact).is_some_and(|(handled, contact)| handled < contact)
}
