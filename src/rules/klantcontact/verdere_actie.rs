//! There is no further action when the contact succeeded.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactVerdereActie,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/verdereActieOndernomen",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Het contact is gelukt, dus er volgt geen verdere actie. Zet één van de twee uit.",
            en: "The contact succeeded, so there is no further action. Switch one of the two off.",
        },
        klant: Message {
            nl: "U vult in dat het contact is gelukt, en ook dat er nog iets moet gebeuren. Kies één van de twee.",
            en: "You filled in that the contact succeeded, and also that something has yet to be done. Choose one of the two.",
        },
    },
    what: Message {
        nl: "Meldt een contact dat gelukt is en toch verdere actie vraagt.",
        en: "Reports a contact that succeeded and still asks for further action.",
    },
    why: Message {
        nl: "De medewerker weet dan niet of de inwoner nog iets te wachten staat.",
        en: "The clerk then does not know whether the inhabitant is still waiting for something.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set("/indicatieContactGelukt", "true"), Change::Set("/verdereActieOndernomen", "false")],
        breaks: &[Change::Set("/verdereActieOndernomen", "true")],
    },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Context<'_>) -> bool {
    klantcontact.indicatie_contact_gelukt().value() == Some(true)
        && klantcontact.verdere_actie_ondernomen().value() == Some(true)
}
