//! All four members identify the object.

use crate::code::Code;
use crate::model::{Bijlage, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::BijlageIdentificatorIncomplete,
    objecttype: Some(Objecttype::Bijlage),
    path: "/bijlageidentificator",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Bijlage",
    message: Texts {
        medewerker: Message {
            nl: "Deze bijlage is niet terug te vinden. Vul objectId, codeObjecttype, codeRegister en codeSoortObjectId in.",
            en: "This bijlage cannot be found again. Fill in objectId, codeObjecttype, codeRegister and codeSoortObjectId.",
        },
        klant: Message {
            nl: "De gemeente kan deze bijlage niet terugvinden. Voeg de bijlage opnieuw toe.",
            en: "The municipality cannot find this attachment again. Add the attachment again.",
        },
    },
    what: Message {
        nl: "Meldt een bijlage waarvan niet alle vier de kenmerken zijn ingevuld.",
        en: "Reports a bijlage of which not all four characteristics are filled in.",
    },
    why: Message {
        nl: "Het document dat de inwoner stuurde, is dan niet terug te vinden.",
        en: "The document that the inhabitant sent then cannot be found.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::BIJLAGE,
        keeps: &[],
        breaks: &[Change::Set("/bijlageidentificator", r#"{"objectId": "1"}"#)],
    },
};

pub(super) fn broken(bijlage: View<'_, Bijlage>, _: &Context<'_>) -> bool {
    let identificator = bijlage.bijlageidentificator();
    identificator.is_empty() || identificator.value().is_some_and(|identificator| !identificator.is_complete())
}
