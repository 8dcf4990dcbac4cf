//! The words of a timeline, in Dutch and English.

use crate::model::Rol;
use crate::text::{Language, Message};
use crate::value::character::is_blank;

const fn label(nl: &'static str, en: &'static str) -> Message {
    Message { nl, en }
}

pub(super) static MONTHS: [Message; 12] = [
    label("januari", "January"),
    label("februari", "February"),
    label("maart", "March"),
    label("april", "April"),
    label("mei", "May"),
    label("juni", "June"),
    label("juli", "July"),
    label("augustus", "August"),
    label("september", "September"),
    label("oktober", "October"),
    label("november", "November"),
    label("december", "December"),
];

pub(super) static AT: Message = label("om", "at");
pub(super) static TODAY: Message = label("vandaag", "today");
pub(super) static YESTERDAY: Message = label("gisteren", "yesterday");

pub(super) static CONFIDENTIAL: Message = label("Vertrouwelijk", "Confidential");
pub(super) static NO_ONDERWERP: Message = label("Zonder onderwerp", "No subject");
pub(super) static NO_DATE: Message = label("Zonder datum", "No date");
pub(super) static NO_ZAAK: Message = label("Zonder zaak", "No case");
pub(super) static UNKNOWN: Message = label("Onbekend", "Unknown");

pub(super) static INCOMING: Message = label("Van klant", "From customer");
pub(super) static OUTGOING: Message = label("Van gemeente", "From municipality");
pub(super) static OPEN: Message = label("In behandeling", "In progress");
pub(super) static ANSWERED: Message = label("Beantwoord", "Answered");
pub(super) static GELUKT: Message = label("Contact gelukt", "Contact made");
pub(super) static NIET_GELUKT: Message = label("Contact niet gelukt", "No contact made");

static BETROKKENE: Message = label("Betrokkene", "Participant");
static ROLLEN: [(Rol, Message); 2] =
    [(Rol::Klant, label("Klant", "Customer")), (Rol::Vertegenwoordiger, label("Vertegenwoordiger", "Representative"))];

pub(super) static ACTOR: Message = label("Gemeente", "Municipality");
pub(super) static MEDEWERKER: Message = label("Medewerker van de gemeente", "Employee of the municipality");

/// The rol of a betrokkene in words.
pub(super) fn rol(rol: Option<Rol>, language: Language) -> &'static str {
    let known = ROLLEN.iter().find(|(known, _)| Some(*known) == rol);
    known.map_or(&BETROKKENE, |(_, label)| label).template(language)
}

/// The kanalen that are in use, each with its spellings: in small letters, without hyphens and spaces.
static KANALEN: [(&[&str], Message); 14] = [
    (&["telefoon", "telefonisch"], label("Telefoon", "Telephone")),
    (&["balie", "bezoek"], label("Balie", "Counter")),
    (&["email", "mail"], label("E-mail", "E-mail")),
    (&["brief", "post"], label("Brief", "Letter")),
    (&["webformulier", "eformulier", "contactformulier", "formulier"], label("Webformulier", "Web form")),
    (&["website", "web"], label("Website", "Website")),
    (&["chat", "livechat"], label("Chat", "Chat")),
    (&["chatbot"], label("Chatbot", "Chatbot")),
    (&["whatsapp"], label("WhatsApp", "WhatsApp")),
    (&["sms"], label("Sms", "Text message")),
    (&["socialmedia"], label("Sociale media", "Social media")),
    (&["berichtenbox", "mijnoverheid"], label("Berichtenbox", "Message Box")),
    (&["videobellen", "beeldbellen"], label("Beeldbellen", "Video call")),
    (&["huisbezoek"], label("Huisbezoek", "Home visit")),
];

/// How a kanaal is compared: its first known spelling, or as it is written.
pub(super) fn kanaal_code(kanaal: &str) -> String {
    let mut bare = kanaal.to_ascii_lowercase();
    bare.retain(|letter| !matches!(letter, '-' | '_' | ' '));
    match known(&bare) {
        Some((spellings, _)) => spellings.first().copied().unwrap_or_default().to_owned(),
        None => bare,
    }
}

/// The kanaal in words; one that is not known, as it is written.
pub(super) fn kanaal(kanaal: &str, language: Language) -> &str {
    match known(&kanaal_code(kanaal)) {
        Some((_, label)) => label.template(language),
        None if is_blank(kanaal) => UNKNOWN.template(language),
        None => kanaal.trim(),
    }
}

fn known(bare: &str) -> Option<&'static (&'static [&'static str], Message)> {
    KANALEN.iter().find(|(spellings, _)| spellings.contains(&bare))
}
