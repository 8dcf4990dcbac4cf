//! A vertegenwoordiger acts for somebody.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype, Partij, Rol};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneVertegenwoordigdeMissing,
    objecttype: Some(Objecttype::Betrokkene),
    path: "/rol",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Off,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Begripsverklaring",
    message: Texts {
        medewerker: Message {
            nl: "Deze vertegenwoordiger trad voor niemand op. Voeg de klant toe als betrokkene, of bij de partij wie die vertegenwoordigde.",
            en: "This vertegenwoordiger acted for nobody. Add the klant as betrokkene, or whom the partij represented.",
        },
        klant: Message {
            nl: "U doet dit namens iemand anders, maar er staat niet bij namens wie. Vul in voor wie u dit doet.",
            en: "You do this on behalf of somebody else, but it does not say of whom. Fill in for whom you do this.",
        },
    },
    what: Message {
        nl: "Meldt een vertegenwoordiger bij wie niet staat voor wie die optreedt.",
        en: "Reports a vertegenwoordiger without anybody whom they act for.",
    },
    why: Message {
        nl: "De klant om wie het gaat, vindt dit contact niet terug. De medewerker weet niet wiens belang het is.",
        en: "The customer concerned does not find this contact. The clerk does not know whose interest it is.",
    },
    link: link::TERMS_CONCEPTS,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[
            Change::Text("/hadBetrokkenen/0/rol", "vertegenwoordiger"),
            Change::Set(
                "/hadBetrokkenen/1",
                r#"{
                "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                "rol": "klant",
                "initiator": false
            }"#,
            ),
        ],
        breaks: &[
            Change::Set(
                "/hadBetrokkenen/0/wasPartij",
                r#"{
                "partijIdentificatoren": [
                    {
                        "partijIdentificator": {
                            "codeObjecttype": "natuurlijk_persoon",
                            "codeSoortObjectId": "bsn",
                            "objectId": "123456782",
                            "codeRegister": "brp"
                        }
                    }
                ],
                "soortPartij": "persoon",
                "indicatieActief": true,
                "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}
            }"#,
            ),
            Change::Remove("/hadBetrokkenen/1"),
        ],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    betrokkene.rol().value() == Some(Rol::Vertegenwoordiger)
        && context.contact.is_some_and(|contact| !contact.has_klant)
        && betrokkene.was_partij().value().is_none_or(|partij| !may_represent(partij))
}

/// Whether the partij represents somebody, or is only referred to, so that nobody can tell.
fn may_represent(partij: View<'_, Partij>) -> bool {
    let werkgever =
        partij.partij_identificatie().value().is_some_and(|details| !details.werkte_voor_partij().is_empty());
    partij.is_reference() || werkgever || !partij.vertegenwoordigde().has_none()
}
