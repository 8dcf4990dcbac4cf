//! Contact details for this once differ from those of the partij.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::table::PairSet;
use crate::text::{Message, Texts};
use crate::tree::View;
use alloc::vec::Vec;

pub(crate) static RULE: Rule = Rule {
    code: Code::BetrokkeneContactgegevensSameAsPartij,
    objecttype: Some(Objecttype::Betrokkene),
    path: "",
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "basisterminologie, Betrokkene bij het klantcontact 1",
    message: Texts {
        medewerker: Message {
            nl: "Deze gegevens zijn al bij de partij bekend. Laat ze hier leeg: hier staan alleen gegevens die eenmalig afwijken.",
            en: "These details are already known of the partij. Leave them empty here: only details that differ this once belong here.",
        },
        klant: Message {
            nl: "De gemeente heeft deze gegevens al van u. Laat ze hier leeg: vul alleen in wat deze ene keer anders is.",
            en: "The municipality has these details of you already. Leave them empty here: fill in only what is different this once.",
        },
    },
    what: Message {
        nl: "Meldt eenmalige contactgegevens die al bij de partij staan.",
        en: "Reports contact details for once that the partij has already.",
    },
    why: Message {
        nl: "Wijzigt de inwoner later het nummer, dan blijft het oude hier staan en belt de medewerker verkeerd.",
        en: "When the inhabitant changes the number later, the old one stays here and the clerk calls the wrong one.",
    },
    link: link::TERMS_BETROKKENE,
    example: Example {
        base: &base::KLANTCONTACT_PERSOON,
        keeps: &[
            Change::Set(
                "/hadBetrokkenen/0/wasPartij/digitaleAdressen",
                r#"[{"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567"}]"#,
            ),
            Change::Set(
                "/hadBetrokkenen/0/digitaleAdressen",
                r#"[{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]"#,
            ),
            Change::Set(
                "/leiddeTotInterneTaken",
                r#"[
                {
                    "gevraagdeHandeling": "Terugbellen",
                    "status": "te_verwerken",
                    "toegewezenAanActoren": [
                        {"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}
                    ]
                }
            ]"#,
            ),
        ],
        breaks: &[Change::Text("/hadBetrokkenen/0/wasPartij/digitaleAdressen/0/adres", "0612345678")],
    },
};

pub(super) fn broken(betrokkene: View<'_, Betrokkene>, _: &Context<'_>) -> bool {
    let Some(partij) = betrokkene.was_partij().value() else {
        return false;
    };
    let mut own = PairSet::default();
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
