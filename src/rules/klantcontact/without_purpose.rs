//! Without a known partij and without follow-up a klantcontact has no use.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::FollowUp;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactWithoutPurpose,
    objecttype: Some(Objecttype::Klantcontact),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact registreren dient geen doel: er is geen gekende partij bij en geen opvolging nodig. U hoeft niets vast te leggen.",
            en: "Registering this contact serves no purpose: no known partij takes part and no follow-up is needed. You need not record it.",
        },
        klant: Message {
            nl: "De gemeente kan hier niets mee doen: zij weet niet wie u bent, en u vraagt niets. Vul in wie u bent, of vraag om een antwoord.",
            en: "The municipality can do nothing with this: it does not know who you are, and you ask nothing. Fill in who you are, or ask for an answer.",
        },
    },
    what: Message {
        nl: "Meldt een contact zonder bekende partij en zonder opvolging.",
        en: "Reports a contact without a known partij and without follow-up.",
    },
    why: Message {
        nl: "Niemand heeft iets aan deze registratie: de inwoner kan haar niet terugvinden. Bewaar dan ook geen gegevens.",
        en: "Nobody is served by this registration: the inhabitant cannot find it. So keep no data either.",
    },
    link: link::TERMS_BETROKKENE,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[],
        breaks: &[Change::Remove("/hadBetrokkenen/0/wasPartij")],
    },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.known == Some(false) && situation.follow_up == Some(FollowUp::None)
}
