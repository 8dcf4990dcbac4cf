//! The words of a timeline, in Dutch and English.

use super::item::{Direction, Status};
use crate::model::Rol;
use crate::scan::trim;
use crate::text::{Language, Message};
use crate::value::character::is_blank;
use alloc::borrow::ToOwned;
use alloc::string::String;

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
static UNKNOWN: Message = label("Onbekend", "Unknown");

static INCOMING: Message = label("Van klant", "From customer");
static OUTGOING: Message = label("Van gemeente", "From municipality");
static OPEN: Message = label("In behandeling", "In progress");
static ANSWERED: Message = label("Beantwoord", "Answered");
static GELUKT: Message = label("Contact gelukt", "Contact made");
static NIET_GELUKT: Message = label("Contact niet gelukt", "No contact made");

static BETROKKENE: Message = label("Betrokkene", "Participant");

pub(super) static ACTOR: Message = label("Gemeente", "Municipality");
pub(super) static MEDEWERKER: Message = label("Medewerker van de gemeente", "Employee of the municipality");

/// Returns who started a contact, in words.
pub(super) fn direction(direction: Option<Direction>, language: Language) -> &'static str {
    let label = match direction {
        Some(Direction::Incoming) => &INCOMING,
        Some(Direction::Outgoing) => &OUTGOING,
        None => &UNKNOWN,
    };
    label.template(language)
}

/// Returns how far the follow-up of a contact is, in words.
pub(super) fn status(status: Status, language: Language) -> &'static str {
    let label = match status {
        Status::Open => &OPEN,
        Status::Answered => &ANSWERED,
    };
    label.template(language)
}

/// Returns whether the customer was reached, in words.
pub(super) fn outcome(gelukt: Option<bool>, language: Language) -> &'static str {
    let label = match gelukt {
        Some(true) => &GELUKT,
        Some(false) => &NIET_GELUKT,
        None => &UNKNOWN,
    };
    label.template(language)
}

/// Returns the rol of a betrokkene in words.
pub(super) fn rol(rol: Option<Rol>, language: Language) -> &'static str {
    rol.map_or(BETROKKENE.template(language), |rol| rol.label(language))
}

/// The kanalen that municipalities use, each with its spellings in lower case without hyphens, underscores and spaces.
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

/// Returns the code by which kanalen are compared: the first spelling of a known kanaal, or else the kanaal in lower case
/// without hyphens, underscores and spaces.
pub(super) fn kanaal_code(kanaal: &str) -> String {
    let mut bare = kanaal.to_ascii_lowercase();
    bare.retain(|letter| !matches!(letter, '-' | '_' | ' '));
    match known(&bare) {
        Some((spellings, _)) => spellings.first().copied().unwrap_or_default().to_owned(),
        None => bare,
    }
}

/// Returns the kanaal in words. A kanaal that is not known is returned as it is written.
pub(super) fn kanaal(kanaal: &str, language: Language) -> &str {
    match known(&kanaal_code(kanaal)) {
        Some((_, label)) => label.template(language),
        None if is_blank(kanaal) => UNKNOWN.template(language),
        None => trim(kanaal),
    }
}

fn known(bare: &str) -> Option<&'static (&'static [&'static str], Message)> {
    KANALEN.iter().find(|(spellings, _)| spellings.contains(&bare))
}
