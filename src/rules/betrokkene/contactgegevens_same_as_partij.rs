//! What is known of the partij is not repeated as a one-off.

use crate::tree::View;
use crate::model::{Betrokkene, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::table::Seen;
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "betrokkene-contactgegevens-same-as-partij",
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    source: "basisterminologie, Betrokkene bij het klantcontact 1",
    message: Message {
        nl: "Deze gegevens zijn al bij de partij bekend. Laat ze hier leeg: hier staan alleen gegevens die eenmalig afwijken.",
        en: "These details are already known of the partij. Leave them empty here: only details that differ this once belong here.",
    },
    example: Example::new(Some(Objecttype::Klantcontact), r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567"}]}, "rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#, r#"{
            "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
            "hadBetrokkenen": [{"wasPartij": {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"}}], "soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}, "rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]}],
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Hoe vraag ik een paspoort aan?",
            "taal": "nld",
            "vertrouwelijk": false,
            "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
            "leiddeTotInterneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]}]
        }"#),
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, _: &Scene<'_>) -> bool {
    let Some(partij) = betrokkene.was_partij().value() else {
        return false;
    };
    let mut own = Seen::default();
    if betrokkene.digitale_adressen().is_empty() {
        return false;
    }
    let addresses: Vec<_> = partij.digitale_adressen().items().filter_map(View::same_as_key).collect();
    for (kind, address) in &addresses {
        own.is_new((*kind, address));
    }
    let mut once = betrokkene.digitale_adressen().items().filter_map(View::same_as_key);
    once.any(|(kind, address)| own.contains((kind, &address)))
}
