//! A contactpersoon works for an organisatie.

use crate::code::Code;
use crate::model::{Objecttype, Partij, SoortPartij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::ContactpersoonWerkteVoorOrganisatie,
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatie/werkteVoorPartij",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Contactpersoon",
    message: Texts {
        medewerker: Message {
            nl: "Een contactpersoon werkt voor een organisatie, en dit is een andere soort partij. Kies een organisatie.",
            en: "A contactpersoon works for an organisatie, and this is another kind of partij. Choose an organisatie.",
        },
        klant: Message {
            nl: "Een contactpersoon werkt voor een organisatie, en dit is geen organisatie. Kies een organisatie.",
            en: "A contact person works for an organisation, and this is none. Choose an organisation.",
        },
    },
    what: Message {
        nl: "Meldt een contactpersoon die voor een andere soort partij werkt dan een organisatie.",
        en: "Reports a contactpersoon who works for another kind of partij than an organisatie.",
    },
    why: Message {
        nl: "De gemeente weet dan niet welke organisatie zij antwoordt.",
        en: "The municipality then does not know which organisation it answers.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::CONTACTPERSOON,
        keeps: &[],
        breaks: &[Change::Set(
            "/partijIdentificatie",
            r#"{
                "werkteVoorPartij": {
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
                    "indicatieActief": true
                }
            }"#,
        )],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    let werkgever = partij.partij_identificatie().value().and_then(|details| details.werkte_voor_partij().value());
    partij.soort_partij().value() == Some(SoortPartij::Contactpersoon)
        && matches!(
            werkgever.and_then(|werkgever| werkgever.soort_partij().value()),
            Some(SoortPartij::Persoon | SoortPartij::Contactpersoon)
        )
}
