//! Only a partij has a standard address.

use crate::code::Code;
use crate::model::{DigitaalAdres, Objecttype, Partij};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::DigitaalAdresStandaardWithoutPartij,
    objecttype: Some(Objecttype::DigitaalAdres),
    path: "/isStandaardAdres",
    basisterminologie: Setting::Error,
    open_klant: Setting::Error,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "Open Klant 2.18",
    message: Texts {
        medewerker: Message {
            nl: "Alleen een partij heeft een standaardadres. Zet dit uit, of noem de partij.",
            en: "Only a partij has a standard address. Switch this off, or name the partij.",
        },
        klant: Message {
            nl: "Dit kan geen standaardadres zijn, want er staat niet bij van wie het is. Zet dit uit, of vul in van wie het adres is.",
            en: "This cannot be a standard address, because it does not say whose it is. Switch this off, or fill in whose address it is.",
        },
    },
    what: Message {
        nl: "Meldt een standaardadres dat niet van een partij is.",
        en: "Reports a standard address that is not of a partij.",
    },
    why: Message {
        nl: "Een betrokkene geeft een adres voor één keer. Het mag niet het vaste adres van de inwoner worden.",
        en: "A betrokkene gives an address for once. It must not become the inhabitant's fixed address.",
    },
    link: link::OPEN_KLANT,
    example: Example {
        base: &base::DIGITAAL_ADRES_ANS,
        keeps: &[Change::Set("/isStandaardAdres", "true")],
        breaks: &[
            Change::Remove("/verstrektDoorPartij"),
            Change::Set("/verstrektDoorBetrokkene", r#"{"uuid": "11111111-1111-4111-8111-111111111130"}"#),
        ],
    },
};

pub(super) fn broken(adres: View<'_, DigitaalAdres>, context: &Context<'_>) -> bool {
    adres.is_standaard_adres().value() == Some(true)
        && adres.verstrekt_door_partij().is_empty()
        && context.within::<Partij>().is_none()
}
