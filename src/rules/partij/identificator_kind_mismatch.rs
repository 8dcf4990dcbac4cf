//! A BSN belongs to a persoon, a number from the Handelsregister to an organisatie.

use crate::code::Code;
use crate::model::{Objecttype, Partij, SoortIdentificator, SoortPartij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorKindMismatch,
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Partijgegevens en basisgegevens",
    message: Texts {
        medewerker: Message {
            nl: "Dit nummer past niet bij de soort partij. Een BSN hoort bij een persoon, een nummer uit het Handelsregister bij een organisatie.",
            en: "This number does not fit the kind of partij. A BSN belongs to a persoon, a number from the Handelsregister to an organisatie.",
        },
        klant: Message {
            nl: "Dit nummer hoort hier niet. Vul voor een persoon een BSN in, en voor een organisatie een nummer uit het Handelsregister.",
            en: "This number does not belong here. Fill in a BSN for a person, and a number from the Handelsregister for an organisation.",
        },
    },
    what: Message {
        nl: "Meldt een BSN bij een organisatie, of een nummer uit het Handelsregister bij een persoon.",
        en: "Reports a BSN with an organisatie, or a number from the Handelsregister with a persoon.",
    },
    why: Message {
        nl: "De partij is zo niet terug te vinden in de basisregistratie. De post voor de een gaat naar de ander.",
        en: "The partij cannot be found in the base register that way. The mail for one goes to another.",
    },
    link: link::TERMS_PARTIJ,
    example: Example {
        base: &base::PARTIJ,
        keeps: &[],
        breaks: &[Change::Set(
            "/partijIdentificatoren/0/partijIdentificator",
            r#"{
                "codeObjecttype": "niet_natuurlijk_persoon",
                "codeSoortObjectId": "kvk_nummer",
                "objectId": "12345678",
                "codeRegister": "hr"
            }"#,
        )],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    let mut soorten = partij.identificator_soorten();
    match partij.soort_partij().value() {
        Some(SoortPartij::Persoon) => soorten.any(|soort| soort != SoortIdentificator::Bsn),
        Some(SoortPartij::Organisatie) => soorten.any(|soort| soort == SoortIdentificator::Bsn),
        _ => false,
    }
}
