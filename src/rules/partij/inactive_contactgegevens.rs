//! The contact details of an inactive partij are not used for a follow-up.

use crate::code::Code;
use crate::model::{Betrokkene, Objecttype, Partij};
use crate::options::FollowUp;
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;

pub(crate) static RULE: Rule = Rule {
    code: Code::PartijInactiveContactgegevens,
    objecttype: Some(Objecttype::Partij),
    path: "/indicatieActief",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "SIM 2.0.0, Partij, Indicatie actief",
    message: Texts {
        medewerker: Message {
            nl: "Deze partij is niet meer actief: haar gegevens mogen niet gebruikt worden. Vraag gegevens voor deze ene opvolging.",
            en: "This partij is no longer active: its details must not be used. Ask for details for this one follow-up.",
        },
        klant: Message {
            nl: "De gegevens die de gemeente van u heeft, zijn oud en mogen niet gebruikt worden. Vul in hoe de gemeente u deze keer bereikt.",
            en: "The details that the municipality has of you are old and must not be used. Fill in how the municipality reaches you this once.",
        },
    },
    what: Message {
        nl: "Meldt een niet-actieve partij waarvan de gegevens voor de opvolging nodig zijn.",
        en: "Reports an inactive partij whose details are needed for the follow-up.",
    },
    why: Message {
        nl: "Iemand kan verhuisd of overleden zijn. Een bericht komt dan bij een ander aan, of doet nabestaanden pijn.",
        en: "Somebody may have moved or died. A message then reaches another, or hurts those left behind.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::KLANTCONTACT_TERUGBELLEN,
        keeps: &[
            Change::Set(
                "/hadBetrokkenen/0/wasPartij",
                r#"{
                "partijIdentificatoren": [
                    {
                        "partijIdentificator": {
                            "codeObjecttype": "natuurlijk_persoon",
                            "codeSoortObjectId": "bsn",
                            "objectId": "123456782",
                            "codeRegister": "brp"
                        }
                    }
                ],
                "soortPartij": "persoon",
                "indicatieActief": false,
                "digitaleAdressen": [{"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}]
            }"#,
            ),
            Change::Set(
                "/hadBetrokkenen/0/digitaleAdressen",
                r#"[{"adres": "ans@example.nl", "soortDigitaalAdres": "email"}]"#,
            ),
            Change::Set(
                "/leiddeTotInterneTaken/0/toegewezenAanActoren/0",
                r#"{"uuid": "11111111-1111-4111-8111-111111111120"}"#,
            ),
        ],
        breaks: &[Change::Remove("/hadBetrokkenen/0/digitaleAdressen")],
    },
};

pub(super) fn broken(partij: View<'_, Partij>, context: &Context<'_>) -> bool {
    let Some(betrokkene) = context.within::<Betrokkene>() else {
        return false;
    };
    partij.indicatie_actief().value() == Some(false)
        && partij.has_contact_details()
        && context.situation.follow_up == Some(FollowUp::NeedsContact)
        && betrokkene.has_contact_details() == Some(false)
}
