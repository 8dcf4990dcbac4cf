//! A persoon has a contactnaam, an organisatie an organisatienaam.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype, SoortPartij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::character::is_blank;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneNameMismatch,
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Betrokkene bij klantcontact",
    message: Texts {
        medewerker: Message {
            nl: "De naam past niet bij de soort partij. Gebruik voor een persoon de contactnaam en voor een organisatie de organisatienaam.",
            en: "The name does not fit the kind of partij. Use contactnaam for a persoon and organisatienaam for an organisatie.",
        },
        klant: Message {
            nl: "Deze naam staat op de verkeerde plaats. Vul bij een persoon de eigen naam in, en bij een organisatie de naam van de organisatie.",
            en: "This name is in the wrong place. For a person, fill in their own name, and for an organisation the name of the organisation.",
        },
    },
    what: Message {
        nl: "Meldt een organisatienaam bij een persoon, of een contactnaam bij een organisatie.",
        en: "Reports an organisatienaam with a persoon, or a contactnaam with an organisatie.",
    },
    why: Message {
        nl: "Een brief krijgt dan de verkeerde naam, en de medewerker spreekt de inwoner verkeerd aan.",
        en: "A letter then gets the wrong name, and the clerk addresses the inhabitant wrongly.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::KLANTCONTACT,
        keeps: &[
            Change::Set(
                "/hadBetrokkenen/0/wasPartij",
                r#"{
                "partijIdentificatoren": [
                    {
                        "partijIdentificator": {
                            "codeObjecttype": "niet_natuurlijk_persoon",
                            "codeSoortObjectId": "kvk_nummer",
                            "objectId": "12345678",
                            "codeRegister": "hr"
                        }
                    }
                ],
                "soortPartij": "organisatie",
                "indicatieActief": true,
                "partijIdentificatie": {"naam": "Bakkerij Bakker"}
            }"#,
            ),
            Change::Text("/hadBetrokkenen/0/organisatienaam", "Bakkerij Bakker"),
        ],
        breaks: &[Change::Set(
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
        )],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, _: &Context<'_>) -> bool {
    match betrokkene.was_partij().value().and_then(|partij| partij.soort_partij().value()) {
        Some(SoortPartij::Persoon) => betrokkene.organisatienaam().value().is_some_and(|naam| !is_blank(naam)),
        Some(SoortPartij::Organisatie) => betrokkene.contactnaam().value().is_some_and(|naam| naam.is_filled_in()),
        _ => false,
    }
}
