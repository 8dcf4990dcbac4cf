//! A partij has one identificator of a soort.

use crate::code::Code;
use crate::model::{Objecttype, Partij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::table::PairSet;
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijIdentificatorDuplicate,
    objecttype: Some(Objecttype::Partij),
    path: "/partijIdentificatoren",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Deze partij heeft twee nummers van één soort. Laat er één staan.",
            en: "This partij has two numbers of one kind. Keep one.",
        },
        klant: Message {
            nl: "Hier staan twee nummers van één soort. Laat er één staan.",
            en: "There are two numbers of one kind here. Keep one.",
        },
    },
    what: Message {
        nl: "Meldt een partij met twee nummers van één soort.",
        en: "Reports a partij with two numbers of one kind.",
    },
    why: Message {
        nl: "Dan staan de gegevens van twee organisaties of personen bij elkaar, en ziet de een die van de ander.",
        en: "The data of two organisations or persons then stand together, and one sees those of the other.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::ORGANISATIE,
        keeps: &[],
        breaks: &[Change::Set(
            "/partijIdentificatoren/1",
            r#"{
                "partijIdentificator": {
                    "codeObjecttype": "niet_natuurlijk_persoon",
                    "codeSoortObjectId": "kvk_nummer",
                    "objectId": "87654321",
                    "codeRegister": "hr"
                }
            }"#,
        )],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, _: &Context<'_>) -> bool {
    let mut known = PairSet::default();
    partij.identificator_soorten().any(|soort| !known.is_new(("identificator", soort.name())))
}
