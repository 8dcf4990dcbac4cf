//! Whoever is not known leaves contact details when the follow-up needs contact.

use crate::tree::View;
use super::{has_contact_details, is_known, policy};
use crate::decision::Policy;
use crate::model::{Betrokkene, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-contactgegevens-required",
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "basisterminologie, Betrokkene bij het klantcontact 2",
    message: Message {
        nl: "Voor de opvolging moet deze betrokkene bereikbaar zijn. Vul een telefoonnummer, e-mailadres of postadres in.",
        en: "For the follow-up this betrokkene must be reachable. Fill in a telephone number, an e-mail address or a postal address.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"rol": "klant", "initiator": true}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, scene: &Scene<'_>) -> bool {
    is_known(betrokkene) == Some(false)
        && has_contact_details(betrokkene) == Some(false)
        && policy(betrokkene, scene) == Some(Policy::Required)
}
