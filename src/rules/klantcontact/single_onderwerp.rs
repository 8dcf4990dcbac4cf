//! Several subjects in one interaction make several klantcontacten.

use crate::decision::Situation;
use crate::model::Objecttype;
use crate::options::Setting;
use crate::rules::{Example, Rule};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "klantcontact-single-onderwerp",
    objecttype: Some(Objecttype::Klantcontact),
    path: "/gingOverOnderwerpobjecten",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Klantcontact 3",
    message: Message {
        nl: "Dit contact gaat over meer dan één zaak. Maak voor elk onderwerp een eigen klantcontact.",
        en: "This contact is about more than one zaak. Make a klantcontact for each subject.",
    },
    example: Example::new(
        Some(Objecttype::Klantcontact),
        r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "gingOverOnderwerpobjecten": [{"onderwerpobjectidentificator": {"objectId": "ZAAK-1", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}]
        }"#,
        r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "gingOverOnderwerpobjecten": [{"onderwerpobjectidentificator": {"objectId": "ZAAK-1", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}, {"onderwerpobjectidentificator": {"objectId": "ZAAK-2", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}]
        }"#,
    ),
};

pub(super) fn applies(situation: &Situation) -> bool {
    situation.onderwerpen.is_some_and(|onderwerpen| onderwerpen > 1)
}
