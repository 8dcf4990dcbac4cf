//! A known objecttype in its canonical spelling: systems look for that one.

use crate::code::Code;
use crate::model::{Objecttype, Onderwerpobject};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::vocabulary::CodeObjecttype;

pub(crate) static RULE: Rule = Rule {
    code: Code::ObjecttypeSpelling,
    objecttype: Some(Objecttype::Onderwerpobject),
    path: "/onderwerpobjectidentificator/codeObjecttype",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Klantinteracties API 0.9.0",
    message: Texts {
        medewerker: Message {
            nl: "Dit objecttype wordt meestal anders geschreven. Gebruik klantcontact, zaak, klanttaak, informatieobject of productaanvraag.",
            en: "This objecttype is mostly written otherwise. Use klantcontact, zaak, klanttaak, informatieobject or productaanvraag.",
        },
        klant: Message {
            nl: "Dit onderwerp wordt meestal anders geschreven. Kies klantcontact, zaak, klanttaak, informatieobject of productaanvraag.",
            en: "This subject is mostly written otherwise. Choose klantcontact, zaak, klanttaak, informatieobject or productaanvraag.",
        },
    },
    what: Message {
        nl: "Meldt een bekend objecttype in een andere spelling dan de gebruikelijke.",
        en: "Reports a known objecttype in another spelling than the usual one.",
    },
    why: Message {
        nl: "Systemen zoeken op de gebruikelijke spelling. De medewerker ziet anders niet bij welke zaak het contact hoort.",
        en: "Systems search for the usual spelling. Otherwise the clerk does not see to which zaak the contact belongs.",
    },
    link: link::API,
    example: Example {
        base: &base::ONDERWERPOBJECT,
        keeps: &[],
        breaks: &[Change::Text("/onderwerpobjectidentificator/codeObjecttype", "zgw-Zaak")],
    },
};

pub(super) fn broken(object: View<'_, Onderwerpobject>, _: &Context<'_>) -> bool {
    let identificator = object.onderwerpobjectidentificator().value();
    identificator
        .and_then(|identificator| identificator.code_objecttype().value())
        .is_some_and(|code| CodeObjecttype::recognise(code).is_some_and(|known| known.as_str() != code))
}
