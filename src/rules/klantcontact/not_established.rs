//! A failed attempt is not yet a klantcontact, though the information model can record one.

use crate::code::Code;
use crate::decision::Situation;
use crate::model::Objecttype;
use crate::report::Setting;
use crate::rules::{Change, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};

pub(crate) static RULE: Rule = Rule {
    code: Code::KlantcontactNotEstablished,
    objecttype: Some(Objecttype::Klantcontact),
    path: "/indicatieContactGelukt",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Klantcontact 5",
    message: Texts {
        medewerker: Message {
            nl: "Dit contact kwam niet tot stand. Een poging is nog geen klantcontact: registreer het als het contact is gelukt.",
            en: "This contact did not come about. An attempt is not yet a klantcontact: register it when contact has been made.",
        },
        klant: Message {
            nl: "Het contact met de gemeente is niet gelukt. Probeer het opnieuw, of kies een andere manier.",
            en: "You did not get in touch with the municipality. Try again, or choose another way.",
        },
    },
    what: Message { nl: "Meldt een contact dat niet gelukt is.", en: "Reports a contact that did not succeed." },
    why: Message {
        nl: "Wie niet werd bereikt, heeft geen contact gehad. In het overzicht van de inwoner zou het toch zo lijken.",
        en: "Whoever was not reached had no contact. In the inhabitant's overview it would seem so all the same.",
    },
    link: link::TERMS_KLANTCONTACT,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set("/indicatieContactGelukt", "true")],
        breaks: &[Change::Set("/indicatieContactGelukt", "false")],
    },
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.established == Some(false)
}
