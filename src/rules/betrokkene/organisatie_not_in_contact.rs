//! The organisation behind a contactpersoon is derived, and not a betrokkene itself.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneOrganisatieNotInContact,
    objecttype: Some(Objecttype::Betrokkene),
    path: "/wasPartij",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Registratievoorbeelden",
    message: Texts {
        medewerker: Message {
            nl: "Deze organisatie nam niet zelf deel: haar contactpersoon staat er al. Haal haar weg als betrokkene.",
            en: "This organisation did not take part itself: its contactpersoon is there already. Remove it as betrokkene.",
        },
        klant: Message {
            nl: "Iemand heeft dit contact al namens deze organisatie. Haal de organisatie zelf weg.",
            en: "Somebody is in touch on behalf of this organisation already. Remove the organisation itself.",
        },
    },
    what: Message {
        nl: "Meldt een organisatie als betrokkene, als haar contactpersoon er al bij staat.",
        en: "Reports an organisation as betrokkene, when its contactpersoon is there already.",
    },
    why: Message {
        nl: "De organisatie sprak niet zelf. De medewerker zou haar bellen in plaats van degene die contact had.",
        en: "The organisation did not speak itself. The clerk would call it instead of the person who was in contact.",
    },
    link: link::TERMS_EXAMPLES,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[Change::Set(
            "/hadBetrokkenen/0/wasPartij",
            r#"{
                "soortPartij": "contactpersoon",
                "indicatieActief": true,
                "partijIdentificatie": {
                    "contactnaam": {"voornaam": "Cas", "achternaam": "de Wit"},
                    "werkteVoorPartij": {
                        "soortPartij": "organisatie",
                        "indicatieActief": true,
                        "partijIdentificatie": {"naam": "Bakkerij Bakker"},
                        "partijIdentificatoren": [
                            {
                                "partijIdentificator": {
                                    "codeObjecttype": "niet_natuurlijk_persoon",
                                    "codeSoortObjectId": "kvk_nummer",
                                    "objectId": "12345678",
                                    "codeRegister": "hr"
                                }
                            }
                        ]
                    }
                }
            }"#,
        )],
        breaks: &[Change::Set(
            "/hadBetrokkenen/1",
            r#"{
                "wasPartij": {
                    "soortPartij": "organisatie",
                    "indicatieActief": true,
                    "partijIdentificatie": {"naam": "Bakkerij Bakker"},
                    "partijIdentificatoren": [
                        {
                            "partijIdentificator": {
                                "codeObjecttype": "niet_natuurlijk_persoon",
                                "codeSoortObjectId": "kvk_nummer",
                                "objectId": "12345678",
                                "codeRegister": "hr"
                            }
                        }
                    ]
                },
                "rol": "klant",
                "initiator": false
            }"#,
        )],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, context: &Context<'_>) -> bool {
    let (Some(partij), Some(contact)) = (betrokkene.was_partij().value(), context.contact) else {
        return false;
    };
    partij.identities().any(|identity| contact.werkgevers.contains(identity))
}
