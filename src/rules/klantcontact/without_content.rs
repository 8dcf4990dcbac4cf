//! A klantcontact holds what was exchanged, as text or as bijlage.

use crate::code::Code;
use crate::model::{Klantcontact, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::character::is_blank;

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactWithoutContent,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/inhoud",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Inhoud van het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact heeft geen inhoud. Schrijf op wat er is besproken, of voeg een bijlage toe.",
            en: "This contact has no content. Write down what was discussed, or add a bijlage.",
        },
        klant: Message {
            nl: "Uw bericht is leeg. Schrijf op wat u wilt vragen of vertellen, of voeg een bijlage toe.",
            en: "Your message is empty. Write down what you want to ask or tell, or add an attachment.",
        },
    },
    what: Message {
        nl: "Meldt een contact zonder inhoud en zonder bijlage.",
        en: "Reports a contact without inhoud and without a bijlage.",
    },
    why: Message {
        nl: "De inwoner kan niet teruglezen wat er besproken is, en een volgende medewerker moet alles opnieuw vragen.",
        en: "The inhabitant cannot read back what was discussed, and the next clerk has to ask everything again.",
    },
    link: link::TERMS_CONTENT,
    example: Example { base: &base::KLANTCONTACT, keeps: &[], breaks: &[Change::Remove("/inhoud")] },
};

pub(super) fn broken(klantcontact: View<'_, Klantcontact>, _: &Context<'_>) -> bool {
    let inhoud = klantcontact.inhoud();
    let without_inhoud = inhoud.is_empty() || inhoud.value().is_some_and(is_blank);
    without_inhoud && klantcontact.omvatte_bijlagen().has_none()
}
