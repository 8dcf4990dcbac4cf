//! Without follow-up the contact details stay empty.

use crate::tree::View;
use super::{has_contact_details, policy};
use crate::decision::Policy;
use crate::model::{Betrokkene, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-contactgegevens-not-allowed",
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Betrokkene bij het klantcontact",
    message: Message {
        nl: "Er volgt niets op dit contact, dus contactgegevens zijn niet nodig. Laat ze leeg.",
        en: "Nothing follows this contact, so contact details are not needed. Leave them empty.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    has_contact_details(betrokkene) == Some(true) && policy(betrokkene, scene) == Some(Policy::Empty)
}
